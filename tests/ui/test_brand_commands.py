"""Brands on the whole window: added, renamed, deleted, brought back; their cards and journal."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cmdesk.desk.brands import create_brand
from cmdesk.desk.replies import count_replies
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.brands.journal import JournalPane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.rail import BrandButton
from tests.ui.driving import Running

CTRL = Qt.KeyboardModifier.ControlModifier


def name(running: Running) -> str:
    return running.window.brand.name if running.window.brand else ""


def buttons(running: Running) -> list[BrandButton]:
    found = running.window.rail.findChildren(BrandButton)
    return sorted(found, key=lambda button: button.mapTo(running.window, QPoint()).y())


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
    demo.wait(lambda: buttons(demo)[-1].brand.initials == "ML")
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
    theme = demo.conductor.theme
    assert theme.accent == theme.tokens.accent, "no brand, no brand's colour"
    demo.key(Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: len(demo.conductor.brands) == 1 and demo.window.brand is not None)
    assert demo.window.places.isVisible()


def test_the_journal_tells_what_was_said(demo: Running) -> None:
    demo.window.show_place(Place.JOURNAL)
    pane = demo.window.pane
    assert isinstance(pane, JournalPane)
    demo.wait(pane.page.isVisible)
    for brand in demo.conductor.brands:
        demo.conductor.choose(brand.id)
    demo.desk.run(partial(create_brand, name="Toute neuve"))
    demo.wait(pane.empty.isVisible)


def test_the_primary_button_takes_the_colour_of_the_brand_in_force(demo: Running) -> None:
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    for brand in demo.conductor.brands:
        demo.conductor.choose(brand.id)
        demo.wait(lambda: demo.library.model.loaded and demo.library.model.total)
        button = demo.library.filters.new
        picture = demo.window.grab().toImage()
        place = button.mapTo(demo.window, QPoint(button.width() // 2, 4))
        seen = picture.pixelColor(place * picture.devicePixelRatio())
        assert seen.name().upper() == demo.conductor.theme.accent.upper()
