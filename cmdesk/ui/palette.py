"""Go anywhere: one field over brands, places, commands and the replies of the brand in force."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.replies import search_replies
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.ui.contrast import mixed
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.avatar import paint_avatar
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.text import hairline

_WIDTH, _ROW, _MOST, _REPLIES = 600, 40, 9, 5
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """Somewhere to go: ``hint`` says what it is, or its shortcut."""

    title: str
    hint: str
    act: Callable[[], object]
    icon: str = ""
    brand: Brand | None = None


class Palette(QWidget):
    """A veil over the window with the field in it; a click beside it or Escape closes it."""

    reply_chosen = Signal(object)
    """A Reply of the brand in force."""

    def __init__(self, desk: Desk, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self._entries: Sequence[Entry] = ()
        self._brand: Brand | None = None
        self.field = SearchField(theme, self.tr("Aller à une marque, une réponse, une commande…"))
        self.list = QListView()
        self._model = QStandardItemModel(self)
        self._card = Card(self, padding=Space.S)
        self._lay_out()
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._go)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._go)
        host.installEventFilter(self)
        self.hide()

    def ask(self, entries: Sequence[Entry], brand: Brand | None) -> None:
        """Open over these entries and the replies of ``brand``."""
        self._entries, self._brand = entries, brand
        self.setGeometry(self._host.rect())
        self.field.clear()
        self._look()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def entries(self) -> list[Entry]:
        """Return what is listed, from the top."""
        rows = range(self._model.rowCount())
        return [self._model.item(row).data(_ENTRY) for row in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the window's size; let arrows in the field walk the list."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._walked(event.key())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Close on a click beside the card."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110 if self._theme.dark else 56))
        painter.end()

    def _walked(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in steps and self._model.rowCount():
            row = self.list.currentIndex().row() + steps[Qt.Key(key)]
            self._pick(row % self._model.rowCount())
        else:
            return False
        return True

    def _look(self) -> None:
        query = self.field.text()
        self._show(matching(self._entries, query)[:_MOST])
        if self._brand is not None and query.strip():
            work = partial(search_replies, brand_id=self._brand.id, query=query, limit=_REPLIES)
            self._desk.run(work, self._add_replies, owner=self, topic="replies")

    def _add_replies(self, replies: tuple[Reply, ...]) -> None:
        if not self.isVisible() or self._brand is None or not self.field.text().strip():
            return
        for reply in replies:
            act = partial(self.reply_chosen.emit, reply)
            self._add(Entry(reply.title, self.tr("réponse"), act, "chat"))
        self._fit()

    def _show(self, entries: Sequence[Entry]) -> None:
        self._model.clear()
        for entry in entries:
            self._add(entry)
        self._fit()

    def _add(self, entry: Entry) -> None:
        item = QStandardItem(entry.title)
        item.setData(entry, _ENTRY)
        item.setEditable(False)
        self._model.appendRow(item)

    def _fit(self) -> None:
        if self._model.rowCount() and not self.list.currentIndex().isValid():
            self._pick(0)
        rows = min(self._model.rowCount(), _MOST)
        self.list.setFixedHeight(rows * self._theme.px(_ROW) + 2)
        self.list.setVisible(bool(rows))
        self._card.adjustSize()

    def _pick(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _go(self) -> None:
        entry = self.list.currentIndex().data(_ENTRY)
        self.hide()
        if isinstance(entry, Entry):
            entry.act()

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Rows(self._theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Où aller"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card.setFixedWidth(_WIDTH)
        self._card.body.setSpacing(Space.S)
        self._card.body.addWidget(self.field)
        self._card.body.addWidget(hairline())
        self._card.body.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 96, 0, 0)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def matching(entries: Sequence[Entry], query: str) -> list[Entry]:
    """Return the entries that hold every word of ``query``, those that begin with it first."""
    words = folded(query).split()
    found = [item for item in entries if all(word in folded(item.title) for word in words)]
    start = folded(query).strip()
    return sorted(found, key=lambda item: not folded(item.title).startswith(start))


def folded(text: str) -> str:
    """Return a text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(  # noqa: N802 (Qt's name)
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self._theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        theme, t = self._theme, self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue] -- Qt's own member
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue] -- Qt's own member
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(t.surface, t.text, 0.08)))
            painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        side = 24 if entry.brand else 18
        left = rect.left() + 8 + (24 - side) / 2
        box = QRectF(left, rect.center().y() - side / 2, side, side)
        if entry.brand is not None:
            paint_avatar(painter, theme, box, entry.brand.colour, entry.brand.initials)
        elif entry.icon:
            theme.icons.paint(painter, entry.icon, t.text_2, box)
        hint = QFontMetricsF(theme.font(12)).horizontalAdvance(entry.hint)
        words = rect.adjusted(44, 0, -hint - 24, 0)
        painter.setFont(theme.font(14))
        painter.setPen(QColor(t.text))
        title = QFontMetricsF(theme.font(14)).elidedText(
            entry.title, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(t.text_3))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -10, 0), flags, entry.hint)
        painter.restore()
