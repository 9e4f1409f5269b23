"""The door: a keyring that is away is named, and taken up again when it is back."""

import keyring
import keyring.backends.fail
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.system.paths import Paths
from cmdesk.ui.dialogs.protect import UnlockDialog
from cmdesk.ui.theme import Theme
from tests.conftest import MemoryKeyring
from tests.ui.driving import Running, leave, show
from tests.ui.own import first_desk


def start(qtbot: QtBot) -> Running:
    running = Running(app.build(Paths.real(), demo=False), qtbot)
    show(running)
    return running


def test_a_keyring_that_comes_back_late_opens_the_desk(
    theme: Theme, qtbot: QtBot, memory_keyring: MemoryKeyring
) -> None:
    first, _code = first_desk(qtbot)
    leave(first)
    keyring.set_keyring(keyring.backends.fail.Keyring())
    running = start(qtbot)
    dialog = running.dialog(UnlockDialog)
    assert isinstance(dialog, UnlockDialog)
    assert "aucun n’est installé" in dialog.explanation.text()
    keyring.set_keyring(memory_keyring)
    dialog.retry.click()
    running.wait(running.window.welcome.isVisible)
    leave(running)
