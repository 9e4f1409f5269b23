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
    bits,
)
from cmdesk.tone.emoji import PICTURES
from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE, Text

HARD = re.compile(rf"[.!?…\n{PICTURES}]")
_ACCENTED = re.compile("[À-ÖØ-öø-ÿ]")
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
    **dict.fromkeys(",>", Edge.SOFT),
    **dict.fromkeys("([", Edge.JOINT),
}
"""What a sign before a word makes of the clause; any other sign opens a new one."""

_PERSONS = {"moi", "nous", "lui", "eux", "elle"}
_AFTER_VERBS = (
    w.DETERMINERS | w.OBJECTS | w.ADVERBS | w.MANNER | w.PREPOSITIONS | w.PARTITIVES | w.PAIRING
)
_PERSON_FORMS = bits("prs2s", "prs2p")
_RELATIVES = {"que", "qu'", "qui", "dont", "ou"}
_NO_NAMES = w.SUBJECTS | w.DETERMINERS | w.PREPOSITIONS | w.CLITICS_BEFORE | w.PARTITIVES


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
        while self.adjoins(place) and self.word(place - 1) in w.CLITICS_BEFORE:
            place -= 1
        if self.adjoins(place) and self.word(place - 1) in {"ne", "n'", "n"}:
            return place - 1
        return at

    def opening(self, at: int) -> Edge:
        """Return what stands before a clause that a token would open."""
        while at > 0:
            before = self.word(at - 1)
            if self.gap(at - 1).strip(" "):
                if before not in w.FILLERS or self.gap(at - 1).strip(" ") != ",":
                    return self._edge(at)
            elif before in w.JOINTS:
                return max(Edge.JOINT, self.opening(at - 1))
            elif before in w.PAIRING:
                fresh = before == "et" and self.opening(at - 1) == Edge.HARD
                return Edge.HARD if fresh else Edge.PAIR
            elif before not in w.LEAD_INS:
                return self._unmarked(at)
            at -= 1
        return Edge.HARD if QUOTE not in self.own[: self.tokens[0].start] else Edge.NONE

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
        if last == "," and self.word(at - 1) in w.PAIRING:
            return Edge.PAIR
        return _EDGES.get(last, Edge.HARD)

    def _runs_on(self, at: int) -> bool:
        """Tell whether a lower-case word goes on after «…» or an abbreviation."""
        return self.raw(at)[:1].islower() and self.text.raw.lstrip()[:1].isupper()

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
            or (word, after) in w.INTERJECTIONS
            or (word in w.ADVERTS and after and not self._object(at + 1))
        ):
            return False
        return not mask & _HOMOGRAPH or self._outweighs(at, mask, after, edge)

    def _object(self, at: int) -> bool:
        """Tell whether a word is none that opens a small ad («Cherche stagiaire»)."""
        return self.word(at) in _AFTER_VERBS or self.raw(at).istitle()

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
        if word == "tiens" or (word, after) in w.SET_PHRASES:
            return True
        if word in w.VERBISH:
            mask &= ~NOUN
        if after in w.PARTITIVES:
            return self._of(at, mask, after, firm=firm)
        return self._before_object(at, mask, after) or (
            firm and edge != Edge.JOINT and self._firm(at, mask, after)
        )

    def _before_object(self, at: int, mask: int, after: str) -> bool:
        """Tell whether the next word wants a verb before it, whatever that verb looks like."""
        word, following = self.word(at), self.mask(at + 1)
        if after in w.OBJECTS or after in w.DETERMINERS:
            return (word, after) != ("finis", "les")
        if after in w.MANNER:
            return at + 2 >= len(self.tokens) or not self.mask(at + 2) & PARTICIPLE
        if not following & INFINITIVE:
            return False
        return word in w.MOTION or not (mask | following) & (NOUN | ADJECTIVE)

    def _of(self, at: int, mask: int, after: str, *, firm: bool) -> bool:
        """Tell «Essaie de…» from «Commande de…»."""
        if self.word(at) in w.OF_VERBS or (firm and not mask & (NOUN | PARTICIPLE)):
            return True
        if at + 2 >= len(self.tokens):
            return False
        if self.word(at + 2) in w.NUMBERS:
            return firm
        if self.word(at) == "bois":
            return any(word in w.DRINKS for word in (self.word(at + 2), self.word(at + 3)))
        infinitive = self.word(at + 2) == "ne" or self.mask(at + 2) & INFINITIVE
        return after in {"de", "d'"} and not mask & NOUN and bool(infinitive)

    def _firm(self, at: int, mask: int, after: str) -> bool:
        """Tell the same of a usual imperative before a word that decides nothing by itself."""
        word = self.word(at)
        if after in w.ADVERBS:
            return not mask & NOUN or not self.next(at + 1) or self.word(at + 2) in w.MANNER
        if after in w.PREPOSITIONS:
            if after == "avant" or self.word(at + 2) in _PERSONS:
                return True
            return word not in w.ALONE_NOUNS and (after != "en" or not mask & NOUN)
        if word == "laisse":
            ahead = range(at + 1, min(len(self.tokens), at + 5))
            return any(self.mask(place) & INFINITIVE for place in ahead)
        named = word in w.ON_PEOPLE and self.raw(at + 1)[:1].isupper()
        paired = after == "et" and at + 2 < len(self.tokens) and self.mask(at + 2) & IMPERATIVE_TU
        plain = not (mask & NOUN or self.mask(at + 1) & PARTICIPLE)
        return plain or named or bool(paired) or word == "reste" or self._adverb(after)

    def _adverb(self, word: str) -> bool:
        """Tell «lentement» from «paiement», which comes from a verb."""
        if not word.endswith("ment") or len(word) < 7:
            return False
        return not self.table.folded_mask(word[:-4]) & PRESENT_13

    def _ahead(self, at: int, count: int) -> int:
        return min(len(self.tokens), at + 1 + count)

    def _alone(self, at: int, mask: int) -> bool:
        """Tell whether a verb may be a clause by itself («Approche.»)."""
        loud = "!" in self.gap(at)[:3]
        if len(self.tokens) == 1 and loud:
            return True
        if self.word(at) in w.ALONE_NOUNS:
            return False
        return self.word(at) in w.VERBISH or not mask & NOUN or loud or len(self.tokens) == 1

    def negation_follows(self, at: int) -> bool:
        """Tell whether «pas», «jamais»… follow a verb within a few words."""
        return any(token.word in w.NEGATIONS for token in self.tokens[at + 1 : at + 9])

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
            if self.gap(place).strip(" ") or place + 1 == at:
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
                return not any(self.word(n) in _RELATIVES for n in range(first, at))
        return False

    def asserts(self, at: int) -> bool:
        """Tell whether a subject’s verb could go on without it («il regarde, note»)."""
        place = at + 1
        while self.word(place) in w.CLITICS_BEFORE or self.word(place) in {"ne", "n'"}:
            place += 1
        if place >= len(self.tokens):
            return False
        if self.gap(place - 1).strip(" -") or self.word(place) in w.FILLERS:
            return True
        if self.word(place) in w.AUXILIARIES:
            return False
        return bool(self.mask(place) & (PRESENT_13 | IMPERATIVE_TU))
