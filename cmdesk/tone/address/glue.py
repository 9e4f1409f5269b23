"""Words typed together, or without the apostrophe: «pensestu», «nhesite pas», «je tai vu»."""

import re
from enum import IntEnum

from cmdesk.tone.address import words as w
from cmdesk.tone.address.verbs import (
    ALL_TU,
    ALL_VOUS,
    IMPERATIVE_TU,
    INFINITIVE,
    PRESENT_13,
    VerbTable,
)
from cmdesk.tone.model import Person


class Glue(IntEnum):
    """Where words run together may stand to be read as their parts."""

    ANYWHERE = 0
    ORDER = 1
    WITH_NE = 2


_OTHER_PERSONS = (
    ("rons", "ras"),
    ("rai", "ras"),
    ("ront", "ras"),
    ("ra", "ras"),
    ("ons", "ez"),
    ("aient", "ais"),
    ("ait", "ais"),
    ("ent", "es"),
)
"""Endings that the table does not hold, and those of the same tense that it does."""


_DOUBLED = re.compile(r"([lnrt])\1(?=i?ez$)")


def respell(word: str) -> str:
    """Return what «appellez», «envoiez» should be."""
    return _DOUBLED.sub(r"\1", word[:-3] + word[-3:].replace("iez", "yez"))


def is_verbal(word: str, table: VerbTable) -> bool:
    """Tell whether «t’» could stand before a folded word."""
    if word in w.AFTER_T:
        return True
    if word[:1] not in "aeiouyh":
        return False
    if table.folded_mask(word) & (PRESENT_13 | ALL_TU | INFINITIVE):
        return True
    return is_other_person(word, table)


def is_other_person(word: str, table: VerbTable) -> bool:
    """Tell whether a folded word is a 1st or 3rd person that the table does not hold itself."""
    return any(
        word.endswith(ending) and table.folded_mask(word[: -len(ending)] + known)
        for ending, known in _OTHER_PERSONS
    )


def unglue(word: str, table: VerbTable) -> tuple[Person, Glue] | None:
    """Return who is addressed by words run together, and where that holds."""
    if word in w.GLUED_T:
        return Person.TU, Glue.ANYWHERE
    if word.endswith("vous") and word != "rendezvous" and table.folded_mask(word[:-4]) & ALL_VOUS:
        return Person.VOUS, Glue.ANYWHERE
    if word.endswith("tu") and table.folded_mask(word[:-2]) & ALL_TU:
        return Person.TU, Glue.ANYWHERE
    known = table.folded_mask(word) or is_other_person(word, table)
    if len(word) < 4 or word[1] not in "aeiouyh" or known:
        return None
    return _elided(word, table)


def _elided(word: str, table: VerbTable) -> tuple[Person, Glue] | None:
    """Read «taime», «nhesite», «loublie» as a pronoun and its verb."""
    if word[0] == "t":
        return (Person.TU, Glue.ANYWHERE) if len(word) > 4 and is_verbal(word[1:], table) else None
    where = Glue.ORDER if word[0] == "n" else Glue.WITH_NE
    rest = table.folded_mask(word[1:])
    if rest & ALL_VOUS:
        return Person.VOUS, where
    return (Person.TU, where) if rest & IMPERATIVE_TU and word[1:] != "importe" else None
