"""Ctrl+Z in a field where nothing is left to take back goes to the desk, which may have a step."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class PassingOn(QObject):
    """Watches the field that has the keyboard: Qt's own keeps undo and redo to itself always."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let go of the keys that the field has no use for."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
        ):
            standard = QKeySequence.StandardKey
            idle = not watched.isUndoAvailable() and event.matches(standard.Undo)
            if idle or (not watched.isRedoAvailable() and event.matches(standard.Redo)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit):
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit):
            now.installEventFilter(self)
