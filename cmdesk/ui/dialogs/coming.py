"""The replies that an import would bring, each with what its brand's voice has to say of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from cmdesk.desk.care import Around, Verdict, judge
from cmdesk.domain.reply import Reply
from cmdesk.tone.model import Severity
from cmdesk.ui.jobs import Job, Progress, gently
from cmdesk.ui.messages import counted, number, translate
from cmdesk.ui.tasks import Checker, Desk
from cmdesk.ui.theme import ROW_HEIGHT, Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.text import label

Read = tuple[Around, Reply]
_ROWS, _TEXT, _FIRST = 4, 320, 50
"""Rows in sight; most characters shown of a text; how many replies are read before the first word
of it: then twice as many each time, as every word of it lays the list out anew."""


class Coming(Card):
    """Shows and reads them, a portion at a time, in a thread of its own."""

    progressed = Signal()
    """More of them are read."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__(padding=Space.XS)
        self._desk, self._theme = desk, theme
        self._coming: Sequence[Read] = ()
        self._verdicts = list[Verdict]()
        self._job: Job | None = None
        self.every, self.marked = Pill(theme, ""), Pill(theme, "")
        self.rows = RowList(theme, self.tr("Réponses à importer"))
        self.rows.setFixedHeight(theme.px(ROW_HEIGHT) * _ROWS)
        self.text, self.said = label("", "body", wrap=True), label("", "hint", wrap=True)
        self._lay_out()
        self.rows.picked.connect(self._show_text)
        desk.checker_ready.connect(self._go_on)

    @property
    def looked(self) -> int:
        """How many have been read."""
        return len(self._verdicts)

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._coming)

    @property
    def faulty(self) -> int:
        """How many of those read go against their brand's voice."""
        return sum(verdict.grave > 0 for verdict in self._verdicts)

    def show_coming(self, coming: Sequence[Read]) -> None:
        """Show these, and begin to read them."""
        if self._job is not None:
            self._job.give_up()
            self._job = None
        self._coming = coming
        self._verdicts.clear()
        self._fill()
        self._go_on()

    def _go_on(self) -> None:
        checker, start = self._desk.checker, len(self._verdicts)
        portion = self._coming[start : start + max(_FIRST, start)]
        if checker is None or not portion or self._job is not None:
            return
        job = Job(partial(_read, checker, portion), self)
        job.done.connect(partial(self._take, job))
        job.crashed.connect(self._desk.crashed)
        self._job = job
        job.start()

    def _take(self, job: Job, verdicts: Sequence[Verdict]) -> None:
        if job is self._job:
            self._job = None
            self._verdicts += verdicts
            self._fill()
            self.progressed.emit()
            self._go_on()

    def _fill(self) -> None:
        self.every.setText(self.tr("Toutes ({count})").format(count=number(self.total)))
        self.marked.setText(self.tr("Avec remarques ({count})").format(count=number(self.faulty)))
        for pill in (self.every, self.marked):
            pill.setAccessibleName(pill.text())
            pill.updateGeometry()
        known, read = self._verdicts, len(self._verdicts)
        self.rows.set_rows(
            [
                _row(place, reply, known[place] if place < read else None)
                for place, (_around, reply) in enumerate(self._coming)
                if self.every.isChecked() or (place < read and known[place].grave)
            ]
        )

    def _show_text(self) -> None:
        keys = self.rows.keys()
        places = [key for key in keys if isinstance(key, int)]
        reply = self._coming[places[0]][1] if places else None
        body = reply.body.strip() if reply else ""
        self.text.setText(body if len(body) <= _TEXT else body[:_TEXT] + "…")
        verdict = self._verdicts[places[0]] if places and places[0] < self.looked else None
        self.said.setText("\n".join(_words(verdict)) if verdict else "")
        self.said.setVisible(bool(self.said.text()))

    def _lay_out(self) -> None:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        for pill in (self.every, self.marked):
            group.addButton(pill)
            pill.clicked.connect(self._fill)
            row.addWidget(pill)
        row.addStretch()
        self.every.setChecked(True)
        beside = QVBoxLayout()
        beside.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        beside.setSpacing(Space.S)
        beside.addWidget(self.text)
        beside.addWidget(self.said)
        beside.addStretch()
        both = QHBoxLayout()
        both.addWidget(self.rows, 3)
        both.addLayout(beside, 2)
        self.body.addLayout(row)
        self.body.addLayout(both)


def _read(checker: Checker, portion: Sequence[Read], hear: Progress) -> tuple[Verdict, ...]:
    verdicts = list[Verdict]()
    for around, reply in portion:
        gently(hear, len(portion) - len(verdicts), len(portion))
        verdicts.append(judge(checker, around, reply))
    return tuple(verdicts)


def _row(place: int, reply: Reply, verdict: Verdict | None) -> Row:
    body = " ".join(reply.body[:_TEXT].split())
    words = _words(verdict) if verdict and verdict.grave else []
    one, many = translate("Coming", "remarque"), translate("Coming", "remarques")
    right = counted(len(words), one, many) if words else ""
    return Row(place, reply.title or body, words[0] if words else body, right)


def _words(verdict: Verdict) -> list[str]:
    """Return what is to be said of a reply, each once, errors and warnings alone, marked."""
    grave = (item for item in verdict.findings if item.severity is not Severity.SUGGESTION)
    return list(dict.fromkeys(f"▲ {item.message}" for item in grave))
