"""The whole window on the demo desk: brands, places, the moment, undo, export, going anywhere."""

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cmdesk.desk.brands import create_brand
from cmdesk.desk.replies import count_replies
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.brands.influence import InfluencePane
from cmdesk.ui.brands.influencer import InfluencerDialog
from cmdesk.ui.brands.journal import JournalPane
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.dialogs.export import ExportDialog
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.palette import Palette
from cmdesk.ui.places import Place
from cmdesk.ui.rail import BrandButton
from cmdesk.ui.theme import Scheme
from cmdesk.ui.widgets.flow import Flow
from tests.ui.driving import Running, visible

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def name(running: Running) -> str:
    return running.window.brand.name if running.window.brand else ""


def buttons(running: Running) -> list[BrandButton]:
    found = running.window.rail.findChildren(BrandButton)
    return sorted(found, key=lambda button: button.mapTo(running.window, QPoint()).y())


def test_ctrl_digits_switch_brands_everywhere(demo: Running) -> None:
    names = [brand.name for brand in demo.conductor.brands]
    assert len(names) == 5
    for index in (1, 4, 0):
        demo.key(Qt.Key(Qt.Key.Key_1 + index), CTRL)
        demo.wait(lambda index=index: name(demo) == names[index])
        assert demo.window.header.name.text() == names[index]
        assert [item.brand.name for item in buttons(demo) if item.isChecked()] == [names[index]]
        assert names[index] in demo.window.windowTitle()
    demo.key(Qt.Key.Key_9, CTRL)
    assert name(demo) == names[0]


