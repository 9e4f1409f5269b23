"""What a whole reply reads like, next to those that a pack was taught, quietens and raises."""

import pytest

from cmdesk.tone.engine import Engine
from cmdesk.tone.kinds.likeness import KINDS
from cmdesk.tone.model import Context
from tests.tone.own import Own

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


@pytest.fixture
def engine(own: Own) -> Engine:
    """Return an engine with the taught pack."""
    return own.engine(PACK, WEIGHTS)


def found(engine: Engine, text: str, incoming: str | None = None) -> list[str]:
    report = engine.check(text, Context(incoming=incoming))
    return [finding.excerpt for finding in report.findings if finding.rule == "mine.tone"]


def test_the_weightiest_sentence_is_marked_and_no_other(engine: Engine) -> None:
    text = "Un zorglub doux.  Deux zorglubs.  À demain !"
    assert found(engine, text) == ["Deux zorglubs."]
    assert found(engine, text.replace("zorglub", "facteur")) == []


def test_the_same_words_weigh_less_in_a_long_reply(engine: Engine) -> None:
    assert found(engine, "Un zorglub.") == ["Un zorglub."]
    assert found(engine, "Un zorglub. " + "Il pleut ce soir sur la ville. " * 12) == []


def test_the_message_that_is_answered_weighs(engine: Engine) -> None:
    assert found(engine, "Un zorglub.", "Vous ouvrez lundi ?") == []
    assert found(engine, "Un zorglub.", COMPLAINT) == ["Un zorglub."]


def test_the_words_of_that_message_weigh_and_less_in_a_long_one(engine: Engine) -> None:
    assert found(engine, "Un zorglub.", "Un gribouillis ?") == ["Un zorglub."]
    assert found(engine, "Un zorglub.", "Un gribouillis ?" + " On attend le tram." * 12) == []
    assert found(engine, "Un facteur gribouille zorglub et zorglub.") == []


def test_innocents_clear_and_quotes_are_not_the_brand_s(engine: Engine) -> None:
    assert found(engine, "Un zorglub quand même.") == []
    assert found(engine, "Vous écrivez « zorglub ».") == []


def test_what_is_absent_marks_nothing(own: Own) -> None:
    engine = own.engine(PACK.replace("threshold", "absent = true\nthreshold"), WEIGHTS)
    assert found(engine, "Un zorglub.") == [""]


def test_a_sentence_typed_after_another_is_read_as_it_is_alone(engine: Engine) -> None:
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
def test_what_a_pack_lacks_is_named(own: Own, old: str, new: str, problem: str) -> None:
    problems = own.problems(own.engine(PACK.replace(old, new), WEIGHTS))
    assert any(problem in str(found.params["problem"]) for found in problems)


def test_it_stands_on_what_its_pack_has_learnt() -> None:
    (kind,) = KINDS
    assert kind.taught
    assert set(kind.needed) <= set(kind.options)
