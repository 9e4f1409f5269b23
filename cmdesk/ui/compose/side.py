"""The right column of the compose pane: the review, the influencer named, the nearest replies."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmdesk.ui.compose.influence import InfluenceCard
from cmdesk.ui.compose.replies.nearest import SHOWN, NearestReplies
from cmdesk.ui.compose.review.review import Review
from cmdesk.ui.theme import Space, Theme

_EDGE = 18
_BAR = 10
"""Room at the right for the review's scroll bar, so that cards keep their width beside it."""
_TALL, _LOW = 760, 580


class ComposeSide(QWidget):
    """Three parts under one another; the review gives way first where height lacks.

    ``hint`` stands under the review.
    """

    def __init__(self, theme: Theme, hint: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = Review(theme)
        self.influence = InfluenceCard(theme)
        self.nearest = NearestReplies(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 20, _EDGE - _BAR, Space.L)
        layout.setSpacing(Space.XL)
        layout.addWidget(self.review)
        for part in (hint, self.influence, self.nearest):
            part.setContentsMargins(0, 0, _BAR, 0)
        self.review.leave_room(_BAR)
        layout.addWidget(hint)
        layout.addWidget(self.influence)
        layout.addWidget(self.nearest)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Offer fewer replies where height lacks: the review comes first."""
        super().resizeEvent(event)
        height = self.height()
        self.nearest.show_most(SHOWN if height >= _TALL else 2 if height >= _LOW else 1)
