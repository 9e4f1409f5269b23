"""What is edited of a voice is saved, given up or kept, and never lost without a way back."""

from dataclasses import replace
from functools import partial

from PySide6.QtTest import QTest

from cmdesk.desk.voices import load_edit, save_profile
from cmdesk.domain.tone_profile import Address, Audience, Humour, ToneProfile
from cmdesk.ui.profile.controls import ChoiceControl, NameControl
from cmdesk.ui.profile.pane import ProfilePane
from tests.ui.driving import Running
from tests.ui.profile.test_pane import saved, typed, versions, written


class TestSaving:
    """Saved with a reason, given up, taken back, kept from one brand to the next."""

    def test_saved_with_a_reason_and_undone(self, demo: Running, pane: ProfilePane) -> None:
        before = saved(demo)
        control = pane.editor.controls["address"]
        assert isinstance(control, ChoiceControl)
        control.pills[Address.TU].click()
        pane.foot.reason.setFocus()
        typed(pane.foot.reason, "jugé trop distant")
        demo.wait(lambda: saved(demo).address is Address.TU)
        demo.wait(lambda: pane.foot.reason.text() == "" and not pane.foot.save.isEnabled())
        demo.wait(lambda: "tu" in [chip.text for chip in demo.window.header.chips.chips])
        last = versions(demo)[0]
        assert last.reason == "jugé trop distant"
        demo.wait(lambda: "oix" in demo.toast())
        demo.window.toasts.act.click()
        demo.wait(lambda: saved(demo) == before)
        demo.wait(lambda: pane.edited.address is Address.VOUS)
        assert versions(demo) == ()

    def test_given_up_and_brought_back(self, demo: Running, pane: ProfilePane) -> None:
        control = pane.editor.controls["humour"]
        assert isinstance(control, ChoiceControl)
        control.pills[Humour.NONE].click()
        pane.foot.discard.click()
        assert pane.edited == pane.saved
        demo.wait(lambda: "abandonnés" in demo.toast())
        demo.window.toasts.act.click()
        assert pane.edited.humour is Humour.NONE

    def test_edits_stay_with_their_brand(self, demo: Running, pane: ProfilePane) -> None:
        first, second = demo.conductor.brands[:2]
        control = pane.editor.controls["humour"]
        assert isinstance(control, ChoiceControl)
        control.pills[Humour.NONE].click()
        demo.conductor.choose(second.id)
        assert pane.edited.humour is second.profile.humour
        demo.conductor.choose(first.id)
        assert pane.edited.humour is Humour.NONE
        assert saved(demo).humour is first.profile.humour

    def test_what_changed_elsewhere_is_no_edit(self, demo: Running, pane: ProfilePane) -> None:
        first, second = demo.conductor.brands[:2]
        humour = pane.editor.controls["humour"]
        assert isinstance(humour, ChoiceControl)
        humour.pills[Humour.NONE].click()
        demo.conductor.choose(second.id)
        voice = replace(first.profile, emoji_max=9)
        demo.desk.run(partial(save_profile, brand_id=first.id, profile=voice))
        demo.wait(lambda: demo.conductor.brands[0].profile.emoji_max == voice.emoji_max)
        demo.conductor.choose(first.id)
        assert (pane.edited.emoji_max, pane.edited.humour) == (voice.emoji_max, Humour.NONE)
        assert pane.foot.count.text().split()[0] == "1"

    def test_what_is_typed_during_a_save_stays(self, demo: Running, pane: ProfilePane) -> None:
        address, humour = pane.editor.controls["address"], pane.editor.controls["humour"]
        assert isinstance(address, ChoiceControl)
        assert isinstance(humour, ChoiceControl)
        address.pills[Address.TU].click()
        pane.save()
        humour.pills[Humour.NONE].click()
        demo.wait(lambda: saved(demo).address is Address.TU)
        demo.wait(pane.foot.save.isEnabled)
        assert pane.edited.humour is Humour.NONE
        assert saved(demo).humour is not Humour.NONE

    def test_a_taken_name_is_refused_and_nothing_is_lost(
        self, demo: Running, pane: ProfilePane
    ) -> None:
        name = pane.editor.controls["name"]
        assert isinstance(name, NameControl)
        name.field.selectAll()
        QTest.keyClicks(name.field, "encorun")
        pane.foot.save.click()
        demo.wait(lambda: "Encorun" in demo.toast())
        assert name.field.text() == "encorun"
        assert pane.foot.save.isEnabled()
        assert demo.window.focusWidget() is name.field

    def test_a_refused_name_is_shown_even_from_an_audience(
        self, demo: Running, pane: ProfilePane
    ) -> None:
        name = pane.editor.controls["name"]
        assert isinstance(name, NameControl)
        name.field.clear()
        written(name.field, "encorun")
        pane.audiences.pills["Habitués"].click()
        assert not name.isVisible()
        pane.save()
        demo.wait(name.field.isVisible)
        assert demo.window.focusWidget() is name.field
        area = pane.editor.page.viewport()
        demo.wait(lambda: area.rect().contains(name.mapTo(area, name.rect().center())))


