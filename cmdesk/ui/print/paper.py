"""A4 pages to draw on, top to bottom: what does not fit goes on to the next one."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
)

DPI = 144
WIDTH, HEIGHT = 210 / 25.4 * DPI, 297 / 25.4 * DPI
SIDE, TOP, FOOT = 26 / 25.4 * DPI, 24 / 25.4 * DPI, 22 / 25.4 * DPI
INK, SECOND, HAIRLINE = "#1E2126", "#565C66", "#E2DFD8"
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
                cursor.insertText(run.text, _look(run))
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
            line.line.draw(painter, QPointF(x, y + line.origin - part.top))

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
        self.page = 1

    def __del__(self) -> None:
        """End a page given up half drawn: a painter that outlives its paper ends the program."""
        if self.painter.isActive():
            self.painter.end()

    def new_page(self) -> None:
        """Begin the next page."""
        self._writer.newPage()
        self.page += 1
        self.painter.setFont(font(8.5))
        self.painter.setPen(QColor(SECOND))
        line = QRectF(SIDE, HEIGHT - FOOT * 0.75, WIDTH - 2 * SIDE, points(14))
        self.painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._foot)
        self.painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(self.page))

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
    return made


def _look(run: Words) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font(run.size, bold=run.bold, italic=run.italic))
    form.setForeground(QColor(run.colour))
    return form
