"""Rows with a tick box, painted like the window's own controls."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.painted_row import placed

_HIGH, _BOX, _REACH = 36, 18, 40


class TickRows(QStyledItemDelegate):
    """Space ticks the row in hand, a click on its box too."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(  # noqa: N802 (Qt's name)
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line."""
        return QSize(100, self._theme.px(_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw box and words."""
        theme, t = self._theme, self._theme.tokens
        rect, state = placed(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        share = 0.07 if chosen else 0.025 if state & QStyle.StateFlag.State_MouseOver else 0.0
        painter.setBrush(QColor(mixed(t.surface, t.text, share)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        words = rect.adjusted(Space.S, 0, -Space.S, 0)
        if ticked is not None:
            self._paint_box(painter, rect, on=ticked in (2, Qt.CheckState.Checked))
            words = words.adjusted(_BOX + Space.S, 0, 0, 0)
        painter.setFont(theme.font(13))
        painter.setPen(QColor(t.text))
        shown = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_box(self, painter: QPainter, rect: QRectF, *, on: bool) -> None:
        theme, t = self._theme, self._theme.tokens
        box = QRectF(rect.left() + Space.S, rect.center().y() - _BOX / 2, _BOX, _BOX)
        painter.setBrush(QColor(t.text_2 if on else t.surface))
        painter.setPen(QPen(QColor(t.text_2 if on else t.text_3), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            theme.icons.paint(painter, "check", t.surface, box.adjusted(2, 2, -2, -2))

    def editorEvent(  # noqa: N802 (Qt's name)
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take a click on the box; keys are Qt's."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        rect, _ = placed(option)
        near = event.position().x() <= rect.left() + _REACH
        if event.type() != QEvent.Type.MouseButtonRelease or not near:
            return False
        role = Qt.ItemDataRole.CheckStateRole
        if index.data(role) is None:
            return False
        on = index.data(role) in (2, Qt.CheckState.Checked)
        return model.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, role)
