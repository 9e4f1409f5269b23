"""A pack's second opinion: what a whole text reads like may turn its findings to suggestions."""

from pathlib import Path

import pytest

from cmdesk.tone.engine import Engine
from cmdesk.tone.model import Context, Severity
from tests.tone.own import Own

PACK = """
[learnt]
weights = "mine.tsv"
least = 0.5
[[rule]]
id = "word"
severity = "error"
find = ["zorglub*"]
message = "« {found} »"
why = "Parce que."
bad = ["⟦zorglub⟧", "⟦Zorglubs⟧"]
good = ["a", "b", "c"]
"""
WEIGHTS = "# appris\nn:always\t-1\nw:porte\t5\n"


def severities(engine: Engine, text: str) -> list[Severity]:
    found = engine.check(text, Context()).findings
    return [finding.severity for finding in found if finding.rule == "mine.word"]


@pytest.mark.parametrize("cached", [False, True])
def test_a_text_unlike_the_taught_ones_gets_a_suggestion(
    own: Own, tmp_path: Path, *, cached: bool
) -> None:
    engine = own.engine(PACK, WEIGHTS, tmp_path / "cache")
    if cached:
        engine = own.load(tmp_path / "cache")
    assert severities(engine, "Un zorglub à la porte.") == [Severity.ERROR]
    assert severities(engine, "Un zorglub, un autre zorglub.") == [Severity.SUGGESTION] * 2


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (PACK.replace('"mine.tsv"', '"none.tsv"'), "none.tsv"),
        (PACK.replace('weights = "mine.tsv"\n', ""), "learnt has"),
        (PACK.replace("least = 0.5", 'least = 0.5\nclasses = "none.tsv"'), "learnt has"),
    ],
)
def test_a_wrong_second_opinion_is_named_and_the_rules_stand(
    own: Own, wrong: str, problem: str
) -> None:
    engine = own.engine(wrong, WEIGHTS)
    (found,) = own.problems(engine)
    assert (found.params["rule"], found.params["line"]) == ("learnt", 2)
    assert problem in str(found.params["problem"])
    assert severities(engine, "Un zorglub.") == [Severity.ERROR]


def test_what_is_sure_needs_no_second_opinion(own: Own) -> None:
    engine = own.engine(PACK.replace('id = "word"', 'id = "word"\nsure = true'), WEIGHTS)
    assert severities(engine, "Un zorglub, un autre zorglub.") == [Severity.ERROR] * 2


SCORE = """
[[rule]]
id = "word"
kind = "score"
threshold = 0
weights = "mine.tsv"
cues = [{ name = "un zorglub", find = ["zorglub*"] }]
message = "{cues}"
why = "Parce que."
bad = ["zorglub", "Zorglubs"]
good = ["a", "b", "c"]
"""


def test_a_cue_without_weight_weighs_what_was_learnt(own: Own) -> None:
    for weight, found in (("1.5", [Severity.WARNING]), ("0.5", [])):
        engine = own.engine(SCORE, f"n:always\t-1\nc:un zorglub\t{weight}\n")
        assert severities(engine, "Un zorglub ici.") == found
        assert severities(engine, "Rien ici.") == []


def test_a_cue_without_weight_and_weights_is_named(own: Own) -> None:
    (found,) = own.problems(own.engine(SCORE.replace('weights = "mine.tsv"\n', "")))
    assert "a cue has name, weight" in str(found.params["problem"])
