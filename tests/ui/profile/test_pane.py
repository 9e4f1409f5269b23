"""The voice is edited through real controls, by keyboard, tried out, saved, and taken back."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cmdesk.desk.voices import list_versions
from cmdesk.domain.history import ProfileVersion
from cmdesk.domain.tone_profile import KEYS, Address, Audience, Humour, ToneProfile
from cmdesk.ui.profile.controls import (
    BudgetControl,
    ChoiceControl,
    LanguagesControl,
    NameControl,
    TableControl,
    WordsControl,
)
from cmdesk.ui.profile.pane import ProfilePane
from cmdesk.ui.profile.presets import PresetDialog
from cmdesk.ui.profile.trial import OutcomeCard
from cmdesk.ui.profile.vocabulary import rows_of
from tests.ui.driving import Running

CTRL = Qt.KeyboardModifier.ControlModifier


def saved(demo: Running) -> ToneProfile:
    assert demo.window.brand is not None
    return demo.window.brand.profile


def versions(demo: Running) -> tuple[ProfileVersion, ...]:
    assert demo.window.brand is not None
    found: list[tuple[ProfileVersion, ...]] = []
    demo.desk.run(partial(list_versions, brand_id=demo.window.brand.id), found.append)
    demo.wait(lambda: found)
    return found[0]


def written(widget: QWidget, text: str) -> None:
    """Type as an input method does: QTest's own keys know ASCII only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def typed(widget: QWidget, text: str) -> None:
    written(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_every_key_of_the_contract_has_a_control(pane: ProfilePane) -> None:
    assert {*pane.editor.controls, "audiences"} == set(KEYS)
    for key, control in pane.editor.controls.items():
        row = pane.editor.rows[key]
        assert control.isVisible(), key
        assert row.meaning.text(), key
        focus = control.focusProxy()
        assert focus is not None, key
        assert focus.focusPolicy() & Qt.FocusPolicy.TabFocus, key
        assert focus.accessibleName(), key
        assert control.value == getattr(pane.saved, key), key
    assert pane.audiences.value == pane.saved.audiences


class TestKeys:
    """One key at a time, by keyboard."""

    def test_a_choice_is_walked_by_arrows(self, demo: Running, pane: ProfilePane) -> None:
        control = pane.editor.controls["address"]
        assert isinstance(control, ChoiceControl)
        pill = control.pills[Address.VOUS]
        pill.setFocus()
        QTest.keyClick(pill, Qt.Key.Key_Left)
        assert pane.edited.address is Address.TU
        assert "vous" in pane.editor.rows["address"].meaning.text()
        assert "1" in pane.foot.count.text()

    def test_a_number_is_typed_or_stepped(self, pane: ProfilePane) -> None:
        control = pane.editor.controls["emoji_max"]
        assert isinstance(control, BudgetControl)
        field = control.stepper.field
        QTest.keyClick(field, Qt.Key.Key_Up)
        assert pane.edited.emoji_max == pane.saved.emoji_max + 1
        control.stepper.less.click()
        control.stepper.less.click()
        assert pane.edited.emoji_max == pane.saved.emoji_max - 1
        field.selectAll()
        QTest.keyClicks(field, "0")
        assert pane.edited.emoji_max == 0
        assert not control.stepper.less.isEnabled()

    def test_words_are_added_pasted_and_taken_away(self, pane: ProfilePane) -> None:
        control = pane.editor.controls["off_limits"]
        assert isinstance(control, WordsControl)
        before = pane.edited.off_limits
        field = control.tags.field
        typed(field, "le football ; la météo")
        assert pane.edited.off_limits == (*before, "le football", "la météo")
        QApplication.clipboard().setText("la météo\nle dopage\n\nles paris")
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
        assert pane.edited.off_limits[-2:] == ("le dopage", "les paris")
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        last = control.tags.parts[-2]
        assert last.hasFocus()
        QTest.keyClick(last, Qt.Key.Key_Left)
        QTest.keyClick(control.tags.parts[-3], Qt.Key.Key_Delete)
        assert pane.edited.off_limits == (*before, "le football", "la météo", "les paris")

    def test_a_word_left_in_the_field_is_not_lost(self, pane: ProfilePane) -> None:
        control = pane.editor.controls["values"]
        assert isinstance(control, WordsControl)
        control.tags.field.setFocus()
        QTest.keyClicks(control.tags.field, "levain vivant")
        pane.foot.reason.setFocus()
        pane.take_focus()
        assert pane.edited.values[-1] == "levain vivant"

    def test_a_table_is_written_in_place(self, demo: Running, pane: ProfilePane) -> None:
        control = pane.editor.controls["banned"]
        assert isinstance(control, TableControl)
        table = control.table
        count = len(table.words.rows)
        table.setFocus()
        table.setCurrentIndex(table.words.index(count, 0))
        QTest.keyClick(table, Qt.Key.Key_Return)
        editor = table.findChild(QLineEdit)
        assert editor is not None
        QTest.keyClicks(editor, "usager")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        demo.wait(lambda: pane.edited.banned[-1] == "usager")
        assert "usagers" in table.words.data(table.words.index(count, 1))
        table.setCurrentIndex(table.words.index(0, 0))
        QTest.keyClick(table, Qt.Key.Key_Delete)
        assert pane.edited.banned == (*pane.saved.banned[1:], "usager")

    def test_a_table_takes_rows_of_a_spreadsheet(self, pane: ProfilePane) -> None:
        control = pane.editor.controls["preferred"]
        assert isinstance(control, TableControl)
        before = dict(pane.edited.preferred)
        QApplication.clipboard().setText(
            'bug\tanomalie\r\n"deux\nlignes"\tune\r\nartisanal\tmaison'
        )
        QTest.keyClick(control.table, Qt.Key.Key_V, CTRL)
        wanted = before | {"artisanal": "maison", "bug": "anomalie", "deux lignes": "une"}
        assert pane.edited.preferred == wanted

    def test_languages_and_name(self, pane: ProfilePane) -> None:
        languages, name = pane.editor.controls["languages"], pane.editor.controls["name"]
        assert isinstance(languages, LanguagesControl)
        assert isinstance(name, NameControl)
        QTest.keyClick(languages.pills["en"], Qt.Key.Key_Space)
        assert pane.edited.languages == ("fr", "en")
        QTest.keyClick(languages.pills["fr"], Qt.Key.Key_Space)
        QTest.keyClick(languages.pills["fr"], Qt.Key.Key_Space)
        assert pane.edited.languages == ("en", "fr"), "one switched on never goes before another"
        QTest.keyClicks(name.field, " & fils")
        assert pane.edited.name == "Fournil Lou & fils"


def test_the_edited_voice_is_tried_on_replies_and_on_ones_own_text(
    demo: Running, pane: ProfilePane
) -> None:
    trial = pane.column.trial
    assert not any(item.added or item.removed for item in trial.outcomes)
    written(trial.own, "Vous avez raison, votre pain est prêt.")
    demo.wait(lambda: trial.outcomes and not trial.outcomes[0].sample.reply_id)
    assert trial.outcomes[0].findings == ()
    control = pane.editor.controls["address"]
    assert isinstance(control, ChoiceControl)
    control.pills[Address.TU].click()
    demo.wait(lambda: trial.outcomes[0].added)
    assert {item.concern for item in trial.outcomes[0].added} == {"address"}
    assert any(item.added for item in trial.outcomes[1:])
    assert trial.summary.text()
    control.pills[Address.VOUS].click()
    demo.wait(lambda: not any(item.added or item.removed for item in trial.outcomes))


def test_no_reply_of_the_brand_before_stands_beside_another(
    demo: Running, pane: ProfilePane
) -> None:
    trial, control = pane.column.trial, pane.editor.controls["address"]
    assert isinstance(control, ChoiceControl)
    control.pills[Address.TU].click()
    demo.wait(lambda: any(item.added for item in trial.outcomes))
    before = {item.sample.reply_id for item in trial.outcomes}
    QTest.keyClick(demo.window, Qt.Key.Key_3, CTRL)
    demo.wait(lambda: saved(demo).name == "Encorun")
    assert trial.outcomes == ()
    assert not trial.summary.text()
    assert not [card for card in trial.results.findChildren(OutcomeCard) if card.isVisible()]
    demo.wait(lambda: trial.outcomes)
    assert before.isdisjoint(item.sample.reply_id for item in trial.outcomes)


def test_contradictions_are_said_in_words(pane: ProfilePane) -> None:
    emoji, allowed = pane.editor.controls["emoji_max"], pane.editor.controls["emoji_allowed"]
    assert isinstance(emoji, BudgetControl)
    assert isinstance(allowed, WordsControl)
    emoji.stepper.field.setValue(0)
    typed(allowed.tags.field, "🥐")
    doubts = pane.editor.rows["emoji_allowed"].doubts
    assert doubts.isVisible()
    assert "aucun n’a de place" in doubts.text()
    handles = pane.editor.controls["handles"]
    assert isinstance(handles, WordsControl)
    typed(handles.tags.field, "@EncoRun")
    assert "Encorun" in pane.editor.rows["handles"].doubts.text()


class TestAudiences:
    """A community of the brand, with its own keys."""

    def test_the_keyboard_stays_in_the_bar_from_brand_to_brand(
        self, demo: Running, pane: ProfilePane
    ) -> None:
        pane.take_focus()
        demo.conductor.choose(demo.conductor.brands[1].id)
        assert demo.window.focusWidget() is pane.audiences.pills[None]

    def test_an_audience_shows_what_is_in_force_and_sets_its_own(
        self, demo: Running, pane: ProfilePane
    ) -> None:
        pane.audiences.pills["Habitués"].click()
        humour = pane.editor.controls["humour"]
        assert isinstance(humour, ChoiceControl)
        assert humour.value is Humour.FREE
        assert not pane.editor.controls["handles"].isVisible()
        assert pane.editor.rows["humour"].as_brand.isVisible()
        assert not pane.editor.rows["address"].as_brand.isVisible()
        address = pane.editor.controls["address"]
        assert isinstance(address, ChoiceControl)
        address.pills[Address.TU].click()
        assert pane.edited.address is Address.VOUS
        assert pane.edited.for_audience("Habitués").address is Address.TU
        QTest.keyClick(pane.editor.rows["humour"].as_brand, Qt.Key.Key_Space)
        assert humour.value is pane.edited.humour
        pane.save()
        demo.wait(lambda: saved(demo).for_audience("Habitués").address is Address.TU)

    def test_one_is_added_named_and_removed(self, pane: ProfilePane) -> None:
        pane.audiences.add.click()
        typed(pane.audiences.name, "Lève-tôt")
        assert pane.edited.audiences[-1] == Audience("Lève-tôt")
        typed(pane.audiences.name, "Habitués")
        assert pane.audiences.name.text() in {"Lève-tôt", "Lève-tôtHabitués"}
        pane.audiences.remove.click()
        assert pane.edited == pane.saved
        assert pane.editor.audience is None


def test_a_preset_is_taken_over_but_not_saved(demo: Running, pane: ProfilePane) -> None:
    before = saved(demo)
    pane.start_from.click()
    dialog = demo.dialog(PresetDialog)
    assert isinstance(dialog, PresetDialog)
    dialog.cards["bank"].setFocus()
    QTest.keyClick(dialog.cards["bank"], Qt.Key.Key_Space)
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    assert pane.edited.emoji_max == 0
    assert pane.edited.handles == before.handles
    assert set(before.banned) < set(pane.edited.banned)
    assert pane.edited.audiences == before.audiences
    assert saved(demo) == before
    demo.wait(lambda: "Modèle" in demo.toast())
    demo.window.toasts.act.click()
    assert pane.edited == pane.saved


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
        ("a;b\r\nc;d", [["a", "b"], ["c", "d"]]),
        ('"a;1";b', [["a;1", "b"]]),
        ('5" de neige\nun mot', [['5" de neige'], ["un mot"]]),
        ("\n\n", []),
    ],
)
def test_the_clipboard_is_read_as_a_table(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text) == rows
