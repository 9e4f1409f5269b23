"""Spelling as the answer is written: asks the dictionaries, and words what they do not hold."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.spelling import forget, learn, learn_for, right_words, spelling_finding
from cmdesk.desk.surroundings import Surroundings
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.spelling.misspelt import look
from cmdesk.spelling.reading import Reader, plain
from cmdesk.tone.model import Finding
from cmdesk.ui.compose.review.checker import Checked, Words
from cmdesk.ui.crossing import sender_to
from cmdesk.ui.tasks import Desk

_AT_ONCE = 3
"""How many misspelt words are offered suggestions unasked, while the person rests."""
_SAID_BETTER = frozenset({"placeholder", "vocabulary", "other-brand"})
"""Concerns that say more of a word than that no dictionary holds it."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What no key press changes: whose words are right, and in which languages."""

    languages: tuple[str, ...]
    right: frozenset[str]


class Spelling(QObject):
    """Looks words up and remembers nothing itself; ``heard``: more is known than before."""

    heard = Signal()

    def __init__(
        self, desk: Desk, typed_word: Callable[[], tuple[int, int] | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._typed_word = desk, typed_word
        self._reader = Reader()
        self._ground: tuple[object, _Ground] | None = None
        self._on = True
        if desk.speller is not None:
            desk.speller.listen(sender_to(self, self._told).send)

    @property
    def words(self) -> Words | None:
        """What reads the words of a text, in any thread; None where there is no dictionary."""
        return self._reader.read if self._desk.speller is not None else None

    @property
    def lacking(self) -> tuple[str, ...]:
        """The languages of the brand that have no dictionary on this machine, as far as known."""
        speller = self._desk.speller
        if speller is None or self._ground is None or not self._on:
            return ()
        return tuple(code for code in self._ground[1].languages if speller.found(code) == ())

    def stand(self, draft: Draft, brand: Brand, around: Surroundings) -> None:
        """Take on whose answer it is, whom it speaks to, and what the person has decided."""
        self._on = around.spelling.on
        languages = brand.profile.for_audience(draft.audience).languages
        author = (draft.author_name, draft.author_handle)
        whole = (brand, languages, author, around.others, around.influencers, around.spelling)
        if self._ground is None or self._ground[0] != whole:
            people = around.influencers.everyone
            right = right_words(around.spelling, brand, around.others, people, draft)
            self._ground = (whole, _Ground(languages, right))

    def findings(self, checked: Checked) -> tuple[Finding, ...]:
        """Return what is known by now to be misspelt; asks for what is not known."""
        speller = self._desk.speller
        if speller is None or self._ground is None or not self._on or not checked.words:
            return ()
        ground, text = self._ground[1], checked.text
        verdicts = speller.verdicts(ground.languages)
        looked = look(checked.words, verdicts, ground.right, self._typed_word())
        if looked.unknown:
            speller.look_up(looked.unknown, ground.languages)
        near = {
            text[start:end]: speller.near(plain(text[start:end]), ground.languages) or ()
            for start, end in looked.wrong
        }
        taken = [(f.start, f.end) for f in checked.report.findings if f.concern in _SAID_BETTER]
        return tuple(
            spelling_finding(text, start, end, near)
            for start, end in looked.wrong
            if not any(first < end and start < last for first, last in taken)
        )

    def suggest(self, findings: tuple[Finding, ...]) -> None:
        """Find out which words come near the first few of these; ``heard`` follows."""
        speller = self._desk.speller
        if speller is None or self._ground is None:
            return
        for finding in findings[:_AT_ONCE]:
            speller.suggest(plain(finding.excerpt), self._ground[1].languages)

    def learn(self, word: str, brand: Brand | None) -> None:
        """Call a word right from now on: everywhere, or for one brand. It can be taken back."""
        if brand is not None:
            self._desk.run(partial(learn_for, brand_id=brand.id, word=word))
            return
        self._desk.run(partial(learn, word=word))
        said = self.tr("«\u00a0{word}\u00a0» est dans votre dictionnaire").format(word=word)
        undo = partial(self._desk.run, partial(forget, word=word))
        self._desk.notify(said, self.tr("Annuler"), undo)

    def _told(self, _nothing: object) -> None:
        self.heard.emit()
