"""Every field of a brand is written by keyboard and kept; mix-ups and bad input are told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cmdesk.desk import wording
from cmdesk.desk.brands import update_brand
from cmdesk.desk.presets import applied, presets
from cmdesk.domain.brand import Account, Brand, Contact
from cmdesk.domain.network import Network
from cmdesk.domain.tone_profile import Moment, ToneProfile
from cmdesk.ui.brands.all import BrandsDialog
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.brands.files import BrandFiles
from cmdesk.ui.brands.start_voice import StartVoice
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.rail import BrandButton, GroupCaption
from cmdesk.ui.palette import Palette
from cmdesk.ui.theme import Theme
from tests.ui.brands.test_picture_file import picture
from tests.ui.driving import Running

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(demo: Running) -> BrandDialog:
    assert demo.window.brand is not None
    return demo.conductor.commands.edit(demo.window.brand)


def kept(demo: Running, wanted: Callable[[Brand], object]) -> Brand:
    demo.wait(lambda: demo.window.brand is not None and wanted(demo.window.brand))
    assert demo.window.brand is not None
    return demo.window.brand


def shown_name(demo: Running) -> str:
    return demo.window.brand.name if demo.window.brand else ""


def names(demo: Running) -> list[str]:
    return [brand.name for brand in demo.conductor.brands]


def buttons(demo: Running) -> list[BrandButton]:
    found = demo.window.rail.findChildren(BrandButton)
    return sorted(found, key=lambda item: item.mapTo(demo.window, QPoint()).y())


def fill(dialog: BrandDialog) -> None:
    """Write every page of the dialog by keyboard."""
    QTest.keyClick(dialog.tabs[dialog.places], Qt.Key.Key_Space)
    row = dialog.places.accounts.rows[0]
    QTest.keyClicks(row.handle, "@lou.fournil")
    QTest.keyClicks(row.url, "https://instagram.com/lou.fournil")
    QTest.keyClick(dialog.places.accounts.add, Qt.Key.Key_Space)
    QTest.keyClicks(dialog.places.accounts.rows[1].handle, "@lou")
    for tags, word in ((dialog.places.links, "lou.example"), (dialog.places.words, "tourte")):
        QTest.keyClicks(tags.field, word)
        QTest.keyClick(tags.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog.tabs[dialog.client], Qt.Key.Key_Space)
    client = dialog.client
    for field, text in (
        *((client.name, "Lou Marchetti"), (client.role, "patronne"), (client.email, "l@e.org")),
        *((client.phone, "0600000000"), (client.begun, "3/1/2026"), (client.until, "31.12.26")),
        (client.call, "Lou, jour et nuit"),
    ):
        field.clear()
        QTest.keyClicks(field, text)


def test_every_field_is_kept(demo: Running, tmp_path: Path) -> None:
    dialog = opened(demo)
    dialog.group.setText("  Bouche ")
    dialog.take_picture(picture(tmp_path / "lou.png", 300, 200))
    demo.wait(lambda: dialog.image)
    fill(dialog)
    dialog.notes.field.setPlainText("# Lou\n" + "é" * 10_000)
    QTest.keyClick(dialog.notes.preview, Qt.Key.Key_Space)
    assert "Lou" in dialog.notes.reading.toPlainText()
    dialog.confirm.click()
    brand = kept(demo, lambda item: item.group == "Bouche")
    assert brand.avatar == dialog.image
    assert brand.accounts[0] == Account(
        Network.INSTAGRAM, "@lou.fournil", "https://instagram.com/lou.fournil"
    )
    assert brand.accounts[1].handle == "@lou"
    assert (brand.links, brand.words) == (("lou.example",), ("tourte",))
    assert brand.contact == Contact("Lou Marchetti", "patronne", "l@e.org", "0600000000")
    assert brand.contract_from == date(2026, 1, 3)
    assert brand.contract_until == date(2026, 12, 31)
    assert brand.crisis_call == "Lou, jour et nuit"
    assert len(brand.notes) == 10_006


def test_a_handle_of_another_brand_is_warned_of_while_typing(demo: Running) -> None:
    dialog = opened(demo)
    dialog.show_page(dialog.places)
    QTest.keyClicks(dialog.places.accounts.rows[0].handle, "@Encorun")
    demo.wait(dialog.places.shared.isVisible)
    assert "Encorun" in dialog.places.shared.text()
    dialog.places.accounts.rows[0].remove.click()
    assert not dialog.places.shared.isVisible()


def test_a_bad_picture_and_a_bad_day_are_told(demo: Running, tmp_path: Path) -> None:
    dialog = opened(demo)
    path = tmp_path / "photo.png"
    path.write_bytes(b"MZ\x90")
    dialog.take_picture(path)
    demo.wait(dialog.problem.isVisible)
    assert "photo.png" in dialog.problem.text()
    dialog.client.until.setText("31 février")
    dialog.confirm.click()
    assert dialog.client.isVisible()
    assert dialog.focusWidget() is dialog.client.until
    assert "date" in dialog.problem.text()
    assert dialog.confirm.isEnabled()


class TestEscape:
    """What was typed is taken up again where it was left."""

    def test_a_new_brand_given_up_can_be_taken_up_again(self, demo: Running) -> None:
        dialog = demo.conductor.commands.create()
        QTest.keyClicks(dialog.name, "Cave Rivelotte")
        fill(dialog)
        dialog.client.until.setText("31 février")
        dialog.notes.field.setPlainText("# Cave")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        demo.wait(lambda: "non ajoutée" in demo.toast())
        demo.window.toasts.act.click()
        again = demo.dialog(BrandDialog)
        assert isinstance(again, BrandDialog)
        assert again.client.isVisible()
        assert again.client.until.text() == "31 février"
        again.client.until.clear()
        again.confirm.click()
        demo.wait(lambda: shown_name(demo) == "Cave Rivelotte")
        brand = kept(demo, lambda item: item.notes == "# Cave")
        assert brand.accounts[1].handle == "@lou"
        assert brand.contact.name == "Lou Marchetti"
        assert brand.words == ("tourte",)

    def test_a_change_given_up_too_and_an_untouched_dialog_says_nothing(
        self, demo: Running
    ) -> None:
        QTest.keyClick(opened(demo), Qt.Key.Key_Escape)
        assert demo.toast() == ""
        dialog = opened(demo)
        dialog.show_page(dialog.places)
        dialog.places.words.field.setText("tourt")
        dialog.cancel.click()
        demo.wait(lambda: "non modifiée" in demo.toast())
        demo.window.toasts.act.click()
        assert dialog.places.words.field.text() == "tourt"
        dialog.confirm.click()
        kept(demo, lambda item: item.words == ("tourt",))

    def test_what_was_left_is_there_when_it_is_asked_for_again(self, demo: Running) -> None:
        first = demo.conductor.commands.create()
        QTest.keyClicks(first.name, "Cave")
        QTest.keyClick(first, Qt.Key.Key_Escape)
        again = demo.conductor.commands.create()
        assert (again.name.text(), again.isVisible()) == ("Cave", True)
        anew = again.findChild(QPushButton, "anew")
        assert isinstance(anew, QPushButton)
        assert anew.isVisible()
        anew.click()
        fresh = demo.dialog(BrandDialog)
        assert isinstance(fresh, BrandDialog)
        assert fresh.name.text() == ""
        QTest.keyClick(fresh, Qt.Key.Key_Escape)
        assert demo.conductor.commands.create().name.text() == ""

    def test_what_became_of_the_brand_meanwhile_stays(self, demo: Running) -> None:
        dialog = opened(demo)
        dialog.group.setText("Bouche")
        dialog.reject()
        demo.conductor.commands.set_moment(demo.conductor.brands[0], Moment.CRISIS)
        kept(demo, lambda item: item.profile.moment is Moment.CRISIS)
        again = opened(demo)
        assert again.group.text() == "Bouche"
        again.confirm.click()
        brand = kept(demo, lambda item: item.group == "Bouche")
        assert brand.profile.moment is Moment.CRISIS


def test_a_taken_name_leads_back_to_the_name(demo: Running) -> None:
    dialog = opened(demo)
    dialog.name.setText("encorun")
    dialog.show_page(dialog.notes)
    dialog.confirm.click()
    demo.wait(dialog.problem.isVisible)
    assert "Encorun" in dialog.problem.text()
    assert dialog.identity.isVisible()
    assert dialog.focusWidget() is dialog.name
    dialog.name.clear()
    dialog.show_page(dialog.client)
    dialog.confirm.click()
    demo.wait(dialog.identity.isVisible)
    assert dialog.focusWidget() is dialog.name


class TestOrder:
    """The rail is put in order by keyboard, by hand, and by groups."""

    def test_by_keyboard(self, demo: Running) -> None:
        first, second = names(demo)[:2]
        button = buttons(demo)[0]
        demo.wait(lambda: isinstance(demo.window.focusWidget(), AnswerEditor))
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Down, ALT)
        demo.wait(lambda: names(demo)[:2] == [second, first])
        demo.wait(lambda: buttons(demo)[1] is button)
        assert button.hasFocus()
        demo.key(Qt.Key.Key_Z, CTRL)
        demo.wait(lambda: names(demo)[:2] == [first, second])

    def test_by_hand(self, demo: Running) -> None:
        order = names(demo)
        button, target = buttons(demo)[0], buttons(demo)[2]
        shown = demo.window.brand
        middle = button.rect().center()
        QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=middle)
        for y in (30, 60, target.y() - button.y() + 40):
            QTest.mouseMove(button, middle + QPoint(0, y))
            QApplication.sendPostedEvents()
        below = middle + QPoint(0, target.y() - button.y() + 40)
        _drag(button, below)
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=below)
        demo.wait(lambda: names(demo) == [order[1], order[2], order[0], *order[3:]])
        assert shown is not None
        assert demo.window.brand is not None
        assert demo.window.brand.id == shown.id

    def test_groups_stand_together_under_their_name(self, demo: Running) -> None:
        order = demo.conductor.brands
        for brand in (order[0], order[3]):
            changed = replace(brand, group="Bouche")
            demo.desk.run(partial(update_brand, brand=changed))
        demo.wait(lambda: names(demo)[:2] == [order[0].name, order[3].name])
        demo.wait(lambda: len(demo.window.rail.findChildren(GroupCaption)) == 2)
        button = buttons(demo)[1]
        QTest.keyClick(button, Qt.Key.Key_Down, ALT)
        assert names(demo)[:2] == [order[0].name, order[3].name]


def _drag(button: BrandButton, place: QPoint) -> None:
    """Move with the button held, as QTest's offscreen mouse does not."""
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(button.mapToGlobal(place)),
        left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(button, event)


