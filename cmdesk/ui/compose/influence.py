"""The card of the influencer who is named: how this brand speaks to them."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cmdesk.domain.influencer import InfluencerCard
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.text import ElidedLabel, label


class InfluenceCard(QWidget):
    """Name, handle, address, what they like to hear of, what to keep clear of."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: InfluencerCard | None = None
        self._name = ElidedLabel(role="title")
        self._address = Chip(theme, "")
        self._likes = label("", "body", wrap=True)
        self._avoid = label("", "body", wrap=True)
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        head.addWidget(self._address)
        card.body.addLayout(head)
        card.body.addWidget(self._likes)
        card.body.addWidget(self._avoid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(label(self.tr("Personne d’influence"), "section"))
        layout.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def card(self) -> InfluencerCard | None:
        """The card shown."""
        return self._card

    def show_card(self, card: InfluencerCard | None) -> None:
        """Show a card, or nothing."""
        if card == self._card:
            return
        self._card = card
        self.setVisible(card is not None)
        if card is None:
            return
        handle = card.handles[0] if card.handles else ""
        same = handle.lstrip("@").casefold() == card.name.casefold()
        self._name.setText(handle if same else f"{card.name} {handle}".strip())
        told = card.address if card.address and card.address is not Address.EITHER else None
        self._address.set_text(str(told or ""))
        self._address.setVisible(told is not None)
        _tell(self._likes, self.tr("Aime qu’on lui parle de\u00a0: {things}"), card.references)
        _tell(self._avoid, self.tr("À éviter\u00a0: {things}"), card.avoid)


def _tell(where: QLabel, words: str, things: tuple[str, ...]) -> None:
    where.setText(words.format(things=", ".join(things)))
    where.setVisible(bool(things))
