"""Read tu and vous off a text: pronouns first, then the verbs that go without one."""

from cmdesk.tone.address import words as w
from cmdesk.tone.address.clauses import HARD, Edge
from cmdesk.tone.address.glue import Glue, unglue
from cmdesk.tone.address.kinds import TU_FORMS, VOUS_FORMS, Kind, kind_of
from cmdesk.tone.address.plural import is_plural
from cmdesk.tone.address.pronouns import Pronouns
from cmdesk.tone.address.verbs import (
    ADJECTIVE,
    IMPERATIVE_TU,
    INFINITIVE,
    NOUN,
    PARTICIPLE,
    PRESENT_13,
    PROPER,
    VerbTable,
    bits,
)
from cmdesk.tone.model import AddressReading, Evidence, Person
from cmdesk.tone.text import Text

_BEFORE_MISSPELT = w.CLITICS_BEFORE - {"vous"} | {"pas", "bien", "tout"}
_LONGEST, _REMEMBERED = 30, 40_000
_THIRD = bits("prs3s")


def read_address(
    text: Text, table: VerbTable, names: frozenset[str] = frozenset()
) -> AddressReading:
    """Return how the reader of ``text`` is addressed.

    ``names`` are folded words that name somebody or something, and address nobody. Quotes,
    handles, links and hashtags are not read. A true plural is evidence, but counts as no vous.
    """
    return _Reader(text, table, names).read()