def test_the_rail_is_one_tab_stop_and_arrows_walk_it(demo: Running) -> None:
    first, second = buttons(demo)[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert name(demo) == first.brand.name
    QTest.keyClick(second, Qt.Key.Key_Return)
    demo.wait(lambda: name(demo) == second.brand.name)
    assert first.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_header_shows_the_voice_and_changes_the_moment(demo: Running) -> None:
    header = demo.window.header
    assert [chip.text for chip in header.chips.chips][:2] == ["vous", "nous"]
    menu = header.moment.menu()
    crisis = next(item for item in menu.actions() if item.data() == str(Moment.CRISIS))
    crisis.trigger()
    demo.wait(lambda: demo.window.brand and demo.window.brand.profile.moment is Moment.CRISIS)
    demo.wait(lambda: "crise" in header.moment.text())
    demo.wait(lambda: "crise" in demo.toast())
    demo.window.toasts.act.click()
    demo.wait(lambda: demo.window.brand and demo.window.brand.profile.moment is Moment.NORMAL)


def test_a_brand_is_added_with_initials_found_and_a_colour_of_its_own(demo: Running) -> None:
    demo.window.rail.add.click()
    dialog = demo.dialog(BrandDialog)
    assert isinstance(dialog, BrandDialog)
    QTest.keyClicks(dialog.name, "Maison Lune")
    assert dialog.initials.text() == "ML"
    taken = {brand.colour.upper() for brand in demo.conductor.brands}
    assert dialog.swatches.colour not in taken or len(taken) > 5
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    demo.wait(lambda: name(demo) == "Maison Lune")
    assert buttons(demo)[-1].brand.initials == "ML"
    demo.window.show_place(Place.REPLIES)
    demo.wait(demo.library.empty.isVisible)


@pytest.mark.parametrize("typed", ["", "   ", "fournil  LOU"])
def test_a_brand_without_a_name_of_its_own_stays_in_the_dialog(demo: Running, typed: str) -> None:
    demo.conductor.commands.create()
    dialog = demo.dialog(BrandDialog)
    assert isinstance(dialog, BrandDialog)
    dialog.name.setText(typed)
    dialog.confirm.click()
    demo.wait(dialog.problem.isVisible)
    assert dialog.problem.text()
    assert dialog.name.text() == typed
    assert dialog.confirm.isEnabled()
    assert len(demo.conductor.brands) == 5
    dialog.reject()


def test_a_brand_is_renamed_and_its_own_initials_stay(demo: Running) -> None:
    brand = demo.window.brand
    assert brand is not None
    dialog = demo.conductor.commands.edit(brand)
    dialog.initials.setText("")
    QTest.keyClicks(dialog.initials, "xz")
    dialog.name.setText("Fournil Lou & fils")
    assert dialog.initials.text() == "xz"
    dialog.confirm.click()
    demo.wait(lambda: name(demo) == "Fournil Lou & fils")
    assert demo.window.brand is not None
    assert demo.window.brand.initials.upper() == "XZ"
    assert demo.window.brand.id == brand.id


def test_deleting_a_brand_asks_nothing_and_comes_back_whole(demo: Running) -> None:
    brand = demo.window.brand
    assert brand is not None
    counts: list[int] = []
    demo.desk.run(partial(count_replies, brand_id=brand.id), counts.append)
    demo.conductor.commands.delete(brand)
    demo.wait(lambda: len(demo.conductor.brands) == 4 and name(demo) != brand.name)
    demo.wait(lambda: "supprimée" in demo.toast())
    demo.window.toasts.act.click()
    demo.wait(lambda: len(demo.conductor.brands) == 5)
    assert demo.conductor.brands[0].name == brand.name
    demo.desk.run(partial(count_replies, brand_id=brand.id), counts.append)
    demo.wait(lambda: len(counts) == 2)
    assert counts[0] == counts[1] > 0


def test_the_last_brand_gone_leaves_the_welcome(demo: Running) -> None:
    for brand in demo.conductor.brands:
        demo.conductor.commands.delete(brand)
    demo.wait(demo.window.welcome.isVisible)
    assert not demo.window.places.isVisible()
    assert not demo.window.header.name.isVisible()
    demo.key(Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: len(demo.conductor.brands) == 1 and demo.window.brand is not None)
    assert demo.window.places.isVisible()


def test_ctrl_z_in_the_list_takes_back_the_named_step(demo: Running) -> None:
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    total = demo.library.model.total
    demo.library.list.setFocus()
    demo.key(Qt.Key.Key_Down, SHIFT)
    demo.key(Qt.Key.Key_Delete)
    demo.wait(lambda: demo.library.model.total == total - 2)
    undo = action(demo, "Annuler")
    demo.wait(lambda: "suppression de 2 réponses" in undo.text())
    demo.key(Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: demo.library.model.total == total)
    demo.wait(lambda: "suppression de 2 réponses" in action(demo, "Rétablir").text())
    demo.key(Qt.Key.Key_Z, CTRL, SHIFT)
    demo.wait(lambda: demo.library.model.total == total - 2)


def test_ctrl_z_while_writing_is_the_editor_s_own(demo: Running) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    total = demo.library.model.total
    demo.library.list.setFocus()
    demo.key(Qt.Key.Key_Delete)
    demo.wait(lambda: demo.library.model.total == total - 1)
    demo.window.show_place(Place.WRITE)
    compose.editor.setFocus()
    before = compose.editor.text
    QTest.keyClicks(compose.editor, "abc")
    QTest.keyClick(compose.editor, Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: compose.editor.text == before)
    assert demo.library.model.total == total - 1


def action(running: Running, start: str) -> QAction:
    every = running.window.findChildren(QAction)
    return next(item for item in every if item.text().startswith(start))


def export(demo: Running, path: str) -> ExportDialog:
    brand = demo.window.brand
    assert brand is not None
    window = demo.window
    dialog = ExportDialog(
        demo.desk,
        demo.conductor.theme,
        brand,
        demo.conductor.brands,
        window,
        choose=lambda _parent, _title, _proposed, _kind: path,
    )
    dialog.open()
    return dialog


def test_export_writes_the_brand_alone_and_says_where(demo: Running, tmp_path: Path) -> None:
    dialog = export(demo, str(tmp_path / "fournil"))
    words = " ".join(item.text() for item in dialog.findChildren(QLabel))
    assert "pas chiffré" in words
    dialog.cards["json"].click()
    dialog.confirm.click()
    target = tmp_path / "fournil.json"
    demo.wait(target.exists)
    demo.wait(lambda: "fournil.json" in demo.toast())
    assert demo.window.toasts.act.text() == "Ouvrir le dossier"
    text = json.dumps(json.loads(target.read_text("utf-8")), ensure_ascii=False)
    assert "Fournil Lou" in text
    assert "Encorun" not in text


@pytest.mark.parametrize(("kind", "extension"), [("csv", ".csv"), ("markdown", ".md")])
def test_export_of_all_brands(demo: Running, tmp_path: Path, kind: str, extension: str) -> None:
    dialog = export(demo, str(tmp_path / f"tout{extension}"))
    dialog.cards[kind].click()
    dialog.every.click()
    dialog.confirm.click()
    target = tmp_path / f"tout{extension}"
    demo.wait(target.exists)
    written = target.read_text("utf-8")
    assert all(brand.name in written for brand in demo.conductor.brands)


def test_export_to_a_folder_that_is_not_there_is_said_in_words(
    demo: Running, tmp_path: Path
) -> None:
    dialog = export(demo, str(tmp_path / "nulle part" / "a.json"))
    dialog.confirm.click()
    demo.wait(dialog.problem.isVisible)
    assert "nulle part" in dialog.problem.text()
    assert dialog.confirm.isEnabled()


def test_export_given_up_changes_nothing(demo: Running, tmp_path: Path) -> None:
    dialog = export(demo, "")
    dialog.confirm.click()
    assert dialog.isVisible()
    assert not list(tmp_path.iterdir())


def palette(demo: Running) -> Palette:
    found = demo.window.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def test_ctrl_k_goes_to_a_brand_a_place_and_a_reply(demo: Running) -> None:
    demo.key(Qt.Key.Key_K, CTRL)
    go = palette(demo)
    demo.wait(go.isVisible)
    go.field.setText("orméval")
    assert go.entries()[0].title == "Rail Ormeval"
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    demo.wait(lambda: name(demo) == "Rail Ormeval")
    assert not go.isVisible()
    demo.key(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(go.field, "journal")
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    assert demo.window.place is Place.JOURNAL
    demo.key(Qt.Key.Key_1, CTRL)
    demo.key(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(go.field, "rupture en fin")
    demo.wait(lambda: any(entry.hint == "réponse" for entry in go.entries()))
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    demo.wait(lambda: demo.window.place is Place.REPLIES)
    demo.wait(lambda: demo.library.detail.title.text() == "Rupture en fin de journée")


def test_ctrl_k_closes_on_escape_and_finds_nothing_quietly(demo: Running) -> None:
    demo.key(Qt.Key.Key_K, CTRL)
    go = palette(demo)
    QTest.keyClicks(go.field, "zzzzzz")
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    assert not go.isVisible()
    demo.key(Qt.Key.Key_K, CTRL)
    demo.wait(go.isVisible)
    QTest.keyClick(go.field, Qt.Key.Key_Escape)
    assert not go.isVisible()


def test_every_place_shows_its_own_and_alt_digits_go_there(demo: Running) -> None:
    for index, place in enumerate(Place):
        demo.key(Qt.Key(Qt.Key.Key_1 + index), ALT)
        assert demo.window.place is place
        assert demo.window.pane.isVisible()
        assert demo.window.places.buttons[place].isChecked()


def test_the_library_inserts_into_the_editor(demo: Running) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.window.show_place(Place.REPLIES)
    demo.wait(demo.library.list.reply)
    reply = demo.library.list.reply()
    assert reply is not None
    before = compose.editor.text
    demo.library.list.setFocus()
    demo.key(Qt.Key.Key_Return)
    demo.wait(lambda: demo.window.place is Place.WRITE)
    assert reply.body in compose.editor.text
    assert len(compose.editor.text) >= len(before) + len(reply.body)
    counted: list[int] = []
    demo.desk.run(lambda vault: vault.replies.get(reply.id).uses, counted.append)
    demo.wait(lambda: counted)
    assert counted == [reply.uses + 1]


def test_a_card_of_influence_is_written_found_and_deleted(demo: Running) -> None:
    demo.window.show_place(Place.INFLUENCE)
    pane = demo.window.pane
    assert isinstance(pane, InfluencePane)
    pane.new_card()
    dialog = demo.dialog(InfluencerDialog)
    assert isinstance(dialog, InfluencerDialog)
    dialog.confirm.click()
    demo.wait(dialog.problem.isVisible)
    dialog.name.setText("Noé Farine")
    dialog.references.setPlainText("le four à bois\n\n les miches ")
    dialog.confirm.click()
    demo.wait(lambda: not visible(demo.window, InfluencerDialog))
    pane.search.setText("noe")
    demo.wait(lambda: len(visible(pane.page, Flow)) == 1)
    chips = visible(pane.page, Flow)[0]
    assert isinstance(chips, Flow)
    assert [chip.text for chip in chips.chips] == ["le four à bois", "les miches"]


def test_the_journal_tells_what_was_said(demo: Running) -> None:
    demo.window.show_place(Place.JOURNAL)
    pane = demo.window.pane
    assert isinstance(pane, JournalPane)
    demo.wait(pane.page.isVisible)
    for brand in demo.conductor.brands:
        demo.conductor.choose(brand.id)
    demo.desk.run(partial(create_brand, name="Toute neuve"))
    demo.wait(pane.empty.isVisible)


def test_light_and_dark_repaint_without_a_word(demo: Running) -> None:
    theme = demo.conductor.theme
    for place in Place:
        demo.window.show_place(place)
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            theme.set_scheme(scheme)
            picture = demo.window.grab().toImage()
            corner = picture.pixelColor(picture.width() // 2, picture.height() - 12)
            assert (corner.lightnessF() < 0.3) == (scheme is Scheme.DARK)


def test_text_at_200_percent_keeps_buttons_whole(demo: Running) -> None:
    demo.conductor.theme.set_text_scale(2.0)
    demo.window.resize(1900, 1100)
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    QApplication.processEvents()
    for button in (demo.library.filters.new, demo.library.detail.insert, demo.window.header.moment):
        assert button.width() >= button.sizeHint().width()
    demo.conductor.theme.set_text_scale(1.0)


@pytest.mark.parametrize("place", list(Place))
def test_every_control_has_a_name_for_those_who_cannot_see_it(demo: Running, place: Place) -> None:
    demo.window.show_place(place)
    demo.wait(lambda: demo.library.model.loaded or place is not Place.REPLIES)
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.proofreader.proof is not None)
    demo.qtbot.wait(100)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    nameless = [
        item
        for kind in kinds
        for item in visible(demo.window, kind)
        if not item.accessibleName() and not getattr(item, "text", lambda: "")()
    ]
    # Qt's own cross in a field is no control of the keyboard.
    ours = [item for item in nameless if item.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert ours == []


def test_no_two_commands_share_a_shortcut(demo: Running) -> None:
    for place in Place:
        demo.window.show_place(place)
        every = {*demo.window.actions(), *demo.window.findChildren(QAction)}
        live = [
            item.shortcut().toString()
            for item in every
            if item.associatedObjects()
            and item.shortcutContext() is Qt.ShortcutContext.WindowShortcut
            and not item.shortcut().isEmpty()
            and any(owner is demo.window or owner.isVisible() for owner in _widgets(item))
        ]
        doubles = {keys for keys in live if live.count(keys) > 1}
        assert not doubles, (place, doubles)


def _widgets(action: QAction) -> list[QWidget]:
    return [item for item in action.associatedObjects() if isinstance(item, QWidget)]


def test_saving_from_the_editor_opens_the_dialog_over_the_window(demo: Running) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.editor.text)
    compose.save_as_reply()
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    dialog.title.setText("Du jour")
    dialog.confirm.click()
    demo.wait(lambda: demo.toast() == "Réponse enregistrée")
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.row_of("") == -1 and demo.library.model.loaded)


def test_a_shortcut_is_written_as_this_platform_does(demo: Running) -> None:
    assert QKeySequence("Ctrl+K").toString()
    assert demo.window.status.go.text().endswith("K")
