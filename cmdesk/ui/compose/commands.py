"""The compose pane's commands: in the menu, by their keys, and in «Aller à…»."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from cmdesk.ui.compose.pane import ComposePane

translate = QCoreApplication.translate
Told = tuple[str, Callable[[], object], tuple[str, ...]]
"""A command's name, what it does, and its keys."""


def commands_of(pane: "ComposePane") -> tuple[QAction, ...]:
    """Return the pane's commands in the order of its menu."""
    told = (*_of_the_answer(pane), *_of_the_rest(pane))
    commands = tuple(_command(pane, name, act, keys) for name, act, keys in told)
    return (*commands, pane.typing_help.action)


def _of_the_answer(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (translate("ComposePane", "Copier la réponse"), pane.copy, ("Ctrl+Return", "Ctrl+Enter")),
        (
            translate("ComposePane", "Copier et ouvrir la page du réseau"),
            lambda: pane.copy(visit=True),
            ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        ),
        (translate("ComposePane", "Enregistrer comme réponse…"), pane.save_as_reply, ("Ctrl+S",)),
        (translate("ComposePane", "Point suivant"), lambda: pane.pointing.step(1), ("F8",)),
        (
            translate("ComposePane", "Point précédent"),
            lambda: pane.pointing.step(-1),
            ("Shift+F8",),
        ),
        (
            translate("ComposePane", "Corriger le point…"),
            pane.pointing.open_mends,
            ("Alt+Return", "Alt+Enter"),
        ),
        (translate("ComposePane", "Réponses proches"), pane.search.take_focus, ("Ctrl+Space",)),
        (
            translate("ComposePane", "Références de la personne"),
            pane.side_column.influence.take_focus,
            ("Ctrl+R",),
        ),
    )


def _of_the_rest(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (translate("ComposePane", "Nouveau brouillon"), pane.drafting.begin, ("Ctrl+N",)),
        (translate("ComposePane", "Brouillons…"), pane.drafting.show_list, ("Ctrl+O",)),
        (translate("ComposePane", "Emoji…"), pane.picking.open_emoji, ("Ctrl+E",)),
        (
            translate("ComposePane", "Caractères spéciaux…"),
            pane.picking.open_characters,
            ("Ctrl+J",),
        ),
        (translate("ComposePane", "Orthographe…"), pane.spelling.show_dialog, ()),
        (
            translate("ComposePane", "Petite fenêtre"),
            lambda: pane.small.turn(pane.commands, pane.pointing.step),
            ("Ctrl+Shift+M",),
        ),
        (
            translate("ComposePane", "Réseau suivant"),
            lambda: pane.sheet.tabs.step(1),
            ("Ctrl+Shift+PgDown",),
        ),
        (
            translate("ComposePane", "Réseau précédent"),
            lambda: pane.sheet.tabs.step(-1),
            ("Ctrl+Shift+PgUp",),
        ),
    )


def _command(
    pane: "ComposePane", name: str, act: Callable[[], object], keys: tuple[str, ...]
) -> QAction:
    action = QAction(name, pane)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda: act())  # noqa: PLW0108  not with Qt's «checked»
    return action
