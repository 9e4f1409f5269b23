"""Spelling as one types: told when a word is left, mended in one step, learnt and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmdesk.desk.brand_files import gather_brand
from cmdesk.desk.spelling import SpellingChoice, load_spelling
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DiskFull
from cmdesk.formats import whole_brand
from cmdesk.spelling.speller import Speller
from cmdesk.tone.model import Severity
from cmdesk.ui.compose.answer.underline import Form, form_of
from cmdesk.ui.compose.message.paste import Received
from cmdesk.ui.compose.review.dictionary import SpellingDialog
from cmdesk.ui.compose.review.points import Point
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.tags import Tag
from tests.spelling.tiny import make_dictionary
from tests.ui.compose.conftest import Bench, at_work

ALT = Qt.KeyboardModifier.AltModifier
TEXT = "Bonjour, votre commnade arrive jeudi"


@pytest.fixture
def speller(tmp_path: Path) -> Iterator[Speller]:
    made = Speller((make_dictionary(tmp_path / "dictionaries"),))
    yield made
    made.stop()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, speller: Speller) -> Iterator[Bench]:
    with at_work(qtbot, tmp_path, speller) as made:
        made.pane.received.words.clear_all()
        yield made


def points(bench: Bench) -> list[Point]:
    proof = bench.pane.proofreader.proof
    return [point for point in proof.points if point.misspelt] if proof else []


def misspelt(bench: Bench) -> list[str]:
    return [point.misspelt for point in points(bench)]


def until(bench: Bench, *words: str) -> None:
    bench.qtbot.waitUntil(lambda: misspelt(bench) == [*words], timeout=20_000)


def choices(bench: Bench) -> list[Button]:
    popup = bench.pane.pointing.popup
    assert popup is not None
    return [item for item in popup.findChildren(Button) if not item.isHidden()]


def choice(bench: Bench, words: str) -> Button:
    bench.qtbot.waitUntil(lambda: any(words in c.accessibleName() for c in choices(bench)))
    return next(item for item in choices(bench) if words in item.accessibleName())


def stored(bench: Bench) -> Brand:
    brand_id = bench.brands["Fournil Lou"].id
    found = bench.ask(lambda vault: vault.brands.get(brand_id))
    assert found is not None
    return found


def test_a_misspelt_word_is_told_as_a_suggestion_with_a_form_of_its_own(bench: Bench) -> None:
    bench.write(TEXT)
    until(bench, "commnade")
    assert "Orthographe" in bench.titles()
    found = bench.pane.editor.finding_at(TEXT.index("commnade") + 2)
    assert found is not None
    assert (found.concern, found.severity) == ("spelling", Severity.SUGGESTION)
    assert form_of(found) is Form.DOUBLE
    assert "commnade" in found.message


def test_the_word_being_typed_is_told_when_it_is_left(bench: Bench, speller: Speller) -> None:
    bench.write("Bonjour, votre ")
    bench.type("commnade")
    bench.settle()
    assert misspelt(bench) == []
    assert not [word for word in speller.verdicts(("fr",)) if word.startswith("comm")]
    bench.type(" ")
    until(bench, "commnade")


def test_the_last_word_is_told_after_a_pause_with_what_comes_near(bench: Bench) -> None:
    bench.write("Bonjour, votre ")
    bench.type("commnade")
    until(bench, "commnade")
    bench.qtbot.waitUntil(lambda: bool(points(bench)[0].mends), timeout=10_000)
    assert "commande" in points(bench)[0].mends[0].label


def test_names_of_all_brands_and_of_the_person_are_never_told(bench: Bench) -> None:
    bench.pane.received.show_message(Received("Bonjour", "Zoé Prune", "@zprune"), None)
    bench.write("bonjour zprune prune lou ormeval @zuzu_42 #zuzu {zuzu} zuzu.fr zut ")
    until(bench, "zut")


def test_the_card_offers_what_comes_near_and_mends_in_one_step(bench: Bench) -> None:
    bench.write(TEXT, caret=TEXT.index("commnade") + 2)
    until(bench, "commnade")
    bench.key(Qt.Key.Key_Return, ALT)
    button = choice(bench, "commande")
    bench.qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert bench.pane.editor.text == TEXT.replace("commnade", "commande")
    until(bench)
    bench.pane.editor.undo()
    assert bench.pane.editor.text == TEXT


def test_a_word_is_learnt_for_all_brands_and_taken_back(bench: Bench) -> None:
    bench.write(TEXT, caret=TEXT.index("commnade") + 2)
    until(bench, "commnade")
    bench.key(Qt.Key.Key_Return, ALT)
    QTest.mouseClick(choice(bench, "Ajouter au dictionnaire"), Qt.MouseButton.LeftButton)
    until(bench)
    assert bench.ask(load_spelling) == SpellingChoice(on=True, words=("commnade",))
    assert bench.toasts[-1].act is not None
    bench.toasts[-1].act()
    until(bench, "commnade")
    assert bench.ask(load_spelling) == SpellingChoice()


def test_a_word_is_learnt_for_the_brand_and_leaves_with_it(bench: Bench) -> None:
    bench.write(TEXT, caret=TEXT.index("commnade") + 2)
    until(bench, "commnade")
    bench.key(Qt.Key.Key_Return, ALT)
    QTest.mouseClick(choice(bench, "Ajouter pour cette marque"), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: stored(bench).words == ("commnade",), timeout=5000)
    bench.pane.set_brand(stored(bench))
    until(bench)
    brand_id = stored(bench).id
    whole = bench.ask(lambda vault: gather_brand(vault, brand_id))
    assert whole_brand.read(whole_brand.write(whole), "x").brand.words == ("commnade",)


def test_ignored_here_alone(bench: Bench) -> None:
    bench.write(TEXT)
    until(bench, "commnade")
    bench.pane.aside.ignore(points(bench)[0])
    until(bench)


def dialog_of(bench: Bench) -> SpellingDialog:
    dialog = bench.pane.spelling.show_dialog()
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: bool(dialog.state.text()), timeout=10_000)
    return dialog


def test_the_dialog_lists_words_takes_them_away_and_turns_spelling_off(bench: Bench) -> None:
    bench.write(TEXT)
    until(bench, "commnade")
    dialog = dialog_of(bench)
    assert "français (fr_FR)" in dialog.state.text()
    QTest.keyClicks(dialog.own.field, "commnade")
    QTest.keyClick(dialog.own.field, Qt.Key.Key_Return)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    until(bench)
    dialog = dialog_of(bench)
    tag = next(part for part in dialog.own.parts if isinstance(part, Tag))
    QTest.mouseClick(tag, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    until(bench, "commnade")
    dialog = dialog_of(bench)
    QTest.mouseClick(dialog.on, Qt.MouseButton.LeftButton, pos=dialog.on.rect().center())
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    until(bench)
    assert not bench.ask(load_spelling).on


def test_a_word_still_in_its_field_is_kept_by_the_key_that_saves(bench: Bench) -> None:
    dialog = dialog_of(bench)
    dialog.own.field.setFocus()
    QTest.keyClicks(dialog.own.field, "zut")
    QTest.keyClick(dialog.own.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: bench.ask(load_spelling).words == ("zut",), timeout=10_000)


def test_words_that_cannot_be_kept_stay_in_the_dialog(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_vault: object, **_asked: object) -> None:
        raise DiskFull(path="desk.vault")

    monkeypatch.setattr("cmdesk.ui.compose.review.dictionary.keep_brand_words", full)
    dialog = dialog_of(bench)
    dialog.brands.add(["zut"])
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(dialog.problem.isVisible)
    assert bench.ask(load_spelling) == SpellingChoice()
    bench.qtbot.wait(20)  # nothing that follows closes it
    assert dialog.isVisible()
    assert dialog.brands.words == ("zut",)
    dialog.reject()


def test_one_line_says_how_to_get_a_dictionary(bench: Bench) -> None:
    hint = bench.pane.spelling.hint
    bench.write(TEXT)
    until(bench, "commnade")
    assert hint.isHidden()
    brand = bench.brands["Fournil Lou"]
    other = replace(brand, profile=replace(brand.profile, languages=("fr", "nl")))
    bench.pane.set_brand(other)
    bench.qtbot.waitUntil(lambda: not hint.isHidden(), timeout=10_000)
    assert "néerlandais" in hint.words.text()
    assert misspelt(bench) == []
    QTest.mouseClick(hint.how, Qt.MouseButton.LeftButton)
    dialog = bench.pane.window().findChild(SpellingDialog)
    assert isinstance(dialog, SpellingDialog)
    bench.qtbot.waitUntil(lambda: "hunspell-nl" in dialog.state.text(), timeout=10_000)
    dialog.reject()
