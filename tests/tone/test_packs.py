"""Every shipped rule does what its own examples say: ``-k removal-request`` runs one file's."""

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine
from cmdesk.tone.examples import failure
from cmdesk.tone.library import read_examples
from cmdesk.tone.rules import Example

CONCERNS = set(
    """
    address voice missing-apology non-apology removal-request private-first condescension blame
    minimising hostility exclusion stonewalling ill-timed-humour overpromise personal-data
    other-brand over-personal boilerplate repetition vocabulary budget length off-limits influencer
    placeholder disclosure promotion typography
    """.split()
)
"""Those of the check contract; spelling comes with the window's dictionaries."""
EXAMPLES = read_examples(resources.root() / "tone", None)


def name(example: Example) -> str:
    """Name a test after its rule, and say which side it is on."""
    return f"{example.rule}-{'bad' if example.bad else 'good'}"


def test_every_pack_is_read(engine: Engine) -> None:
    if engine.problems:
        pytest.fail("\n".join(map(str, engine.problems)), pytrace=False)


def test_every_concern_of_the_contract_has_a_rule(engine: Engine) -> None:
    assert {rule.concern for rule in engine.rules} >= CONCERNS


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_example(engine: Engine, example: Example) -> None:
    if said := failure(engine, example):
        pytest.fail(said, pytrace=False)
