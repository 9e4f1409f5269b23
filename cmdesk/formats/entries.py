"""A library as other tools hold it: a flat list, one text an entry, each shortcut once."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable

_NO_SHORTCUT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a reply. ``shortcut`` is unique among the entries, and never empty."""

    reply: Reply
    brand: str
    title: str
    body: str
    shortcut: str


def entries(libraries: Sequence[Library]) -> Iterator[Entry]:
    """Yield what another tool can hold of the libraries; retired replies stay behind."""
    taken = set[str]()
    for library in libraries:
        for reply in library.replies:
            if reply.status is ReplyStatus.RETIRED:
                continue
            wanted = writable(reply.shortcut).strip() or shortcut_of(reply.title)
            shortcut = _free(wanted, taken)
            taken.add(shortcut)
            yield Entry(
                reply, library.brand.name, writable(reply.title), writable(reply.body), shortcut
            )


def shortcut_of(title: str) -> str:
    """Return what one could type for a title: «Rupture en soirée» is ``rupture-en-soiree``."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return _NO_SHORTCUT.sub("-", writable(letters)).strip("-")[:40].rstrip("-") or "reponse"


def _free(wanted: str, taken: set[str]) -> str:
    shortcut, number = wanted, 2
    while shortcut in taken:
        shortcut, number = f"{wanted}-{number}", number + 1
    return shortcut
