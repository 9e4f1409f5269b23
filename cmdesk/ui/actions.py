"""Actions as panes make them: words, keys, where the keys work, and what is done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str


def local_action(
    owner: QObject, text: str, keys: Keys, do: Callable[[], object] | None = None
) -> QAction:
    """Return an action whose keys work where it was added: on a list, say."""
    return _made(owner, text, keys, do, Qt.ShortcutContext.WidgetShortcut)


def window_action(
    owner: QObject, text: str, keys: Keys, do: Callable[[], object] | None = None
) -> QAction:
    """Return an action whose keys work in the whole window that it was added to."""
    return _made(owner, text, keys, do, Qt.ShortcutContext.WindowShortcut)


def rule(owner: QObject) -> QAction:
    """Return the line between two groups of a menu."""
    action = QAction(owner)
    action.setSeparator(True)
    return action


def bindings(keys: Keys) -> list[QKeySequence]:
    """Return all that does the same as these keys, the one to be shown first.

    Qt tells two Enter keys apart, of which the large one is «Retour» in its French; keyboards and
    people call both «Entrée».
    """
    wanted = QKeySequence(keys)
    named = wanted.toString()
    if "Return" in named:
        return [QKeySequence(named.replace("Return", "Enter")), wanted]
    return [wanted] if named else []


def _made(
    owner: QObject,
    text: str,
    keys: Keys,
    do: Callable[[], object] | None,
    context: Qt.ShortcutContext,
) -> QAction:
    action = QAction(text, owner)
    action.setShortcuts(bindings(keys))
    action.setShortcutContext(context)
    if do is not None:
        action.triggered.connect(lambda: do())  # noqa: PLW0108 -- not with Qt's «checked»
    return action
