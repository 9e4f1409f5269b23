"""What was typed in a dialog and left unsaved: kept while the window is, and offered again."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout

from cmdesk.ui.messages import translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.text import label

T = TypeVar("T")


class Unfinished(Generic[T]):
    """Each thing as it was typed, by what tells it; forgotten once it is saved or given up."""

    def __init__(self) -> None:
        self._left: dict[Hashable, T] = {}

    def leave(self, key: Hashable, typed: T) -> None:
        """Keep what was typed."""
        self._left[key] = typed

    def left(self, key: Hashable) -> T | None:
        """Return what was typed, if anything is left."""
        return self._left.get(key)

    def forget(self, key: Hashable) -> None:
        """Let go of it: it is saved, or nobody wants it any more."""
        self._left.pop(key, None)


def resumed_line(theme: Theme, begin_anew: Callable[[], None], *, new: bool) -> QHBoxLayout:
    """Say that a dialog shows what had been left in it, with the way to begin anew."""
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    row.addWidget(label(translate("Unfinished", "Voici ce que vous aviez commencé."), "hint"))
    words = translate("Unfinished", "Revenir à ce qui est enregistré")
    anew = LinkButton(theme, translate("Unfinished", "Repartir de zéro") if new else words)
    anew.setObjectName("anew")
    anew.clicked.connect(lambda: begin_anew())  # noqa: PLW0108 -- not with Qt's «checked»
    row.addWidget(anew)
    row.addStretch()
    return row
