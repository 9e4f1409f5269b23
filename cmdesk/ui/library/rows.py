"""How a reply looks in the list: title over its first words, situation, standing, uses."""

from datetime import UTC, datetime

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cmdesk.desk.care import Verdict
from cmdesk.domain.reply import Reply
from cmdesk.tone.model import Severity
from cmdesk.ui.library.marks import paint_mark
from cmdesk.ui.library.model import REPLY, VERDICT
from cmdesk.ui.messages import begun, number, situation_name, standing
from cmdesk.ui.theme import ROW_HEIGHT, Space, Theme
from cmdesk.ui.widgets.chip import paint_chip
from cmdesk.ui.widgets.painted_row import paint_ground, placed

_CHIP, _STANDING, _USES = 116, 150, 44
_WIDE, _MIDDLE = 640, 480
_PREVIEW, _TITLE = 240, 120


def columns_shown(theme: Theme, width: int) -> str:
    """Name what stands on the right of rows as wide as that, in pixels."""
    inner, translate = width - 2 * Space.M, QCoreApplication.translate
    names = [translate("ReplyRows", "utilisée")]
    if inner >= theme.px(_WIDE):
        names.insert(0, translate("ReplyRows", "état"))
    if inner >= theme.px(_MIDDLE):
        names.insert(0, translate("ReplyRows", "situation"))
    said = " · ".join(names)
    return begun(said)


class ReplyRows(QStyledItemDelegate):
    """Paints rows of two lines; columns give way from the middle where room lacks."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(  # noqa: N802 (Qt's name)
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Keep all rows of one height."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        reply = index.data(REPLY)
        if not isinstance(reply, Reply):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = placed(option)
        paint_ground(painter, self._theme, rect, state, line=index.row() > 0)
        inner = rect.adjusted(Space.M, 0, -Space.M, 0)
        right = self._columns(painter, inner, reply)
        verdict = index.data(VERDICT)
        if isinstance(verdict, Verdict) and (verdict.grave or verdict.astray):
            right -= self._warn(painter, right, rect.center().y(), verdict)
        self._words(
            painter, QRectF(inner.left(), rect.top(), right - inner.left(), rect.height()), reply
        )
        painter.restore()

    def createEditor(  # noqa: N802 (Qt's name)
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Return a field for the title."""
        field = QLineEdit(parent)
        field.setMaxLength(max(_TITLE, len(str(index.data(Qt.ItemDataRole.EditRole)))))
        field.setAccessibleName(QCoreApplication.translate("ReplyRows", "Titre"))
        return field

    def updateEditorGeometry(  # noqa: N802 (Qt's name)
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Put the field where the title stands."""
        rect = placed(option)[0].toRect()
        high = self._theme.control_height
        width = min(rect.width() - 2 * Space.XS, self._theme.px(420))
        top = rect.top() + (rect.height() - high) // 2
        editor.setGeometry(rect.left() + Space.XS, top, width, high)

    def _columns(self, painter: QPainter, inner: QRectF, reply: Reply) -> float:
        """Draw what stands on the right and return where the words must end."""
        theme, t = self._theme, self._theme.tokens
        middle, right = inner.center().y(), inner.right()
        painter.setFont(theme.font(13, tabular=True))
        painter.setPen(QColor(t.text_2))
        uses = QRectF(right - theme.px(_USES), inner.top(), theme.px(_USES), inner.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(uses, flags, number(reply.uses))
        right = uses.left()
        if inner.width() >= theme.px(_WIDE):
            painter.setFont(theme.font(12))
            right -= theme.px(_STANDING)
            words = QRectF(right, inner.top(), theme.px(_STANDING), inner.height())
            today = datetime.now(UTC).astimezone().date()
            shown = painter.fontMetrics().elidedText(
                standing(reply, today), Qt.TextElideMode.ElideRight, round(words.width())
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        if inner.width() >= theme.px(_MIDDLE):
            right -= theme.px(_CHIP)
            if reply.situations:
                word = situation_name(reply.situations[0])
                more = len(reply.situations) - 1
                word = f"{word} +{more}" if more else word
                width = QFontMetricsF(theme.font(12)).horizontalAdvance(word) + 20
                high = theme.px(24)
                paint_chip(painter, theme, QRectF(right, middle - high / 2, width, high), word)
        return right - Space.M

    def _warn(self, painter: QPainter, right: float, middle: float, verdict: Verdict) -> float:
        """Draw the mark of what was found in a reply, and return the room it takes."""
        graves = {item.severity for item in verdict.findings}
        severity = Severity.ERROR if Severity.ERROR in graves else Severity.WARNING
        paint_mark(painter, self._theme, severity, QPointF(right - 12, middle - 9))
        return 12 + Space.S

    def _words(self, painter: QPainter, room: QRectF, reply: Reply) -> None:
        theme, t = self._theme, self._theme.tokens
        lines = (
            (reply.title, theme.font(14), t.text, 9),
            (" ".join(reply.body[:_PREVIEW].split()), theme.font(12), t.text_2, 31),
        )
        for text, font, colour, top in lines:
            if top == 9:
                font.setWeight(font.Weight.Medium)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(text[:_PREVIEW], Qt.TextElideMode.ElideRight, room.width())
            place = QRectF(room.left(), room.top() + theme.px(top), room.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
