"""Marks keep in step with edits and never lie over one another."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from cmdesk.tone.model import Finding, Severity
from cmdesk.ui.compose.answer.marks import Mark, changed, drawn, marks_of, seen, shifted
from cmdesk.ui.utf16 import Utf16Map

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from(Severity)), max_size=8
)


def mark(start: int, end: int, severity: Severity = Severity.ERROR) -> Mark:
    return Mark(start, end, severity, Finding("r", "c", severity, start, end, "", "", ""))


def test_marks_stand_where_qt_counts() -> None:
    finding = mark(2, 5).finding
    (made,) = marks_of([finding], Utf16Map("😂 tus"))
    assert (made.start, made.end) == (3, 6)


def test_edits_before_move_edits_within_drop_edits_after_leave() -> None:
    marks = (mark(10, 15),)
    assert shifted(marks, 0, 0, 3)[0].start == 13
    assert shifted(marks, 0, 4, 0)[0].end == 11
    assert shifted(marks, 12, 0, 1) == ()
    assert shifted(marks, 15, 0, 4) == marks


def test_only_what_is_drawn_otherwise_has_changed() -> None:
    same, gone, come = mark(0, 3), mark(5, 8), mark(10, 12)
    assert set(changed((same, gone), (mark(0, 3), come))) == {gone, come}
    assert changed((gone,), (mark(5, 8, Severity.WARNING),)) != ()
    assert changed((same,), (same,)) == ()


def test_a_graver_mark_takes_its_stretch_from_a_milder_one() -> None:
    parts = drawn([mark(0, 20, Severity.WARNING), mark(5, 9)])
    shown = sorted((part.start, part.end, part.severity) for part in parts)
    assert shown == [(0, 5, "warning"), (5, 9, "error"), (9, 20, "warning")]


def lines_of(document: QTextDocument) -> Iterator[tuple[float, float, int, int]]:
    """Yield each line: its top and bottom, and where its text begins and ends."""
    block = document.begin()
    while block.isValid():
        top, layout = document.documentLayout().blockBoundingRect(block).top(), block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = block.position() + line.textStart()
            yield top + line.y(), top + line.y() + line.height(), begin, begin + line.textLength()
        block = block.next()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text", ["", "mot " * 300, "mot " * 40 + "\n\n" + "court\n" * 30, "\n" * 5]
)
@pytest.mark.parametrize(
    ("top", "bottom"), [(-50, -10), (0, 30), (90, 260), (0, 9_000), (700, 720)]
)
def test_what_is_seen_holds_each_line_between_two_heights(text: str, top: int, bottom: int) -> None:
    document = QTextDocument(text)
    document.setTextWidth(200)
    first, last = seen(document, top, bottom)
    lines = [line for line in lines_of(document) if line[1] > top and line[0] < bottom]
    assert all(first <= begin and end <= last for _top, _bottom, begin, end in lines)
    longest = max(end - begin for _top, _bottom, begin, end in lines_of(document)) + 1
    assert last - first <= (len(lines) + 2) * longest


@given(SPANS)
def test_no_two_lines_ever_overlap_and_none_is_lost(
    spans: list[tuple[int, int, Severity]],
) -> None:
    marks = [mark(start, start + size, severity) for start, size, severity in spans]
    parts = sorted(drawn(marks), key=lambda part: part.start)
    for one, other in pairwise(parts):
        assert one.end <= other.start
    covered = {at for part in parts for at in range(part.start, part.end)}
    assert covered == {at for item in marks for at in range(item.start, item.end)}