def test_archived_brands_are_apart_and_come_back(demo: Running) -> None:
    gone = demo.conductor.brands[0]
    demo.conductor.commands.archive(gone)
    demo.wait(lambda: gone.name not in names(demo))
    dialog = demo.conductor.commands.show_all()
    demo.wait(lambda: len(dialog.names()) == 5)
    assert dialog.names()[-1] == gone.name
    QTest.keyClicks(dialog.search, gone.name[:5])
    assert dialog.names() == [gone.name]
    assert "rail" in dialog.archive.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    demo.wait(lambda: names(demo)[-1] == gone.name)
    demo.wait(lambda: demo.window.brand is not None and demo.window.brand.id == gone.id)


def test_the_list_orders_and_opens(demo: Running) -> None:
    order = names(demo)
    dialog = demo.conductor.commands.show_all()
    assert isinstance(dialog, BrandsDialog)
    demo.wait(lambda: dialog.names() == order)
    dialog.down.click()
    demo.wait(lambda: dialog.names()[:2] == [order[1], order[0]])
    QTest.keyClicks(dialog.search, order[4][:6])
    dialog.confirm.click()
    demo.wait(lambda: demo.window.brand is not None and demo.window.brand.name == order[4])


def test_the_marked_row_keeps_its_brands_colour(demo: Running) -> None:
    dialog = demo.conductor.commands.show_all()
    demo.wait(lambda: dialog.names() == names(demo))
    icon = dialog.list.selectedItems()[0].icon()
    size, modes = dialog.list.iconSize(), (QIcon.Mode.Normal, QIcon.Mode.Selected)
    plain, marked = (icon.pixmap(size, mode).toImage() for mode in modes)
    assert plain == marked


