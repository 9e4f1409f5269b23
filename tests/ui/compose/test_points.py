"""Findings become points: one matter each, its mends safe to apply together."""

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.model import Finding, Fix, Severity
from cmdesk.ui.compose.review.points import points_of
from cmdesk.ui.compose.review.titles import TITLES, title_of

ALL = "Tout passer au vous"


def finding(concern: str, start: int, end: int, *fixes: Fix, **more: str) -> Finding:
    severity = Severity(more.get("severity", "error"))
    rule, message = more.get("rule", f"{concern}.x"), more.get("message", concern)
    return Finding(rule, concern, severity, start, end, "…", message, "", fixes)


def test_fixes_of_one_label_are_one_mend() -> None:
    edits = (Fix(ALL, 0, 2, "vous"), Fix(ALL, 5, 7, "vous"), Fix("Laisser", 0, 2, "tu"))
    (point,) = points_of([finding("address", 0, 2, *edits)])
    group, single = point.mends
    assert group.edits == edits[:2]
    assert single.edits == edits[2:]


def test_findings_with_one_remedy_are_one_point() -> None:
    edits = (Fix(ALL, 0, 2, "vous"), Fix(ALL, 5, 7, "vous"))
    one = finding("address", 0, 2, *edits, rule="address.pronoun")
    other = finding("address", 5, 7, *edits, rule="address.verb", message="autre")
    (point,) = points_of([one, other])
    assert point.findings == (one, other)
    assert point.mends[0].edits == edits


def test_two_words_with_two_reasons_stay_two_points() -> None:
    one = finding("vocabulary", 0, 2, message="«colis»")
    other = finding("vocabulary", 5, 7, message="«client»")
    assert len(points_of([one, other])) == 2


def test_gravest_first_then_in_the_order_of_the_text() -> None:
    late = finding("hostility", 9, 12)
    mild = finding("budget", 0, 3, severity="warning")
    absent = finding("missing-apology", 0, 0)
    points = points_of([mild, absent, late])
    assert [p.first.concern for p in points] == ["missing-apology", "hostility", "budget"]
    assert [p.absent for p in points] == [True, False, False]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=12))
def test_edits_of_a_mend_never_overlap(spans: list[tuple[int, int]]) -> None:
    fixes = [Fix(ALL, start, start + size, "x") for start, size in spans]
    (point,) = points_of([finding("address", 0, 1, *fixes)])
    for mend in point.mends:
        for one, other in zip(mend.edits, mend.edits[1:], strict=False):
            assert one.end <= other.start


def test_every_concern_of_the_contract_has_a_title() -> None:
    assert len(TITLES) == 29
    assert title_of("removal-request") == "Demande de retrait"
    assert title_of("address", mixed_address=True) == "Tu et vous mêlés"
    assert title_of("some-new-concern") == "some-new-concern"
