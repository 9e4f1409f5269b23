"""What turning to tu and turning to vous share: edits by token, verbs, and elision before them."""

from collections.abc import Callable
from dataclasses import dataclass

from cmdesk.tone.address import turns as t
from cmdesk.tone.address import words as w
from cmdesk.tone.address.clauses import Clauses
from cmdesk.tone.address.forms import Nouns, elides, like, person_form, tenses
from cmdesk.tone.address.glue import respell, unglue
from cmdesk.tone.address.verbs import ADJECTIVE, ALL_TU, ALL_VOUS, NOUN, OTHER, PARTICIPLE
from cmdesk.tone.model import Evidence, Person
from cmdesk.tone.text import fold

_HOMOGRAPH = NOUN | ADJECTIVE | OTHER | PARTICIPLE
NE = frozenset({"ne", "n'"})


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace code points ``start`` to ``end`` (exclusive) of the text by ``replacement``."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """The edits that turn a text, in order and apart; ``remaining`` is what a person must turn."""

    edits: tuple[Edit, ...]
    remaining: tuple[Evidence, ...]

    def apply(self, text: str) -> str:
        """Return the text with all edits made."""
        for edit in reversed(self.edits):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        return text


class Turn:
    """What both directions share: edits by token, verbs, and the elision before them."""

    def __init__(self, clauses: Clauses, nouns: Nouns, to: Person) -> None:
        self.clauses = clauses
        self.nouns = nouns
        self.to = to
        self.source = ALL_TU if to is Person.VOUS else ALL_VOUS
        self.edits: dict[int, tuple[int, str]] = {}
        self.apostrophe = "’" if "’" in clauses.text.raw else "'"
        self.handlers: dict[str, Callable[[int], bool]] = {}

    def run(self, wrong: list[Evidence]) -> Conversion:
        """Turn each piece of evidence, and say which could not be."""
        text, tokens = self.clauses.text, self.clauses.tokens
        places = {token.start: at for at, token in enumerate(tokens)}
        remaining: list[Evidence] = []
        for item in wrong:
            at = places.get(text.from_raw(item.start, item.end)[0])
            if at is None or not self.turn(at):
                remaining.append(item)
        edits = [
            Edit(*text.to_raw(tokens[at].start, end), replacement)
            for at, (end, replacement) in sorted(self.edits.items())
        ]
        return Conversion(tuple(edits), tuple(remaining))

    def turn(self, at: int) -> bool:
        """Turn one token; False where that would not be safe."""
        if at in self.edits:
            return True
        word = self.clauses.word(at)
        handler = self.handlers.get(word)
        if handler:
            return handler(at)
        return self.glued(at) if unglue(word, self.clauses.table) else self.verb(at, order=True)

    def put(self, at: int, form: str, end: int | None = None) -> bool:
        """Replace a token (up to ``end``, in folded code points), in its capitals."""
        form = form.replace("'", self.apostrophe)
        until = self.clauses.tokens[at].end if end is None else end
        self.edits[at] = (until, like(form, self.clauses.raw(at)))
        return True

    def put_before(self, at: int, full: str, *, elided: bool) -> bool:
        """Replace a clitic by ``full`` or its elided form, and see to the space after it."""
        clauses = self.clauses
        start = clauses.tokens[at + 1].start if at + 1 < len(clauses.tokens) else None
        return self.put(at, full[:-1] + "'" if elided else full + " ", start)

    def verb(self, at: int, *, order: bool) -> bool:
        """Turn a verb, and the «ne» or «n'» right before it."""
        clauses = self.clauses
        cells = tenses(order=order, after_que=self._wished(at))
        form = self._form(clauses.raw(at).lower(), cells)
        if not form:
            return self.glued(at)
        if self.to is Person.TU and order and form[-1] in "ea":
            form += "s" if clauses.gap(at) == "-" and clauses.word(at + 1) in {"y", "en"} else ""
        before = clauses.word(at - 1) if clauses.adjoins(at) else ""
        if elides(form) != elides(clauses.word(at)):
            if before in {"l'", "m'", "s'"}:
                return False
            if before in NE:
                self.put_before(at - 1, "ne", elided=elides(form))
        return self.put(at, form)

    def _form(self, raw: str, cells: tuple[str, ...]) -> str:
        """Return a verb in the other person, misspelt («appellez») and new ones («swipez») too."""
        table = self.clauses.table
        form = person_form(raw, self.to, table, cells)
        form = form or person_form(respell(fold(raw)), self.to, table, cells)
        return form or raw[:-1] * (self.to is Person.TU and raw.endswith("ez"))

    def glued(self, at: int) -> bool:
        """Part words run together while turning them («nhesite», «pouvezvous»)."""
        clauses = self.clauses
        raw, word = clauses.raw(at).lower(), clauses.word(at)
        own, other = ("tu", "vous") if self.to is Person.VOUS else ("vous", "tu")
        cells = tenses(order=not word.endswith(own), after_que=False)
        if word.endswith(own):
            form = person_form(raw[: -len(own)], self.to, clauses.table, cells)
            return bool(form) and self.put(at, f"{form}-{other}")
        form = person_form(raw[1:], self.to, clauses.table, cells) if word[:1] == "n" else ""
        return bool(form) and self.put(at, ("n'" if elides(form) else "ne ") + form)

    def _wished(self, at: int) -> bool:
        """Tell whether «que» before a verb asks for a subjunctive («il faut que»)."""
        clauses = self.clauses
        que = next((n for n in range(at - 1, max(-1, at - 6), -1) if clauses.word(n) == "que"), 0)
        return any(clauses.word(n) in t.WISHED for n in range(max(0, que - 4), que))

    def verb_after(self, at: int) -> int | None:
        """Return the verb in the source person that a subject pronoun governs."""
        clauses = self.clauses
        place = at + 1
        while (
            place - at < 7
            and clauses.word(place) in w.CLITICS_BEFORE | NE
            and clauses.adjoins(place)
        ):
            place += 1
        if place < len(clauses.tokens) and clauses.adjoins(place):
            return place if clauses.mask(place) & self.source else None
        return None

    def others(self, at: int) -> None:
        """Turn the verbs that go on from one with its subject («tu cliques et valides»)."""
        clauses = self.clauses
        end = clauses.text.sentence_at(clauses.tokens[at].start)[1]
        for place in range(at + 1, min(len(clauses.tokens), at + 40)):
            if clauses.tokens[place].start >= end or clauses.word(place) in w.SUBJECTS:
                return
            mask = clauses.mask(place)
            twin = clauses.word(place - 1) in w.PAIRING and place - 2 == at
            if not mask & self.source or (mask & _HOMOGRAPH and not twin):
                continue
            first = place
            while place - first < 6 and clauses.word(first - 1) in w.CLITICS_BEFORE | NE:
                first -= 1
            tied = clauses.word(first - 1) in w.PAIRING
            if place not in self.edits and (tied or self._listed(first)):
                self.verb(place, order=tied and clauses.word(place)[:-1] == "hesite")

    def _listed(self, at: int) -> bool:
        """Tell whether a comma or «puis» ties a verb to the subject of the one before."""
        clauses = self.clauses
        listed = clauses.word(at - 1) in w.JOINTS or "," in clauses.gap(at - 1)
        return listed and self.to is Person.VOUS
