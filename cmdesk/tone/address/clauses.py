"""What stands around a word: the signs before a clause, the pronouns beside a verb."""

import re
from enum import IntEnum

from cmdesk.tone.address import words as w
from cmdesk.tone.address.verbs import (
    IMPERATIVE_TU,
    PARTICIPLE,
    PRESENT_13,
    VerbTable,
    bits,
)
from cmdesk.tone.emoji import PICTURES
from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE, Text

HARD = re.compile(rf"[.!?…\n{PICTURES}]")
_ACCENTED = re.compile("[À-ÖØ-öø-ÿ]")
_THINGS = (QUOTE, LINK, MAIL, HANDLE)


_REACH = 12


class Edge(IntEnum):
    """What stands before a clause."""

    NONE = 0
    PAIR = 1
    JOINT = 2
    SOFT = 3
    HARD = 4


_EDGES = {
    **dict.fromkeys((QUOTE, LINK, MAIL, *"-/%€$£°*_=<'²)]\""), Edge.NONE),
    **dict.fromkeys("&+", Edge.PAIR),
    **dict.fromkeys(",>", Edge.SOFT),
    **dict.fromkeys("([", Edge.JOINT),
}
"""What a sign before a word makes of the clause; any other sign opens a new one."""

_PERSON_FORMS = bits("prs2s", "prs2p")
RELATIVES = {"que", "qu'", "qui", "dont", "ou"}
_NO_NAMES = w.SUBJECTS | w.DETERMINERS | w.PREPOSITIONS | w.CLITICS_BEFORE | w.PARTITIVES
_POINTING = {"ce", "cet", "cette", "ces"}


