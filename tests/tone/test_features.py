"""What weights files can name in a text, and that any text has it without an exception."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.kinds.features import (
    ALWAYS,
    REACH,
    Classes,
    features,
    load_classes,
    load_weights,
    names_of,
    sentence_features,
    share_of,
    words_of,
)
from cmdesk.tone.text import Text

CLASSES = Classes({"fail": ["panne", "retard*"], "again": ["encore"], "late": ["retard"]})


def of(classes: Classes, word: str) -> tuple[str, ...]:
    return tuple(classes.names[number] for number in classes[word])


def test_a_class_holds_words_and_beginnings() -> None:
    assert of(CLASSES, "panne") == ("fail",)
    assert of(CLASSES, "pannes") == ()
    assert of(CLASSES, "retards") == ("fail",)
    assert of(CLASSES, "retard") == ("late", "fail")


def test_a_class_holds_endings() -> None:
    classes = Classes({"would": ["*rait"]})
    assert of(classes, "aurait") == ("would",)
    assert "would" not in of(classes, "rait")


def test_a_sentence_has_its_words_their_beginnings_and_two_of_those_in_a_row() -> None:
    names = names_of(sentence_features(words_of("retardataire encore 12 fois !")), CLASSES)
    assert {"w:retardataire", "x:retar", "x:encor", "w:0", "w:fois"} <= names
    assert {"b:^ retar", "b:retar encor", "b:encor 0", "b:! $"} <= names
    assert "x:fois" not in names
    assert ALWAYS not in names


def test_a_word_counts_for_less_among_many() -> None:
    assert share_of(0) == 1
    assert share_of(3) == 0.5
    assert share_of(99) < share_of(98)


def test_words_neighbours_and_numbers_are_named() -> None:
    names = names_of(features(Text("Encore 12 h de RETARD !"), CLASSES), CLASSES)
    assert {ALWAYS, "w:0", "w:retard", "b:^ encore", "b:0 h", "b:! $", "n:short"} <= names
    assert {"k:again", "k:fail", "p:again fail", "p:again late"} <= names


def test_classes_far_apart_make_no_pair() -> None:
    near = "encore " + "mot " * (REACH - 1) + "panne"
    far = "encore " + "mot " * REACH + "panne"
    assert "p:again fail" in names_of(features(Text(near), CLASSES), CLASSES)
    assert "p:again fail" not in names_of(features(Text(far), CLASSES), CLASSES)


@pytest.mark.parametrize(
    ("line", "problem"), [("fail", "not enough values"), ("my fail\tpanne", "one word")]
)
def test_a_file_of_classes_that_cannot_be_read_is_refused(
    tmp_path: Path, line: str, problem: str
) -> None:
    path = tmp_path / "classes.tsv"
    path.write_text(f"# rien\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=problem):
        load_classes(str(path))


@pytest.mark.parametrize("weight", ["nan", "inf", "-1e6"])
def test_a_weight_that_outweighs_all_others_is_refused(tmp_path: Path, weight: str) -> None:
    path = tmp_path / "weights.tsv"
    path.write_text(f"w:a\t0.5\nw:b\t{weight}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="less than 1000"):
        load_weights(str(path))


def test_weights_that_are_too_much_together_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.tsv"
    path.write_text("".join(f"w:{number}\t-999\n" for number in range(31)), encoding="utf-8")
    with pytest.raises(ValueError, match="less than 30,000"):
        load_weights(str(path))


@given(st.text())
def test_any_text_has_features(text: str) -> None:
    found = features(Text(text), CLASSES)
    assert ALWAYS in names_of(found, CLASSES)
    assert found == features(Text(text), CLASSES)
