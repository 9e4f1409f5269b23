"""The moments that a brand's audience went through, the one that lasts first."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.moments import list_moments
from cmdesk.domain.history import MomentRecord
from cmdesk.ui.messages import day, moment_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.empty import NARROW, EmptyState
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate


class MomentsColumn(QWidget):
    """A card for each stretch of fatigue or crisis."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand_id = ""
        self.records: tuple[MomentRecord, ...] = ()
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
        work = partial(list_moments, brand_id=brand_id)
        self._desk.run(work, self._show, owner=self, topic="moments")

    def _changed(self, change: Change[object]) -> None:
        if What.MOMENTS in change.what and self._brand_id:
            self.look(self._brand_id)

    def _show(self, records: tuple[MomentRecord, ...]) -> None:
        self.records = records
        self.page.clear()
        for record in records:
            self.page.add(MomentCard(record))
        self._switch.setCurrentIndex(1 if records else 0)


class MomentCard(Card):
    """One stretch: what, why, from when to when."""

    def __init__(self, record: MomentRecord) -> None:
        super().__init__()
        self.record = record
        head = QHBoxLayout()
        head.addWidget(label(moment_name(record.moment).capitalize(), "section"))
        head.addStretch()
        if record.ended is None:
            head.addWidget(label(self.tr("en cours"), "hint"))
        self.body.addLayout(head)
        if record.reason:
            self.body.addWidget(label(record.reason, wrap=True))
        self.body.addWidget(label(span_of(record), "body", wrap=True))


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
    return words.format(
        day=day(local.date(), datetime.now(UTC).astimezone().date()), time=f"{local:%H:%M}"
    )
