"""The list of people of influence."""

from PySide6.QtWidgets import QAbstractItemView

from cmdesk.domain.influencer import Influencer
from cmdesk.ui.people.model import PeopleModel
from cmdesk.ui.people.rows import PeopleRows
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.keeping_list import KeepingList


class PeopleList(KeepingList):
    """Shows a PeopleModel."""

    def __init__(self, theme: Theme, model: PeopleModel) -> None:
        super().__init__(theme, model)
        self._rows = model
        self.setItemDelegate(PeopleRows(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Personnes d’influence"))

    def somebody(self) -> Influencer | None:
        """Return who is in hand."""
        return self._rows.at(self.currentIndex().row())

    def selected(self) -> tuple[Influencer, ...]:
        """Return all who are selected, from the top."""
        people = map(self._rows.at, self.selected_rows())
        return tuple(item for item in people if item is not None)
