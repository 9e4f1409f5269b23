"""Whether a bare verb is addressed to the reader: what opens its clause, and what follows it."""

import re
from enum import IntEnum

from cmdesk.tone.address import words as w
from cmdesk.tone.address.verbs import (
    ADJECTIVE,
    IMPERATIVE_TU,
    INFINITIVE,
    NOUN,
    OTHER,
    PARTICIPLE,
    PRESENT_13,
    PROPER,
    VerbTable,
)
from cmdesk.tone.emoji import PICTURES
from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE, Text

HARD = re.compile(rf"[.!?…\n{PICTURES}]")
_HOMOGRAPH = NOUN | ADJECTIVE | OTHER | PROPER | PARTICIPLE
_THINGS = (QUOTE, LINK, MAIL, HANDLE)


class Edge(IntEnum):
    """What stands before a clause."""

    NONE = 0
    PAIR = 1
    JOINT = 2
    SOFT = 3
    HARD = 4


_EDGES = {
    **dict.fromkeys((QUOTE, LINK, MAIL, *"-/%€$£°*_=<'²)]"), Edge.NONE),
    **dict.fromkeys("&+", Edge.PAIR),
    **dict.fromkeys(",;([>", Edge.SOFT),
}
"""What a sign before a word makes of the clause; any other sign opens a new one."""


