"""Put one French form into the other person: verbs by the table, possessives by the noun."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cmdesk.tone.address import turns as t
from cmdesk.tone.address import words as w
from cmdesk.tone.address.verbs import Reading, VerbTable, bits
from cmdesk.tone.model import Person
from cmdesk.tone.text import fold

_SMALL = (
    w.AUXILIARIES | w.PREPOSITIONS | w.PARTITIVES | w.DETERMINERS | w.PAIRING | w.CLITICS_BEFORE
)
_TENSES = ("prs", "fut", "cnd", "ipf", "sub", "pst", "sbi")
_ORDER = ("imp", *_TENSES)
_AFTER_QUE = ("sub", *_TENSES)
_SPEAKERS = bits("prs1s", "prs3s")


@dataclass(frozen=True)
class Nouns:
    """The gender of singular nouns."""

    text: str

    @classmethod
    def load(cls, folder: Path) -> "Nouns":
        """Read ``verbs-nouns.txt`` of a language's folder; OSError where there is none."""
        return cls((folder / "verbs-nouns.txt").read_text(encoding="utf-8"))

    @cached_property
    def _lines(self) -> dict[str, str]:
        rows = [line.split("\t") for line in self.text.splitlines() if line and line[0] != "#"]
        return {row[0]: row[1] for row in rows}

    def holds(self, word: str) -> bool:
        """Tell whether a singular noun is known at all."""
        return f" {word} " in self.text

    def gender(self, word: str) -> str:
        """Return ``m``, ``f``, or nothing for a word that may be both or is not known."""
        key = f" {word} "
        found = {gender for gender, words in self._lines.items() if key in words}
        return found.pop() if len(found) == 1 and found <= {"m", "f"} else ""


def tenses(*, order: bool, after_que: bool) -> tuple[str, ...]:
    """Return which cells to try first, by the place of the verb."""
    return _ORDER if order else _AFTER_QUE if after_que else _TENSES


def person_form(word: str, to: Person, table: VerbTable, cells: tuple[str, ...]) -> str:
    """Return a verb form in the same tense and the other person, or nothing."""
    source, target = ("2s", "2p") if to is Person.VOUS else ("2p", "2s")
    readings = table.readings(word)
    for tense in cells:
        for reading in readings:
            if reading.mask & bits(tense + source) and (form := reading.form(tense + target)):
                return form
    if to is Person.VOUS:
        return _misspelt(readings, "imp2p" if cells == _ORDER else "prs2p")
    return ""


def _misspelt(readings: tuple[Reading, ...], cell: str) -> str:
    """Put «tu peut», «tu regarde» right while at it."""
    for reading in readings:
        if reading.mask & _SPEAKERS:
            return reading.form(cell)
    return ""


def imperative(infinitive: str, table: VerbTable) -> str:
    """Return the singular imperative of an infinitive, or nothing."""
    for reading in table.readings(infinitive):
        if reading.mask & bits("inf"):
            return reading.form("imp2s")
    return ""


def elides(word: str) -> bool:
    """Tell whether «te», «ne» lose their e before a word."""
    folded = fold(word)
    if folded[:1] == "h":
        return not folded.startswith(t.ASPIRATED)
    return folded[:1] in "aeiouy" and not folded.startswith(("onz", "oui", "ouistiti", "yaourt"))


def your(following: tuple[str, ...], nouns: Nouns) -> str:
    """Return «ton» or «ta» for the words after «votre», or nothing where the gender is unknown."""
    first = following[0] if following else ""
    if not first:
        return ""
    if elides(first):
        return "ton"
    known = _adjective(fold(first)) or _gender(first, nouns)
    if not known and len(following) > 1 and fold(following[1]) not in _SMALL:
        known = _gender(following[1], nouns)
    return {"m": "ton", "f": "ta"}.get(known, "")


def _gender(word: str, nouns: Nouns) -> str:
    """Return the gender of a noun, by its ending where it is in no dictionary."""
    folded = fold(word)
    known = t.GENDERS.get(folded) or nouns.gender(word)
    if known or nouns.holds(word):
        return known
    return (
        "f" if folded.endswith(t.FEMININE_ENDINGS) else "m" * folded.endswith(t.MASCULINE_ENDINGS)
    )


def _adjective(word: str) -> str:
    if word in t.FEMININE:
        return "f"
    return "m" if word in t.MASCULINE else ""


def like(form: str, model: str) -> str:
    """Return a form in the capitals of the word that it replaces."""
    letters = [char for char in model if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return form.upper()
    return form[:1].upper() + form[1:] if letters and letters[0].isupper() else form
