"""The characters that a keyboard hides and French needs, by their names."""

from PySide6.QtCore import QCoreApplication

from cmdesk.tone.text import fold
from cmdesk.ui.compose.characters.sign_grid import Cell, Section

translate = QCoreApplication.translate
_NO_BREAK, _NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def character_sections() -> tuple[Section, ...]:
    """Return all of them, in groups."""
    return _punctuation(), _letters(), _symbols()


def find_characters(query: str) -> tuple[Section, ...]:
    """Return the characters whose names hold words that begin as each of the query's does."""
    asked = fold(query).split()
    return tuple(
        Section(section.heading, tuple(cell for cell in section.cells if _named(cell, asked)))
        for section in character_sections()
    )


def _punctuation() -> Section:
    return _section(
        translate("Characters", "Guillemets, tirets, espaces"),
        ("«", translate("Characters", "guillemet ouvrant")),
        ("»", translate("Characters", "guillemet fermant")),
        ("“", translate("Characters", "guillemet anglais ouvrant")),
        ("”", translate("Characters", "guillemet anglais fermant")),
        ("’", translate("Characters", "apostrophe courbe")),
        ("—", translate("Characters", "tiret cadratin")),
        ("–", translate("Characters", "tiret demi-cadratin")),
        ("…", translate("Characters", "points de suspension")),
        ("·", translate("Characters", "point médian")),
        ("•", translate("Characters", "puce")),
        (_NO_BREAK, translate("Characters", "espace insécable"), translate("Characters", "ins.")),
        (
            _NARROW,
            translate("Characters", "espace fine insécable"),
            translate("Characters", "fine"),
        ),
    )


def _letters() -> Section:
    return _section(
        translate("Characters", "Lettres"),
        *((letter, _letter(letter)) for letter in "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸÆ"),
        *((letter, _letter(letter)) for letter in "àâçéèêëîïôœùûüÿæñ"),
    )


def _symbols() -> Section:
    return _section(
        translate("Characters", "Symboles"),
        ("€", translate("Characters", "euro")),
        ("£", translate("Characters", "livre sterling")),
        ("°", translate("Characters", "degré")),
        ("№", translate("Characters", "numéro")),
        ("½", translate("Characters", "un demi")),
        ("¼", translate("Characters", "un quart")),
        ("²", translate("Characters", "au carré")),
        ("³", translate("Characters", "au cube")),
        ("×", translate("Characters", "signe multiplié")),
        ("−", translate("Characters", "signe moins")),
        ("±", translate("Characters", "plus ou moins")),
        ("≈", translate("Characters", "à peu près égal")),
        ("→", translate("Characters", "flèche vers la droite")),
        ("←", translate("Characters", "flèche vers la gauche")),
        ("↑", translate("Characters", "flèche vers le haut")),
        ("↓", translate("Characters", "flèche vers le bas")),
        ("✓", translate("Characters", "coche")),
        ("©", translate("Characters", "droit d’auteur")),
        ("®", translate("Characters", "marque déposée")),
        ("™", translate("Characters", "marque commerciale")),
    )


def _named(cell: Cell, asked: list[str]) -> bool:
    words = [*fold(cell.name).split(), fold(cell.sign)]
    return all(any(word.startswith(part) for word in words) for part in asked)


def _section(heading: str, *told: tuple[str, ...]) -> Section:
    return Section(heading, tuple(Cell(*item) for item in told))


def _letter(letter: str) -> str:
    return translate("Characters", "lettre {letter}").format(letter=letter)
