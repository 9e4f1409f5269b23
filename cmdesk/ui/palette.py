"""Go anywhere: one field over brands, places, commands, and what every brand holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
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

from cmdesk.desk.finding import Found, Kind, find_anywhere, rank_of
from cmdesk.domain.brand import Brand
from cmdesk.domain.names import folded
from cmdesk.ui.contrast import mixed
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.avatar import look_of, paint_avatar
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.painted_row import placed
from cmdesk.ui.widgets.text import hairline, label

_WIDTH, _ROW, _MOST, _FOUND_MOST = 600, 40, 9, 18
_SOON = 60
"""Milliseconds without a further key before the vault is asked."""
_ICONS = {Kind.REPLY: "chat", Kind.INFLUENCER: "user", Kind.DRAFT: "pencil-simple"}
_ENTRY = Qt.ItemDataRole.UserRole
_AFTER_NAMES = 0.5
"""A brand or a command that fits as well as a text comes before it."""


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

    found_chosen = Signal(object)
    """A ``Found``: a reply, a draft or a person of influence of any brand."""

    def __init__(self, desk: Desk, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self._entries: Sequence[Entry] = ()
        self._brand: Brand | None = None
        self._before: QWidget | None = None
        """What had the keyboard before the field."""
        self.field = SearchField(theme, self.tr("Aller à une marque, une réponse, une commande…"))
        self.list = QListView()
        self.nothing = label(
            self.tr("Rien de tel\u00a0: ni marque, ni réponse, ni commande"), "body"
        )
        self._model = QStandardItemModel(self)
        self._card = Card(self, padding=Space.S)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._find)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._go)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._go)
        host.installEventFilter(self)
        self.hide()

    def ask(self, entries: Sequence[Entry], brand: Brand | None) -> None:
        """Open over these entries and the replies of ``brand``."""
        self._entries, self._brand = entries, brand
        if self.isHidden():
            self._before = self._host.focusWidget()
        self.setGeometry(self._host.rect())
        self.field.clear()
        self._look()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, with the keyboard back where it was: Qt alone would lead it to the rail."""
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

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
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110 if self._theme.dark else 56))
        painter.end()

    def _walked(self, key: int) -> bool:
        # Tab walks too: behind the veil nothing is to be reached.
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in steps and self._model.rowCount():
            row = self.list.currentIndex().row() + steps[Qt.Key(key)]
            self._pick(row % self._model.rowCount())
        else:
            return False
        return True

    def _look(self) -> None:
        """Show at once what is at hand, and ask the vault once the person rests."""
        query = self.field.text()
        self._show([entry for _, entry in ranked(self._entries, query)][:_MOST])
        if query.strip():
            self._soon.start()
        else:
            self._soon.stop()

    def _find(self) -> None:
        query = self.field.text()
        brand_id = self._brand.id if self._brand is not None else ""
        work = partial(find_anywhere, query=query, brand_id=brand_id)
        self._desk.run(work, partial(self._add_found, query), owner=self, topic="found")

    def _add_found(self, query: str, found: tuple[Found, ...]) -> None:
        """Rank what the vault found among what is at hand; what is chosen stays chosen."""
        if not self.isVisible() or query != self.field.text():
            return
        chosen = self.list.currentIndex().data(_ENTRY)
        walked = self.list.currentIndex().row() > 0
        every = ranked(self._entries, query)[:_MOST]
        every += [(item.rank + _AFTER_NAMES, self._entry(item)) for item in found]
        every.sort(key=lambda pair: pair[0])
        shown = [entry for _, entry in every[:_FOUND_MOST]]
        self._show(shown)
        self.nothing.setVisible(not shown)
        self._card.adjustSize()
        if walked and chosen in shown:
            self._pick(shown.index(chosen))

    def _entry(self, found: Found) -> Entry:
        kinds = {
            Kind.REPLY: self.tr("réponse"),
            Kind.INFLUENCER: self.tr("influence"),
            Kind.DRAFT: self.tr("brouillon"),
        }
        hint = kinds[found.kind]
        if self._brand is None or found.brand_id != self._brand.id:
            hint = f"{found.brand} · {hint}"
        act = partial(self.found_chosen.emit, found)
        return Entry(found.title, hint, act, _ICONS[found.kind])

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
        if rows or not self.field.text().strip():
            self.nothing.hide()
        wide = min(self._theme.px(_WIDTH), self.width() - 2 * Space.L)
        self._card.setFixedWidth(max(0, wide))
        self._card.adjustSize()

    def _pick(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _go(self) -> None:
        entry = self.list.currentIndex().data(_ENTRY)
        self.leave()
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
        self._card.body.setSpacing(Space.S)
        self._card.body.addWidget(self.field)
        self._card.body.addWidget(hairline())
        self._card.body.addWidget(self.list)
        self._card.body.addWidget(self.nothing)
        self.nothing.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 96, 0, 0)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def ranked(entries: Sequence[Entry], query: str) -> list[tuple[float, Entry]]:
    """Return the entries that hold every word of ``query`` with their rank, the best first."""
    words = folded(query).split()
    if not words:
        return [(0, entry) for entry in entries]
    found = [(rank, item) for item in entries if (rank := rank_of(item.title, words)) is not None]
    return sorted(found, key=lambda pair: pair[0])


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
        rect, state = placed(option)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(t.surface, t.text, 0.08)))
            painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        side = 24 if entry.brand else 18
        left = rect.left() + 8 + (24 - side) / 2
        box = QRectF(left, rect.center().y() - side / 2, side, side)
        if entry.brand is not None:
            paint_avatar(painter, theme, box, *look_of(entry.brand))
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
