"""What a window shows: every text of it, and every text that has less room than it needs.

Widgets are measured; what they paint themselves is overheard, since all of it passes through
``QPainter.drawText`` and ``elidedText``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from cmdesk.ui.frame.places import PlaceButton
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import ElidedLabel

_PADDING, _SHORT = 9, 12
_TURNS, _PAUSE_MS = 4, 60
"""How often it is looked again: what comes later has its place made in the next turn."""
_ROUNDING = 1.5
"""Pixels that measures of one text in two ways may lie apart."""


@dataclass
class Painted:
    """What was drawn since ``clear``: each text, each that did not fit, each that was shortened."""

    texts: set[str] = field(default_factory=set)
    cut: set[str] = field(default_factory=set)
    shortened: set[str] = field(default_factory=set)

    def clear(self) -> None:
        for part in (self.texts, self.cut, self.shortened):
            part.clear()


def overhear(patch: pytest.MonkeyPatch) -> Painted:
    """Note from now on what is painted."""
    painted = Painted()
    draw = cast("Callable[..., object]", QPainter.drawText)

    def drawn(self: QPainter, *args: object) -> object:
        words = next((item for item in args if isinstance(item, str)), "")
        painted.texts.add(words)
        if words.strip() and not _fits(self, args[0], words, args):
            painted.cut.add(words)
        return draw(self, *args)

    patch.setattr(QPainter, "drawText", drawn)
    for metrics in (QFontMetrics, QFontMetricsF):
        patch.setattr(metrics, "elidedText", _overheard(metrics.elidedText, painted))
    return painted


def _overheard(shorten: Callable[..., str], painted: Painted) -> Callable[..., str]:
    def shortened(self: object, words: str, *args: object) -> str:
        made = shorten(self, words, *args)
        if made != words:
            painted.shortened.add(words)
        return made

    return shortened


def _fits(painter: QPainter, room: object, words: str, args: tuple[object, ...]) -> bool:
    """Tell whether words that do not wrap find room in the place that they are drawn into."""
    if not isinstance(room, QRect | QRectF):
        return True
    flags = [item for item in args if isinstance(item, Qt.TextFlag | Qt.AlignmentFlag | int)]
    if any(int(item) & Qt.TextFlag.TextWordWrap.value for item in flags):
        return True
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
    return wide <= QRectF(room).width() + _ROUNDING


def shown(root: QWidget) -> list[QWidget]:
    """Return all that can be seen below a window, itself included; other windows are not."""
    window = root.window()
    inner = (item for item in root.findChildren(QWidget) if item.window() is window)
    return [item for item in (root, *inner) if item.isVisible()]


def said(root: QWidget) -> Iterator[str]:
    """Yield every text that one reads, points at, or hears in a window."""
    yield root.windowTitle()
    for widget in shown(root):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        match widget:
            case QLabel():
                yield widget.text()
            case QAbstractButton():
                yield _plain(widget.text())
            case QLineEdit() | QPlainTextEdit() | QTextEdit():
                yield widget.placeholderText()
            case QTabBar():
                for index in range(widget.count()):
                    yield from (widget.tabText(index), widget.tabToolTip(index))
            case QAbstractItemView():
                yield from _rows(widget)
            case _:
                pass
    for menu in root.findChildren(QMenu):
        yield menu.title()
        yield from (_plain(action.text()) for action in menu.actions())
    yield from (_plain(action.text()) for action in root.findChildren(QAction))


def _plain(words: str) -> str:
    """Return a menu's or a button's words as they are seen: of «&&» one stays."""
    return words.replace("&&", "&")


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(), 40)):
        for column in range(columns):
            for role in (*roles, *spoken):
                value = model.index(row, column).data(role)
                if isinstance(value, str):
                    yield value
    for section in range(columns):
        value = model.headerData(section, Qt.Orientation.Horizontal)
        if isinstance(value, str):
            yield value


def cut(root: QWidget) -> Iterator[str]:
    """Yield every text that has less room than it needs, where nothing says it in full."""
    for widget in shown(root):
        words = _words(widget)
        if not words or not words.strip():
            continue
        told = words.removesuffix("…") in widget.toolTip()
        if not told and _tight(widget):
            yield f"{_place(widget)}: {words!r}"
        elif (gone := _outside(widget)) is not None:
            yield f"{_place(widget)} reaches out of {type(gone).__name__}: {words!r}"


def small(root: QWidget, least: float) -> Iterator[str]:
    """Yield every text that is set in fewer pixels than ``least``."""
    for widget in shown(root):
        words = _words(widget)
        # The rail's places shrink their names to their own width.
        if words and widget.font().pixelSize() < least and not isinstance(widget, PlaceButton):
            yield f"{_place(widget)} in {widget.font().pixelSize()} pixels: {words!r}"


def _words(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.text() if _is_short(widget) else widget.placeholderText()
        case QPlainTextEdit() | QTextEdit():
            return widget.placeholderText()
        case QTabBar():
            return " ".join(widget.tabText(index) for index in range(widget.count()))
        case _:
            return ""


def _is_short(field: QLineEdit) -> bool:
    """Tell whether a field holds a day or a number, which must be seen whole."""
    words = field.text()
    return len(words) < _SHORT and any(sign.isdigit() for sign in words)


def _tight(widget: QWidget) -> bool:
    """Tell whether a widget is smaller than its words."""
    metrics, words = QFontMetricsF(widget.font()), _words(widget)
    wide = metrics.horizontalAdvance(words)
    match widget:
        case ElidedLabel() | Button():  # what they shorten is overheard
            return False
        case QLabel() if widget.wordWrap():
            low = widget.heightForWidth(widget.width()) > widget.height() + _ROUNDING
            return low or ("<" not in words and _broken(widget) > widget.width())
        case QLabel():
            hint = widget.sizeHint()
            return (
                hint.width() > widget.width() + _ROUNDING
                or hint.height() > widget.height() + _ROUNDING
            )
        case QPushButton() | QCheckBox():
            return widget.sizeHint().width() > widget.width() + _ROUNDING
        case QLineEdit():
            return wide > widget.width() - 2 * _PADDING + _ROUNDING
        case QTabBar():
            size = widget.tabRect(widget.count() - 1).right()
            return size > widget.width() + _ROUNDING
        case _:
            return False


def _broken(words: QLabel) -> float:
    """Return how wide the longest line of wrapped words is: no more than the label, if all fits."""
    room = QRectF(0, 0, words.contentsRect().width(), 0)
    metrics, wrap = QFontMetricsF(words.font()), Qt.TextFlag.TextWordWrap
    return metrics.boundingRect(room, wrap.value, words.text()).width() - _ROUNDING


def _outside(widget: QWidget) -> QWidget | None:
    """Return the part of the window whose edge cuts a widget off, if one does."""
    rect, here = QRect(QPoint(), widget.size()), widget
    sideways = down = True
    while (parent := here.parentWidget()) is not None and not here.isWindow():
        rect.translate(here.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            down = down and area.verticalScrollBarPolicy() == never
            sideways = sideways and area.horizontalScrollBarPolicy() == never
        room = parent.rect()
        if sideways and (rect.left() < -2 or rect.right() > room.right() + 2):
            return parent
        if down and (rect.top() < -2 or rect.bottom() > room.bottom() + 2):
            return parent
        here = parent
    return None


def _place(widget: QWidget) -> str:
    names, here = [type(widget).__name__], widget.parentWidget()
    while here is not None and len(names) < 3:
        if type(here) is not QWidget:
            names.append(type(here).__name__)
        here = here.parentWidget()
    return " in ".join(names)


def look(root: QWidget, painted: Painted, kept: str) -> tuple[set[str], list[str]]:
    """Return all that a window says, and whatever of it has no room once all stands still.

    ``kept`` is what the vault holds.
    """
    texts, wrong = _look_once(root, painted, kept)
    for _ in range(_TURNS):
        if not wrong:
            break
        QTest.qWait(_PAUSE_MS)
        texts, wrong = _look_once(root, painted, kept)
    return texts, wrong


def _look_once(root: QWidget, painted: Painted, kept: str) -> tuple[set[str], list[str]]:
    QApplication.processEvents()
    painted.clear()
    root.grab()
    texts = {words for words in (*said(root), *painted.texts) if words.strip()}
    wrong = [*cut(root), *(f"painted: {words!r}" for words in painted.cut)]
    told = "\n".join(_told(root))
    for words in painted.shortened:
        # A row of a list shows the beginning of a client's text: the whole stands beside it.
        parts = " ".join(words.split()).split(" · ")
        if words not in told and not any(part in kept for part in parts):
            wrong.append(f"shortened, and said nowhere in full: {words!r}")
    return texts, wrong


def _told(root: QWidget) -> Iterator[str]:
    """Yield what is told by pointing at it, or by a screen reader in a row of a list."""
    for widget in shown(root):
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView):
            yield from _rows(widget)
