"""Turn a whole French text from tu to vous or back, as edits that leave all else alone."""

from collections.abc import Iterable

from cmdesk.tone.address import VerbTable, read_address
from cmdesk.tone.address import turns as t
from cmdesk.tone.address import words as w
from cmdesk.tone.address.clauses import Clauses, Edge
from cmdesk.tone.address.forms import Nouns, elides, imperative, your
from cmdesk.tone.address.glue import is_other_person
from cmdesk.tone.address.turning import NE, Conversion, Edit, Turn
from cmdesk.tone.address.verbs import (
    ALL_TU,
    ALL_VOUS,
    IMPERATIVE_TU,
    INFINITIVE,
    PARTICIPLE,
    PRESENT_13,
    bits,
)
from cmdesk.tone.model import Evidence, Person
from cmdesk.tone.text import Text

__all__ = ["Conversion", "Edit", "convert", "turned"]

_FINITE = PRESENT_13 | ALL_TU | ALL_VOUS | INFINITIVE
_SUBJUNCTIVE = bits("sub2s")
_AFTER_ORDER = {
    "vous": "-toi",
    "nous": "-nous",
    "m'": "-moi",
    "me": "-moi",
    "le": "-le",
    "la": "-la",
}
_SPEAKERS = frozenset({"je", "j'", "il", "elle", "on", "nous", "ils", "elles"})


def convert(
    text: str,
    to: Person,
    verbs: VerbTable,
    nouns: Nouns,
    names: frozenset[str] = frozenset(),
) -> Conversion:
    """Return the edits after which ``text`` addresses one reader as ``to``.

    Quotes, handles, links, names and true plurals stay as they are.
    """
    read = Text(text)
    return turned(read, read_address(read, verbs, names).evidence, to, verbs, nouns)


def turned(
    text: Text, evidence: Iterable[Evidence], to: Person, verbs: VerbTable, nouns: Nouns
) -> Conversion:
    """Return the same for a text whose address was read already."""
    wrong = [item for item in evidence if item.person is not to and not item.plural]
    turn = (_ToVous if to is Person.VOUS else _ToTu)(Clauses(text, verbs), nouns, to)
    return turn.run(wrong)


