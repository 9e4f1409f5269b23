"""A bad rule is named with its file and line, and the others keep working."""

import time

import pytest

from cmdesk.tone.model import Context
from tests.tone.own import Own

GOOD = """
[[rule]]
id = "word"
find = ["zorglub*"]
message = "« {found} »"
why = "Parce que."
bad = ["⟦zorglub⟧", "⟦Zorglubs⟧"]
good = ["a", "b", "c"]
"""


def test_a_personal_pack_is_used(own: Own) -> None:
    engine = own.engine(GOOD)
    assert engine.problems == ()
    found = engine.check("Un zorglub !", Context()).findings[0]
    assert (found.rule, found.concern, found.excerpt) == ("mine.word", "mine", "zorglub")
    assert found.message == "« zorglub »"


@pytest.mark.parametrize(
    ("broken", "line", "problem"),
    [
        (GOOD.replace("zorglub*", "(zorglub"), 10, "is missing"),
        (GOOD.replace("zorglub*", "re:(a+)+$"), 10, "backtrack"),
        (GOOD.replace("find", "fnd"), 10, "nearest is «find»"),
        (GOOD.replace('"b", ', ""), 10, "three good"),
        (GOOD.replace('why = "Parce que."', ""), 10, "«why» is missing"),
        (GOOD.replace('id = "word"', 'id = "other"\nkind = "zap"'), 10, "no kind"),
        (GOOD.replace('id = "word"', 'id = "o"\nwhen = { humor = 1 }'), 10, "unknown key «humor»"),
        (GOOD.replace('id = "word"', 'id = "o"\nseverity = "grave"'), 10, "one of error"),
        (GOOD, 10, "taken"),
        ("\n[[rule]\n", 10, "line"),
    ],
)
def test_a_bad_rule_is_named(own: Own, broken: str, line: int, problem: str) -> None:
    engine = own.engine(GOOD + broken)
    (found,) = own.problems(engine)
    assert found.params["line"] == line
    assert problem in str(found.params["problem"])
    if broken != "\n[[rule]\n":
        assert engine.check("zorglub", Context()).findings
    assert engine.check("Supprimez cette photo", Context()).findings


def test_a_slow_text_does_not_stop_a_personal_rule(own: Own) -> None:
    engine = own.engine(GOOD.replace("zorglub*", "zorglub ~12 zorglub ~12 fin"))
    started = time.monotonic()
    engine.check("zorglub " * 20_000, Context())
    assert time.monotonic() - started < 60  # it ends at all: without bounds it would take years
