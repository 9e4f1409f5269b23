"""Every shipped rule does what its own examples say: ``-k removal-request`` runs one file's."""

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine
from cmdesk.tone.examples import failure
from cmdesk.tone.library import read_examples
from cmdesk.tone.rules import Example

EXAMPLES = read_examples(resources.root() / "tone", None)


def name(example: Example) -> str:
    """Name a test after its rule, and say which side it is on."""
    return f"{example.rule}-{'bad' if example.bad else 'good'}"


def test_every_pack_is_read(engine: Engine) -> None:
    if engine.problems:
        pytest.fail("\n".join(map(str, engine.problems)), pytrace=False)


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_example(engine: Engine, example: Example) -> None:
    if said := failure(engine, example):
        pytest.fail(said, pytrace=False)
