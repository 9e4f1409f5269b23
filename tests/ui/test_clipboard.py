"""A secret leaves the clipboard by itself; what was copied since stays."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cmdesk.ui import clipboard
from cmdesk.ui.dialogs.protect import RecoveryDialog
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Button
from tests.ui.own import type_group

CODE = "ABCD-EFGH-2222-3333-4444-5555-6666"


def test_a_secret_is_forgotten(theme: Theme, qtbot: QtBot) -> None:
    clipboard.copy_secret(CODE, 50)
    assert QGuiApplication.clipboard().text() == CODE
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text(), timeout=20_000)


def test_what_was_copied_since_stays(theme: Theme, qtbot: QtBot) -> None:
    clipboard.copy_secret(CODE, 50)
    QGuiApplication.clipboard().setText("une réponse")
    qtbot.wait(200)
    assert QGuiApplication.clipboard().text() == "une réponse"


def test_the_code_is_copied_as_a_secret(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard.copy_secret, "__defaults__", (50,))
    dialog = RecoveryDialog(theme, CODE, None)
    qtbot.addWidget(dialog)
    dialog.open()
    copy = next(item for item in dialog.findChildren(Button) if item.text() == "Copier")
    copy.click()
    assert QGuiApplication.clipboard().text() == CODE
    type_group(dialog)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text(), timeout=20_000)
