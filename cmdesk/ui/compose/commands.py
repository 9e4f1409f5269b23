"""The compose pane's commands: in the menu, by their keys, and in «Aller à…»."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from cmdesk.ui.compose.pane import ComposePane


def commands_of(pane: "ComposePane") -> tuple[QAction, ...]:
    """Return the pane's commands in the order of its menu."""
    tr = pane.tr
    told: tuple[tuple[str, Callable[[], object], tuple[str, ...]], ...] = (
        (tr("Copier la réponse"), pane.copy, ("Ctrl+Return", "Ctrl+Enter")),
        (
            tr("Copier et ouvrir la page du réseau"),
            lambda: pane.copy(visit=True),
            ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        ),
        (tr("Enregistrer comme réponse…"), pane.save_as_reply, ("Ctrl+S",)),
        (tr("Point suivant"), lambda: pane.pointing.step(1), ("F8",)),
        (tr("Point précédent"), lambda: pane.pointing.step(-1), ("Shift+F8",)),
        (tr("Corriger le point…"), pane.pointing.open_mends, ("Alt+Return", "Alt+Enter")),
        (tr("Réponses proches"), pane.search.take_focus, ("Ctrl+Space",)),
        (tr("Références de la personne"), pane.side_column.influence.take_focus, ("Ctrl+R",)),
        (tr("Nouveau brouillon"), pane.drafting.begin, ("Ctrl+N",)),
        (tr("Brouillons…"), pane.drafting.show_list, ("Ctrl+O",)),
        (tr("Emoji…"), pane.picking.open_emoji, ("Ctrl+E",)),
        (tr("Caractères spéciaux…"), pane.picking.open_characters, ("Ctrl+J",)),
        (tr("Orthographe…"), pane.spelling.show_dialog, ()),
        (tr("Petite fenêtre"), lambda: pane.small.turn(pane.commands), ("Ctrl+Shift+M",)),
        (tr("Réseau suivant"), lambda: pane.sheet.tabs.step(1), ("Ctrl+Shift+PgDown",)),
        (tr("Réseau précédent"), lambda: pane.sheet.tabs.step(-1), ("Ctrl+Shift+PgUp",)),
    )
    commands = tuple(_command(pane, name, act, keys) for name, act, keys in told)
    return (*commands, pane.typing_help.action)


def _command(
    pane: "ComposePane", name: str, act: Callable[[], object], keys: tuple[str, ...]
) -> QAction:
    action = QAction(name, pane)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda: act())  # noqa: PLW0108  not with Qt's «checked»
    return action
