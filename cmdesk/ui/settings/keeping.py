"""Settings of what is kept, and from whom: lock, clipboard, keys, backups, exports."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cmdesk.ui.settings.lines import Group, Line
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.commands import VaultCommands
from cmdesk.ui.vault.protection import idle_button
from cmdesk.ui.watching.keeping import Watching
from cmdesk.ui.widgets.button import Button, action_button
from cmdesk.ui.widgets.check import CheckBox

translate = QCoreApplication.translate


def protection_group(theme: Theme, own: VaultCommands, host: QWidget) -> Group:
    """Return what opens a person's own desk, and when it shuts by itself."""
    forgets = CheckBox(theme, translate("KeepingSettings", "Oublier"))
    forgets.setChecked(own.guards.clipboard.clears)
    forgets.toggled.connect(own.guards.clipboard.choose)
    return Group(
        translate("KeepingSettings", "Protection"),
        (
            Line(
                theme,
                translate("KeepingSettings", "Verrouillage sans activité"),
                translate("KeepingSettings", "Ctrl+L verrouille tout de suite."),
                idle_button(theme, own.guards.lock),
                also=translate("KeepingSettings", "minutes veille inactivité"),
            ),
            Line(
                theme,
                translate("KeepingSettings", "Réponses copiées"),
                translate("KeepingSettings", "Le presse-papiers les oublie après une minute."),
                forgets,
                also=translate("KeepingSettings", "coller copier"),
            ),
            Line(
                theme,
                translate("KeepingSettings", "Code de secours, phrase de passe, trousseau, clé"),
                translate("KeepingSettings", "Ce qui ouvre ce bureau, à vérifier ou à changer."),
                _button(theme, partial(own.protection, host)),
                also=translate("KeepingSettings", "mot de passe chiffrement sécurité"),
            ),
        ),
    )


def copies_group(
    theme: Theme, own: VaultCommands | None, watching: Watching, host: QWidget
) -> Group:
    """Return where copies go. The demo desk (no ``own``) has no backups."""
    exports = Line(
        theme,
        translate("KeepingSettings", "Exports tenus à jour"),
        translate("KeepingSettings", "Vos réponses, récrites dans un dossier à chaque changement."),
        _button(theme, partial(watching.show, host)),
        also=translate("KeepingSettings", "dossier surveillé espanso"),
    )
    if own is None:
        return Group(translate("KeepingSettings", "Copies"), (exports,))
    backups = Line(
        theme,
        translate("KeepingSettings", "Sauvegardes"),
        translate("KeepingSettings", "Une par heure, vérifiée\u00a0; second dossier, retour."),
        _button(theme, partial(own.show_backups, host)),
        also=translate("KeepingSettings", "restaurer disque copie"),
    )
    return Group(translate("KeepingSettings", "Copies"), (backups, exports))


def _button(theme: Theme, do: Callable[[], object]) -> Button:
    return action_button(theme, translate("KeepingSettings", "Ouvrir…"), do)
