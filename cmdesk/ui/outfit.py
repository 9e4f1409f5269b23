"""What every window has besides its places: help, examples, exports, languages, settings, tray."""

from dataclasses import dataclass
from pathlib import Path

from cmdesk.ui.about.commands import ProgramCommands
from cmdesk.ui.about.report import Source
from cmdesk.ui.calls import Calls
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.door import Door
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.settings.opener import Settable, Settings
from cmdesk.ui.speaking import Speaking
from cmdesk.ui.tray import Tray
from cmdesk.ui.vault.commands import VaultCommands
from cmdesk.ui.watching.keeping import Watching
from cmdesk.ui.welcome.examples import Examples
from cmdesk.ui.welcome.guide import Guide


@dataclass(frozen=True, slots=True)
class Parts:
    """What it is made of; ``own`` guards a person's own desk, and is None at the demo.

    ``setting``: the settings stood open when the window before it spoke another language.
    """

    logs: Path
    door: Door
    compose: ComposePane
    speaking: Speaking
    calls: Calls
    own: VaultCommands | None
    setting: bool = False


def fit_out(menus: Menus, conductor: Conductor, parts: Parts) -> None:
    """Give a window all of it, and the menus the way to it."""
    own = parts.own
    menus.add_examples(Examples(conductor))
    source = Source(conductor.desk, conductor.theme, parts.logs, demo=own is None)
    guide = Guide(conductor, parts.compose)
    parts.door.opened.connect(guide.opened)
    menus.add_help(guide, ProgramCommands(conductor, source))
    menus.add_watching(watching := Watching(conductor))
    menus.add_languages(parts.speaking)
    tray = Tray(conductor, parts.calls)
    settable = Settable(parts.speaking, parts.compose.aside, watching, tray, own)
    menus.add_settings(settings := Settings(conductor, settable))
    if parts.setting:
        conductor.ready.connect(settings.show_language)
