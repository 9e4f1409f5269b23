"""A time to come, by the words one uses for it (tonight, tomorrow morning) or to the minute."""

from datetime import UTC, datetime, time, timedelta
from enum import Enum
from functools import partial

from PySide6.QtCore import QCoreApplication, QDateTime, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QButtonGroup, QDateTimeEdit, QVBoxLayout, QWidget

from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.wrap import Wrap

_EVENING, _MORNING = time(18), time(9)
_FORMAT = "dd/MM/yyyy HH:mm"
_EXACT = 200
"""How wide the field is, in pixels before text scale."""


class Soon(Enum):
    """Times that have a name."""

    NEVER = "never"
    HOUR = "hour"
    EVENING = "evening"
    MORNING = "morning"
    WEEK = "week"
    EXACT = "exact"

    @property
    def title(self) -> str:
        """What a pill says."""
        translate = QCoreApplication.translate
        return {
            Soon.NEVER: translate("Soon", "aucune date"),
            Soon.HOUR: translate("Soon", "dans une heure"),
            Soon.EVENING: translate("Soon", "ce soir, 18 h"),
            Soon.MORNING: translate("Soon", "demain, 9 h"),
            Soon.WEEK: translate("Soon", "dans une semaine"),
            Soon.EXACT: translate("Soon", "le…"),
        }[self]


class Deadline(QWidget):
    """Pills, and a field of date and time for the last of them."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.pills = {item: Pill(theme, item.title) for item in Soon}
        self._group = QButtonGroup(self)
        self.exact = QDateTimeEdit(QDateTime.currentDateTime().addSecs(3600))
        self.exact.setDisplayFormat(_FORMAT)
        self.exact.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.exact.setAccessibleName(name)
        self.exact.setFixedWidth(theme.px(_EXACT))
        wrap = Wrap()
        for item, pill in self.pills.items():
            pill.setAccessibleName(f"{name}, {item.title}")
            self._group.addButton(pill)
            pill.toggled.connect(partial(self._toggled, item))
        wrap.set_parts(self.pills.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(wrap)
        column.addWidget(self.exact)
        self.pills[Soon.NEVER].setChecked(True)
        self.exact.setVisible(False)
        self.setFocusProxy(self.pills[Soon.NEVER])

    @property
    def chosen(self) -> Soon:
        """Which pill is on."""
        return next(item for item, pill in self.pills.items() if pill.isChecked())

    def moment(self, now: datetime) -> datetime | None:
        """Return the time chosen, in UTC, or None; «tonight» after six is tomorrow's."""
        local = now.astimezone()
        if self.chosen is Soon.NEVER:
            return None
        if self.chosen is Soon.HOUR:
            return now + timedelta(hours=1)
        if self.chosen is Soon.WEEK:
            return now + timedelta(days=7)
        if self.chosen is Soon.EXACT:
            seconds = self.exact.dateTime().toSecsSinceEpoch()
            return datetime.fromtimestamp(seconds, UTC)
        wanted = _EVENING if self.chosen is Soon.EVENING else _MORNING
        later = self.chosen is Soon.MORNING or local.time() >= wanted
        day = local.date() + timedelta(days=later)
        return datetime.combine(day, wanted).astimezone(UTC)

    def take(self, moment: datetime | None) -> None:
        """Show a time."""
        if moment is None:
            self.pills[Soon.NEVER].setChecked(True)
            return
        self.exact.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))
        self.pills[Soon.EXACT].setChecked(True)

    def _toggled(self, item: Soon, on: bool) -> None:  # noqa: FBT001 (Qt's own)
        if on:
            self.exact.setVisible(item is Soon.EXACT)
            self.changed.emit()