def test_a_copy_is_made_and_opened(demo: Running) -> None:
    brand = demo.conductor.brands[0]
    demo.conductor.commands.duplicate(brand)
    dialog = demo.dialog(BrandDialog)
    assert isinstance(dialog, BrandDialog)
    assert brand.name in dialog.name.text() != brand.name
    dialog.reject()
    demo.wait(lambda: len(names(demo)) == 6)


def test_the_palette_goes_to_what_any_brand_holds(demo: Running) -> None:
    other = demo.conductor.brands[2]
    demo.key(Qt.Key.Key_K, CTRL)
    palette = demo.window.findChild(Palette)
    assert isinstance(palette, Palette)
    demo.wait(palette.isVisible)
    QTest.keyClicks(palette.field, "panne generale")
    demo.wait(lambda: any(other.name in entry.hint for entry in palette.entries()))
    while other.name not in palette.list.currentIndex().data(Qt.ItemDataRole.UserRole).hint:
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    demo.wait(lambda: demo.window.place is Place.REPLIES)
    demo.wait(lambda: demo.window.brand is not None and demo.window.brand.id == other.id)


def test_a_brand_leaves_and_comes_back_from_the_window(demo: Running, tmp_path: Path) -> None:
    path = tmp_path / "lou.json"

    def ask(_parent: object, _title: str, _path: str, _kinds: str) -> str:
        return str(path)

    def ask_for_either(_parent: object, _title: str, _path: str, kinds: str) -> str:
        first = kinds.partition(";;")[0]
        assert ".json" in first
        assert ".toml" in first
        return str(path)

    files = BrandFiles(demo.desk, demo.window, ask, ask_for_either)
    brand = demo.conductor.brands[0]
    files.take_out(brand)
    demo.wait(lambda: "lou.json" in demo.toast())
    files.bring_in(brand)
    demo.wait(lambda: len(names(demo)) == 6)
    assert names(demo)[-1] == f"{brand.name} (2)"
    path = tmp_path / "voix.toml"
    files.take_out(demo.conductor.brands[1])
    demo.wait(lambda: "voix.toml" in demo.toast())
    files.bring_in(brand)
    wanted = demo.conductor.brands[1].profile.humour
    demo.wait(lambda: demo.conductor.brands[0].profile.humour is wanted)


def test_a_neutral_voice_speaks_as_the_window_does(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language in ("fr", "en"):
        monkeypatch.setattr(wording, "_SPEAKING", {"language": language})
        voice = StartVoice(theme)
        qtbot.addWidget(voice)
        assert voice.given(Brand("", "", "", "")).languages == (language,)


def test_a_new_brand_starts_from_the_voice_of_a_preset(demo: Running) -> None:
    dialog = demo.conductor.commands.create()
    QTest.keyClicks(dialog.name, "Transports du Val")
    voice = dialog.voice
    assert voice is not None
    neutral = voice.about.text()
    action = next(item for item in voice.menu.actions() if item.data() == "transport")
    action.trigger()
    assert voice.about.text() not in {neutral, ""}
    assert action.text() in voice.button.accessibleName()
    dialog.submit()
    brand = kept(demo, lambda item: item.name == "Transports du Val")
    wanted = next(item for item in presets("fr") if item.id == "transport")
    assert brand.profile != ToneProfile()
    assert brand.profile == applied(wanted, ToneProfile())


def test_a_brand_that_is_there_keeps_its_voice(demo: Running) -> None:
    assert opened(demo).voice is None
