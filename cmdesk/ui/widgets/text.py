"""Words on the window: labels by role, one that shortens itself, hairlines between."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label dressed by the style sheet.

    Roles: ``heading`` 20 px, ``title``, ``section``, ``body``, ``field`` (above a control),
    ``hint``, ``problem``.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def field_label(text: str, buddy: QWidget) -> QLabel:
    """Return the label to stand above ``buddy``, which it also names for screen readers."""
    made = label(text, "field")
    made.setBuddy(buddy)
    buddy.setAccessibleName(text)
    return made


def field_box(text: str, field: QWidget) -> QVBoxLayout:
    """Return a field under its label."""
    return over(field_label(text, field), field)


def over(name: QLabel, field: QWidget) -> QVBoxLayout:
    """Return a label close above what it names."""
    box = QVBoxLayout()
    box.setSpacing(6)
    box.addWidget(name)
    box.addWidget(field)
    return box


def show_name(button: QAbstractButton, name: str) -> None:
    """Let a button say ``name``, and answer to no key: of «R&D» Qt would make Alt+D."""
    button.setText(name)
    button.setShortcut(QKeySequence())


def hairline(*, vertical: bool = False) -> QFrame:
    """Return a line of one pixel."""
    line = QFrame()
    line.setProperty("role", "hairline")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class ElidedLabel(QLabel):
    """A label of one line that ends in «…» where room lacks, the whole text in its tooltip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Give way down to a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 4), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw what fits."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(alignment), shown)
        painter.end()