class Clauses:
    """The surroundings of the tokens of one text, asked about by index."""

    def __init__(self, text: Text, table: VerbTable) -> None:
        self.text = text
        self.table = table
        self.own = text.own
        self.tokens = text.tokens
        self.plain = len(text.tokens) > 4 and not _ACCENTED.search(text.raw)

    def raw(self, at: int) -> str:
        """Return a token as written."""
        return self.text.excerpt(self.tokens[at].start, self.tokens[at].end)

    def mask(self, at: int) -> int:
        """Return what a token may be, its accents as written."""
        mask = self.table.mask(self.raw(at).lower())
        if self.plain and mask:
            mask |= self.table.folded_mask(self.tokens[at].word) & PARTICIPLE
        return mask

    def gap(self, at: int) -> str:
        """Return what stands between a token and the next one, or what ends the text."""
        end = self.tokens[at].end
        return (
            self.own[end : self.tokens[at + 1].start]
            if at + 1 < len(self.tokens)
            else self.own[end:]
        )

    def word(self, at: int) -> str:
        """Return a folded word, or nothing beyond the ends."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def next(self, at: int) -> str:
        """Return the word that adjoins on the right, or nothing where the clause ends."""
        if at + 1 >= len(self.tokens) or self.gap(at).strip(" "):
            return ""
        return self.tokens[at + 1].word

    def joined(self, at: int) -> bool:
        """Tell whether a token is tied to the one before by a hyphen or nothing."""
        return at > 0 and self.gap(at - 1) == "-"

    def adjoins(self, at: int) -> bool:
        """Tell whether only space parts a token from the one before."""
        return at > 0 and not self.gap(at - 1).strip(" ")

    def before_clitics(self, at: int) -> int:
        """Return the index of «ne» where one governs the verb, else the verb's own."""
        place = at
        while at - place < 4 and self.adjoins(place) and self.word(place - 1) in w.CLITICS_BEFORE:
            place -= 1
        if self.adjoins(place) and self.word(place - 1) in {"ne", "n'", "n"}:
            return place - 1
        return at

    def opening(self, at: int, depth: int = 0) -> Edge:
        """Return what stands before a clause that a token would open.

        Looks no further back than a few words, so that no text takes long.
        """
        for place in range(at, max(0, at - _REACH), -1):
            before = self.word(place - 1)
            if self.gap(place - 1).strip(" "):
                if before not in w.FILLERS or self.gap(place - 1).strip(" ") != ",":
                    return self._edge(place)
            elif (self.word(place - 2), before) in w.LEAD_PAIRS:
                return self.opening(place - 2, depth + 1) if depth < 3 else Edge.NONE
            elif before in w.JOINTS or before in w.PAIRING:
                return self._joined_edge(place - 1, depth)
            elif before not in w.LEAD_INS:
                return self._unmarked(place)
        if at > _REACH or QUOTE in self.own[: self.tokens[0].start]:
            return Edge.NONE
        return Edge.HARD

    def _joined_edge(self, at: int, depth: int) -> Edge:
        """Return the edge that «alors», «puis», «et» make, by what stands before them."""
        earlier = self.opening(at, depth + 1) if depth < 3 else Edge.NONE
        if self.word(at) in w.JOINTS:
            return max(Edge.JOINT, earlier)
        return Edge.HARD if self.word(at) == "et" and earlier == Edge.HARD else Edge.PAIR

    def _unmarked(self, at: int) -> Edge:
        """Return the edge between words that no sign parts («Merci Julie regarde»)."""
        if self._called(at - 1):
            return Edge.HARD
        if self.mask(at - 1) & _PERSON_FORMS and self.word(at - 1) not in w.MODALS:
            begin = max(0, at - 8)
            if any(self.word(place) in w.SUBORDINATORS for place in range(begin, at - 1)):
                return Edge.SOFT
        return Edge.NONE

    def _called(self, at: int) -> bool:
        """Tell whether a name is called («Merci Julie regarde»)."""
        return (
            self.adjoins(at)
            and self.word(at - 1) in w.GREETINGS
            and self.word(at) not in _NO_NAMES
            and not self.mask(at)
        )

    def _edge(self, at: int) -> Edge:
        """Return what the signs before a token make of it."""
        gap = self.gap(at - 1)
        signs = gap.replace(" ", "")
        last = signs[-1]
        if signs == ")" and len(self.word(at - 1)) <= 2 and self.word(at - 1).isdigit():
            return Edge.HARD
        if "\n" in gap or (last not in _THINGS and (HARD.search(signs) or last == ":")):
            return Edge.SOFT if last in ".…" and self._runs_on(at) else Edge.HARD
        if last == HANDLE:
            return (
                Edge.HARD if self.word(at - 1) in w.GREETINGS or HARD.search(signs) else Edge.NONE
            )
        if last == "-" and gap != "-":
            return Edge.SOFT
        if last == "," and self.word(at - 1) in w.PAIRING and self.raw(at - 1).lower() != "où":
            return Edge.PAIR
        return _EDGES.get(last, Edge.HARD)

    def _runs_on(self, at: int) -> bool:
        """Tell whether a lower-case word goes on after «…» or an abbreviation."""
        return self.raw(at)[:1].islower() and self.text.raw.lstrip()[:1].isupper()

    def negation_follows(self, at: int) -> bool:
        """Tell whether «pas», «jamais»… follow a verb within a few words."""
        return any(token.word in w.NEGATIONS for token in self.tokens[at + 1 : at + 9])

    def tied_pronoun(self, at: int) -> bool:
        """Tell whether a hyphen ties an object to the verb («dis-moi», not «porte-les-Valence»)."""
        if at + 1 >= len(self.tokens) or self.gap(at) != "-":
            return False
        if self.word(at + 1) not in w.CLITICS_AFTER or self.word(at + 1) == "vous":
            return False
        if self.word(at + 1) == "la" and self.adjoins(at) and self._pointed_at(at):
            return False
        return self.gap(at + 1) != "-" or self.word(at + 2) in w.CLITICS_AFTER

    def _pointed_at(self, at: int) -> bool:
        """Tell «cette liste-là» from «liste-la»."""
        return self.word(at - 1) in _POINTING or self.raw(at + 1).lower() == "là"

    def light(self, first: int, at: int) -> bool:
        """Tell whether the words from ``first`` to a comma call, greet or set the scene.

        «Merci Julie, …», «Depuis l’appli, …», «C’est réparé, …» do; a noun phrase that may be
        the subject of what follows does not.
        """
        if at - first > 24 or self.word(at - 1) == self.word(at):
            return False
        segments = self._segments(first, at)
        if segments and self.word(first) in w.SUBORDINATORS:
            segments = segments[1:]
        return all(self._innocent(start, end, alone=len(segments) == 1) for start, end in segments)

    def _segments(self, first: int, at: int) -> list[tuple[int, int]]:
        """Cut at signs, and leave out what only leads in."""
        result: list[tuple[int, int]] = []
        start = first
        for place in range(first, at):
            if place + 1 == at or (self.gap(place).strip(" ") and " " in self.gap(place)):
                begin = start
                while begin <= place and self.word(begin) in w.LEAD_INS | w.JOINTS:
                    begin += 1
                if (begin == start and begin <= place) or (
                    begin <= place and self.word(begin) in w.DETERMINERS
                ):
                    result.append((begin, place + 1))
                start = place + 1
        return result

    def _innocent(self, start: int, end: int, *, alone: bool) -> bool:
        """Tell whether one segment cannot be the subject of a verb after it."""
        word = self.word(start)
        if word in w.SCENES or word in w.GREETINGS or word in w.SUBORDINATORS:
            return True
        if word in w.WISHES and end - start <= 5:
            return True
        if word == "des" and self.word(start + 1) in {"que", "qu'"}:
            return True
        if self._settled(start, end):
            return True
        return alone and end - start <= 2 and word not in w.DETERMINERS

    def _settled(self, first: int, at: int) -> bool:
        """Tell whether a noun phrase is one of time, or has a verb of its own already."""
        for place in range(first, at):
            word = self.word(place)
            if word in w.TIMES:
                return True
            if word in w.AUXILIARIES or word in w.STANDING:
                return not any(self.word(n) in RELATIVES for n in range(first, at))
        return False

    def asserts(self, at: int) -> bool:
        """Tell whether a subject’s verb could go on without it («il regarde, note»)."""
        place = at + 1
        while place - at < 6 and self.word(place) in w.CLITICS_BEFORE | {"ne", "n'"}:
            place += 1
        if place >= len(self.tokens):
            return False
        if self.set_clause(at):
            return False
        if self.gap(place - 1).strip(" -") or self.word(place) in w.FILLERS:
            return self.word(at) not in {"ca", "cela"}
        if self.word(place) in w.AUXILIARIES:
            return False
        return bool(self.mask(place) & (PRESENT_13 | IMPERATIVE_TU))

    def set_clause(self, at: int) -> bool:
        """Tell «ça marche» and its like, which are no subject of what follows."""
        return self.word(at) in {"ca", "cela"} and self.word(at + 1) in w.SET_CLAUSES

    def after_handle(self, at: int) -> bool:
        """Tell whether a handle, and no sign, stands right before a word."""
        before = self.gap(at - 1) if at else self.own[: self.tokens[0].start]
        return before.rstrip(" ").endswith(HANDLE)
