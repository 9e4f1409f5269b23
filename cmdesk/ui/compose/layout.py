"""How the compose pane is laid out: the message above, the answer's sheet below, names on both."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.theme import Space
from cmdesk.ui.widgets.text import label

if TYPE_CHECKING:
    from cmdesk.ui.compose.pane import ComposePane

_EDGE = 28


def lay_out(pane: "ComposePane") -> None:
    """Put the pane's parts in their places."""
    translate = QCoreApplication.translate
    upper, lower = QHBoxLayout(), QHBoxLayout()
    for row, name, told in (
        (upper, translate("ComposePane", "Message reçu"), (pane.reading,)),
        (lower, translate("ComposePane", "Ma réponse"), (pane.saved, pane.drafting.button)),
    ):
        row.addWidget(label(name, "field"))
        row.addStretch()
        for part in told:
            row.addWidget(part)
    column = QVBoxLayout(pane)
    column.setContentsMargins(_EDGE, 0, _EDGE, Space.L)
    column.setSpacing(Space.XS + 2)
    column.addLayout(upper)
    column.addWidget(pane.received)
    column.addSpacing(Space.S)
    column.addLayout(lower)
    column.addWidget(pane.sheet, 1)
    # Tab leads from the message right to the answer; all that stands above them comes before.
    box = pane.received
    stops = (pane.drafting.button, pane.reading, box.thumbnail, box.clear, box.words, pane.editor)
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
    pane.tab_stops = stops
