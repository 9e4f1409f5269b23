"""A reply that never changed says so, with nothing but a way to close."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from cmdesk.desk.replies import save_reply
from cmdesk.domain.reply import Reply
from cmdesk.ui.library.history import HistoryDialog
from cmdesk.ui.theme import Theme
from tests.ui.conftest import Bench


def test_no_versions_leave_only_a_way_to_close(bench: Bench, theme: Theme, qtbot: QtBot) -> None:
    reply = bench.ask(
        lambda vault: save_reply(vault, Reply("", bench.brand.id, "Retard", "Bonjour")).value
    )
    dialog = HistoryDialog(bench.desk, theme, reply, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.none.isVisible, timeout=5000)
    assert dialog.cancel.text() == "Fermer"
    assert not dialog.confirm.isVisible()
    assert not any(item.isVisible() for item in dialog.findChildren(QListWidget))
