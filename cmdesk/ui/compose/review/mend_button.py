"""The button that mends: its label comes from a rule, and may be longer than its card is wide."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind

_LEAST = 72


class MendButton(Button):
    """A button that ends in «…» where room lacks, its whole label in the tooltip."""

    def __init__(
        self,
        theme: Theme,
        label: str = "",
        *,
        kind: Kind = Kind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        self._label = label
        super().__init__(theme, label, kind=kind, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)

    def set_label(self, label: str) -> None:
        """Show another label."""
        if label != self._label:
            self._label = label
            self.setAccessibleName(label)
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the whole label."""
        width = self.fontMetrics().horizontalAdvance(self._label) + 2 * Space.M + 2
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Give way down to a word."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Fit the label into another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * Space.M
        shown = self.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._label if shown != self._label else "")
        if shown != self.text():
            self.setText(shown)
