"""Where findings lie in the editor: kept in step with each edit, measured line by line."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from cmdesk.tone.model import Finding, Severity
from cmdesk.ui.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class Mark:
    """One underlined stretch, in UTF-16 units, with the finding it stands for."""

    start: int
    end: int
    severity: Severity
    finding: Finding

    def touches(self, start: int, end: int) -> bool:
        """Whether the mark shares a character with, or borders on, ``start`` to ``end``."""
        return self.start <= end and start <= self.end


def marks_of(findings: Iterable[Finding], crossing: Utf16Map) -> tuple[Mark, ...]:
    """Return the marks of findings that lie in the text, gravest last: it is drawn on top."""
    marks = [
        Mark(crossing.to_units(f.start), crossing.to_units(f.end), f.severity, f)
        for f in findings
        if f.end > f.start
    ]
    return tuple(sorted(marks, key=lambda m: (-m.severity.rank, m.start)))


def drawn(marks: Collection[Mark]) -> tuple[Mark, ...]:
    """Return the marks with each stretch left to the gravest that covers it: never two lines."""
    taken: list[tuple[int, int]] = []
    result: list[Mark] = []
    for severity in sorted(Severity, key=lambda item: item.rank):
        reach, fresh = 0, list[Mark]()
        for mark in sorted((m for m in marks if m.severity is severity), key=lambda m: m.start):
            if mark.end > reach:
                fresh += _left_over(mark, max(mark.start, reach), taken)
                reach = mark.end
        result += fresh
        taken = sorted([*taken, *((mark.start, mark.end) for mark in fresh)])
    return tuple(sorted(result, key=lambda m: m.start))


def _left_over(mark: Mark, start: int, taken: list[tuple[int, int]]) -> Iterator[Mark]:
    """Yield the parts of ``mark`` from ``start`` on that ``taken``, sorted and apart, leaves it."""
    number = max(0, bisect_left(taken, (start, 0)) - 1)
    while start < mark.end:
        while number < len(taken) and taken[number][1] <= start:
            number += 1
        if number == len(taken) or taken[number][0] >= mark.end:
            yield mark if start == mark.start else replace(mark, start=start)
            return
        if taken[number][0] > start:
            yield replace(mark, start=start, end=taken[number][0])
        start = taken[number][1]


def changed(before: Iterable[Mark], after: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks that are drawn in one of the two only, or drawn otherwise."""
    old = {(m.start, m.end, m.severity, m.finding.concern): m for m in before}
    new = {(m.start, m.end, m.severity, m.finding.concern): m for m in after}
    return tuple({**old, **new}[place] for place in old.keys() ^ new.keys())


def shifted(marks: tuple[Mark, ...], at: int, removed: int, added: int) -> tuple[Mark, ...]:
    """Return marks moved as an edit moves the text; those whose words it broke up are dropped."""
    kept: list[Mark] = []
    for mark in marks:
        if at >= mark.end:
            kept.append(mark)
        elif at + removed <= mark.start:
            step = added - removed
            kept.append(replace(mark, start=mark.start + step, end=mark.end + step))
    return tuple(kept)


def seen(document: QTextDocument, top: float, bottom: float) -> tuple[int, int]:
    """Return where the lines of text between two heights of the document begin and end.

    Lines and blocks are searched by halves: Qt's own way to a position measures glyphs as well.
    """
    first = document.findBlockByNumber(_last_above(document, top))
    last = document.findBlockByNumber(_last_above(document, bottom))
    return (
        first.position() + _line_start(document, first, top),
        last.position() + _line_end(document, last, bottom),
    )


def _last_above(document: QTextDocument, height: float) -> int:
    """Return the number of the last block that begins above ``height``, or of the first."""
    layout, numbers = document.documentLayout(), range(document.blockCount())
    above = bisect_left(
        numbers,
        height,
        key=lambda n: layout.blockBoundingRect(document.findBlockByNumber(n)).top(),
    )
    return max(0, above - 1)


def _lines_above(document: QTextDocument, block: QTextBlock, height: float) -> int:
    layout, top = block.layout(), document.documentLayout().blockBoundingRect(block).top()
    return bisect_left(range(layout.lineCount()), height - top, key=lambda n: layout.lineAt(n).y())


def _line_start(document: QTextDocument, block: QTextBlock, height: float) -> int:
    number = _lines_above(document, block, height) - 1
    return block.layout().lineAt(number).textStart() if number >= 0 else 0


def _line_end(document: QTextDocument, block: QTextBlock, height: float) -> int:
    number = _lines_above(document, block, height) - 1
    line = block.layout().lineAt(number)
    return line.textStart() + line.textLength() if number >= 0 else 0


def stretches(document: QTextDocument, mark: Mark) -> Iterator[QRectF]:
    """Yield the rectangles, in document coordinates, that a mark covers: one a line of text.

    A rectangle reaches from the top of the line to the foot of its descenders.
    """
    block = document.findBlock(mark.start)
    while block.isValid() and block.position() < mark.end:
        yield from _in_block(document, block, mark)
        block = block.next()


def _in_block(document: QTextDocument, block: QTextBlock, mark: Mark) -> Iterator[QRectF]:
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    start = max(0, mark.start - block.position())
    end = min(block.length() - 1, mark.end - block.position())
    first = layout.lineForTextPosition(start)
    if not first.isValid() or end <= start:
        return
    for number in range(first.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        yield _in_line(line, start, end, origin)


def _in_line(line: QTextLine, start: int, end: int, origin: QPointF) -> QRectF:
    begin, stop = line.textStart(), line.textStart() + line.textLength()
    one, other = _x(line, max(start, begin)), _x(line, min(end, stop))
    left, right = min(one, other), max(one, other)
    right = min(right, max(left, line.x() + line.naturalTextWidth()))
    foot = line.y() + line.ascent() + line.descent()
    return QRectF(origin.x() + left, origin.y() + line.y(), right - left, foot - line.y())


def _x(line: QTextLine, position: int) -> float:
    # PySide answers with the position it moved to as well, which its stubs do not say.
    x, _position = cast("tuple[float, int]", line.cursorToX(position))
    return x
