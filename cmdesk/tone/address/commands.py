"""Whether a verb that opens a clause is an order: what follows tells it from its homographs."""

from cmdesk.tone.address import words as w
from cmdesk.tone.address.clauses import RELATIVES, Clauses, Edge
from cmdesk.tone.address.verbs import (
    ADJECTIVE,
    IMPERATIVE_TU,
    INFINITIVE,
    NOUN,
    OTHER,
    PARTICIPLE,
    PRESENT_13,
    PROPER,
)

_HOMOGRAPH = NOUN | ADJECTIVE | OTHER | PROPER | PARTICIPLE
_DATES = (w.TIMES | w.DAYS) - {"coup", "mieux"}
_THAT = {"que", "qu'"}
_SOME = {"un", "une", "des"}
_PERSONS = {"moi", "nous", "lui", "eux", "elle"}
_AFTER_VERBS = (
    w.DETERMINERS | w.OBJECTS | w.ADVERBS | w.MANNER | w.PREPOSITIONS | w.PARTITIVES | w.PAIRING
)


class Commands(Clauses):
    """The surroundings of verbs that may be orders."""

    def follows(self, at: int, edge: Edge) -> bool:
        """Tell whether what comes after a clause-opening verb makes it an imperative."""
        word, mask, after = self.word(at), self.mask(at), self.next(at)
        if after in w.ENGLISH and self.raw(at + 1).isascii():
            return False
        if word == "entre":
            return self._enter(at, after)
        if (mask & PROPER and word not in w.FIRM) or (mask & ADJECTIVE and after in _THAT):
            return False
        if (
            (word in w.FIRST_PERSON and self._first_person(at, after))
            or (word in w.STATES and self._subject_after(at, after))
            or (word, after) in w.INTERJECTIONS
            or word == self.word(at + 2)
            or (word in w.SCHEDULED and self._scheduled(at, after))
            or (word == "reste" and (after in w.NUMBERS | w.PARTITIVES or after.isdigit()))
            or (word in w.ADVERTS and after and not self._object(at + 1))
        ):
            return False
        return not mask & _HOMOGRAPH or self._outweighs(at, mask, after, edge)

    def _scheduled(self, at: int, after: str) -> bool:
        """Tell «Ouvre lundi», «Ferme à 18 h» from orders."""
        then = self.word(at + 2)
        return after in w.DAYS or (
            after in {"a", "ce", "des", "le", "vers"}
            and (then[:1].isdigit() or then in w.DAYS | w.TIMES)
        )

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
        return (
            after in w.DETERMINERS and self.word(at + 2) not in w.TIMES and self.word(at) != "passe"
        )

    def _enter(self, at: int, after: str) -> bool:
        """Tell «Entre !» and «Entre le code» from the preposition («Entre 8 h et 10 h»)."""
        far = 16 if after in _SOME else 8
        ahead = {token.word for token in self.tokens[at + 1 : at + far]}
        return (not after or after in w.AFTER_ENTER) and "et" not in ahead

    def _outweighs(self, at: int, mask: int, after: str, edge: Edge) -> bool:
        """Tell verb from noun, adjective or participle by the word that follows."""
        word, firm = self.word(at), self.word(at) in w.FIRM
        if not after:
            return firm and edge != Edge.JOINT and self._alone(at, mask)
        if word == "tiens" or (word, after) in w.SET_PHRASES or self._paired(at):
            return True
        if after in w.PARTITIVES:
            return self._of(at, mask, after, firm=firm)
        if after in w.MANNER:
            return at + 2 >= len(self.tokens) or not self.mask(at + 2) & PARTICIPLE
        if word in w.VERBISH and after in _AFTER_VERBS - w.PAIRING:
            mask &= ~NOUN
        if edge < Edge.HARD and mask & NOUN and after in RELATIVES:
            return False
        return self._before_object(at, mask, after) or (
            firm and edge != Edge.JOINT and self._firm(at, mask, after)
        )

    def _paired(self, at: int) -> bool:
        """Tell «Commande en ligne et récupère…», where the second verb is beyond doubt."""
        if self.word(at) not in w.FIRM:
            return False
        for place in range(at + 1, min(len(self.tokens) - 1, at + 7)):
            if not self.adjoins(place):
                return False
            if self.word(place) == "et":
                mask, near = self.mask(place + 1), place == at + 1
                doubtful = mask & _HOMOGRAPH and not (near and self.word(place + 1) in w.FIRM)
                return bool(mask & IMPERATIVE_TU) and not doubtful
        return False

    def _before_object(self, at: int, mask: int, after: str) -> bool:
        """Tell whether the next word wants a verb before it, whatever that verb looks like."""
        word, following = self.word(at), self.mask(at + 1)
        if after in w.CLITICS_BEFORE and at + 2 < len(self.tokens):
            following = self.mask(at + 2)
            if following & INFINITIVE:
                return True
        if mask & NOUN and after in w.WHEN and self.word(at + 2) in _DATES:
            return False
        if after in w.OBJECTS or after in w.DETERMINERS or self.raw(at + 1).lower() == "où":
            return (word, after) != ("finis", "les")
        if not following & INFINITIVE:
            return False
        return word in w.MOTION or not (mask | following) & (NOUN | ADJECTIVE)

    def _of(self, at: int, mask: int, after: str, *, firm: bool) -> bool:
        """Tell «Essaie de…» from «Commande de…»."""
        word, then = self.word(at), self.word(at + 2)
        if word in w.OF_VERBS or (word in w.TAKERS and after in {"du", "des"}):
            return True
        if firm and (not mask & (NOUN | PARTICIPLE) or then in _PERSONS):
            return True
        if then in w.NUMBERS | w.ONE and (after == "de" or word in w.STEPS):
            return firm
        if word == "bois":
            return bool({then, self.word(at + 3)} & w.DRINKS)
        usable = not mask & NOUN or word in w.VERBISH | {"tente", "reve"}
        follows = at + 2 < len(self.tokens) and (then == "ne" or self.mask(at + 2) & INFINITIVE)
        return after in {"de", "d'"} and usable and bool(follows)

    def _firm(self, at: int, mask: int, after: str) -> bool:
        """Tell the same of a usual imperative before a word that decides nothing by itself."""
        word = self.word(at)
        if after in w.ADVERBS:
            received = at + 2 < len(self.tokens) and self.mask(at + 2) & PARTICIPLE
            free = not mask & NOUN or not self.next(at + 1) or self.word(at + 2) in w.MANNER
            return free and not received
        if after in w.PREPOSITIONS:
            free = word not in w.ALONE_NOUNS and (after != "en" or not mask & NOUN)
            return free or after == "avant" or self.word(at + 2) in _PERSONS
        if (word == "compte" and after in w.NUMBERS) or after.isdigit():
            return self.word(at + 2) in w.TIMES | {"min", "h", "j"}
        if word == "laisse":
            ahead = range(at + 1, min(len(self.tokens), at + 5))
            return any(
                self.mask(place) & INFINITIVE or self.word(place) in w.LEFT_AS for place in ahead
            )
        shouted = len(word) > 1 and self.raw(at).isupper()
        named = word in w.ON_PEOPLE | w.VERBISH and self.raw(at + 1)[:1].isupper() and not shouted
        plain = not (mask & NOUN or self.mask(at + 1) & PARTICIPLE)
        return plain or named or word == "reste" or self._adverb(after)

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
        if self.word(at) in w.ALONE_NOUNS or (":" in self.gap(at)[:3] and mask & NOUN):
            return False
        return self.word(at) in w.VERBISH or not mask & NOUN or loud or len(self.tokens) == 1

    def coined(self, at: int) -> bool:
        """Tell «Swipez dans la story», which is in no dictionary, from a surname."""
        if self.tied_pronoun(at):
            return True
        wanted = w.DETERMINERS | w.OBJECTS | {"dans", "sur", "pour"}
        surname = self.word(at).endswith(w.NAME_ENDINGS)
        return not surname and self.opening(at) >= Edge.SOFT and self.next(at) in wanted

    def forbids(self, at: int) -> bool:
        """Tell «ne reste pas là» from «ne reste que le prix» and «n’importe»."""
        word = self.word(at)
        if word in {"reste", "manque", "subsiste"} and self.next(at) in {"que", "qu'", "plus"}:
            return False
        return word != "importe" and self.negation_follows(at)
