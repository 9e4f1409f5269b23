"""Where the answer is written: plain text, roomy lines, underlines that never lag or shift."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from cmdesk.domain.typesetting import LOOKED_AT, Turned
from cmdesk.tone.model import Finding, Fix
from cmdesk.ui.compose.answer.caret import Caret
from cmdesk.ui.compose.answer.marks import Mark, changed, drawn, marks_of, seen, shifted, stretches
from cmdesk.ui.compose.answer.steps import begin_step, one_step
from cmdesk.ui.compose.answer.underline import HEIGHT, draw_underline, form_of
from cmdesk.ui.compose.message.screenshot import pictured
from cmdesk.ui.compose.text_box import TextBox
from cmdesk.ui.theme import Theme
from cmdesk.ui.utf16 import Utf16Map, text_of
from cmdesk.ui.widgets.focus import BY_TAB

PIXELS = 17
LINE_HEIGHT = 1.55
COLUMNS = 72
_MARGIN = 20
_WHOLE = 120
"""From how many code points on a finding may be about a text as a whole."""


class AnswerEditor(TextBox):
    """The editor. Positions given and taken are code points into ``text``."""

    edited = Signal()
    """The text changed, by whatever hand."""
    focus_turned = Signal()
    """The focus came or went: ``by_keyboard`` may have changed."""
    pointed = Signal(object, QRectF)
    """The mouse rests on a marked ``Finding`` (its rectangle, in the viewport) or left it: None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text = ""
        self._crossing = Utf16Map("")
        self._marks: tuple[Mark, ...] = ()
        self._drawn: tuple[Mark, ...] | None = None
        self._typed = False
        self._font: QFont | None = None
        self._pointed: Finding | None = None
        self.by_keyboard = False
        self.typeset: Callable[[str], Turned | None] | None = None
        """What the sign just typed turns into, by the text up to the caret; None: nothing does."""
        self.typing = False
        """Whether a key is at work right now."""
        self.clicking = False
        """Whether the mouse is placing the caret right now."""
        self._caret = Caret(self, theme)
        self.setPlaceholderText(self.tr("Écrivez votre réponse…"))
        self.document().setDocumentMargin(_MARGIN)
        # It fills its own ground: a key then repaints its line, not the sheet and all upon it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.document().contentsChange.connect(self._contents_changed)
        self.cursorPositionChanged.connect(self._caret_moved)
        theme.changed.connect(self._restyled)
        self._restyled()

    # What is written

    @property
    def text(self) -> str:
        """The text as it was given, lines ending in a line feed."""
        return self._text

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._crossing.to_points(self.textCursor().position())

    def show_text(self, text: str, caret: int = 0) -> None:
        """Show another text, which cannot be undone."""
        self.document().setUndoRedoEnabled(False)
        self._marks, self._drawn = (), None
        self.setPlainText("")
        self._space_lines()
        cursor = self.textCursor()
        cursor.insertText(text)
        cursor.setPosition(self._crossing.to_units(min(max(caret, 0), len(self._text))))
        self.setTextCursor(cursor)
        self.document().setUndoRedoEnabled(True)
        self._typed = False

    def put(self, text: str) -> None:
        """Insert ``text`` at the caret, replacing a selection, as one undo step."""
        with one_step(self.textCursor()) as cursor:
            cursor.insertText(text)
        self._typed = False
        self.ensureCursorVisible()

    def apply(self, edits: Sequence[Fix]) -> None:
        """Make edits that do not overlap, as one undo step; the caret ends after the first."""
        crossing, after = self._crossing, 0
        with one_step(self.textCursor()) as cursor:
            for edit in sorted(edits, key=lambda fix: fix.start, reverse=True):
                cursor.setPosition(crossing.to_units(edit.start))
                cursor.setPosition(crossing.to_units(edit.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(edit.replacement)
                after = cursor.position()
        cursor.setPosition(after)
        self.setTextCursor(cursor)
        self._typed = False

    def move_to(self, point: int) -> None:
        """Put the caret at code point ``point`` and show it."""
        cursor = self.textCursor()
        cursor.setPosition(self._crossing.to_units(point))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # What is said of it

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Underline these findings, whose offsets are of the text as it is now.

        One about the whole of a long text is about none of its words: a line under all of them
        would only hide the others.
        """
        whole = max(_WHOLE, 0.9 * len(self._text))
        told = [finding for finding in findings if finding.end - finding.start < whole]
        before, self._marks = self._marks, marks_of(told, self._crossing)
        anew = changed(before, self._marks)
        if not anew:
            return
        self._drawn = None
        for mark in anew:
            for rect in stretches(self.document(), mark):
                around = rect.translated(-self._scrolled()).adjusted(-1, -1, 8, HEIGHT + 3)
                self.viewport().update(around.toAlignedRect())

    def word_being_typed(self) -> tuple[int, int] | None:
        """Return the code points of the word under the caret, as long as it is being typed."""
        if not self._typed or not self.hasFocus():
            return None
        caret = self.caret
        start = end = caret
        while start > 0 and _in_word(self._text[start - 1]):
            start -= 1
        while end < len(self._text) and _in_word(self._text[end]):
            end += 1
        return (start, end) if end > start else None

    def leave_word(self) -> None:
        """Take the word under the caret as written."""
        self._typed = False

    def finding_at(self, point: int) -> Finding | None:
        """Return the gravest finding whose mark holds or borders on code point ``point``."""
        unit = self._crossing.to_units(point)
        held = [mark for mark in self._marks if mark.touches(unit, unit)]
        return held[-1].finding if held else None

    def place_of(self, finding: Finding) -> QRectF:
        """Return where a finding starts, in the viewport; for what is absent, the caret."""
        for mark in self._marks:
            if mark.finding == finding:
                for rect in stretches(self.document(), mark):
                    return rect.translated(-self._scrolled())
        return QRectF(self.cursorRect())

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the text, the underlines below it and the caret over it."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self._theme.colour("surface"))
        ground.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        scrolled = self._scrolled()
        shown = QRectF(event.rect()).translated(scrolled)
        for mark in self._drawn_in(event.rect()):
            form, colour = form_of(mark.finding), self._theme.colour(mark.severity.value)
            for rect in stretches(self.document(), mark):
                if rect.bottom() + HEIGHT < shown.top():
                    continue
                if rect.top() > shown.bottom():
                    break
                at = rect.translated(-scrolled)
                draw_underline(painter, at.left(), at.right(), at.bottom(), form, colour)
        self._caret.paint(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Type; from then on the word under the caret is being typed."""
        if self._ends_word(event.text()):
            begin_step(self.document())
        before, revision = self._typed, self.document().revision()
        self._typed = self.typing = True  # already while the text changes: it is checked then
        super().keyPressEvent(event)
        if self.document().revision() == revision:
            self._typed = before
        else:
            self._set_typed(event.text())
            self._caret.rest()
        self.typing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        """Type through an input method, as accents and other scripts are."""
        if event.commitString():
            self._typed = self.typing = True
        super().inputMethodEvent(event)
        self._set_typed(event.commitString())
        self.typing = False
        self._caret.rest()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Notice the mark under the mouse."""
        super().mouseMoveEvent(event)
        self._point_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Place the caret: the word is no longer being typed."""
        self._typed = False
        self.clicking = True
        super().mousePressEvent(event)
        self.clicking = False

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Notice that the mouse has left."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(QPointF(-1, -1))
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the caret blink."""
        super().focusInEvent(event)
        self._caret.rest()
        self.by_keyboard = event.reason() in BY_TAB
        self.focus_turned.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the last word as written, and rest the caret."""
        super().focusOutEvent(event)
        self._caret.sleep()
        self.by_keyboard = False
        self.focus_turned.emit()
        if self._typed:
            self._typed = False
            self.cursorPositionChanged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep lines to the measure."""
        super().resizeEvent(event)
        self._set_measure()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Paste text only, as given; the path of a file is nobody's answer."""
        picture = pictured(source)
        if picture is not None:
            self.pictured.emit(picture)
        elif source.hasText() and not any(url.isLocalFile() for url in source.urls()):
            self.put(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 (Qt's name)
        """Copy the very characters, no-break spaces among them, without a costume of HTML."""
        cursor = self.textCursor()
        start = self._crossing.to_points(cursor.selectionStart())
        end = self._crossing.to_points(cursor.selectionEnd())
        data = QMimeData()
        data.setText(self._text[start:end])
        return data

    def _set_typed(self, typed: str) -> None:
        """Turn what was typed into what it should have been, as an undo step of its own."""
        if self.typeset is None or len(typed) != 1 or not typed.isprintable():
            return
        caret = self.caret
        before = self._text[max(0, caret - LOOKED_AT) : caret]
        turned = self.typeset(before) if before.endswith(typed) else None
        if turned is None:
            return
        with one_step(self.textCursor()) as cursor:
            start = self._crossing.to_units(caret - turned.back)
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(turned.text)

    def _ends_word(self, typed: str) -> bool:
        before = self._text[: self.caret][-1:]
        return typed.isspace() and bool(before) and not before.isspace()

    def _drawn_in(self, area: QRect) -> tuple[Mark, ...]:
        """Return the marks to draw that may lie in ``area`` of the viewport."""
        if self._drawn is None:
            self._drawn = drawn(self._marks)
        down = self._scrolled().y()
        top, bottom = area.top() - HEIGHT + down, area.bottom() + 1 + down
        first, last = seen(self.document(), top, bottom)
        return tuple(mark for mark in self._drawn if mark.end >= first and mark.start <= last)

    def _contents_changed(self, at: int, removed: int, added: int) -> None:
        text = text_of(self.document())
        if text == self._text:
            return
        self._text, self._crossing = text, Utf16Map(text)
        self._marks, self._drawn = shifted(self._marks, at, removed, added), None
        self.edited.emit()

    def _caret_moved(self) -> None:
        self._caret.rest()

    def _point_at(self, spot: QPointF) -> None:
        found, place = self._marked_at(spot)
        if found != self._pointed:
            self._pointed = found
            self.pointed.emit(found, place)

    def _marked_at(self, spot: QPointF) -> tuple[Finding | None, QRectF]:
        inside = spot + self._scrolled()
        for mark in reversed(self._marks):
            for rect in stretches(self.document(), mark):
                if rect.adjusted(0, 0, 0, HEIGHT).contains(inside):
                    return mark.finding, rect.translated(-self._scrolled())
        return None, QRectF()

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _set_measure(self) -> None:
        """Wrap at the window's edge or at the widest good measure, whichever comes first."""
        column = COLUMNS * QFontMetricsF(self.font()).horizontalAdvance("e")
        width = round(min(self.viewport().width(), column + 2 * _MARGIN))
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            self.setLineWrapColumnOrWidth(width)

    def _space_lines(self) -> None:
        self.space_lines(self._theme.px(PIXELS) * LINE_HEIGHT)

    def _restyled(self) -> None:
        """Take on the theme; an undo history does not outlive a change of line height."""
        font = self._theme.font(PIXELS)
        if font != self._font:  # not the widget's own, which the style sheet turns before us
            self._font = font
            self.setFont(font)
            self.viewport().setFont(font)  # which Qt draws the placeholder in
            self.document().setUndoRedoEnabled(False)
            self._space_lines()
            self.document().setUndoRedoEnabled(True)
            self._set_measure()
        elif self.font().pixelSize() != font.pixelSize():
            self.setFont(font)  # lost on the way to another window
            self.viewport().setFont(font)
        self.viewport().update()


def _in_word(character: str) -> bool:
    return character.isalnum() or character in "'’-_@#"
