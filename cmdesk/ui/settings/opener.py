"""Opens the settings over a window, with all that can be set in it."""

from PySide6.QtCore import QObject

from cmdesk.ui.compose.setting_aside import SettingAside
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.settings.appearance import Appearance
from cmdesk.ui.settings.dialog import SettingsDialog
from cmdesk.ui.settings.keeping import copies_group, protection_group
from cmdesk.ui.settings.writing import Writing
from cmdesk.ui.speaking import Speaking
from cmdesk.ui.vault.commands import VaultCommands
from cmdesk.ui.watching.keeping import Watching


class Settings(QObject):
    """Knows everything that can be set; ``own`` is None at the demo desk."""

    def __init__(
        self,
        conductor: Conductor,
        speaking: Speaking,
        aside: SettingAside,
        watching: Watching,
        own: VaultCommands | None,
    ) -> None:
        super().__init__(conductor)
        self._conductor, self._speaking, self._aside = conductor, speaking, aside
        self._watching, self._own = watching, own

    def show(self) -> SettingsDialog:
        """Open them."""
        leader, own = self._conductor, self._own
        theme = leader.theme
        dialog = SettingsDialog(theme, leader.window)
        appearance = Appearance(theme, self._speaking, leader.remember, dialog)
        writing = Writing(leader.desk, theme, self._aside, dialog)
        groups = [appearance.group(), writing.group()]
        if own is not None:
            groups.append(protection_group(theme, own, dialog))
        groups.append(copies_group(theme, own, self._watching, dialog))
        dialog.show_groups(groups)
        dialog.open()
        return dialog
