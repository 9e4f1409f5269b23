"""The compose pane's commands: in the menu, by their keys, and in «Aller à…»."""

from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from cmdesk.ui.actions import rule, window_action

if TYPE_CHECKING:
    from cmdesk.ui.compose.pane import ComposePane

translate = QCoreApplication.translate
Told = tuple[str, Callable[[], object], str]
"""A command's name, what it does, and its keys."""


def commands_of(pane: "ComposePane") -> tuple[QAction, ...]:
    """Return the pane's commands in the order of its menu, with the lines between its groups."""
    groups = (_of_leaving(pane), _of_mending(pane), _of_inserting(pane), _of_drafts(pane))
    commands = (
        (*(window_action(pane, name, keys, act) for name, act, keys in told), rule(pane))
        for told in (*groups, _of_the_view(pane))
    )
    return (*chain.from_iterable(commands), pane.typing_help.action)


def _of_leaving(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (translate("ComposePane", "Copier la réponse"), pane.copy, "Ctrl+Return"),
        (
            translate("ComposePane", "Copier et ouvrir la page du réseau"),
            lambda: pane.copy(visit=True),
            "Ctrl+Shift+Return",
        ),
        (translate("ComposePane", "Enregistrer comme réponse…"), pane.save_as_reply, "Ctrl+S"),
    )


def _of_mending(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (translate("ComposePane", "Point suivant"), lambda: pane.pointing.step(1), "F8"),
        (
            translate("ComposePane", "Point précédent"),
            lambda: pane.pointing.step(-1),
            "Shift+F8",
        ),
        (
            translate("ComposePane", "Corriger le point…"),
            pane.pointing.open_mends,
            "Alt+Return",
        ),
        (translate("ComposePane", "Orthographe…"), pane.spelling.show_dialog, ""),
    )


def _of_inserting(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (translate("ComposePane", "Réponses proches"), pane.search.take_focus, "Ctrl+Space"),
        (
            translate("ComposePane", "Références de la personne"),
            pane.side_column.influence.take_focus,
            "Ctrl+R",
        ),
        (translate("ComposePane", "Emoji…"), pane.picking.open_emoji, "Ctrl+E"),
        (
            translate("ComposePane", "Caractères spéciaux…"),
            pane.picking.open_characters,
            "Ctrl+J",
        ),
    )


def _of_drafts(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (translate("ComposePane", "Nouveau brouillon"), pane.drafting.begin, "Ctrl+N"),
        (translate("ComposePane", "Brouillons…"), pane.drafting.show_list, "Ctrl+O"),
    )


def _of_the_view(pane: "ComposePane") -> tuple[Told, ...]:
    return (
        (
            translate("ComposePane", "Réseau suivant"),
            lambda: pane.sheet.tabs.step(1),
            "Ctrl+Shift+PgDown",
        ),
        (
            translate("ComposePane", "Réseau précédent"),
            lambda: pane.sheet.tabs.step(-1),
            "Ctrl+Shift+PgUp",
        ),
        (
            translate("ComposePane", "Petite fenêtre"),
            lambda: pane.small.turn(pane.commands, pane.pointing.step),
            "Ctrl+Shift+M",
        ),
    )