class _ToVous(Turn):
    """From tu to vous."""

    def __init__(self, clauses: Clauses, nouns: Nouns, to: Person) -> None:
        super().__init__(clauses, nouns, to)
        self.handlers = {
            "tu": self._tu,
            "te": self._te,
            "t'": self._te,
            "t": self._te,
            "toi": self._toi,
            "ton": lambda at: self.put(at, "votre"),
            "ta": lambda at: self.put(at, "votre"),
            "tes": lambda at: self.put(at, "vos"),
            "tien": lambda at: self.put(at, "vôtre"),
            "tienne": lambda at: self.put(at, "vôtre"),
            "tiens": self._tiens,
            "tiennes": lambda at: self.put(at, "vôtres"),
            "stp": lambda at: self.put(at, "svp"),
            "stpl": lambda at: self.put(at, "svp"),
            "steuplait": lambda at: self.put(at, "svp"),
            "tkt": lambda at: self.put(at, "ne vous inquiétez pas"),
            "tqt": lambda at: self.put(at, "ne vous inquiétez pas"),
            "tas": lambda at: self.put(at, "vous avez"),
        }

    def _tu(self, at: int) -> bool:
        clauses = self.clauses
        place = self.verb_after(at)
        if clauses.joined(at) or (place is None and at and clauses.mask(at - 1) & ALL_TU):
            place = at - 1
        elif place is None and at + 1 < len(clauses.tokens) and clauses.mask(at + 1) & PRESENT_13:
            place = at + 1
        if place is None or not self.verb(place, order=False):
            return False
        self.others(max(at, place))
        return self.put(at, "vous")

    def _te(self, at: int) -> bool:
        clauses = self.clauses
        space = " " if clauses.word(at) == "t'" else ""
        if clauses.joined(at):
            return self.put(at, "vous-" if space else "vous")
        if clauses.word(at) != "te" and self._is_subject(at) and self.verb(at + 1, order=False):
            self.others(at + 1)
            return self.put(at, "vous" + space)
        if not clauses.before_clitics(at + 1) <= at and self._orders(at):
            return True
        return self.put(at, "vous" + space)

    def _toi(self, at: int) -> bool:
        clauses = self.clauses
        if clauses.next(at) == "qui":
            place = self.verb_after(at + 1)
            if place is None or not self.verb(place, order=False):
                return False
        return self.put(at, "vous")

    def _is_subject(self, at: int) -> bool:
        """Tell «t'as vu» from «je t'ai vu»."""
        clauses = self.clauses
        before = clauses.word(at - 1) if clauses.adjoins(at) else ""
        mask = clauses.mask(at + 1) if at + 1 < len(clauses.tokens) else 0
        if not mask & ALL_TU or before == "tu" or before in NE or mask & IMPERATIVE_TU:
            return False
        return before not in _SPEAKERS or not mask & PRESENT_13

    def _orders(self, at: int) -> bool:
        """Turn «t'inquiète», «t'en fais pas» into «ne vous … pas»."""
        clauses = self.clauses
        place = at + 1
        while place - at < 4 and clauses.word(place) in {"en", "y"}:
            place += 1
        if place >= len(clauses.tokens) or not clauses.mask(place) & IMPERATIVE_TU:
            return False
        if clauses.opening(at) < Edge.JOINT or not self.verb(place, order=True):
            return False
        if clauses.next(place) not in {"pas", "plus"}:
            end, form = self.edits[place]
            self.edits[place] = (end, form + " pas")
        return self.put(at, "ne vous" + " " * (clauses.word(at) == "t'"))

    def _tiens(self, at: int) -> bool:
        if self.clauses.adjoins(at) and self.clauses.word(at - 1) in {"les", "des", "aux"}:
            return self.put(at, "vôtres")
        return self.verb(at, order=True)


