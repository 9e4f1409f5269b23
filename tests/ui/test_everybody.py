"""Whoever cannot see the window hears it: each control of each place has a name and a role."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.frame.places import Place
from tests.ui.driving import Running
from tests.ui.own import compose_of

ROLE = QAccessible.Role
SPOKEN = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.CheckBox,
    ROLE.RadioButton,
    ROLE.EditableText,
    ROLE.ComboBox,
    ROLE.SpinBox,
    ROLE.Slider,
    ROLE.List,
    ROLE.Table,
    ROLE.Tree,
    ROLE.Link,
    ROLE.MenuItem,
}
"""Roles of what one works with: without a name, nobody knows what it does."""


def controls(root: QWidget) -> Iterator[tuple[QWidget, QAccessibleInterface]]:
    """Yield what can take the keyboard, as a screen reader meets it."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy().value & 1:
            element = QAccessible.queryAccessibleInterface(widget)
            if element.isValid():
                yield widget, element


def silent(root: QWidget) -> list[str]:
    """Return the controls below ``root`` that a screen reader has no words for."""
    found = list[str]()
    for widget, element in controls(root):
        if element.role() in SPOKEN and not element.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_control_of_every_place_has_a_name(demo: Running) -> None:
    compose = compose_of(demo)
    demo.wait(lambda: compose.proofreader.proof is not None)
    for place in Place:
        demo.window.show_place(place)
        demo.wait(lambda place=place: demo.window.panes[place].isVisible())
        assert len(list(controls(demo.window))) > 10
        assert not silent(demo.window), place


def test_every_control_of_the_brand_dialog_has_a_name(demo: Running) -> None:
    dialog = demo.conductor.commands.create()
    assert isinstance(dialog, BrandDialog)
    for page in dialog.tabs:
        dialog.show_page(page)
        assert not silent(dialog), type(page).__name__
