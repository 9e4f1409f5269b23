"""A list of words to edit: each a tag that can be taken away, and a field to add more."""

import re
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSizePolicy, QWidget

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.text import show_name
from cmdesk.ui.widgets.wrap import Wrap

_HEIGHT, _CROSS, _FIELD, _WIDEST = 24, 10, 120, 320
_BREAK = re.compile(r"[\t\r\n;]+")


class Tags(Wrap):
    """Words in their order, each once. Paste several: lines, tabs and semicolons part them."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, hint: str = "") -> None:
        super().__init__(gap=4, margin=5, fill=_FIELD)
        self._theme = theme
        self._spare: list[Tag] = []
        """Tags of words shown before: of another brand's words, most are wanted again at once."""
        self.field = _Field(theme)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.field.returnPressed.connect(self._add_typed)
        self.field.left.connect(self._add_typed)
        self.field.many.connect(self.add)
        self.field.stepped_back.connect(self._to_last)
        self.field.focused.connect(self.update)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.set_parts([self.field])

    @property
    def words(self) -> tuple[str, ...]:
        """The words as they stand."""
        return tuple(part.word for part in self.parts if isinstance(part, Tag))

    def set_words(self, words: Iterable[str]) -> None:
        """Show these words."""
        wanted = tuple(words)
        if wanted != self.words:
            there = [part for part in self.parts if isinstance(part, Tag)][: len(wanted)]
            for tag, word in zip(there, wanted, strict=False):
                tag.set_word(word)
            self.set_parts([*there, *map(self._made, wanted[len(there) :]), self.field])

    def settle(self) -> None:
        """Take along what is still typed, for whoever saves by a key."""
        self._add_typed()

    def add(self, words: Iterable[str]) -> None:
        """Add words at the end, those that are new."""
        before = self.words
        fresh = dict.fromkeys(_plain(word) for word in words)
        news = [word for word in fresh if word and word not in before]
        if news:
            self.set_parts([*self.parts[:-1], *map(self._made, news), self.field])
            self.changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the frame of a field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        inside = self.field.hasFocus()
        width = FOCUS_WIDTH if inside else 1
        painter.setBrush(QColor(t.surface))
        painter.setPen(QPen(QColor(t.accent if inside else t.line), width))
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Type where the field is, wherever the frame was clicked."""
        super().mousePressEvent(event)
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def _made(self, word: str) -> "Tag":
        if self._spare:
            tag = self._spare.pop()
            tag.set_word(word)
            return tag
        tag = Tag(self._theme, word)
        tag.clicked.connect(partial(self._remove, tag))
        tag.stepped.connect(partial(self._step, tag))
        return tag

    def _let_go(self, part: QWidget) -> None:
        """Keep the tag for another word."""
        if isinstance(part, Tag):
            part.hide()
            self._spare.append(part)
        else:
            super()._let_go(part)

    def _remove(self, tag: "Tag") -> None:
        index = self.parts.index(tag)
        rest = [part for part in self.parts if part is not tag]
        had_focus = tag.hasFocus()
        self.set_parts(rest)
        if had_focus:
            rest[min(index, len(rest) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _step(self, tag: "Tag", step: int) -> None:
        index = self.parts.index(tag) + step
        if 0 <= index < len(self.parts):
            self.parts[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _to_last(self) -> None:
        if len(self.parts) > 1:
            self.parts[-2].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_typed(self) -> None:
        typed = self.field.text()
        if typed.strip():
            self.field.clear()
            self.add(_BREAK.split(typed))

    def _restyled(self) -> None:
        hint = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText())
        self._fill = max(self._theme.px(_FIELD), hint + 2 * Space.S)
        self.updateGeometry()
        self._fit()
        self.update()


class Tag(QAbstractButton):
    """One word; a click, Delete or Backspace takes it away, arrows go to the next."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self._theme, self.word = theme, ""
        self.set_word(word)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyled)
        self._restyled()

    def set_word(self, word: str) -> None:
        """Stand for another word."""
        if word != self.word:
            self.word = word
            show_name(self, " ".join(word.split()))
            self.setAccessibleName(self.tr("Retirer {word}").format(word=word))
            self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit word and cross, up to a width that reads well."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _CROSS + 3 * Space.S
        return QSize(min(width, self._theme.px(_WIDEST)), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Walk along the words, or take this one away."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw word and cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        over = 0.12 if self.underMouse() else 0.06
        painter.setBrush(QColor(mixed(t.surface, t.text, over)))
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH) if focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        words = QRectF(self.rect()).adjusted(Space.S, 0, -_CROSS - 2 * Space.S + 2, 0)
        painter.setPen(QColor(t.text))
        painter.setFont(self.font())
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(words.width()) + 1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        box = QRectF(self.width() - _CROSS - Space.S + 1, (self.height() - _CROSS) / 2, 0, 0)
        box.setSize(QRectF(0, 0, _CROSS, _CROSS).size())
        self._theme.icons.paint(painter, "x", t.text if self.underMouse() else t.text_3, box)
        painter.end()

    def _restyled(self) -> None:
        self.setFont(self._theme.font(13))
        self.updateGeometry()
        self.update()


class _Field(QLineEdit):
    """The field at the end of the tags, without a frame of its own."""

    stepped_back = Signal()
    left = Signal()
    many = Signal(object)
    focused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._restyled)
        self._restyled()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Be as high as a tag."""
        return QSize(_FIELD, self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Step back to the tags from an empty field; several pasted lines are several words."""
        back = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left)
        if back and not self.text():
            self.stepped_back.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the frame show the ring."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Take what was typed along."""
        super().focusOutEvent(event)
        self.focused.emit()
        self.left.emit()

    def _paste(self, data: QMimeData) -> None:
        text = data.text()
        if _BREAK.search(text.strip()):
            self.many.emit(_BREAK.split(text))
        else:
            self.insert(" ".join(text.split()))

    def _restyled(self) -> None:
        self.setStyleSheet(
            "QLineEdit, QLineEdit:focus, QLineEdit:hover { border: none; background: transparent;"
            f" padding: 0 3px; min-height: {self._theme.px(_HEIGHT)}px;"
            f" max-height: {self._theme.px(_HEIGHT)}px; }}"
        )
        self.updateGeometry()


def _plain(word: str) -> str:
    return " ".join(word.split())
