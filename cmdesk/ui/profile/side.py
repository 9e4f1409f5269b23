"""The right column of the profile pane: try the voice, look back at it, look back at moments."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.ui.brands.past_moments import MomentsColumn
from cmdesk.ui.profile.history import HistoryColumn
from cmdesk.ui.profile.trial import TrialColumn
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.wrap import Wrap


class ProfileSide(QWidget):
    """Three columns, of which one is shown."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.trial, self.history = TrialColumn(desk, theme), HistoryColumn(theme)
        self.moments = MomentsColumn(desk, theme)
        self.tabs: dict[QWidget, Pill] = {
            self.trial: Pill(theme, self.tr("Essayer")),
            self.history: Pill(theme, self.tr("Historique")),
            self.moments: Pill(theme, self.tr("Moments")),
        }
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        row, pills = QHBoxLayout(), Wrap()
        row.setContentsMargins(Space.L, Space.L + 2, Space.L, Space.M)
        row.addWidget(pills)
        for page, pill in self.tabs.items():
            self._group.addButton(pill)
            pill.clicked.connect(partial(self.show_page, page))
            self._stack.addWidget(page)
        pills.set_parts(self.tabs.values())
        self.tabs[self.trial].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def show_page(self, page: QWidget, _on: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt’s)
        """Bring one of the three to the front."""
        self.tabs[page].setChecked(True)
        self._stack.setCurrentWidget(page)
