"""Ctrl+Z in a field where nothing is left to take back goes to the desk, which may have a step."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_FIELDS = QLineEdit | QPlainTextEdit | QTextEdit


class PassingOn(QObject):
    """Watches the field that has the keyboard: Qt's own keeps undo and redo to itself always."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let go of the keys that the field has no use for; a key held down is still its own."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, _FIELDS)
            and not event.isAutoRepeat()
        ):
            standard, (undo, redo) = QKeySequence.StandardKey, _left(watched)
            idle = not undo and event.matches(standard.Undo)
            if idle or (not redo and event.matches(standard.Redo)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, _FIELDS):
            before.removeEventFilter(self)
        if isinstance(now, _FIELDS):
            now.installEventFilter(self)


def _left(field: QLineEdit | QPlainTextEdit | QTextEdit) -> tuple[bool, bool]:
    """Tell whether a field has use for undo and for redo: a text that stands there always has."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    document = field.document()
    stands = not document.isEmpty()
    return stands or document.isUndoAvailable(), stands or document.isRedoAvailable()
