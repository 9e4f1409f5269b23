"""The right column of the compose pane: the review, the influencer named, the nearest replies."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmdesk.ui.compose.influence import InfluenceCard
from cmdesk.ui.compose.nearest import NearestReplies
from cmdesk.ui.compose.review import Review
from cmdesk.ui.theme import Space, Theme

_EDGE = 18


class ComposeSide(QWidget):
    """Three parts under one another; the review gives way first where height lacks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = Review(theme)
        self.influence = InfluenceCard(theme)
        self.nearest = NearestReplies(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 20, _EDGE, Space.L)
        layout.setSpacing(Space.XL)
        layout.addWidget(self.review)
        layout.addWidget(self.influence)
        layout.addWidget(self.nearest)
        layout.addStretch(1)
