"""What tells one brand from another at a glance: its name, its initials, its picture."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.ui.brands.dialog import BrandDialog
from tests.ui.brands.test_dialog import CTRL, buttons, kept, names, opened
from tests.ui.brands.test_picture_file import picture
from tests.ui.driving import Running


def test_a_copy_has_a_name_that_not_even_an_archived_brand_has(demo: Running) -> None:
    brand = demo.conductor.brands[0]
    for number in range(2):
        demo.conductor.commands.duplicate(brand)
        dialog = demo.dialog(BrandDialog)
        dialog.reject()
        demo.wait(lambda dialog=dialog: not dialog.isVisible())
        copied = kept(demo, lambda item: item.id != brand.id)
        demo.conductor.commands.archive(copied)
        demo.wait(lambda: len(names(demo)) == 5)
        assert copied.name == f"{brand.name} (copie)" + (" (2)" if number else "")


def test_two_emoji_are_initials_too(demo: Running) -> None:
    dialog = demo.conductor.commands.create()
    dialog.name.setText("🥐🥖")
    assert dialog.initials.text() == "🥐🥖"
    dialog.initials.clear()
    QTest.keyClicks(dialog.initials, "abc")
    assert dialog.initials.text() == "ab"


def test_a_picture_leaves_with_an_undo(demo: Running, tmp_path: Path) -> None:
    dialog = opened(demo)
    dialog.take_picture(picture(tmp_path / "lou.png", 300, 200))
    demo.wait(lambda: dialog.image)
    dialog.confirm.click()
    kept(demo, lambda item: item.avatar)
    demo.window.activateWindow()
    demo.wait(demo.window.isActiveWindow)
    buttons(demo)[0].setFocus()
    demo.key(Qt.Key.Key_Z, CTRL)
    kept(demo, lambda item: not item.avatar)
