"""The characters that a keyboard hides and French needs, by their names."""

from PySide6.QtCore import QCoreApplication

from cmdesk.tone.text import fold
from cmdesk.ui.compose.sign_grid import Cell, Section

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
        _tr("Guillemets, tirets, espaces"),
        ("«", _tr("guillemet ouvrant")),
        ("»", _tr("guillemet fermant")),
        ("“", _tr("guillemet anglais ouvrant")),
        ("”", _tr("guillemet anglais fermant")),
        ("’", _tr("apostrophe courbe")),
        ("—", _tr("tiret cadratin")),
        ("–", _tr("tiret demi-cadratin")),
        ("…", _tr("points de suspension")),
        ("·", _tr("point médian")),
        ("•", _tr("puce")),
        (_NO_BREAK, _tr("espace insécable"), _tr("ins.")),
        (_NARROW, _tr("espace fine insécable"), _tr("fine")),
    )


def _letters() -> Section:
    return _section(
        _tr("Lettres"),
        *((letter, _letter(letter)) for letter in "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸÆ"),
        *((letter, _letter(letter)) for letter in "àâçéèêëîïôœùûüÿæñ"),
    )


def _symbols() -> Section:
    return _section(
        _tr("Symboles"),
        ("€", _tr("euro")),
        ("£", _tr("livre sterling")),
        ("°", _tr("degré")),
        ("№", _tr("numéro")),
        ("½", _tr("un demi")),
        ("¼", _tr("un quart")),
        ("²", _tr("au carré")),
        ("³", _tr("au cube")),
        ("×", _tr("signe multiplié")),
        ("−", _tr("signe moins")),
        ("±", _tr("plus ou moins")),
        ("≈", _tr("à peu près égal")),
        ("→", _tr("flèche vers la droite")),
        ("←", _tr("flèche vers la gauche")),
        ("↑", _tr("flèche vers le haut")),
        ("↓", _tr("flèche vers le bas")),
        ("✓", _tr("coche")),
        ("©", _tr("droit d’auteur")),
        ("®", _tr("marque déposée")),
        ("™", _tr("marque commerciale")),
    )


def _named(cell: Cell, asked: list[str]) -> bool:
    words = [*fold(cell.name).split(), fold(cell.sign)]
    return all(any(word.startswith(part) for word in words) for part in asked)


def _section(heading: str, *told: tuple[str, ...]) -> Section:
    return Section(heading, tuple(Cell(*item) for item in told))


def _letter(letter: str) -> str:
    return _tr("lettre {letter}").format(letter=letter)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Characters", text)
