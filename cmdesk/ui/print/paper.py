"""A4 pages to draw on, top to bottom: what does not fit goes on to the next one."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLine,
    QTextOption,
)

DPI = 144
WIDTH, HEIGHT = 210 / 25.4 * DPI, 297 / 25.4 * DPI
SIDE, TOP, FOOT = 26 / 25.4 * DPI, 24 / 25.4 * DPI, 22 / 25.4 * DPI
INK, SECOND, HAIRLINE = "#1E2126", "#565C66", "#E2DFD8"
_FINE = 4
"""How many times finer than the page a picture of emoji is."""
_EMOJI = (
    "(?=[0-9#*]?[\U0001f000-\U0001fbff\u231a-\u23ff\u2600-\u26ff\u2702-\u2712\u2714-\u2716"
    "\u2718-\u27bf\u2b50\u2b55\ufe0f\u20e3])\\X"
)
"""One emoji with all that joins to it."""
_FAMILIES = ["Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial"]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text: ``size`` in points, ``colour`` as ``#RRGGBB``."""

    text: str
    size: float = 10
    colour: str = INK
    bold: bool = False
    italic: bool = False


class Block:
    """Some paragraphs, laid out once at a width in device pixels; each is a row of ``Words``."""

    def __init__(self, paragraphs: list[list[Words]], width: float, *, after: float = 3) -> None:
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(wrapping)
        cursor = QTextCursor(self._document)
        for number, words in enumerate(paragraphs):
            form = QTextBlockFormat()
            form.setLineHeight(142, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setBottomMargin(points(after) if number < len(paragraphs) - 1 else 0)
            if number:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            for run in words:
                self._insert(cursor, run)
        self._document.setTextWidth(width)

        self._lines = tuple(self._laid_out())

    @property
    def height(self) -> float:
        """Its height, in device pixels."""
        return self._document.size().height()

    @property
    def whole(self) -> "Cut":
        """All of it."""
        return Cut(0, len(self._lines), 0, self.height)

    def paint(self, painter: QPainter, x: float, y: float, cut: "Cut | None" = None) -> None:
        """Draw a part of it, whose upper left corner comes to x and y."""
        part = cut or self.whole
        for line in self._lines[part.first : part.last]:
            place = QPointF(x, y + line.origin - part.top)
            line.line.draw(painter, place)

    def cuts(self, first: float, room: float) -> Iterator["Cut"]:
        """Yield the parts of it that fit into ``first`` and then into pages of ``room``."""
        start, left = 0, first
        for number, line in enumerate(self._lines):
            top = self._lines[start].top
            if line.bottom - top > left and number > start:
                yield Cut(start, number, top, line.top - top)
                start, left = number, room
        top = self._lines[start].top
        yield Cut(start, len(self._lines), top, self.height - top)

    def _laid_out(self) -> Iterator["_Line"]:
        layout, block = self._document.documentLayout(), self._document.begin()
        while block.isValid():
            origin = layout.blockBoundingRect(block).y()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                top = origin + line.y()
                yield _Line(line, origin, top, top + line.height())
            block = block.next()

    def _insert(self, cursor: QTextCursor, run: Words) -> None:
        """Insert words, their emoji as pictures: a PDF takes no coloured letters.

        Nor may Qt be asked to write any: their font, once embedded, draws and measures none of
        them any more, in this file and in the window.
        """
        look, done = _look(run), 0
        for found in regex.finditer(_EMOJI, run.text):
            cursor.insertText(run.text[done : found.start()], look)
            cursor.insertImage(self._pictured(found.group(), look))
            done = found.end()
        cursor.insertText(run.text[done:], look)

    def _pictured(self, emoji: str, look: QTextCharFormat) -> QTextImageFormat:
        """Return the format of a picture of an emoji, as large as the words beside it."""
        metrics = QFontMetricsF(look.font())
        box = QRectF(0, 0, max(1.0, metrics.horizontalAdvance(emoji)), metrics.height())
        picture = QImage(
            math.ceil(box.width() * _FINE),
            math.ceil(box.height() * _FINE),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(_FINE, _FINE)
        painter.setFont(look.font())
        painter.setPen(look.foreground().color())
        painter.drawText(QPointF(0, metrics.ascent()), emoji)
        painter.end()
        name = f"emoji:{emoji}:{look.font().key()}"
        self._document.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture
        )
        form = QTextImageFormat()
        form.merge(look)
        form.setName(name)
        form.setWidth(box.width())
        form.setHeight(box.height())
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        return form


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines ``first`` to before ``last`` of a block: from ``top``, ``height`` high."""

    first: int
    last: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class _Line:
    line: QTextLine
    origin: float
    top: float
    bottom: float


class Paper:
    """A PDF being written; ``foot`` is what each page but the first says at its foot."""

    def __init__(self, title: str, foot: str) -> None:
        self._foot = foot
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(DPI)
        self._writer.setTitle(title)
        self._writer.setCreator("CM Desk")
        whole = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
        self._writer.setPageLayout(whole)
        self.painter = QPainter(self._writer)
        self.painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self.page = 1

    def __del__(self) -> None:
        """End a page given up half drawn: a painter that outlives its paper ends the program."""
        if self.painter.isActive():
            self.painter.end()

    def new_page(self) -> None:
        """Begin the next page."""
        self._writer.newPage()
        self.page += 1
        line = QRectF(SIDE, HEIGHT - FOOT * 0.75, WIDTH - 2 * SIDE, points(14))
        self.write(Words(self._foot, 8.5, SECOND), line.adjusted(0, 0, -points(40), 0))
        self.painter.setFont(font(8.5))
        self.painter.setPen(QColor(SECOND))
        self.painter.drawText(
            line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.page)
        )

    def write(self, words: Words, box: QRectF) -> None:
        """Write words into a box, at the left and halfway down: as many as fit on one line."""
        block = Block([[words]], box.width())
        line = next(block.cuts(0, 0))
        block.paint(self.painter, box.left(), box.center().y() - line.height / 2, line)

    def finished(self) -> bytes:
        """End the file and return it."""
        self.painter.end()
        return bytes(self._buffer.data().data())


def points(size: float) -> float:
    """Return a length in points as device pixels."""
    return size / 72 * DPI


def font(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return a font of ``size`` points on this paper."""
    made = QFont()
    made.setFamilies(_FAMILIES)
    made.setPixelSize(max(1, round(points(size))))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setItalic(italic)
    # A sign that its neighbours change («+» before a digit) could be found and copied no more.
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def unbroken(parts: Sequence[Words], between: Words, width: float) -> list[Words]:
    """Return parts in a row, lines ended between them: none is cut that has room on a line."""
    row, left = list[Words](), width
    gap = _wide(between)
    for part in parts:
        taken = _wide(part)
        if row and taken + gap > left:
            row.append(replace(between, text="\u2028"))
            left = width
        elif row:
            row.append(between)
            left -= gap
        row.append(part)
        left -= taken
    return row


def _wide(run: Words) -> float:
    return QFontMetricsF(font(run.size, bold=run.bold, italic=run.italic)).horizontalAdvance(
        run.text
    )


def _look(run: Words) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font(run.size, bold=run.bold, italic=run.italic))
    form.setForeground(QColor(run.colour))
    return form
