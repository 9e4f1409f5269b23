"""What we copied, forgotten after a while unless another text is on the clipboard by then."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from cmdesk.ui.tasks import Desk

SECRET_MS = 60_000
"""How long a secret may be pasted, in milliseconds; a reply too, where the person wants it so."""
_SETTING = "clipboard.clear-replies"
_OURS = "cmdesk-text"
_SECRET = "cmdesk-secret"  # noqa: S105 -- the name of a property


def copy_text(text: str) -> None:
    """Copy a text of the desk, which its guard knows for its own on every platform."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setProperty(_OURS, text)
    clipboard.setText(text)


def copy_secret(secret: str, stay: int = SECRET_MS) -> None:
    """Copy a secret for ``stay`` milliseconds; it outlives the window that it is copied from."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setProperty(_SECRET, secret)
    clipboard.setText(secret)
    QTimer.singleShot(stay, clipboard, partial(_forget, secret))


def forget_secret() -> None:
    """Forget a secret that may still be pasted: the desk is locked, or closes."""
    secret = QGuiApplication.clipboard().property(_SECRET)
    if isinstance(secret, str):
        _forget(secret)


class ClipboardGuard(QObject):
    """Clears the replies that this window copies, where the vault has it set so."""

    def __init__(self, desk: Desk, parent: QObject, stay: int = SECRET_MS) -> None:
        super().__init__(parent)
        self._desk, self._stay = desk, stay
        self.clears = False
        """Whether replies go too."""
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    def start(self) -> None:
        """Read what the vault has set."""
        self._desk.run(lambda vault: vault.settings.get(_SETTING, False), self._set, owner=self)

    def choose(self, clears: bool) -> None:  # noqa: FBT001 -- a check box's signal
        """Keep the choice in the vault, and hold to it from now on."""
        self.clears = clears

        def keep(vault: Any) -> None:
            vault.settings.put(_SETTING, clears)

        self._desk.run(keep, owner=self)

    def _set(self, value: object) -> None:
        self.clears = value is True

    def _changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        ours = clipboard.ownsClipboard() or clipboard.property(_OURS) == text
        if self.clears and ours and text:
            # The clock is the clipboard's: a desk that is locked meanwhile changes nothing.
            QTimer.singleShot(self._stay, clipboard, partial(_forget, text))


def _forget(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.property(_SECRET) == text:
        clipboard.setProperty(_SECRET, None)
    if clipboard.text() == text:
        clipboard.clear()