def test_the_past_is_compared_and_restored(demo: Running, pane: ProfilePane) -> None:
    address = pane.editor.controls["address"]
    assert isinstance(address, ChoiceControl)
    address.pills[Address.TU].click()
    pane.save("plus proche")
    demo.wait(lambda: len(pane.column.history.versions) == 2)
    history = pane.column.history
    pane.column.tabs[history].click()
    assert "on vouvoyait → on tutoie" in history.compared.text()
    assert history.cards[0].lines == ("on vouvoyait → on tutoie",)
    history.cards[1].restore.click()
    demo.wait(lambda: saved(demo).address is Address.VOUS)
    demo.wait(lambda: len(history.versions) == 3)
    history.first.menu().actions()[2].trigger()
    assert "les mêmes" in history.compared.text()
    offered = [action.text() for action in history.first.menu().actions()]
    assert len(set(offered)) == 3
    assert offered[0].endswith(" · on tutoyait → on vouvoie")
    assert offered[1].endswith(" · plus proche")
    assert history.second.text() == offered[0]


def test_a_voice_put_back_leaves_what_is_edited(demo: Running, pane: ProfilePane) -> None:
    address = pane.editor.controls["address"]
    assert isinstance(address, ChoiceControl)
    address.pills[Address.TU].click()
    pane.save()
    history = pane.column.history
    demo.wait(lambda: len(history.versions) == 2 and pane.edited == pane.saved)
    pane.audiences.add.click()
    typed(pane.audiences.name, "Lève-tôt")
    pane.column.tabs[history].click()
    history.cards[1].restore.click()
    demo.wait(lambda: saved(demo).address is Address.VOUS)
    demo.wait(lambda: pane.edited.address is Address.VOUS)
    assert pane.edited.audiences[-1] == Audience("Lève-tôt")
    assert pane.foot.save.isEnabled()
    demo.conductor.undo()
    demo.wait(lambda: pane.edited.address is Address.TU)
    assert pane.edited.audiences[-1] == Audience("Lève-tôt")


def test_an_audience_taken_away_can_be_had_back(demo: Running, pane: ProfilePane) -> None:
    before = pane.edited
    pane.audiences.pills["Habitués"].click()
    pane.audiences.remove.click()
    assert "Habitués" not in pane.audiences.pills
    demo.wait(lambda: "Habitués" in demo.toast())
    demo.window.toasts.act.click()
    assert pane.edited == before
    assert "Habitués" in pane.audiences.pills


def kept(demo: Running) -> ToneProfile | None:
    """Return the edit that lies in the vault."""
    assert demo.window.brand is not None
    found: list[ToneProfile | None] = []
    demo.desk.run(partial(load_edit, brand_id=demo.window.brand.id), found.append)
    demo.wait(lambda: found)
    return found[0]


def test_an_edit_is_kept_by_itself_and_found_by_the_next_window(
    demo: Running, pane: ProfilePane
) -> None:
    humour = pane.editor.controls["humour"]
    assert isinstance(humour, ChoiceControl)
    humour.pills[Humour.NONE].click()
    demo.wait(lambda: kept(demo) is not None)
    assert demo.window.brand is not None
    later = ProfilePane(demo.desk, demo.conductor.theme)
    demo.qtbot.addWidget(later)
    later.set_brand(demo.window.brand)
    demo.wait(lambda: later.edited.humour is Humour.NONE)
    later.column.trial.finish()


def test_an_edit_taken_back_by_hand_is_forgotten(demo: Running, pane: ProfilePane) -> None:
    humour = pane.editor.controls["humour"]
    assert isinstance(humour, ChoiceControl)
    first = pane.saved.humour
    humour.pills[Humour.NONE].click()
    demo.wait(lambda: kept(demo) is not None)
    humour.pills[first].click()
    demo.wait(lambda: kept(demo) is None)
