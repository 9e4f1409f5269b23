"""A library as other tools hold it: a flat list, one text an entry, each shortcut once."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cmdesk.domain.fragment import Fragment, expand, fragment_key
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable
from cmdesk.formats.tally import Hear, Tally, unheard
from cmdesk.formats.words import variant_named, words_for

_NO_SHORTCUT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a reply. ``shortcut`` is unique among the entries, and never empty."""

    reply: Reply
    brand: str
    title: str
    body: str
    shortcut: str


def entries(libraries: Sequence[Library], hear: Hear = unheard) -> Iterator[Entry]:
    """Yield what another tool can hold of the libraries: each wording as a text of its own.

    Fragments stand in place, and so does the brand's first signature; retired replies stay behind.
    """
    words, taken, tally = words_for(libraries), dict[str, int](), Tally(libraries, hear)
    for library in libraries:
        fragments = fragments_of(library)
        for reply in tally.each(library.replies):
            if reply.status is ReplyStatus.RETIRED:
                continue
            for variant in reply.wordings:
                apart = variant_named(variant, words)
                title = f"{reply.title} ({apart})" if apart else reply.title
                wanted = writable(reply.shortcut).strip() or shortcut_of(reply.title)
                wanted += f"-{shortcut_of(apart)}" if apart else ""
                shortcut = _free(wanted, taken)
                body = expand(writable(variant.body), fragments)
                yield Entry(reply, library.brand.name, writable(title), body, shortcut)


def fragments_of(library: Library) -> tuple[Fragment, ...]:
    """Return what stands for the variables of a library that are its own, its signature too."""
    signatures = library.brand.profile.signatures
    held = {fragment_key(item.name) for item in library.fragments}
    known = (replace(item, body=writable(item.body)) for item in library.fragments)
    if signatures and "signature" not in held:
        own = Fragment("", library.brand.id, "signature", writable(signatures[0]))
        return (*known, own)
    return tuple(known)


def shortcut_of(title: str) -> str:
    """Return what one could type for a title: «Rupture en soirée» is ``rupture-en-soiree``."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return _NO_SHORTCUT.sub("-", writable(letters)).strip("-")[:40].rstrip("-") or "reponse"


def _free(wanted: str, taken: dict[str, int]) -> str:
    """Take a shortcut that is free yet; ``taken`` tells how often each was wanted."""
    shortcut = wanted
    while shortcut in taken:
        taken[wanted] += 1
        shortcut = f"{wanted}-{taken[wanted]}"
    taken[shortcut] = 1
    return shortcut
