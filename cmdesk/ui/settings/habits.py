"""Settings of how the window comes and goes: the icon beside the clock, and what closing means."""

from PySide6.QtCore import QCoreApplication

from cmdesk.ui.settings.lines import Group, Line
from cmdesk.ui.theme import Theme
from cmdesk.ui.tray import Tray
from cmdesk.ui.widgets.check import CheckBox

translate = QCoreApplication.translate


def window_group(theme: Theme, tray: Tray) -> Group:
    """Return the group; a choice of what closing means needs the icon that brings it back."""
    shown = CheckBox(theme, translate("HabitSettings", "Montrer"))
    stays = CheckBox(theme, translate("HabitSettings", "Rester ouvert"))
    shown.setChecked(tray.on)
    stays.setChecked(tray.stays)
    stays.setEnabled(tray.on)
    shown.toggled.connect(tray.choose)
    shown.toggled.connect(stays.setEnabled)
    stays.toggled.connect(tray.choose_stay)
    return Group(
        translate("HabitSettings", "Fenêtre"),
        (
            Line(
                theme,
                translate("HabitSettings", "Icône près de l’horloge"),
                translate("HabitSettings", "Pour rappeler CM Desk d’un clic."),
                shown,
                also=translate("HabitSettings", "zone de notification barre"),
            ),
            Line(
                theme,
                translate("HabitSettings", "Fenêtre fermée"),
                translate("HabitSettings", "Le bureau reste ouvert derrière l’icône."),
                stays,
                also=translate("HabitSettings", "quitter fermer réduire"),
            ),
        ),
    )
