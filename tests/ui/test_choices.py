"""Choices are shown by their names, whatever signs these hold."""

from collections.abc import Hashable

from pytestqt.qtbot import QtBot

from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.choice import OptionCard, Pill
from cmdesk.ui.widgets.choice_button import ChoiceButton, ValueButton
from cmdesk.ui.widgets.facets import Facet, FacetButton
from cmdesk.ui.widgets.tags import Tag


def test_a_name_with_an_ampersand_is_whole_in_button_and_menu(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme, "Marque")
    qtbot.addWidget(button)
    button.offer(["Lou", "H&M"])
    button.choose(0)
    heard: list[int] = []
    button.chosen.connect(heard.append)
    lou, other = button.menu().actions()
    assert other.text() == "H&&M"
    other.trigger()
    assert (heard, button.index, button.text()) == ([1], 1, "H&M")
    assert button.accessibleName() == "Marque\u00a0: H&M"
    button.menu().aboutToShow.emit()
    assert lou.icon().cacheKey() != other.icon().cacheKey()


def test_a_facet_s_word_is_whole(theme: Theme, qtbot: QtBot) -> None:
    facet = Facet(theme, "Étiquette", "toutes", [("rd", "R&D")])
    button = FacetButton(theme, facet)
    qtbot.addWidget(button)
    facet.choose("rd")
    assert (facet.word, button.text()) == ("R&D", "R&D")
    facet.offer([])
    assert (facet.value, button.text()) == ("", "toutes")


def test_a_value_that_is_no_choice_shows_nothing_until_one_is_taken(
    theme: Theme, qtbot: QtBot
) -> None:
    choices: dict[Hashable, str] = {5: "Après 5 minutes", 0: "Jamais"}
    button = ValueButton(theme, "Verrouillage", choices)
    qtbot.addWidget(button)
    heard: list[int] = []
    button.chosen.connect(heard.append)
    button.show_value(7)
    assert button.text() == ""
    button.pick(5)
    assert (heard, button.text()) == ([5], "Après 5 minutes")


def test_a_name_takes_no_key_from_the_menus(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "R&D")
    named = [button, Pill(theme, "R&D"), OptionCard(theme, "R&D", ""), Tag(theme, "R&D")]
    for item in named:
        qtbot.addWidget(item)
        assert item.text() == "R&D"
        assert item.shortcut().isEmpty()
    button.setText("H&M")
    assert button.shortcut().isEmpty()
