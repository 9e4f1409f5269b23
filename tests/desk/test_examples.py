"""Rules are shown by the examples that their packs are tested with."""

import pytest

from cmdesk.desk.examples import example_of
from cmdesk.tone.engine import Engine


def test_a_rule_has_a_pair() -> None:
    pair = example_of("typography.spaces")
    assert pair is not None
    assert pair.bad == "Vous venez demain? Super."
    assert "⟦" not in pair.bad + pair.good


@pytest.mark.parametrize("rule", ["", "typography", "typography.zzz", "../x.y", "spelling.word"])
def test_what_is_no_rule_has_none(rule: str) -> None:
    assert example_of(rule) is None


def test_nearly_all_rules_have_one(engine: Engine) -> None:
    pairs = {rule.id: example_of(rule.id) for rule in engine.rules}
    assert [id_ for id_, pair in pairs.items() if pair and pair.bad == pair.good] == []
    without = [id_ for id_, pair in pairs.items() if pair is None]
    assert len(without) < len(pairs) / 20, without
