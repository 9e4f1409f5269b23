"""The learner of whole replies: it tells apart what it was shown, and reads the corpus whole."""

import sys
from importlib import import_module
from typing import Any

import pytest

FAULTY = ("Tant pis pour vous", "Tant pis pour toi", "Tant pis", "Eh bien tant pis")
SOUND = ("Pardon, un colis repart", "Le colis repart ce soir", "Merci, à demain", "À demain")


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the training script as a module."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    return import_module("train_replies")


def test_it_tells_apart_what_it_was_shown(train: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "CONCERNS", ("exclusion",))
    reader = train.Reader()
    shown = [reader._reply("", {"text": t}, ({"exclusion"}, set(), "")) for t in FAULTY * 3]
    shown += [reader._reply("", {"text": t}, (set(), set(), "")) for t in SOUND * 3]
    weights = train.learn(shown)["exclusion"]
    assert weights == train.learn(shown)["exclusion"]
    assert weights["b:tant pis"] > 0 > weights["w:demain"]
    assert all(train._score(weights, r) > 0 for r in shown[: len(FAULTY)])
    assert all(train._score(weights, r) < 0 for r in shown[-len(SOUND) :])


def test_a_reply_teaches_only_what_it_was_judged_for(train: Any) -> None:
    fault, nothing = frozenset({"exclusion"}), frozenset[str]()
    faulty = train.Reply("", {}, fault, nothing, "exclusion")
    assert faulty.teaches("exclusion")
    assert not faulty.teaches("blame"), "nobody looked whether it blames"
    assert train.Reply("", {}, nothing, nothing, "exclusion").teaches("blame")
    assert not train.Reply("", {}, nothing, fault).teaches("exclusion")


def test_the_corpus_teaches_every_concern_both_ways(train: Any) -> None:
    cases = list(train._cases())
    assert len({hand for hand, *_ in cases}) > 8
    for concern in train.CONCERNS:
        faulty = sum(concern in faults for _, _, faults, _, _ in cases)
        assert 100 < faulty < len(cases) / 4, concern
