"""The 2nd-person verb table, derived from the hunspell dictionary by `packaging/lexicon.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cmdesk.tone.text import fold

_CELLS = """
inf imp2s imp2p prs2s prs2p ipf2s ipf2p fut2s fut2p cnd2s cnd2p sub2s sub2p pst2s pst2p sbi2s sbi2p
prs1s prs3s ptcms ptcmp ptcfs ptcfp
"""
CELLS = tuple(_CELLS.split())
"""What a form may be: mood or tense (``prs`` present, ``ipf`` imperfect, ``pst`` simple past,
``sbi`` imperfect subjunctive, ``ptc`` participle), person or gender, number."""

CELL = {name: index for index, name in enumerate(CELLS)}


def bits(*names: str) -> int:
    """Return the mask of the cells so named."""
    return sum(1 << CELL[name] for name in names)


INFINITIVE = bits("inf")
IMPERATIVE_TU = bits("imp2s")
ALL_VOUS = bits(*(name for name in CELLS if name.endswith("2p")))
ALL_TU = bits(*(name for name in CELLS if name.endswith("2s")))
PARTICIPLE = bits("ptcms", "ptcmp", "ptcfs", "ptcfp")
PRESENT_13 = bits("prs1s", "prs3s")

NOUN, ADJECTIVE, PROPER, OTHER = (1 << len(CELLS) + n for n in range(4))
"""What else a word is."""

_CLASSES = {"n": NOUN, "a": ADJECTIVE, "p": PROPER, "o": OTHER}
_MEMORY = 40_000


@dataclass(frozen=True, slots=True)
class Reading:
    """One verb that a form may belong to: where in its paradigm, and that paradigm's cells."""

    stem: str
    endings: tuple[str, ...]
    mask: int

    def form(self, cell: str) -> str:
        """Return the first variant of a cell, or nothing where the verb has none."""
        ending = self.endings[CELL[cell]].split("|", 1)[0]
        return self.stem + ending.replace("-", "") if ending else ""


class _Index:
    """Stems and endings, written as they are or folded."""

    def __init__(self, rows: list[list[str]], spell: Callable[[str], str]) -> None:
        self.paradigms: list[dict[str, int]] = []
        self.endings: list[tuple[str, ...]] = []
        self.sizes: list[int] = []
        self.stems: dict[str, tuple[int, ...]] = {}
        for _, cells, stems in rows:
            number = len(self.paradigms)
            masks: dict[str, int] = {}
            for index, variants in enumerate(spell(cells).split(",")):
                for ending in filter(None, variants.split("|")):
                    key = ending.replace("-", "")
                    masks[key] = masks.get(key, 0) | 1 << index
            self.paradigms.append(masks)
            self.endings.append(tuple(cells.split(",")))
            listed = spell(stems).split(" ")
            self.sizes.append(len(listed))
            self._add_stems(listed, number)
        self.longest = max((len(key) for masks in self.paradigms for key in masks), default=0)

    def _add_stems(self, stems: list[str], number: int) -> None:
        known = self.stems
        new: dict[str, tuple[int, ...]] = dict.fromkeys(stems, (number,))
        for stem in known.keys() & new.keys():
            new[stem] = (*known[stem], number)
        known.update(new)
        if "-" in known:
            known[""] = (*known.get("", ()), *known.pop("-"))

    def find(self, word: str) -> list[tuple[str, int, int]]:
        """Return stem, paradigm and mask of each verb that has this form."""
        found: list[tuple[str, int, int]] = []
        for cut in range(max(0, len(word) - self.longest), len(word) + 1):
            for number in self.stems.get(word[:cut], ()):
                mask = self.paradigms[number].get(word[cut:])
                if mask:
                    found.append((word[:cut], number, mask))
        return found


class VerbTable:
    """What each word may be, as masks; loaded once, safe to share between threads."""

    def __init__(self, verbs: str) -> None:
        rows = [line.split("\t") for line in verbs.splitlines() if line and line[0] != "#"]
        self._rows = [row for row in rows if row[0] == "verbs"]
        self._exact = _Index(self._rows, str)
        self._others: dict[str, int] = {}
        for row in rows:
            if row[0] == "others":
                mask = sum(_CLASSES[letter] for letter in row[1])
                self._others.update(dict.fromkeys(row[2].split(" "), mask))
        self.kinds: dict[str, int] = {}
        """What a reader remembers of each folded word; filled as texts are read."""
        self._masks: dict[str, int] = {}
        self._kinds: dict[str, int] = {}
        self._readings: dict[str, tuple[Reading, ...]] = {}

    @classmethod
    def load(cls, folder: Path) -> "VerbTable":
        """Read ``verbs.txt`` of a language's folder; OSError where there is none."""
        return cls((folder / "verbs.txt").read_text(encoding="utf-8"))

    @cached_property
    def _folded(self) -> _Index:
        return _Index(self._rows, fold)

    @cached_property
    def _folded_others(self) -> dict[str, int]:
        result: dict[str, int] = {}
        keys = fold(" ".join(self._others)).split(" ")  # one by one takes four times as long
        for key, mask in zip(keys, self._others.values(), strict=True):
            result[key] = result.get(key, 0) | mask
        return result

    def mask(self, word: str) -> int:
        """Return what a word in lower case may be, accents taken at their word where they fit."""
        known = self._masks.get(word)
        if known is None:
            known = self._work_out(word)
            if len(self._masks) > _MEMORY:
                self._masks.clear()
            self._masks[word] = known
        return known

    def _work_out(self, word: str) -> int:
        result = self._others.get(word, 0)
        found = self._exact.find(word)
        if not result and not found:
            key = fold(word)
            result, found = self._folded_others.get(key, 0), self._folded.find(key)
        return result | _merged(found)

    def folded_mask(self, word: str) -> int:
        """Return all that a folded word may be, whatever accents were left out."""
        known = self._kinds.get(word)
        if known is None:
            known = self._folded_others.get(word, 0) | _merged(self._folded.find(word))
            if len(self._kinds) > _MEMORY:
                self._kinds.clear()
            self._kinds[word] = known
        return known

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return the verbs that a word in lower case may be a form of.

        Those of small paradigms come first: «lisez» is lire before liser.
        """
        known = self._readings.get(word)
        if known is None:
            if len(self._readings) > _MEMORY:
                self._readings.clear()
            self._readings[word] = known = self._readings_exact(word)
        return known

    def _readings_exact(self, word: str) -> tuple[Reading, ...]:
        index, found = self._exact, self._exact.find(word)
        if not found:
            return self._readings_folded(word)
        found.sort(key=lambda item: index.sizes[item[1]])
        return tuple(Reading(stem, index.endings[number], mask) for stem, number, mask in found)

    def _readings_folded(self, word: str) -> tuple[Reading, ...]:
        found = self._folded.find(fold(word))
        found.sort(key=lambda item: self._folded.sizes[item[1]])
        stems = self._exact.stems
        return tuple(
            Reading(stem, self._folded.endings[number], mask)
            for folded, number, mask in found
            for stem in (s for s, n in stems.items() if number in n and fold(s) == folded)
        )


def _merged(found: list[tuple[str, int, int]]) -> int:
    """Join the masks of all verbs that have a form in common."""
    result = 0
    for _, _, mask in found:
        result |= mask
    return result
