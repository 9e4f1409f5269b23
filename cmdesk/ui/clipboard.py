"""Secrets on the clipboard: forgotten after a while, unless another text is there by then."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

SECRET_MS = 60_000
"""How long a secret may be pasted, in milliseconds."""


def copy_secret(secret: str, stay: int = SECRET_MS) -> None:
    """Copy a secret for ``stay`` milliseconds; it outlives the window that it is copied from."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(secret)
    QTimer.singleShot(stay, clipboard, partial(_forget, secret))


def _forget(secret: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == secret:
        clipboard.clear()
