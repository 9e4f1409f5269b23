"""A library as the PDF that one hands to a client: cover, contents with pages, chapters, replies.

It is written in steps, each short, so that a window can go on in between.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from cmdesk.desk.dossier import Chapter, Dossier, DossierEntry, Part
from cmdesk.domain.variables import pieces
from cmdesk.ui.contrast import corrected, is_colour
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
    Cut,
    Paper,
    Words,
    font,
    points,
    unbroken,
)

_OK, _VARIABLE, _PAPER = "#226B3A", "#1F5FA8", "#FFFFFF"
_BEFORE_A_SIGN = re.compile(r"(?<=\S) (?=[!?;:»])|(?<=«) (?=\S)")
_BOTTOM = HEIGHT - FOOT
_ROOM = _BOTTOM - TOP
_INDENT = points(12)
"""How far a heading stands from the edge."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """Something to draw: ``page`` counts from the first page of chapters."""

    page: int
    y: float
    draw: Callable[[Paper, float], None]


class DossierPdf:
    """Writes one dossier; ``steps`` does the work and ``data`` is the file once it has ended."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._placed = list[_Placed]()
        self._starts = dict[str, int]()
        self._page, self._y = 0, TOP
        self.data = b""

    def steps(self) -> Iterator[tuple[int, int]]:
        """Do the work; after each step, yield how many of how many are done."""
        total = 2 * sum(len(c.entries) for part in self._dossier.parts for c in part.chapters) + 1
        done = 0
        for part in self._dossier.parts:
            for chapter in part.chapters:
                self._heading(part, chapter)
                for entry in chapter.entries:
                    self._entry(entry)
                    done += 1
                    yield done, total
        paper = self._front()
        first = paper.page + 1
        for placed in self._placed:
            while paper.page < first + placed.page:
                paper.new_page()
            placed.draw(paper, placed.y)
            done = min(done + 1, total - 1)
            yield done, total
        self.data = paper.finished()
        yield total, total

    def _heading(self, part: Part, chapter: Chapter) -> None:
        if self._y > TOP + _ROOM * 0.55:
            self._page, self._y = self._page + 1, TOP
        elif self._y > TOP:
            self._y += points(20)
        self._starts[chapter.anchor] = self._page
        alone = len(self._dossier.parts) == 1
        over = "" if alone else f"{part.name} · "
        words = [[Words(over + chapter.count, 9, SECOND)], [Words(chapter.heading, 19, bold=True)]]
        block = Block(words, WIDTH - 2 * SIDE - _INDENT, after=1)
        colour = _ink(part.colour)
        height = block.height

        def draw(paper: Paper, y: float) -> None:
            bar = QRectF(SIDE, y + points(2), points(2.5), height - points(3))
            paper.painter.fillRect(bar, QColor(colour))
            block.paint(paper.painter, SIDE + _INDENT, y)

        self._placed.append(_Placed(self._page, self._y, draw))
        self._y += height + points(16)

    def _entry(self, entry: DossierEntry) -> None:
        """Place a reply whole on a page; what no page holds begins on one of its own."""
        block = Block(_paragraphs(entry), WIDTH - 2 * SIDE)
        if self._y > TOP and _BOTTOM - self._y < block.height:
            self._page, self._y = self._page + 1, TOP
        for number, cut in enumerate(block.cuts(_BOTTOM - self._y, _ROOM)):
            if number:
                self._page, self._y = self._page + 1, TOP
            self._placed.append(_Placed(self._page, self._y, _drawn(block, cut)))
            self._y += cut.height
        self._y += points(18)

    def _front(self) -> Paper:
        """Draw the cover and the contents."""
        labels, parts = self._dossier.labels, self._dossier.parts
        names = ", ".join(part.name for part in parts)
        title = f"{names} — {labels.title}"
        paper = Paper(title, f"{names} · {labels.title} · {self._dossier.edited}"[:110])
        colour = _ink(parts[0].colour) if parts else INK
        paper.painter.fillRect(QRectF(0, 0, points(9), HEIGHT), QColor(colour))
        words = [[Words(labels.title, 13, SECOND)]]
        for part in parts:
            words += [[Words(part.name, 30, _ink(part.colour), bold=True)]]
            words += [[Words(" · ".join(part.facts), 11, SECOND)]]
        block = Block(words, WIDTH - 2 * SIDE)
        block.paint(paper.painter, SIDE, HEIGHT * 0.34)
        last = Block(
            [[Words(self._dossier.edited, 11)], [Words(labels.confidential, 11, SECOND)]], WIDTH
        )
        last.paint(paper.painter, SIDE, HEIGHT - FOOT * 2)
        self._contents(paper)
        return paper

    def _contents(self, paper: Paper) -> None:
        rows = [(part, chapter) for part in self._dossier.parts for chapter in part.chapters]
        height = points(21)
        first_room = int((_ROOM - points(48)) // height)
        pages = 1 + max(0, -(-(len(rows) - first_room) // int(_ROOM // height)))
        offset = paper.page + pages + 1
        paper.new_page()
        painter = paper.painter
        painter.setPen(QColor(INK))
        painter.setFont(font(19, bold=True))
        box = QRectF(SIDE, TOP, WIDTH - 2 * SIDE, points(30))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._dossier.labels.contents)
        y = TOP + points(48)
        for part, chapter in rows:
            if y + height > _BOTTOM:
                paper.new_page()
                y = TOP
            page = offset + self._starts[chapter.anchor]
            self._content_row(paper, y, part, chapter, page)
            y += height

    def _content_row(self, paper: Paper, y: float, part: Part, chapter: Chapter, page: int) -> None:
        painter, alone = paper.painter, len(self._dossier.parts) == 1
        box = QRectF(SIDE, y, WIDTH - 2 * SIDE, points(21))
        painter.setFont(font(10.5))
        painter.setPen(QColor(INK))
        name = chapter.heading if alone else f"{part.name} — {chapter.heading}"
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        paper.write(Words(name, 10.5), box.adjusted(0, 0, -points(110), 0))
        painter.drawText(box, right, str(page))
        painter.setPen(QColor(SECOND))
        painter.drawText(box.adjusted(0, 0, -points(40), 0), right, chapter.count)
        painter.setPen(QColor(HAIRLINE))
        painter.drawLine(box.bottomLeft(), box.bottomRight())


def _drawn(block: Block, cut: Cut) -> Callable[[Paper, float], None]:
    return lambda paper, y: block.paint(paper.painter, SIDE, y, cut)


def _paragraphs(entry: DossierEntry) -> list[list[Words]]:
    found = [[Words(entry.title, 11.5, bold=True)]]
    if entry.asked:
        found.append([Words(_lines(entry.asked), 10, SECOND, italic=True)])
    found.append(_body(entry.body))
    for apart, body in entry.variants:
        found += [[Words(apart, 9, SECOND, bold=True)], _body(body)]
    state = Words(entry.state, 9, _OK if entry.approved else SECOND, bold=entry.approved)
    facts = [Words(fact, 9, SECOND) for fact in entry.facts]
    found.append(unbroken([state, *facts], Words("  ·  ", 9, SECOND), WIDTH - 2 * SIDE))
    if entry.note:
        found.append([Words(entry.note, 9, SECOND, italic=True)])
    return found


def _body(text: str) -> list[Words]:
    lines = pieces(_lines(text))
    return [Words(part, 10.5, _VARIABLE if is_one else INK) for part, is_one in lines]


def _lines(text: str) -> str:
    """Return a text as lines of one paragraph, no sign of two parts at the start of one."""
    lines = _BEFORE_A_SIGN.sub("\N{NO-BREAK SPACE}", text)
    return lines.replace("\r\n", "\u2028").replace("\n", "\u2028").replace("\r", "\u2028")


def _ink(colour: str) -> str:
    """Return a brand's colour so that it reads on paper."""
    return corrected(colour, _PAPER) if is_colour(colour) else INK
