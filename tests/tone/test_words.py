"""What rules say is said in the language of the person who writes, whatever text it is about."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context
from cmdesk.tone.rules import EVERY, Rule
from cmdesk.tone.words import say_in

PACKS = resources.root() / "tone"
FIELD = re.compile(r"\{\w+\}")
OWN = {"Écrire « {words} »", "Alléger", "Corriger", "Retirer"}
"""What the engine says of its own accord."""
TEXT = "Désolés si vous avez été déçus, merci de retirer cette vidéo."


def sentences(rule: Rule) -> Iterator[str]:
    """Yield what a rule may show to a person."""
    yield from (rule.message, rule.why)
    yield from (fix.label for fix in rule.fixes if fix.label)
    yield from (str(cue["name"]) for cue in rule.options.get("cues", ()) if rule_names(rule))
    yield from rule.options.get("labels", {}).values()
    if "label" in rule.options:
        yield str(rule.options["label"])


def rule_names(rule: Rule) -> bool:
    """Tell whether a rule's message names its cues."""
    return "{cues}" in rule.message


def words(language: str) -> dict[str, str]:
    path = PACKS / f"words.{language}.toml"
    tables: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    found = [pair for table in tables.values() for pair in table.items()]
    assert len(dict(found)) == len(found), "one sentence stands twice"
    return dict(found)


@pytest.mark.parametrize(("language", "packs"), [("en", {"fr", EVERY}), ("fr", {"en"})])
def test_every_sentence_of_the_packs_has_its_words(
    engine: Engine, language: str, packs: set[str]
) -> None:
    known = words(language)
    rules = [rule for rule in engine.rules if rule.language in packs]
    said = {sentence for rule in rules for sentence in sentences(rule)}
    lacking = said - known.keys()
    assert not lacking, f"say them in resources/tone/words.{language}.toml: {sorted(lacking)}"
    assert len(said) > 15


def test_words_keep_their_fields_and_their_language() -> None:
    for language in ("en", "fr"):
        for sentence, wanted in words(language).items():
            assert sorted(FIELD.findall(sentence)) == sorted(FIELD.findall(wanted)), sentence
    assert not [wanted for wanted in words("en").values() if re.search("[«»]", wanted)]
    assert not [wanted for wanted in words("fr").values() if re.search("[“”]", wanted)]
    assert words("en").keys() >= OWN


def test_findings_are_worded_in_the_language_asked_for(engine: Engine) -> None:
    english = load(PACKS, language="en")
    said = engine.check(TEXT, Context()).findings
    told = english.check(TEXT, Context()).findings
    assert [item.rule for item in told] == [item.rule for item in said]
    assert [(item.start, item.end) for item in told] == [(item.start, item.end) for item in said]
    order = next(item for item in told if item.rule == "removal-request.order")
    assert order.message.startswith("You ask somebody to make what they posted disappear")
    assert order.why.startswith("The request itself")
    spaces = english.check("Vraiment\u00a0!Vraiment !", Context()).findings
    assert {fix.label for item in spaces for fix in item.fixes} == {"Put in the no-break spaces"}


def test_what_has_no_words_is_said_as_it_is(tmp_path: Path) -> None:
    assert say_in("", PACKS)("La phrase fait la leçon.") == "La phrase fait la leçon."
    assert say_in("en", PACKS)("Une règle à moi.") == "Une règle à moi."
    assert say_in("en", tmp_path)("La phrase fait la leçon.") == "La phrase fait la leçon."
