"""What can be done to several rows at once, over their list while several are selected."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from cmdesk.ui.messages import counted, translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind, MenuButton
from cmdesk.ui.widgets.text import label


class SelectionBar(QWidget):
    """Says how many are selected; the first actions are buttons, the others stand in a menu."""

    def __init__(self, theme: Theme, first: Sequence[QAction], more: Sequence[QAction]) -> None:
        super().__init__()
        self.count = label("", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.count)
        row.addStretch()
        self.buttons: list[Button] = []
        for action in first:
            button = Button(theme, action.text(), kind=Kind.QUIET)
            button.clicked.connect(action.trigger)
            button.give_way()
            self.buttons.append(button)
            row.addWidget(button)
        menu = QMenu(self)
        menu.addActions(list(more))
        self.more = MenuButton(theme, self.tr("Plus"), menu, kind=Kind.QUIET)
        row.addWidget(self.more)

    def set_count(self, count: int) -> None:
        """Say how many are selected."""
        one, many = translate("Selection", "sélectionnée"), translate("Selection", "sélectionnées")
        self.count.setText(counted(count, one, many))


def list_head(
    theme: Theme, left: Sequence[QWidget], selection: SelectionBar, right: QWidget
) -> QWidget:
    """Return the line over a list, as high with and without a selection."""
    top = QWidget()
    top.setFixedHeight(theme.control_height)
    line = QHBoxLayout(top)
    line.setContentsMargins(0, 0, 0, 0)
    for part in left:
        line.addWidget(part)
    line.addWidget(selection, 1)
    line.addStretch()
    line.addWidget(right)
    selection.hide()
    return top
