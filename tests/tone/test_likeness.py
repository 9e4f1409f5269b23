"""Sentences are read one by one against what a pack was taught, with their place and message."""

from pathlib import Path

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.kinds.likeness import KINDS
from cmdesk.tone.model import Context

PACK = """
[[rule]]
id = "tone"
kind = "likeness"
taught = "mine.tsv"
classes = "mine.classes.tsv"
threshold = 1.5
unless = ["quand même"]
message = "« {found} » ({score})"
why = "Parce que."
bad = ["⟦zorglub zorglub⟧", "⟦Zorglubs⟧"]
good = ["a", "b", "c"]
"""
WEIGHTS = "n:always\t-1\nw:zorglub\t3\nk:soft\t-1\no:last\t0.5\ns:complaint\t0.5\nx:zorgl\t0\n"


def personal(tmp_path: Path, pack: str = PACK) -> Engine:
    """Return an engine with one taught pack of a person's own."""
    (tmp_path / "fr").mkdir(exist_ok=True)
    for name, text in (("mine.tsv", WEIGHTS), ("mine.classes.tsv", "soft\tdoux *ment\n")):
        (tmp_path / "fr" / name).write_text(text, encoding="utf-8")
    (tmp_path / "fr" / "mine.toml").write_text(pack, encoding="utf-8")
    return load(resources.root() / "tone", None, tmp_path)


def found(engine: Engine, text: str, incoming: str | None = None) -> list[str]:
    report = engine.check(text, Context(incoming=incoming))
    return [finding.excerpt for finding in report.findings if finding.rule == "mine.tone"]


def test_the_sentence_at_fault_is_marked_and_no_other(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    text = "Bonjour Léa. Un zorglub est passé.  À demain !"
    assert found(engine, text) == ["Un zorglub est passé."]
    assert found(engine, text.replace("zorglub", "facteur")) == []


def test_classes_weigh_by_the_end_of_a_word_too(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    assert found(engine, "Un zorglub passe.") == ["Un zorglub passe."]
    assert found(engine, "Un zorglub passe lentement.") == []


def test_place_and_message_weigh(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    soft = "Un zorglub passe doucement."
    complaint = "Colis perdu, c’est inadmissible, j’attends depuis trois semaines !"
    assert found(engine, f"Bonjour. {soft}") == []
    assert found(engine, f"Bonjour. {soft}", complaint) == [soft]
    assert found(engine, f"{soft} Bonjour.", complaint) == []


def test_innocents_clear_and_quotes_are_not_the_brand_s(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    assert found(engine, "Un zorglub passe quand même.") == []
    assert found(engine, "Vous écrivez « zorglub ».") == []


def test_a_sentence_typed_after_another_is_read_as_it_is_alone(tmp_path: Path) -> None:
    engine = personal(tmp_path)
    first = "Un zorglub passe."
    assert found(engine, first) == [first]
    assert found(engine, f"{first} Puis un facteur.") == [first]
    engine.forget()
    assert found(engine, first) == [first]


@pytest.mark.parametrize("name", ["mine.tsv", "mine.classes.tsv"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    engine = personal(tmp_path, PACK.replace(f'"{name}"', '"none.tsv"'))
    (problem,) = [p for p in engine.problems if str(p.params["file"]).endswith("mine.toml")]
    assert "none.tsv" in str(problem.params["problem"])


def test_all_of_its_keys_are_needed() -> None:
    (kind,) = KINDS
    assert set(kind.needed) == set(kind.options)
