"""What leaves besides the replies that are ready: the person's own notes, and drafts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmdesk.desk.library import Extent
from cmdesk.ui.messages import number
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.check import CheckBox


class ExtentBoxes(QWidget):
    """Two boxes; what the person has ticked, or not, is proposed otherwise no more."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.notes = CheckBox(theme, self.tr("Joindre vos notes internes"))
        self.drafts = CheckBox(theme)
        self._said = set[CheckBox]()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for box in (self.notes, self.drafts):
            column.addWidget(box)
            box.clicked.connect(self._taken)

    @property
    def extent(self) -> Extent:
        """What the boxes say."""
        return Extent(notes=self.notes.isChecked(), drafts=self.drafts.isChecked())

    def propose(self, extent: Extent, drafts: int) -> None:
        """Tick what is usual, and say how many drafts there are."""
        words = self.tr("Joindre les brouillons, que le client n’a pas validés ({count})")
        self.drafts.setText(words.format(count=number(drafts)))
        self.drafts.setEnabled(drafts > 0)
        for box, on in ((self.notes, extent.notes), (self.drafts, extent.drafts)):
            if box not in self._said:
                box.setChecked(on)

    def _taken(self) -> None:
        box = self.sender()
        if isinstance(box, CheckBox):
            self._said.add(box)
        self.changed.emit()
