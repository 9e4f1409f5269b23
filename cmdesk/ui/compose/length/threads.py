"""A thread to copy part by part: each with its count, the next one always under Enter."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.tone.model import Length
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.compose.prose import Prose
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import number
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 520, 380


class ThreadDialog(Sheet):
    """The parts in order; what was copied says so."""

    begun = Signal()
    """The first part was copied."""

    def __init__(
        self, theme: Theme, network: str, parts: list[tuple[str, Length]], parent: QWidget
    ) -> None:
        title = translate("ThreadDialog", "Fil de {count} messages pour {network}")
        said = title.format(count=len(parts), network=network)
        super().__init__(theme, said, "", parent.window())
        self._parts = [text for text, _length in parts]
        self._copied: set[int] = set()
        self.buttons: list[Button] = []
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.S)
        for at, (text, length) in enumerate(parts):
            column.addWidget(self._card(at, text, length))
        column.addStretch()
        scroll = scrolled(ground)
        scroll.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.add(scroll)
        self.cancel.setText(self.tr("Fermer"))
        self.finish()
        self._show_next()

    def submit(self) -> None:
        """Copy the next part; after the last one, close."""
        left = [at for at in range(len(self._parts)) if at not in self._copied]
        if left:
            self.copy(left[0])
        else:
            self.accept()

    def copy(self, at: int) -> None:
        """Copy one part."""
        copy_text(self._parts[at])
        first = not self._copied
        self._copied.add(at)
        self.buttons[at].setText(self.tr("Copié"))
        self.buttons[at].set_icon_name("check")
        self._show_next()
        if first:
            self.begun.emit()

    def _card(self, at: int, text: str, length: Length) -> Card:
        card, head = Card(), QHBoxLayout()
        limit = "" if length.limit is None else f" / {number(length.limit)}"
        head.addWidget(label(f"{number(length.count)}{limit}", "hint"))
        head.addStretch()
        button = Button(self.theme, self.tr("Copier"), icon="copy")
        named = self.tr("Copier le message {number}").format(number=at + 1)
        button.setAccessibleName(named)
        button.clicked.connect(partial(self.copy, at))
        self.buttons.append(button)
        head.addWidget(button)
        card.body.addLayout(head)
        words = Prose()
        words.set_words(text)
        card.body.addWidget(words)
        return card

    def _show_next(self) -> None:
        left = [at for at in range(len(self._parts)) if at not in self._copied]
        words = self.tr("Copier le message {number}").format(number=left[0] + 1) if left else ""
        self.confirm.setText(words or self.tr("Terminé"))
