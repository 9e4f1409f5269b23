"""What a whole reply reads like, next to those that a pack was taught, quietens and raises."""

from pathlib import Path

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.kinds.likeness import KINDS
from cmdesk.tone.model import Context

PACK = """
[learnt]
weights = "mine.tsv"
[[rule]]
id = "tone"
kind = "likeness"
threshold = 0.5
unless = ["quand même"]
message = "« {found} »"
why = "Parce que."
bad = ["⟦zorglub zorglub⟧", "⟦Zorglubs⟧"]
good = ["a", "b", "c"]
"""
WEIGHTS = (
    "n:always\t-1\nw:zorglub\t3\nw:zorglubs\t4\nw:doux\t-2\n"
    "n:answer\t-3\ns:complaint\t3\ni:gribo\t8\n"
)
COMPLAINT = "Colis perdu, c’est inadmissible, j’attends depuis trois semaines !"


def personal(tmp_path: Path, pack: str = PACK) -> Engine:
    """Return an engine with one taught pack of a person's own."""
    (tmp_path / "fr").mkdir(exist_ok=True)
    (tmp_path / "fr" / "mine.tsv").write_text(WEIGHTS, encoding="utf-8")
    (tmp_path / "fr" / "mine.toml").write_text(pack, encoding="utf-8")
    return load(resources.root() / "tone", None, tmp_path)


def found(engine: Engine, text: str, incoming: str | None = None) -> list[str]:
    report = engine.check(text, Context(incoming=incoming))
    return [finding.excerpt for finding in report.findings if finding.rule == "mine.tone"]


def test_the_weightiest_sentence_is_marked_and_no_other(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    text = "Un zorglub doux.  Deux zorglubs.  À demain !"
    assert found(engine, text) == ["Deux zorglubs."]
    assert found(engine, text.replace("zorglub", "facteur")) == []


def test_the_same_words_weigh_less_in_a_long_reply(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    assert found(engine, "Un zorglub.") == ["Un zorglub."]
    assert found(engine, "Un zorglub. " + "Il pleut ce soir sur la ville. " * 12) == []


def test_the_message_that_is_answered_weighs(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    assert found(engine, "Un zorglub.", "Vous ouvrez lundi ?") == []
    assert found(engine, "Un zorglub.", COMPLAINT) == ["Un zorglub."]


def test_the_words_of_that_message_weigh_and_less_in_a_long_one(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    assert found(engine, "Un zorglub.", "Un gribouillis ?") == ["Un zorglub."]
    assert found(engine, "Un zorglub.", "Un gribouillis ?" + " On attend le tram." * 12) == []
    assert found(engine, "Un facteur gribouille zorglub et zorglub.") == []


def test_innocents_clear_and_quotes_are_not_the_brand_s(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    assert found(engine, "Un zorglub quand même.") == []
    assert found(engine, "Vous écrivez « zorglub ».") == []


def test_what_is_absent_marks_nothing(tmp_path: Path) -> None:
    engine = personal(tmp_path, PACK.replace("threshold", "absent = true\nthreshold"))
    assert found(engine, "Un zorglub.") == [""]


def test_a_sentence_typed_after_another_is_read_as_it_is_alone(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    first = "Un zorglub."
    assert found(engine, first) == [first]
    assert found(engine, f"{first} Puis un facteur doux.") == []
    assert found(engine, first) == [first]
    engine.forget()
    assert found(engine, first) == [first]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"mine.tsv"', '"none.tsv"', "none.tsv"),
        ('[learnt]\nweights = "mine.tsv"\n', "", "[learnt]"),
        ("threshold = 0.5\n", "", "threshold"),
    ],
)
def test_what_a_pack_lacks_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    engine = personal(tmp_path, PACK.replace(old, new))
    problems = [p for p in engine.problems if str(p.params["file"]).endswith("mine.toml")]
    assert any(problem in str(found.params["problem"]) for found in problems)


def test_it_stands_on_what_its_pack_has_learnt() -> None:
    (kind,) = KINDS
    assert kind.taught
    assert set(kind.needed) <= set(kind.options)
