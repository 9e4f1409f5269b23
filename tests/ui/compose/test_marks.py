"""Marks keep in step with edits and never lie over one another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.model import Finding, Severity
from cmdesk.ui.compose.marks import Mark, changed, drawn, marks_of, shifted
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
