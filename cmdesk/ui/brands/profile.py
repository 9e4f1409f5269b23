"""The profile pane: the brand's voice to read at leisure, and what each part of it changes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.ui.brands.voice import Trait, traits
from cmdesk.ui.pane import Pane
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.flow import Flow
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import hairline, label

_LEFT = 300


class ProfilePane(Pane):
    """Profil, to read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brand: Brand | None = None
        self.page = Page()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's voice."""
        if brand == self._brand:
            return
        same = self._brand is not None and brand is not None and brand.id == self._brand.id
        self._brand = brand
        self.page.clear()
        if brand is None:
            return
        for index, (group, items) in enumerate(traits(brand.profile).items()):
            self.page.add(label(group, "section"), before=Space.L if index else Space.S)
            self.page.add(self._card(items))
        if not same:
            self.page.to_top()

    def take_focus(self) -> None:
        """Let the keyboard scroll."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, items: tuple[Trait, ...]) -> Card:
        card = Card(padding=0)
        card.body.setSpacing(0)
        for index, item in enumerate(items):
            if index:
                card.body.addWidget(hairline())
            card.body.addWidget(self._row(item))
        return card

    def _row(self, item: Trait) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        line.setSpacing(Space.L)
        left = QWidget()
        left.setFixedWidth(self._theme.px(_LEFT))
        words = QVBoxLayout(left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(label(item.name))
        words.addWidget(label(item.meaning, "hint", wrap=True))
        line.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        if item.words:
            chips = Flow(self._theme)
            chips.set_words(item.words)
            line.addWidget(chips, 1, Qt.AlignmentFlag.AlignTop)
        else:
            line.addWidget(label(self.tr("rien de fixé"), "hint"), 1, Qt.AlignmentFlag.AlignTop)
        return row