class Clauses:
    """The surroundings of the tokens of one text, asked about by index."""

    def __init__(self, text: Text, table: VerbTable) -> None:
        self.text = text
        self.table = table
        self.own = text.own
        self.tokens = text.tokens

    def raw(self, at: int) -> str:
        """Return a token as written."""
        return self.text.excerpt(self.tokens[at].start, self.tokens[at].end)

    def mask(self, at: int) -> int:
        """Return what a token may be, its accents as written."""
        return self.table.mask(self.raw(at).lower().replace("’", "'").replace("œ", "oe"))

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
        while self.adjoins(place) and self.word(place - 1) in w.CLITICS_BEFORE:
            place -= 1
        if self.adjoins(place) and self.word(place - 1) in {"ne", "n'", "n"}:
            return place - 1
        return at

    def opening(self, at: int) -> Edge:
        """Return what stands before a clause that a token would open."""
        while at > 0:
            if self.gap(at - 1).strip(" "):
                return self._edge(at)
            before = self.word(at - 1)
            if before in w.JOINTS:
                return max(Edge.JOINT, self.opening(at - 1))
            if before in w.PAIRING:
                return Edge.PAIR
            if before not in w.LEAD_INS:
                return Edge.HARD if self._called(at - 1) else Edge.NONE
            at -= 1
        return Edge.HARD if QUOTE not in self.own[: self.tokens[0].start] else Edge.NONE

    def _called(self, at: int) -> bool:
        """Tell whether a name is called («Merci Julie regarde»)."""
        return self.adjoins(at) and self.word(at - 1) in w.GREETINGS and at + 1 < len(self.tokens)

    def _edge(self, at: int) -> Edge:
        """Return what the signs before a token make of it."""
        gap = self.gap(at - 1)
        signs = gap.replace(" ", "")
        last = signs[-1]
        if "\n" in gap or (last not in _THINGS and (HARD.search(signs) or last == ":")):
            return Edge.HARD
        if last == HANDLE:
            return (
                Edge.HARD if self.word(at - 1) in w.GREETINGS or HARD.search(signs) else Edge.NONE
            )
        if last == "-" and gap != "-":
            return Edge.SOFT
        return _EDGES.get(last, Edge.HARD)

    def follows(self, at: int, edge: Edge) -> bool:
        """Tell whether what comes after a clause-opening verb makes it an imperative."""
        word, mask, after = self.word(at), self.mask(at), self.next(at)
        if word == "entre":
            return self._enter(at, after)
        if mask & PROPER and word not in w.FIRM:
            return False
        if (
            (word in w.FIRST_PERSON and self._first_person(at, after))
            or (word in w.STATES and self._subject_after(at, after))
            or (word, after) in {("va", "pour"), ("aie", "")}
        ):
            return False
        return not mask & _HOMOGRAPH or self._outweighs(at, mask, after, edge)

    def _first_person(self, at: int, after: str) -> bool:
        word = self.word(at)
        if word == "suis":
            return after not in w.DETERMINERS and after not in {"nous", "moi"}
        if word == "viens":
            return after in w.PARTITIVES and bool(self.mask(at + 2) & INFINITIVE)
        return after in {"pas", "plus", "rien", "bien"} if after else False

    def _subject_after(self, at: int, after: str) -> bool:
        if after == "a":
            return at + 2 < len(self.tokens) and bool(self.mask(at + 2) & INFINITIVE)
        if after in {"que", "qu'"}:
            return True
        return after in w.DETERMINERS and self.word(at + 2) != "peu" and self.word(at) != "passe"

    def _enter(self, at: int, after: str) -> bool:
        """Tell «Entre !» and «Entre le code» from the preposition («Entre 8 h et 10 h»)."""
        ahead = {token.word for token in self.tokens[at + 1 : at + 8]}
        return (not after or after in w.AFTER_ENTER) and "et" not in ahead

    def _outweighs(self, at: int, mask: int, after: str, edge: Edge) -> bool:
        """Tell verb from noun, adjective or participle by the word that follows."""
        word, firm = self.word(at), self.word(at) in w.FIRM
        if not after:
            return firm and edge != Edge.JOINT and self._alone(at, mask)
        if after in w.PARTITIVES:
            return word in w.OF_VERBS or (firm and not mask & (NOUN | PARTICIPLE))
        if after in w.OBJECTS or after in w.DETERMINERS:
            return word not in w.NO_NOUNS_AFTER
        if after in w.MANNER:
            return at + 2 >= len(self.tokens) or not self.mask(at + 2) & PARTICIPLE
        following = self.mask(at + 1)
        if following & INFINITIVE and (firm or not following & (NOUN | ADJECTIVE)):
            return True
        return firm and edge != Edge.JOINT and self._firm(at, mask, after)

    def _firm(self, at: int, mask: int, after: str) -> bool:
        """Tell the same of a usual imperative before a word that decides nothing by itself."""
        word = self.word(at)
        if after in w.ADVERBS:
            return not mask & NOUN or not self.next(at + 1) or self.word(at + 2) in w.MANNER
        if after in w.PREPOSITIONS:
            return word not in w.ALONE_NOUNS or self.word(at + 2) in {"moi", "nous"}
        if word in {"reste", "laisse"} or not (mask & NOUN or self.mask(at + 1) & PARTICIPLE):
            return True
        return word in {"demande", "appelle"} and self.raw(at + 1)[:1].isupper()

    def _alone(self, at: int, mask: int) -> bool:
        """Tell whether a verb may be a clause by itself («Approche.»)."""
        if self.word(at) in w.ALONE_NOUNS:
            return False
        return not mask & NOUN or "!" in self.gap(at)[:3] or (at == 0 and len(self.tokens) == 1)

    def negation_follows(self, at: int) -> bool:
        """Tell whether «pas», «jamais»… follow a verb within a few words."""
        return any(
            token.word
            in {
                "pas",
                "plus",
                "jamais",
                "rien",
                "personne",
                "que",
                "qu'",
                "aucun",
                "aucune",
                "point",
            }
            for token in self.tokens[at + 1 : at + 6]
        )

    def tied_pronoun(self, at: int) -> bool:
        """Tell whether a hyphen ties an object to the verb («dis-moi», not «porte-les-Valence»)."""
        if at + 1 >= len(self.tokens) or self.gap(at) != "-":
            return False
        if self.word(at + 1) not in w.CLITICS_AFTER or self.word(at + 1) == "vous":
            return False
        return self.gap(at + 1) != "-" or self.word(at + 2) in w.CLITICS_AFTER

    def light(self, first: int, at: int) -> bool:
        """Tell whether the words from ``first`` to a comma call, greet or set the scene.

        «Merci Julie, …», «Depuis l’appli, …», «C’est réparé, …» do; a noun phrase that may be
        the subject of what follows does not.
        """
        if at - first > 16:
            return False
        opens = True
        for place in range(first, at):
            word = self.word(place)
            if opens and word not in w.LEAD_INS and word not in w.JOINTS:
                opens = False
                if word in w.DETERMINERS and not self._settled(place, at):
                    return False
            if self.gap(place).strip(" "):
                opens = True
        return self.word(at - 1) != self.word(at)

    def _settled(self, first: int, at: int) -> bool:
        """Tell whether a noun phrase is one of time, or has a verb of its own already."""
        for place in range(first + 1, at):
            word = self.word(place)
            if word in w.TIMES:
                return True
            if word in w.AUXILIARIES:
                return not any(self.word(n) in {"que", "qu'", "qui"} for n in range(place, at))
        return False

    def asserts(self, at: int) -> bool:
        """Tell whether a subject’s verb could go on without it («il regarde, note»)."""
        place = at + 1
        while self.word(place) in w.CLITICS_BEFORE or self.word(place) in {"ne", "n'"}:
            place += 1
        if place >= len(self.tokens) or self.word(place) in w.AUXILIARIES:
            return False
        return bool(self.mask(place) & (PRESENT_13 | IMPERATIVE_TU))
