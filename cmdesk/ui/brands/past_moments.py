"""The moments that a brand's audience went through, the one that lasts first."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.compose import today
from cmdesk.desk.moments import MomentLog, moment_log
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.messages import begun, day, moment_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.empty import NARROW, EmptyState
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate


class MomentsColumn(QWidget):
    """A card for each stretch of fatigue or crisis, the one that lasts on top."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand_id = ""
        self.records: tuple[MomentRecord, ...] = ()
        self.cards: list[MomentCard] = []
        self.page = Page()
        self.empty = EmptyState(
            theme,
            "warning-circle",
            self.tr("Rien que des jours normaux"),
            self.tr(
                "Les moments de lassitude et de crise s’inscrivent ici, avec leur raison, leur "
                "début et leur fin. On en change dans l’en-tête, à droite du nom."
            ),
            wide=NARROW,
        )
        self._switch = QStackedWidget()
        self.page.set_margins(Space.L, Space.L)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(Space.L, 0, 0, 0)
        inner.addWidget(self.page)
        self._switch.addWidget(self.empty)
        self._switch.addWidget(full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._switch)
        desk.changed.connect(self._changed)

    def look(self, brand_id: str) -> None:
        """Show that brand's moments."""
        self._brand_id = brand_id
        work = partial(moment_log, brand_id=brand_id)
        self._desk.run(work, self._show, owner=self, topic="moments")

    def _changed(self, change: Change[object]) -> None:
        if What.MOMENTS in change.what and self._brand_id:
            self.look(self._brand_id)

    def _show(self, log: MomentLog) -> None:
        self.records = log.records
        self.cards = [MomentCard(log.moment, None)] if log.untold else []
        self.cards += [MomentCard(record.moment, record) for record in log.records]
        self.page.clear()
        for card in self.cards:
            self.page.add(card)
        self._switch.setCurrentIndex(1 if self.cards else 0)


class MomentCard(Card):
    """One stretch: what, why, from when to when; ``record`` is None where that is not written."""

    def __init__(self, moment: Moment, record: MomentRecord | None) -> None:
        super().__init__()
        self.record = record
        head = QHBoxLayout()
        head.addWidget(label(begun(moment_name(moment)), "section"))
        head.addStretch()
        if record is None or record.ended is None:
            head.addWidget(label(self.tr("en cours"), "hint"))
        self.body.addLayout(head)
        if record is not None and record.reason:
            self.body.addWidget(label(record.reason, wrap=True))
        untold = self.tr("Ni début ni raison notés : « Raison et fin… » les écrit.")
        self.said = label(untold if record is None else span_of(record), "body", wrap=True)
        self.body.addWidget(self.said)


def span_of(record: MomentRecord) -> str:
    """Say from when to when a stretch lasted, or lasts."""
    since = when(record.since)
    if record.ended is not None:
        words = translate("Moments", "Du {since} au {until}")
        return words.format(since=since, until=when(record.ended))
    words = translate("Moments", "Depuis le {since}").format(since=since)
    if record.until is not None:
        return translate("Moments", "{since}, fin prévue le {until}").format(
            since=words, until=when(record.until)
        )
    return words


def when(moment: datetime) -> str:
    """Return a UTC time as the person's calendar and clock have it: «3 mars à 14:20»."""
    local = moment.astimezone()
    words = translate("Moments", "{day} à {time}")
    return words.format(day=day(local.date(), today()), time=f"{local:%H:%M}")
