"""A person's own packs work beside the shipped ones, and a bad one harms nothing."""

from pathlib import Path

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context

RULE = """
concern = "vocabulary"

[[rule]]
id = "mine"
find = ['{find}']
message = "« {{found}} » : à éviter."
why = "La cliente n’aime pas ce mot."
bad = ["Une ⟦pépite⟧.", "Des pépites, ⟦pépite⟧."]
good = ["Une boulangerie.", "Une pipette.", "Un pépin."]
"""


def with_pack(folder: Path, find: str) -> Engine:
    """Return the engine with one pack of the person's own."""
    (folder / "fr").mkdir(parents=True)
    (folder / "fr" / "mots.toml").write_text(RULE.format(find=find), encoding="utf-8")
    return load(resources.root() / "tone", None, folder)


def test_a_personal_rule_raises_its_findings(tmp_path: Path, engine: Engine) -> None:
    own = with_pack(tmp_path / "tone", "pépite")
    found = own.check("Une vraie pépite.", Context()).findings
    assert [(f.rule, f.excerpt) for f in found] == [("vocabulary.mine", "pépite")]
    assert not engine.check("Une vraie pépite.", Context()).findings


@pytest.mark.parametrize("find", ["re:(a+)+b", "re:(?:a|b*)*c", "re:.*x.*y", "re:(\\w+)\\1"])
def test_a_pattern_that_would_backtrack_without_end_is_refused(tmp_path: Path, find: str) -> None:
    own = with_pack(tmp_path / "tone", find)
    problems = [p for p in own.problems if str(tmp_path) in str(p.params["file"])]
    assert [(p.params["rule"], p.params["line"]) for p in problems] == [("mine", 4)]
    assert "vocabulary.mine" not in {rule.id for rule in own.rules}
    assert own.check("Bonjour {nom}", Context()).findings[0].rule == "placeholder.braces"


def test_the_shipped_packs_have_no_problem(engine: Engine) -> None:
    assert engine.problems == ()