class _Reader:
    """One pass over one text."""

    def __init__(self, text: Text, table: VerbTable, names: frozenset[str]) -> None:
        self.text = text
        self.table = table
        self.names = names
        self.clauses = Pronouns(text, table)
        self.tokens = text.tokens
        self.found: list[tuple[int, int, Person]] = []
        self.commanded = False
        self.asserted = False
        self.breaks = [match.start() for match in HARD.finditer(self.clauses.own)][::-1]
        """Where clauses surely end, the next one last."""

    def read(self) -> AddressReading:
        """Look at each word that may address somebody."""
        kinds, table = self.table.kinds, self.table
        for at, (_, _, word) in enumerate(self.tokens):
            kind = kinds.get(word)
            if kind is None:
                kind = kind_of(word, table)
                if len(word) < _LONGEST:
                    kinds[word] = kind
            if kind:
                self._look(at, kind)
        if len(kinds) > _REMEMBERED:
            kinds.clear()
        return self._reading()

    def _reading(self) -> AddressReading:
        if not self.found:
            return AddressReading("none")
        plural = any(person is Person.VOUS for _, _, person in self.found) and is_plural(
            self.text.raw, self.clauses.own
        )
        evidence: list[Evidence] = []
        for start, end, person in self.found:
            first, last = self.text.to_raw(start, end)
            several = plural and person is Person.VOUS
            evidence.append(Evidence(first, last, self.text.raw[first:last], person, several))
        persons = {item.person for item in evidence if not item.plural}
        found = "none" if not persons else "mixed" if len(persons) == 2 else str(persons.pop())
        return AddressReading(found, tuple(evidence))

    def _look(self, at: int, kind: int) -> None:
        start, _, word = self.tokens[at]
        own = self.clauses.own
        while self.breaks and self.breaks[-1] < start:
            self.breaks.pop()
            self.commanded = self.asserted = False
        if word in self.names or (start and own[start - 1] in "#_@"):
            return
        if kind == Kind.VERB:
            self._verb(at)
        elif kind == Kind.MISSPELT:
            if self.clauses.tied_pronoun(at) or self.clauses.opening(at) >= Edge.SOFT:
                self._add(at, Person.VOUS)
        elif kind == Kind.COINED:
            if self.clauses.coined(at):
                self._add(at, Person.VOUS)
        elif kind == Kind.SUBJECT:
            self.asserted = self.asserted or self.clauses.asserts(at)
        else:
            self._overt(at, kind)

    def _add(self, at: int, person: Person, until: int | None = None) -> None:
        last = self.tokens[at if until is None else until]
        self.found.append((self.tokens[at].start, last.end, person))

    def _overt(self, at: int, kind: int) -> None:
        if kind in (Kind.VOUS, Kind.YOUR):
            if kind == Kind.YOUR or not self.clauses.appointment(at):
                self._add(at, Person.VOUS)
        elif kind == Kind.GLUED:
            self._glued(at)
        elif self.clauses.means_tu(at, kind):
            self._add(at, Person.TU)
        elif self.clauses.word(at) == "tiens":
            self._verb(at)

    def _glued(self, at: int) -> None:
        """Read words run together, where they stand as their parts would."""
        clauses = self.clauses
        found = unglue(clauses.word(at), self.table)
        if found is None or (clauses.adjoins(at) and clauses.raw(at).istitle()):
            return
        person, order = found
        if order == Glue.WITH_NE:
            first = at - 1
            if clauses.word(first) not in {"ne", "n"} or clauses.opening(first) < Edge.SOFT:
                return
        elif order == Glue.ORDER and clauses.opening(at) < Edge.SOFT:
            return
        if order != Glue.ANYWHERE and not clauses.negation_follows(at):
            return
        self._add(at, person)

    def _misspelt(self, at: int) -> bool:
        """Tell «je vais mangez» and «j'ai mangez» from a form that addresses somebody."""
        clauses = self.clauses
        place = at
        while (
            at - place < 4
            and clauses.adjoins(place)
            and clauses.word(place - 1) in _BEFORE_MISSPELT
        ):
            place -= 1
        before = clauses.word(place - 1) if clauses.adjoins(place) else ""
        return before in w.MODALS or before in w.PERFECTS

    def _verb(self, at: int) -> None:
        clauses = self.clauses
        mask = clauses.mask(at)
        if mask & VOUS_FORMS:
            if self._vous_verb(at, mask):
                self._add(at, Person.VOUS)
                self.commanded = self.commanded or bool(mask & bits("imp2p"))
            return
        if mask & (IMPERATIVE_TU | TU_FORMS) and self._tu_verb(at, mask):
            self._add(at, Person.TU)
            self.commanded = True
        elif mask & PRESENT_13 and not mask & NOUN and not clauses.set_clause(at - 1):
            self.asserted = True

    def _beside(self, at: int, pronoun: str) -> bool:
        """Tell whether a verb has its pronoun, before it or after."""
        clauses = self.clauses
        if clauses.word(at + 1) == pronoun and clauses.gap(at) in ("-", " "):
            return clauses.word(at + 2) != "meme"
        place = at
        while clauses.adjoins(place) and clauses.word(place - 1) != pronoun:
            if clauses.word(place - 1) not in w.BETWEEN or at - place > 6:
                return False
            place -= 1
        return clauses.adjoins(place)

    def _vous_verb(self, at: int, mask: int) -> bool:
        clauses = self.clauses
        word = clauses.word(at)
        if self._beside(at, "vous") or clauses.joined(at):
            return False
        if mask & PROPER and clauses.raw(at)[0].isupper():
            return False
        if mask & (PARTICIPLE | NOUN):
            return self._command_vous(at)
        if word == "allez":
            return self._going(at)
        return not self._misspelt(at)

    def _going(self, at: int) -> bool:
        """Tell «allez» the imperative from the interjection («Allez, on souffle»)."""
        clauses = self.clauses
        after = clauses.next(at)
        if clauses.gap(at) == "-" or clauses.word(at - 1) in {"n'", "y"}:
            return True
        if after in w.PREPOSITIONS or after in w.MANNER | w.AWAY or after in {"tout", "plus"}:
            return True
        if after == "la" and clauses.raw(at + 1).lower() == "là":
            return True
        if after in {"tous", "toutes", "donc"}:
            at += 1
        if clauses.next(at) in w.CLITICS_BEFORE:
            at += 1
        return bool(after and at + 1 < len(self.tokens) and clauses.mask(at + 1) & INFINITIVE)

    def _command_vous(self, at: int) -> bool:
        """Tell «faites», «dites» from the participles."""
        clauses = self.clauses
        if clauses.tied_pronoun(at):
            return True
        first = clauses.before_clitics(at)
        if first != at:
            return True
        word, after = clauses.word(at), clauses.next(at)
        if (word, after) in w.INTERJECTIONS or (word == "faites" and after in w.AFTER_MADE):
            return False
        return self._may_command(at, at, clauses.opening(at))

    def _tu_verb(self, at: int, mask: int) -> bool:
        """Tell whether a bare form of the 2nd person singular speaks to the reader."""
        clauses = self.clauses
        if self._beside(at, "tu"):
            return False
        if clauses.tied_pronoun(at):
            return clauses.word(at) != "sommes"
        if clauses.joined(at) or clauses.gap(at) == "-":
            return False
        return self._order(at, mask) if mask & IMPERATIVE_TU else self._statement(at, mask)

    def _order(self, at: int, mask: int) -> bool:
        """Tell the imperative from its homographs, by what stands before and after."""
        clauses = self.clauses
        first = clauses.before_clitics(at)
        if first == at and clauses.word(at) in w.NEVER:
            return False
        if clauses.adjoins(first) and clauses.word(first - 1) in w.PRAISES and mask & NOUN:
            return False
        if clauses.after_handle(first) and mask & _THIRD and clauses.next(at):
            return False
        edge = clauses.opening(first)
        if not self._may_command(at, first, edge):
            return False
        if first != at:
            return clauses.word(at) in {"aie", "sois"} or clauses.forbids(at)
        return clauses.follows(at, Edge.SOFT if self.commanded else edge)

    def _may_command(self, at: int, first: int, edge: Edge) -> bool:
        """Tell whether a clause with such an edge may be an order, after what came before it."""
        if edge == Edge.HARD:
            return True
        if edge <= Edge.PAIR:
            return edge == Edge.PAIR and (self.commanded or self._wished(at, first))
        if self.commanded:
            return True
        begin = self._sentence_start(at)
        if self.asserted and self.clauses.word(begin) not in w.SUBORDINATORS:
            return False
        return self.clauses.light(begin, first)

    def _wished(self, at: int, first: int) -> bool:
        """Tell whether «et» ties an order to thanks or a wish («Bonne route et profite bien»)."""
        begin = self._sentence_start(at)
        opens = self.clauses.word(begin)
        return (
            not self.asserted
            and first - begin <= 5
            and (opens in w.GREETINGS or opens in w.WISHES or (first != at and opens in w.LEAD_INS))
        )

    def _sentence_start(self, at: int) -> int:
        """Return the index of the first token of the sentence, or of one far enough back."""
        start = self.text.sentence_at(self.tokens[at].start)[0]
        first = max(0, at - 40)
        while at > first and self.tokens[at - 1].start >= start:
            at -= 1
        return at

    def _statement(self, at: int, mask: int) -> bool:
        """Tell «tu» left out («Pourras passer ?») and orders misspelt («Regardes ça»)."""
        clauses = self.clauses
        if mask & (NOUN | PROPER | PARTICIPLE | PRESENT_13 | ADJECTIVE):
            return False
        if clauses.word(at) in {"es", "as"}:
            return False
        return clauses.opening(clauses.before_clitics(at)) >= Edge.SOFT
