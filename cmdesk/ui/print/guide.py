"""A tone guide as the PDF that a client signs: cover, chapters, examples, a place to sign."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from cmdesk.domain.guide import Example, Guide, Section
from cmdesk.ui.contrast import corrected, is_colour, mixed
from cmdesk.ui.print.paper import (
    FOOT,
    HAIRLINE,
    HEIGHT,
    INK,
    SECOND,
    SIDE,
    TOP,
    WIDTH,
    Block,
    Paper,
    Words,
    points,
)

_GOOD, _BAD, _PAPER = "#226B3A", "#B3261E", "#FFFFFF"
_BOTTOM, _WIDE = HEIGHT - FOOT, WIDTH - 2 * SIDE
_NAME = points(128)
_PAD = points(9)


class GuidePdf:
    """Writes one guide; ``steps`` does the work and ``data`` is the file once it has ended."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        foot = f"{guide.brand} · {guide.title} · {guide.edited}"[:110]
        self._colour = corrected(guide.colour, _PAPER) if is_colour(guide.colour) else INK
        self._paper = Paper(f"{guide.title} — {guide.brand}", foot)
        self._y = TOP
        self.data = b""

    def steps(self) -> Iterator[tuple[int, int]]:
        """Do the work; after each chapter, yield how many of how many are done."""
        total = len(self._guide.sections) + 2
        self._cover()
        self._turn()
        yield 1, total
        for number, section in enumerate(self._guide.sections):
            self._section(section)
            yield number + 2, total
        self._sign()
        self.data = self._paper.finished()
        yield total, total

    def _cover(self) -> None:
        guide, painter = self._guide, self._paper.painter
        painter.fillRect(QRectF(0, 0, points(9), HEIGHT), QColor(self._colour))
        words = [
            [Words(guide.title, 13, SECOND)],
            [Words(guide.brand, 34, self._colour, bold=True)],
            [Words(" · ".join(guide.facts), 11, SECOND)],
        ]
        Block(words, _WIDE, after=6).paint(painter, SIDE, HEIGHT * 0.34)
        last = Block([[Words(guide.edited, 11, SECOND)]], _WIDE)
        last.paint(painter, SIDE, HEIGHT - FOOT * 2)

    def _turn(self) -> None:
        self._paper.new_page()
        self._y = TOP

    def _need(self, height: float) -> None:
        """Go on to the next page where that height does not fit any more."""
        if self._y > TOP and self._y + height > _BOTTOM:
            self._turn()

    def _put(self, block: Block, x: float, after: float) -> None:
        """Draw a block, over several pages where it must be."""
        for number, cut in enumerate(block.cuts(_BOTTOM - self._y, _BOTTOM - TOP)):
            if number:
                self._turn()
            block.paint(self._paper.painter, x, self._y, cut)
            self._y += cut.height
        self._y += after

    def _section(self, section: Section) -> None:
        title = Block([[Words(section.title, 17, self._colour, bold=True)]], _WIDE)
        # A heading never stands alone at the foot: an example needs more room than a rule.
        first = points(76) if section.rules or section.table else points(150)
        self._need(title.height + first)
        if self._y > TOP:
            self._y += points(16)
        self._put(title, SIDE, points(6))
        if section.lead:
            self._put(Block([[Words(section.lead, 10.5, SECOND)]], _WIDE), SIDE, points(8))
        for name, value in section.rules:
            self._pair(name, value)
        if section.table:
            self._table(section.table)
        if section.examples:
            self._y += points(8)
        for example in section.examples:
            self._example(example)

    def _pair(self, name: str, value: str, *, head: bool = False) -> None:
        """Draw one row: a name on the left, what is said of it on the right."""
        left = Block([[Words(name, 10, SECOND, bold=head)]], _NAME - points(8))
        look = Words(value, 10.5, SECOND if head else INK, bold=head)
        right = Block([[look]], _WIDE - _NAME)
        height = max(left.height, right.height) + points(8)
        self._need(height)
        painter, page, end = self._paper.painter, self._paper.page, self._y + height
        self._y += points(4)
        left.paint(painter, SIDE, self._y)
        self._put(right, SIDE + _NAME, points(4))
        if self._paper.page == page:
            self._y = end
        painter.setPen(QPen(QColor(HAIRLINE), 1))
        painter.drawLine(QPointF(SIDE, self._y), QPointF(WIDTH - SIDE, self._y))

    def _table(self, rows: tuple[tuple[str, str], ...]) -> None:
        self._y += points(6)
        for number, (first, second) in enumerate(rows):
            self._pair(first, second, head=not number)

    def _example(self, example: Example) -> None:
        """Draw words on a tinted ground, green to say, red not to say; a mark says it too."""
        guide = self._guide
        colour = _GOOD if example.good else _BAD
        mark = f"✓  {guide.say}" if example.good else f"✗  {guide.avoid}"
        head = [Words(mark, 9, colour, bold=True)]
        if example.note:
            head.append(Words(f"  ·  {example.note}", 9, SECOND))
        body = " ".join(example.text.split())
        block = Block([head, [Words(body, 10.5)]], _WIDE - 2 * _PAD - points(4), after=2)
        height = block.height + 2 * _PAD
        self._need(height)
        painter = self._paper.painter
        ground = QRectF(SIDE, self._y, _WIDE, height)
        painter.fillRect(ground, QColor(mixed(_PAPER, colour, 0.06)))
        painter.fillRect(QRectF(SIDE, self._y, points(2.5), height), QColor(colour))
        block.paint(painter, SIDE + _PAD + points(4), self._y + _PAD)
        self._y += height + points(7)

    def _sign(self) -> None:
        guide = self._guide
        words = [[Words(guide.sign_title, 17, self._colour, bold=True)]]
        words += [[Words(guide.sign_text, 10.5, SECOND)]]
        block, row = Block(words, _WIDE, after=6), points(34)
        self._need(block.height + points(30) + row * len(guide.signature))
        if self._y > TOP:
            self._y += points(20)
        self._put(block, SIDE, points(6))
        painter = self._paper.painter
        for line in guide.signature:
            self._y += row
            Block([[Words(line, 10, SECOND)]], _NAME).paint(painter, SIDE, self._y - points(15))
            painter.setPen(QPen(QColor(SECOND), 1))
            painter.drawLine(QPointF(SIDE + _NAME, self._y), QPointF(WIDTH - SIDE, self._y))
