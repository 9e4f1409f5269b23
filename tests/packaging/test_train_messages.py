"""The learner of the situation: it tells apart what it was shown, and the same way every time."""

import sys
from importlib import import_module
from typing import Any

import pytest

from cmdesk.tone.engine import load


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the training script as a module."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    return import_module("train_messages")


def lines(train: Any, texts: list[str], *, label: bool) -> list[tuple[Any, bool]]:
    """Return labelled lines whose features are their words."""
    return [
        (train.Line(text, frozenset(), frozenset(), tuple(f"w:{w}" for w in text.split())), label)
        for text in texts
    ]


def test_it_tells_apart_what_it_was_shown(train: Any) -> None:
    days = ("lundi", "mardi", "jeudi", "samedi") * 3
    shown = lines(train, [f"panne ce {day}" for day in days], label=True)
    shown += lines(train, [f"ouvert ce {day}" for day in days], label=False)
    weights = train.learn(shown, train.RARE)
    assert train.score(weights, ["w:panne"]) > 0 > train.score(weights, ["w:ouvert"])
    assert abs(weights.get("w:ce", 0.0)) < abs(weights["w:panne"])
    assert weights == train.learn(shown, train.RARE)


def test_the_corpus_is_read_whole(train: Any) -> None:
    read = list(train.read_lines(train.CORPUS, load(train.PACKS.parent)))
    assert len(read) > 2000
    assert len({line.text for line in read}) == len(read)
    for line in read:
        assert train.ALWAYS in line.features, line.text
        assert line.is_ <= set(train.NAMES), line.text
        assert train.DUE not in line.is_ or "complaint" in line.is_, line.text
