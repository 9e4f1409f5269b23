"""A person at the whole window in a process of their own, to be killed: ``python -m …typist``.

Opens the desk at CMDESK_HOME, types an answer to a message, says so, and waits to be killed.
"""

import sys

import keyring
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtTest import QTest

from cmdesk import app
from cmdesk.desk.brands import create_brand
from cmdesk.system.paths import Paths
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.dialogs.protect import RecoveryDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.tasks import Desk
from cmdesk.ui.welcome.first_page import FirstPage
from tests.storage.file_keyring import FileKeyring
from tests.ui.own import type_group

INCOMING = "Bonjour, mon pain était rassis ce matin 🙁"
ANSWER = "Bonjour 🥖, nous en sommes désolés"
BACK = 4
"""How many times the caret goes left after the last letter."""


class Typist:
    """Looks now and then whether there is something to do, as a person does."""

    def __init__(self, window: MainWindow, text: str) -> None:
        self._window, self._text = window, text
        self._asked = False
        self._look = QTimer(window, interval=20)
        self._look.timeout.connect(self._turn)
        self._look.start()

    def _turn(self) -> None:
        window = self._window
        for page in window.findChildren(FirstPage):
            if page.isVisible():
                page.buttons[0].click()
        for dialog in window.findChildren(RecoveryDialog):
            if dialog.isVisible():
                type_group(dialog)
        desk = window.findChild(Desk)
        pane = window.panes[Place.WRITE]
        if window.welcome.isVisible() and not self._asked and isinstance(desk, Desk):
            self._asked = True
            desk.run(lambda vault: create_brand(vault, "Fournil Lou"))
        if isinstance(pane, ComposePane) and pane.current_draft() is not None:
            self._look.stop()
            self._type(pane)

    def _type(self, pane: ComposePane) -> None:
        message = QMimeData()
        message.setText(INCOMING)
        pane.received.words.clear_all()
        pane.received.words.insertFromMimeData(message)
        pane.editor.setFocus()
        pane.editor.selectAll()
        pane.editor.insertPlainText(self._text[:-1])
        QTest.keyClicks(pane.editor, self._text[-1])
        for _ in range(BACK):
            QTest.keyClick(pane.editor, Qt.Key.Key_Left)
        sys.stdout.write("typed\n")
        sys.stdout.flush()


def main() -> int:
    """Type the text given on the command line, or the answer."""
    keyring.set_keyring(FileKeyring())
    application = app.application()
    window = app.build(Paths.real(), demo=False)
    window.show()
    assert window.findChild(Conductor) is not None
    typist = Typist(window, sys.argv[1] if len(sys.argv) > 1 else ANSWER)
    assert typist
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
