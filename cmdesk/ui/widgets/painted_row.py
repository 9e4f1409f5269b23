"""What every painted row has in common: where it stands, and the ground under its words."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme


def placed(option: QStyleOptionViewItem) -> tuple[QRectF, QStyle.StateFlag]:
    """Return where Qt wants a row drawn, and in which state."""
    rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue] -- PySide's stub leaves QStyleOption's members out
    state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue] -- as above
    return rect, state


def paint_ground(
    painter: QPainter, theme: Theme, rect: QRectF, state: QStyle.StateFlag, *, line: bool
) -> None:
    """Draw the ground of a row of a list: selected, under the mouse, with the keyboard.

    ``line``: a row stands above it.
    """
    t = theme.tokens
    if line:
        painter.setPen(QPen(QColor(t.line), 1))
        top, left = rect.top() + 0.5, rect.left() + Space.M
        painter.drawLine(QPointF(left, top), QPointF(rect.right() - Space.M, top))
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    over = bool(state & QStyle.StateFlag.State_MouseOver)
    sheet = rect.adjusted(0, 1, 0, 0)
    if chosen or over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(t.surface, t.text, 0.065 if chosen else 0.025)))
        painter.drawRoundedRect(sheet, RADIUS_CONTROL, RADIUS_CONTROL)
    keyboard = QStyle.StateFlag.State_KeyboardFocusChange | QStyle.StateFlag.State_HasFocus
    if state & keyboard == keyboard:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
        painter.drawRoundedRect(sheet.adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
