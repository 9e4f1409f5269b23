"""A pack's second opinion: what a whole text reads like may turn its findings to suggestions."""

from pathlib import Path

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context, Severity

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


def personal(tmp_path: Path, pack: str, cache: Path | None = None) -> Engine:
    """Return an engine with one taught pack of a person's own."""
    (tmp_path / "fr").mkdir(exist_ok=True)
    (tmp_path / "fr" / "mine.tsv").write_text(WEIGHTS, encoding="utf-8")
    (tmp_path / "fr" / "mine.toml").write_text(pack, encoding="utf-8")
    return load(resources.root() / "tone", cache, tmp_path)


def severities(engine: Engine, text: str) -> list[Severity]:
    found = engine.check(text, Context()).findings
    return [finding.severity for finding in found if finding.rule == "mine.word"]


@pytest.mark.parametrize("cached", [False, True])
def test_a_text_unlike_the_taught_ones_gets_a_suggestion(tmp_path: Path, *, cached: bool) -> None:
    engine = personal(tmp_path, PACK, tmp_path / "cache")
    if cached:
        engine = load(resources.root() / "tone", tmp_path / "cache", tmp_path)
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
    tmp_path: Path, wrong: str, problem: str
) -> None:
    engine = personal(tmp_path, wrong)
    (found,) = [p for p in engine.problems if str(p.params["file"]).endswith("mine.toml")]
    assert (found.params["rule"], found.params["line"]) == ("learnt", 2)
    assert problem in str(found.params["problem"])
    assert severities(engine, "Un zorglub.") == [Severity.ERROR]


def test_what_is_sure_needs_no_second_opinion(tmp_path: Path) -> None:
    engine = personal(tmp_path, PACK.replace('id = "word"', 'id = "word"\nsure = true'))
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


def test_a_cue_without_weight_weighs_what_was_learnt(tmp_path: Path) -> None:
    for weight, found in (("1.5", [Severity.WARNING]), ("0.5", [])):
        folder = tmp_path / weight / "fr"
        folder.mkdir(parents=True)
        (folder / "mine.toml").write_text(SCORE, encoding="utf-8")
        weights = f"n:always\t-1\nc:un zorglub\t{weight}\n"
        (folder / "mine.tsv").write_text(weights, encoding="utf-8")
        engine = load(resources.root() / "tone", None, folder.parent)
        assert severities(engine, "Un zorglub ici.") == found
        assert severities(engine, "Rien ici.") == []


def test_a_cue_without_weight_and_weights_is_named(tmp_path: Path) -> None:
    engine = personal(tmp_path, SCORE.replace('weights = "mine.tsv"\n', ""))
    assert any("a cue has name, weight" in str(p.params["problem"]) for p in engine.problems)
