"""Opens the settings over a window, with all that can be set in it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from cmdesk.ui.compose.review.setting_aside import SettingAside
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.settings.appearance import Appearance
from cmdesk.ui.settings.dialog import SettingsDialog
from cmdesk.ui.settings.habits import window_group
from cmdesk.ui.settings.keeping import copies_group, protection_group
from cmdesk.ui.settings.writing import Writing
from cmdesk.ui.speaking import Speaking
from cmdesk.ui.tray import Tray
from cmdesk.ui.vault.commands import VaultCommands
from cmdesk.ui.watching.keeping import Watching


@dataclass(frozen=True, slots=True)
class Settable:
    """What the settings set; ``own`` is None at the demo desk."""

    speaking: Speaking
    aside: SettingAside
    watching: Watching
    tray: Tray
    own: VaultCommands | None


class Settings(QObject):
    """Knows everything that can be set in one window."""

    def __init__(self, conductor: Conductor, settable: Settable) -> None:
        super().__init__(conductor)
        self._conductor, self._settable = conductor, settable

    def show_language(self) -> None:
        """Open them where the language is chosen."""
        appearance = self.show().findChild(Appearance)
        if appearance is not None:
            appearance.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def show(self) -> SettingsDialog:
        """Open them."""
        leader, settable = self._conductor, self._settable
        theme, own = leader.theme, settable.own
        dialog = SettingsDialog(theme, leader.window)
        appearance = Appearance(theme, settable.speaking, leader.remember, dialog)
        writing = Writing(leader.desk, theme, settable.aside, dialog)
        groups = [appearance.group(), writing.group()]
        if own is not None:
            groups.append(protection_group(theme, own, dialog))
        groups.append(copies_group(theme, own, settable.watching, dialog))
        if settable.tray.possible:
            groups.append(window_group(theme, settable.tray))
        dialog.show_groups(groups)
        dialog.open()
        return dialog
