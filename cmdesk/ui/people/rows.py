"""How somebody looks in the list: photo, name over what they are known for, contract, contact."""

from datetime import date

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cmdesk.desk.brands import initials_of
from cmdesk.desk.compose import today
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.people_filter import out_of_use
from cmdesk.ui.people.model import PHOTO, SOMEBODY
from cmdesk.ui.people.words import audience_words, contact_words, contract_kind
from cmdesk.ui.theme import ROW_HEIGHT, Space, Theme
from cmdesk.ui.widgets.avatar import paint_avatar
from cmdesk.ui.widgets.chip import paint_chip
from cmdesk.ui.widgets.painted_row import paint_ground, placed

QUIET = "#6A6F7A"
"""The ground of initials: a person has no colour of their own, as a brand has."""
_SIDE, _CONTACT, _CHIP, _MARK = 36, 110, 96, 16
_WIDE, _MIDDLE = 560, 420
Index = QModelIndex | QPersistentModelIndex


class PeopleRows(QStyledItemDelegate):
    """Paints rows of two lines; columns give way from the middle where room lacks."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Keep all rows of one height."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        somebody = index.data(SOMEBODY)
        if not isinstance(somebody, Influencer):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = placed(option)
        paint_ground(painter, self._theme, rect, state, line=index.row() > 0)
        inner = rect.adjusted(Space.M, 0, -Space.M, 0)
        side = self._theme.px(_SIDE)
        box = QRectF(inner.left(), rect.center().y() - side / 2, side, side)
        photo = index.data(PHOTO)
        image = photo if isinstance(photo, bytes) else b""
        paint_avatar(painter, self._theme, box, QUIET, initials_of(somebody.name), image)
        day = today()
        right = self._columns(painter, inner, somebody, day)
        left = box.right() + Space.M
        self._words(painter, QRectF(left, rect.top(), right - left, rect.height()), somebody)
        painter.restore()

    def _columns(self, painter: QPainter, inner: QRectF, somebody: Influencer, day: date) -> float:
        """Draw what stands on the right and return where the words must end."""
        theme, t, relation = self._theme, self._theme.tokens, somebody.relation
        middle, right = inner.center().y(), inner.right()
        if inner.width() >= theme.px(_MIDDLE):
            painter.setFont(theme.font(12, tabular=True))
            painter.setPen(QColor(t.text_2 if relation.last_contact else t.text_3))
            said = contact_words(relation.last_contact, day)
            wide = max(theme.px(_CONTACT), painter.fontMetrics().horizontalAdvance(said) + 1)
            right -= wide
            words = QRectF(right, inner.top(), wide, inner.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, flags, said)
        if inner.width() >= theme.px(_WIDE):
            right -= theme.px(_CHIP)
            if relation.contract is not None and relation.contract.runs(day):
                word = contract_kind(relation.contract.kind).lower()
                width = QFontMetricsF(theme.font(12)).horizontalAdvance(word) + 20
                high = theme.px(24)
                paint_chip(painter, theme, QRectF(right, middle - high / 2, width, high), word)
        if out_of_use(somebody, day):
            right -= _MARK + Space.S
            box = QRectF(right, middle - _MARK / 2, _MARK, _MARK)
            theme.icons.paint(painter, "warning-circle", t.warning, box)
        return right - Space.M

    def _words(self, painter: QPainter, room: QRectF, somebody: Influencer) -> None:
        theme, t, person = self._theme, self._theme.tokens, somebody.person
        bold, small = theme.font(14), theme.font(12)
        bold.setWeight(QFont.Weight.Medium)
        name = " ".join(person.name.split())
        parts = [audience_words(person.audience)] if person.audience is not None else []
        parts += [*person.tags, *person.topics]
        # Somebody of whom nothing more is known stands in the middle of the row.
        top = 9 if parts else 20
        taken = self._line(painter, room, (name, bold, t.text), top)
        handle = next(iter(person.handles), "")
        rest = room.adjusted(taken + Space.S, 0, 0, 0)
        if handle and rest.width() > theme.px(40):
            self._line(painter, rest, (handle, small, t.text_3), top + 2)
        self._line(painter, room, (" · ".join(parts), small, t.text_2), 31)

    def _line(
        self, painter: QPainter, room: QRectF, said: tuple[str, QFont, str], top: int
    ) -> float:
        """Draw a line as far as there is room, and return how wide it is."""
        text, font, colour = said
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        place = QRectF(
            room.left(), room.top() + self._theme.px(top), room.width(), metrics.height()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)