class _ToTu(Turn):
    """From vous to tu."""

    def __init__(self, clauses: Clauses, nouns: Nouns, to: Person) -> None:
        super().__init__(clauses, nouns, to)
        self.handlers = {
            "vous": self._vous,
            "votre": self._votre,
            "vos": lambda at: self.put(at, "tes"),
            "veuillez": self._veuillez,
        }

    def run(self, wrong: list[Evidence]) -> Conversion:
        """Turn the evidence, and «svp», which is none, along with it."""
        for at, token in enumerate(self.clauses.tokens):
            if token.word == "svp" and wrong:
                self.put(at, "stp")
        return super().run(wrong)

    def _vous(self, at: int) -> bool:
        clauses = self.clauses
        before = clauses.word(at - 1) if clauses.adjoins(at) or clauses.joined(at) else ""
        if clauses.joined(at) and clauses.mask(at - 1) & ALL_VOUS:
            return self._tied(at)
        if before == "veuillez":
            return self._veuillez(at - 1)
        place = self.verb_after(at)
        if place is not None and before not in NE | _SPEAKERS | {"vous"} | w.PREPOSITIONS:
            return self._subject(at, place)
        if place is not None and before in NE and not self.verb(place, order=True):
            return False
        if self._asks(at, before):
            return self.verb(at - 1, order=False) and self.put(at, "tu")
        objective = clauses.next(at) and self._is_object(at, before)
        return self._te(at) if objective else self._toi(at, before)

    def _subject(self, at: int, place: int) -> bool:
        if self._plural_follows(place) or not self.verb(place, order=False):
            return False
        self.others(place)
        return self.put(at, "tu")

    def _plural_follows(self, at: int) -> bool:
        """Tell whether «vous êtes restés» shows that several people are meant."""
        clauses = self.clauses
        after = at + 1
        while after - at < 5 and clauses.word(after) in w.MANNER | {
            "deja",
            "tous",
            "encore",
            "plus",
            "tres",
        }:
            after += 1
        if clauses.word(at) not in {"etes", "etiez", "serez", "soyez"} or not clauses.next(
            after - 1
        ):
            return False
        mask, word = clauses.mask(after), clauses.word(after)
        if mask & PARTICIPLE:
            return bool(mask & bits("ptcmp", "ptcfp")) and not mask & bits("ptcms", "ptcfs")
        return word.endswith("s") and len(word) > 4 and word not in t.SINGULAR_IN_S

    def _tied(self, at: int) -> bool:
        """Turn «pouvez-vous» and «levez-vous»."""
        clauses = self.clauses
        if clauses.gap(at) == "-" and clauses.word(at + 1) == "en":
            start = clauses.tokens[at + 1].start
            return self.verb(at - 1, order=True) and self.put(at, "t'", start)
        here = clauses.tokens[at].start
        end = min(here + 500, clauses.text.sentence_at(here)[1])
        asking = "?" in clauses.own[here:end] or clauses.word(at - 1) in t.INVERTED
        order = not asking and clauses.opening(clauses.before_clitics(at - 1)) >= Edge.PAIR
        return self.verb(at - 1, order=order) and self.put(at, "toi" if order else "tu")

    def _asks(self, at: int, before: str) -> bool:
        """Tell «pouvez vous» typed without its hyphen."""
        clauses = self.clauses
        if not before or not clauses.mask(at - 1) & ALL_VOUS:
            return False
        subject = clauses.word(at - 2) if clauses.adjoins(at - 1) else ""
        return subject != "vous" and before in t.INVERTED

    def _is_object(self, at: int, before: str) -> bool:
        """Tell «nous vous remercions», «pour vous aider» from «pour vous»."""
        clauses = self.clauses
        place = at + 1
        while place - at < 7 and clauses.word(place) in w.CLITICS_BEFORE and clauses.next(place):
            place += 1
        word, mask = clauses.word(place), clauses.mask(place)
        if word.endswith("ant") or mask & INFINITIVE or before in _SPEAKERS:
            return True
        if before in w.PREPOSITIONS | w.PARTITIVES:
            return False
        finite = mask & _FINITE or clauses.table.folded_mask(word + "s") & _SUBJUNCTIVE
        known = word in w.AUXILIARIES or word in {"voici", "voila"}
        return bool(finite) or known or is_other_person(word, clauses.table)

    def _te(self, at: int) -> bool:
        if elides(self.clauses.raw(at + 1)):
            return self.put_before(at, "te", elided=True)
        return self.put(at, "te")

    def _toi(self, at: int, before: str) -> bool:
        """Turn a «vous» that stands by itself («Et vous ?», «chez vous», «vous qui…»)."""
        clauses = self.clauses
        if clauses.next(at) == "qui":
            place = self.verb_after(at + 1)
            if place is None or not self.verb(place, order=False):
                return False
            return self.put(at, "toi")
        alone = before in w.PREPOSITIONS | w.PARTITIVES | w.PAIRING | t.BEFORE_TOI
        if alone or not clauses.next(at) or clauses.next(at) in {"aussi", "meme", "non"}:
            return self.put(at, "toi")
        return False

    def _votre(self, at: int) -> bool:
        clauses = self.clauses
        if clauses.raw(at).lower() == "vôtre":
            form = {"le": "tien", "du": "tien", "au": "tien", "la": "tienne"}.get(
                clauses.word(at - 1), ""
            )
            return bool(form) and self.put(at, form)
        place = at
        following: list[str] = []
        while len(following) < 2 and clauses.next(place):
            place += 1
            following.append(clauses.raw(place).lower())
        form = your(tuple(following), self.nouns)
        return bool(form) and self.put(at, form)

    def _veuillez(self, at: int) -> bool:
        """Turn «Veuillez nous excuser» into «Excuse-nous», as nobody says «veuille»."""
        clauses = self.clauses
        tied = _AFTER_ORDER.get(clauses.next(at), "")
        place = at + 1 + bool(tied)
        if place >= len(clauses.tokens) or not clauses.mask(place) & INFINITIVE:
            return False
        form = imperative(clauses.raw(place).lower(), clauses.table)
        return bool(form) and self.put(at, form + tied, clauses.tokens[place].end)
