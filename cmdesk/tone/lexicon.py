"""French inflection for rule packs, so that nobody types twenty forms of a verb by hand.

Forms are folded (no accents), which spares most spelling rules. Regular paradigms are code; the
irregular verbs are data (``inflection.toml``). A form too many harms no rule; a missing one does.
"""

from collections.abc import Mapping
from typing import NamedTuple

from cmdesk.tone.text import fold

PERSONS = ("je", "tu", "il", "nous", "vous", "ils")
TAGS = ("v", "inf", "imp", "pp", "ger", *PERSONS, "n", "a")
"""What may follow a word in a pattern: ``supprimer/imp``; joined with ``+`` (``imp+inf``)."""

Irregular = Mapping[str, str]

_PRESENT_ER = ("e", "es", "e", "ons", "ez", "ent")
_PRESENT_IR = ("is", "is", "it", "issons", "issez", "issent")
_PRESENT_RE = ("s", "s", "", "ons", "ez", "ent")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")


class Parts(NamedTuple):
    """A verb's principal parts: what all its forms are built from."""

    present: tuple[str, ...]
    imperfect: str
    future: str
    participle: str
    subjunctive: str
    orders: tuple[str, ...]


def inflect(word: str, tags: str, irregular: Irregular) -> frozenset[str]:
    """Return the folded forms of ``word`` that ``tags`` ask for; ValueError on an unknown tag."""
    lemma = fold(word)
    result = set[str]()
    for tag in tags.split("+"):
        if tag == "n":
            result |= {lemma, _plural(lemma)}
        elif tag == "a":
            result |= _adjective(lemma)
        elif tag in TAGS:
            result |= _verb(lemma, tag, irregular)
        else:
            raise ValueError(tag)
    return frozenset(result)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al"):
        return f"{noun[:-2]}aux"
    return f"{noun}x" if noun.endswith(("eau", "eu")) else f"{noun}s"


_FEMININES = (
    ("teur", ("trice", "teuse")),
    ("eur", ("euse", "eure")),
    ("eux", ("euse",)),
    ("if", ("ive",)),
    ("el", ("elle",)),
    ("il", ("ille", "ile")),
    ("en", ("enne",)),
    ("on", ("onne",)),
    ("et", ("ete", "ette")),
    ("c", ("che", "que")),
    ("f", ("ve",)),
    ("g", ("gue",)),
    ("s", ("se", "sse")),
    ("x", ("sse", "se")),
    ("eau", ("elle",)),
    ("ou", ("olle", "oue")),
)


def _adjective(lemma: str) -> set[str]:
    feminines: tuple[str, ...] = (f"{lemma}e",)
    if lemma.endswith("e"):
        feminines = (lemma, f"{lemma}e")
    for ending, others in _FEMININES:
        if lemma.endswith(ending):
            feminines = tuple(lemma[: -len(ending)] + other for other in others)
            break
    return {lemma, _plural(lemma), *feminines, *(f"{form}s" for form in feminines)}


def _verb(lemma: str, tag: str, irregular: Irregular) -> set[str]:
    if tag == "inf":
        return {lemma}
    parts = _principal_parts(lemma, irregular)
    if tag == "pp":
        return _participle_forms(parts.participle)
    if tag == "ger":
        return {f"{parts.imperfect}ant"}
    if tag == "imp":
        return set(parts.orders)
    if tag == "v":
        every = ("inf", "pp", "ger", "imp", *PERSONS)
        return {form for other in every for form in _verb(lemma, other, irregular)}
    at = PERSONS.index(tag)
    forms = {
        *parts.present[at].split("/"),
        parts.imperfect + _IMPERFECT[at],
        parts.future + _FUTURE[at],
        parts.future + _IMPERFECT[at],
        parts.subjunctive + ("e", "es", "e", "ions", "iez", "ent")[at],
    }
    if lemma.endswith(("eler", "eter")) and at not in (3, 4):
        stem = lemma[:-2] + lemma[-3]
        forms |= {stem + _PRESENT_ER[at], f"{stem}er{_FUTURE[at]}", f"{stem}er{_IMPERFECT[at]}"}
    return forms


def _participle_forms(masculine: str) -> set[str]:
    plural = masculine if masculine.endswith("s") else f"{masculine}s"
    return {masculine, plural, f"{masculine}e", f"{masculine}es"}


def _principal_parts(lemma: str, irregular: Irregular) -> Parts:
    for cut in range(len(lemma) - 3):
        parts = irregular.get(lemma[cut:])
        if parts is not None:
            return _irregular(lemma[:cut], parts)
    stem = lemma[:-2]
    if lemma.endswith("ir"):
        present = tuple(stem + ending for ending in _PRESENT_IR)
        return Parts(
            present, f"{stem}iss", lemma, f"{stem}i", f"{stem}iss", (present[1], present[4])
        )
    if lemma.endswith("re"):
        present = tuple(stem + ending for ending in _PRESENT_RE)
        return Parts(present, stem, lemma[:-1], f"{stem}u", stem, (present[1], present[4]))
    return _first_group(stem)


def _first_group(stem: str) -> Parts:
    soft = f"{stem}e" if stem.endswith("g") else stem
    weak = f"{stem[:-1]}i" if stem.endswith("y") else stem
    present = tuple(
        f"{weak}{ending}/{stem}{ending}" if ending[0] == "e" and at != 4 else stem + ending
        for at, ending in enumerate(_PRESENT_ER)
    )
    if soft != stem:
        present = (*present[:3], f"{soft}ons", *present[4:])
    orders = (f"{weak}e", f"{stem}e", f"{stem}ez")
    return Parts(present, soft, f"{weak}er", f"{stem}e", weak, orders)


def _irregular(prefix: str, row: str) -> Parts:
    cells = [[prefix + form for form in cell.split()] for cell in row.split("|")]
    present = tuple(cells[0])
    singular = present[1][:-1] if present[1].endswith("es") else present[1]
    orders = tuple(cells[5]) if len(cells) > 5 else (singular, present[4])
    return Parts(present, cells[1][0], cells[2][0], cells[3][0], cells[4][0], orders)
