"""The learner of the situation: it tells apart what it was shown, and the same way every time."""

import importlib.util
import sys
from typing import Any

import pytest

from tests.house.tree import PROJECT


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the training script as a module."""
    spec = importlib.util.spec_from_file_location("train", PROJECT / "packaging" / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "train", module)
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def sentences(train: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the script that learns sentence by sentence, which stands on the other."""
    assert train is sys.modules["train"]
    path = PROJECT / "packaging" / "train_sentences.py"
    spec = importlib.util.spec_from_file_location("train_sentences", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "train_sentences", module)
    spec.loader.exec_module(module)
    return module


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
    read = list(train.read_lines(train.CORPUS))
    assert len(read) > 2000
    assert len({line.text for line in read}) == len(read)
    for line in read:
        assert train.ALWAYS in line.features, line.text
        assert line.is_ <= set(train.NAMES), line.text
        assert train.DUE not in line.is_ or "complaint" in line.is_, line.text


def test_of_a_faulty_reply_the_faulty_sentence_is_found(train: Any, sentences: Any) -> None:
    days = ("lundi", "mardi", "jeudi", "samedi") * 3
    sound = [
        sentences.Reply((("w:merci", f"w:{d}"), ("w:pardon", f"w:{d}")), bad=False) for d in days
    ]
    faulty = [
        sentences.Reply((("w:merci", f"w:{d}"), ("w:faute", f"w:{d}")), bad=True) for d in days
    ]
    weights = sentences.teach([*sound, *faulty])
    assert train.score(weights, ["w:faute"]) > 0 >= train.score(weights, ["w:pardon"])
    assert train.score(weights, ["w:merci"]) <= 0


def test_replies_teach_about_a_concern_once_and_both_ways(sentences: Any) -> None:
    read = [(case["text"], bad) for case, bad in sentences.cases("blame")]
    assert sum(bad for _, bad in read) > 300
    assert sum(not bad for _, bad in read) > 2000
