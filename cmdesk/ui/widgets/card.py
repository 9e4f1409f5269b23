"""The card: a white sheet with a hairline round it, for what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cmdesk.ui.theme import Space


class Card(QFrame):
    """A card; put widgets into ``body``."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = Space.M) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(Space.XS)
