"""«Essayer»: what the voice as now edited says of texts, and what changed against the saved one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event

from PySide6.QtCore import QRunnable, Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cmdesk.desk.trials import Outcome, Sample, try_out
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.tone.model import Finding, Severity
from cmdesk.ui.compose.review.signs import Sign
from cmdesk.ui.compose.review.titles import title_of
from cmdesk.ui.crossing import Sender, sender_to
from cmdesk.ui.messages import counted, in_quotes
from cmdesk.ui.tasks import Checker, Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import ElidedLabel, field_label, label

_SOON = 80
"""Milliseconds without a further edit before texts are tried again."""
_TURN = 0.001
"""Seconds between two texts, in which the window has Python to itself."""
_SHOWN = 12
_OWN_HIGH, _INCOMING_HIGH = 96, 60


@dataclass(frozen=True, slots=True)
class Question:
    """Two voices to compare, and who else is on the desk."""

    saved: ToneProfile
    edited: ToneProfile
    others: tuple[BrandMarks, ...] = ()


class TrialColumn(QWidget):
    """A text of one's own, then the brand's approved replies, those that change first."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._samples: tuple[Sample, ...] | None = None
        """None while those of the brand in view are being fetched."""
        self._question: Question | None = None
        self._revision = 0
        self._given_up = Event()
        self.outcomes: tuple[Outcome, ...] = ()
        self.own, self.incoming = QPlainTextEdit(), QPlainTextEdit()
        self.summary = label("", "hint", wrap=True)
        self.results = Page()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._start)
        self._sender = sender_to(self, self._take)
        self._lay_out()
        for field in (self.own, self.incoming):
            field.textChanged.connect(self._soon.start)
        desk.checker_ready.connect(self._soon.start)
        theme.changed.connect(self._fit)

    def turn(self) -> None:
        """Show nothing of the brand before: its replies would stand under another's name."""
        self._given_up.set()
        self._soon.stop()
        self._revision += 1
        self._samples, self.outcomes = None, ()
        self.summary.clear()
        self.results.clear()

    def set_samples(self, samples: tuple[Sample, ...]) -> None:
        """Try on these replies from now on."""
        self._samples = samples
        self._soon.start()

    def ask(self, question: Question) -> None:
        """Compare these two voices as soon as no further edit comes."""
        if question != self._question:
            self._question = question
            self._given_up.set()
            self._soon.start()

    def finish(self) -> None:
        """Wait for the trial under way, as before the window closes."""
        self._revision += 1
        self._given_up.set()
        self._soon.stop()
        self._pool.waitForDone()

    def _start(self) -> None:
        checker, question, replies = self._desk.checker, self._question, self._samples
        if checker is None or question is None or replies is None:
            return
        self._revision += 1
        text, incoming = (text_of(item.document()).strip() for item in (self.own, self.incoming))
        own = Sample(self.tr("Votre texte"), text, incoming)
        samples = ((own,) if own.text else ()) + replies
        self._given_up.set()
        self._given_up = Event()
        work = partial(_tried, checker, samples, question, self._given_up)
        self._pool.clear()
        self._pool.start(_Job(self._sender, work, self._revision))

    def _take(self, said: tuple[int, tuple[Outcome, ...]]) -> None:
        revision, outcomes = said
        if revision != self._revision:
            return
        if outcomes != self.outcomes or not self.summary.text():
            self.outcomes = outcomes
            self._show()

    def _show(self) -> None:
        own = [item for item in self.outcomes if not item.sample.reply_id]
        replies = [item for item in self.outcomes if item.sample.reply_id]
        changed = [item for item in replies if item.added or item.removed]
        self.summary.setText(self._summed_up(len(replies), len(changed)))
        steady = [item for item in replies if item.findings and item not in changed]
        shown = [*own, *changed, *steady][:_SHOWN]
        self.results.clear()
        for outcome in shown:
            self.results.add(OutcomeCard(self._theme, outcome))

    def _summed_up(self, replies: int, changed: int) -> str:
        if not replies:
            return self.tr(
                "Cette marque n’a pas encore de réponse validée : essayez un texte à vous."
            )
        many = counted(replies, self.tr("réponse validée"), self.tr("réponses validées"))
        if not changed:
            return self.tr("{replies} : rien ne change.").format(replies=many)
        return self.tr("{changed} sur {replies} se liraient autrement.").format(
            changed=changed, replies=many
        )

    def _fit(self) -> None:
        self.incoming.setFixedHeight(self._theme.px(_INCOMING_HIGH))
        self.own.setFixedHeight(self._theme.px(_OWN_HIGH))

    def _lay_out(self) -> None:
        for field in (self.incoming, self.own):
            field.setProperty("role", "field")
            field.setTabChangesFocus(True)
        self._fit()
        self.own.setPlaceholderText(self.tr("Écrivez ou collez une réponse"))
        self.incoming.setPlaceholderText(self.tr("Le message reçu"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, 0, 0, 0)
        column.setSpacing(6)
        fields = QVBoxLayout()
        fields.setContentsMargins(0, 0, Space.L, Space.XS)
        fields.setSpacing(6)
        fields.addWidget(field_label(self.tr("Votre texte"), self.own))
        fields.addWidget(self.own)
        fields.addWidget(field_label(self.tr("En réponse à (facultatif)"), self.incoming))
        fields.addWidget(self.incoming)
        fields.addSpacing(Space.S)
        fields.addWidget(self.summary)
        column.addLayout(fields)
        self.results.set_margins(Space.L, Space.L)
        column.addWidget(self.results, 1)


class OutcomeCard(Card):
    """One text: what would be new, what would go, what stays."""

    def __init__(self, theme: Theme, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome
        self.body.setSpacing(6)
        self.body.addWidget(ElidedLabel(outcome.sample.title, "section"))
        if outcome.sample.reply_id:
            self.body.addWidget(ElidedLabel(" ".join(outcome.sample.text.split()), "hint"))
        stays = [finding for finding in outcome.findings if finding not in outcome.added]
        self._add(theme, outcome.added, self.tr("nouveau"), settled=False)
        self._add(theme, outcome.removed, self.tr("ne serait plus signalé"), settled=True)
        self._add(theme, stays, "", settled=False)
        if not outcome.findings and not outcome.removed:
            self.body.addWidget(label(self.tr("Rien à redire."), "hint"))

    def _add(self, theme: Theme, findings: Sequence[Finding], state: str, *, settled: bool) -> None:
        """Add one line for each concern, with all the words concerned."""
        concerns: dict[tuple[str, Severity], list[Finding]] = {}
        for finding in findings:
            concerns.setdefault((finding.concern, finding.severity), []).append(finding)
        for (concern, severity), found in concerns.items():
            quotes = dict.fromkeys(quoted(item.excerpt) for item in found if item.excerpt)
            words = " ".join(part for part in (title_of(concern), ", ".join(quotes)) if part)
            line = QHBoxLayout()
            line.setSpacing(Space.S)
            sign = Sign(theme, None if settled else severity)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            told = label(f"{words} · {state}" if state else words, wrap=True)
            told.setProperty("role", "said" if state else "body")
            told.setToolTip("\n".join(dict.fromkeys(item.message for item in found)))
            line.addWidget(told, 1)
            self.body.addLayout(line)


def quoted(words: str) -> str:
    """Return words in French quotation marks, on one line."""
    return in_quotes(" ".join(words.split()))


def _tried(
    checker: Checker, samples: Sequence[Sample], question: Question, given_up: Event
) -> tuple[Outcome, ...] | None:
    """Try all texts; None once nobody wants to know. The window has its turn after each."""
    outcomes = list[Outcome]()
    for sample in samples:
        if given_up.wait(_TURN):
            return None
        asked = (question.saved, question.edited, question.others)
        outcomes += try_out(checker.check, [sample], *asked)
    return tuple(outcomes)


class _Job(QRunnable):
    """One trial in the pool's thread."""

    def __init__(
        self, sender: Sender, work: Callable[[], tuple[Outcome, ...] | None], revision: int
    ) -> None:
        super().__init__()
        self._sender, self._work, self._revision = sender, work, revision

    def run(self) -> None:
        """Try all texts and hand the outcomes over."""
        found = self._work()
        if found is not None:
            self._sender.send((self._revision, found))
