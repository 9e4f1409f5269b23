"""The pattern language of rule packs: readable, blind to typography, and never slow.

A pattern is read into a small tree (here), then written as one regular expression without nested
repetition (``compiled.py``). ``resources/tone/README.md`` explains it to those who write rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cmdesk.tone.emoji import EMOJI, PICTURES
from cmdesk.tone.lexicon import TAGS, Irregular, inflect
from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE, fold

MAX_GAP = 12
"""The widest gap, in words: a longer one says nothing about what it joins."""


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


class Lit(NamedTuple):
    """Folded letters or signs, to be found as they stand."""

    text: str


class Stem(NamedTuple):
    """``*``: the rest of a word."""


class Mark(NamedTuple):
    """``<link>`` and the like: something that is no word."""

    name: str


class Gap(NamedTuple):
    """``~3``: up to three words; ``wide`` lets it cross commas and colons."""

    words: int
    wide: bool


class Alt(NamedTuple):
    """``(a|b)``: one of these."""

    options: "tuple[Seq, ...]"


class Opt(NamedTuple):
    """``[a]``: this or nothing."""

    inner: Alt


class Not(NamedTuple):
    """``!(a|b)``: what follows is none of these."""

    inner: Alt


class Item(NamedTuple):
    """Atoms written without a space between them."""

    atoms: "tuple[Atom, ...]"


Atom = Lit | Stem | Mark | Gap | Alt | Opt | Not
Seq = tuple[Item, ...]

MARKS: Mapping[str, str] = {
    "link": f"{LINK}++",
    "mail": f"{MAIL}++",
    "handle": f"{HANDLE}++",
    "quote": f"{QUOTE}++",
    "emoji": f"[{PICTURES}]",
    "number": r"\d++(?:[.,]\d++)*+",
    "word": r"[^\W_]++",
    "end": r"(?=[^\w]*\Z)",
    "start": "",
}
"""What each ``<mark>`` stands for; ``start`` and ``end`` are those of the sentence or clause."""


@dataclass(frozen=True)
class Families:
    """The named word families that patterns may use as ``@name``, and the irregular verbs."""

    members: Mapping[str, tuple[str, ...]]
    irregular: Irregular


class Reader:
    """Reads one pattern; a family is read where it is named, and may name others."""

    def __init__(self, source: str, families: Families, within: tuple[str, ...] = ()) -> None:
        self._source = source
        self._families = families
        self._within = within
        self._at = 0

    def read(self) -> Alt:
        """Return the whole pattern's tree. Raises PatternError."""
        if len(self._source) > 2_000:
            raise PatternError("too long")
        tree = self._alternatives("")
        if self._at < len(self._source):
            raise PatternError(f"«{self._source[self._at]}» closes nothing")
        return tree

    def _peek(self) -> str:
        return self._source[self._at] if self._at < len(self._source) else ""

    def _alternatives(self, closing: str) -> Alt:
        options = [self._sequence(closing)]
        while self._peek() == "|":
            self._at += 1
            options.append(self._sequence(closing))
        if closing:
            if self._peek() != closing:
                raise PatternError(f"«{closing}» is missing")
            self._at += 1
        return Alt(tuple(options))

    def _sequence(self, closing: str) -> Seq:
        items = list[Item]()
        while True:
            while self._peek().isspace():
                self._at += 1
            if self._peek() in ("", "|", closing) or self._peek() in ")]":
                if not items:
                    raise PatternError("an alternative is empty")
                return tuple(items)
            items.append(self._item())

    def _item(self) -> Item:
        atoms = list[Atom]()
        while (sign := self._peek()) and not sign.isspace() and sign not in "|)]":
            atoms.append(self._atom(sign))
        return Item(tuple(atoms))

    def _atom(self, sign: str) -> Atom:
        after = self._source[self._at + 1 : self._at + 2]
        if sign in "([" or (sign == "!" and after == "("):
            return self._grouped(sign)
        if sign == "*":
            self._at += 1
            return Stem()
        if sign == "~":
            return self._gap()
        if sign == "<" and ">" in self._source[self._at :]:
            return self._mark()
        return self._family() if sign == "@" and after.isalpha() else self._letters()

    def _grouped(self, sign: str) -> Atom:
        self._at += 2 if sign == "!" else 1
        inner = self._alternatives("]" if sign == "[" else ")")
        return inner if sign == "(" else Opt(inner) if sign == "[" else Not(inner)

    def _gap(self) -> Gap:
        start = self._at
        while self._peek() == "~":
            self._at += 1
        wide = self._at - start > 1
        digits = self._at
        while self._peek().isdigit():
            self._at += 1
        words = int(self._source[digits : self._at] or "0")
        if not 0 < words <= MAX_GAP:
            raise PatternError(f"a gap is ~1 to ~{MAX_GAP} words wide")
        return Gap(words, wide)

    def _mark(self) -> Mark:
        end = self._source.index(">", self._at)
        name = self._source[self._at + 1 : end]
        if name not in MARKS:
            raise PatternError(f"no mark <{name}>; there are {', '.join(MARKS)}")
        self._at = end + 1
        return Mark(name)

    def _name(self) -> str:
        start = self._at
        while self._peek().isalnum() or self._peek() == "_":
            self._at += 1
        return self._source[start : self._at]

    def _family(self) -> Alt:
        self._at += 1
        name = self._name()
        if name not in self._families.members:
            raise PatternError(f"no family @{name}")
        if name in self._within:
            raise PatternError(f"family @{name} holds itself")
        within = (*self._within, name)
        options = list[Seq]()
        for member in self._families.members[name]:
            options += Reader(member, self._families, within).read().options
        return Alt(tuple(options))

    def _letters(self) -> Atom:
        start = self._at
        while (sign := self._peek()) and (sign.isalnum() or sign in "'’-_") and sign not in "*":
            self._at += 1
        if self._at == start:
            return self._sign()
        word = self._source[start : self._at]
        if self._peek() == "/" and self._source[self._at + 1 : self._at + 2].isalpha():
            return self._inflected(word)
        return Lit(fold(word))

    def _sign(self) -> Lit:
        emoji = EMOJI.match(self._source, self._at)
        length = len(emoji.group()) if emoji else 1
        sign = self._source[self._at : self._at + length]
        self._at += length
        return Lit(fold(sign))

    def _inflected(self, word: str) -> Alt:
        start = self._at = self._at + 1
        while self._peek().isalpha() or self._peek() == "+":
            self._at += 1
        tags = self._source[start : self._at]
        try:
            forms = inflect(word, tags, self._families.irregular)
        except ValueError:
            raise PatternError(f"no inflection /{tags}; there are {', '.join(TAGS)}") from None
        return Alt(tuple((Item((Lit(form),)),) for form in sorted(forms)))
