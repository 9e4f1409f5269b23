"""The process's one Qt application, dressed before any window: style, icon, language."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cmdesk.system import resources
from cmdesk.ui.language import speak

DESKTOP_ID = "io.github.cmdesk.CMDesk"
"""By which a Linux desktop finds a window's menu entry and icon."""


def application(language: str = "") -> QApplication:
    """Return the process's application, made and dressed on the first call.

    ``language`` is the one that the person has chosen; empty: the system's.
    """
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("cmdesk")
    app.setApplicationDisplayName("CM Desk")
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(_icon())
    app.setStyle("Fusion")
    speak(app, language)
    return app


def _icon() -> QIcon:
    icon, folder = QIcon(), resources.root() / "app"
    for path in folder.glob("*.png"):
        icon.addFile(str(path))
    return icon
