"""A brand's people as rows, all at hand; their photos come as they are looked at."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from cmdesk.desk.compose import today
from cmdesk.desk.influencers import photos_of
from cmdesk.domain.influencer import Influencer
from cmdesk.ui.people.words import contact_words, contract_words
from cmdesk.ui.tasks import Desk
from cmdesk.ui.widgets.keeping_list import KeyedModel

SOMEBODY = Qt.ItemDataRole.UserRole
PHOTO = SOMEBODY + 1
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(KeyedModel):
    """The people shown."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: Sequence[Influencer] = ()
        self._photos: dict[str, bytes] = {}
        self._wanted: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def show(self, people: Sequence[Influencer]) -> None:
        """Show these people."""
        if [item.id for item in people] == [item.id for item in self._rows]:
            self._rows = people
            if people:
                self.dataChanged.emit(self.index(0), self.index(len(people) - 1))
            return
        self.beginResetModel()
        self._rows = people
        self.endResetModel()

    def forget_photos(self) -> None:
        """Look again for photos: one may be another now."""
        self._photos.clear()

    def at(self, row: int) -> Influencer | None:
        """Return who is in that row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def id_at(self, row: int) -> str:
        """Return the id of who is in that row, or nothing."""
        somebody = self.at(row)
        return somebody.id if somebody is not None else ""

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return who it is, their name for type-ahead, their sense for screen readers."""
        somebody = self.at(index.row())
        if somebody is None:
            return None
        if role == SOMEBODY:
            return somebody
        if role == PHOTO:
            return self._photo(somebody.person.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return somebody.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(_said(somebody, today()))
        return None

    def _photo(self, person_id: str) -> bytes:
        if person_id not in self._photos:
            self._wanted.add(person_id)
            self._soon.start()
        return self._photos.get(person_id, b"")

    def _ask(self) -> None:
        wanted, self._wanted = tuple(self._wanted), set()
        # Whoever has none is known to have none, and is not asked for at every paint.
        self._photos.update(dict.fromkeys(wanted, b""))
        work = partial(photos_of, person_ids=wanted)
        self._desk.run(work, self._take, owner=self)

    def _take(self, photos: Mapping[str, bytes]) -> None:
        self._photos.update(photos)
        if photos and self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [PHOTO])


def _said(somebody: Influencer, day: date) -> list[str]:
    relation = somebody.relation
    parts = [somebody.name, *somebody.person.handles, *somebody.person.tags]
    if relation.contract is not None:
        parts.append(contract_words(relation.contract, day))
    return [*parts, contact_words(relation.last_contact, day)]
