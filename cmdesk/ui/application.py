"""The process's one Qt application, dressed before any window: style, icon, Qt's own words."""

import sys

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cmdesk.desk import wording
from cmdesk.system import resources

DESKTOP_ID = "io.github.cmdesk.CMDesk"
"""By which a Linux desktop finds a window's menu entry and icon."""


def application() -> QApplication:
    """Return the process's application, made and dressed on the first call."""
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
    _speak_to_qt(app)
    return app


def _icon() -> QIcon:
    icon, folder = QIcon(), resources.root() / "app"
    for path in folder.glob("*.png"):
        icon.addFile(str(path))
    return icon


def _speak_to_qt(app: QApplication) -> None:
    """Have Qt's own dialogs and menus speak as the window does."""
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{wording.LANGUAGES[0]}", folder):
        app.installTranslator(words)
