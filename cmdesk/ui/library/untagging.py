"""Taking tags from the replies selected: those that they have, ticked by Space or a click."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.library.ticks import TickRows
from cmdesk.ui.messages import number
from cmdesk.ui.sheet import SHEET_EDGE
from cmdesk.ui.theme import Theme

_WIDTH, _MOST = 420, 8
_TAG = Qt.ItemDataRole.UserRole


class UntagDialog(Sheet):
    """``counts`` says how many of ``total`` replies have each tag; ``taken`` gets those ticked."""

    def __init__(
        self,
        theme: Theme,
        counts: Mapping[str, int],
        total: int,
        taken: Callable[[tuple[str, ...]], object],
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, self.tr("Ôter des étiquettes"), self.tr("Ôter"), parent)
        self._taken = taken
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Étiquettes des réponses choisies"))
        self.list.setItemDelegate(TickRows(theme, self.list))
        self.list.setProperty("role", "sheet")
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tag, count in sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold())):
            self._add_row(tag, count, total, alone=len(counts) == 1)
        rows = min(len(counts), _MOST)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * SHEET_EDGE)
        self.add(self.list)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.list.itemChanged.connect(self._look)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._look()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The tags to take away."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            str(row.data(_TAG)) for row in rows if row.checkState() is Qt.CheckState.Checked
        )

    def submit(self) -> None:
        """Hand the ticked tags over."""
        self._taken(self.ticked)
        self.accept()

    def _add_row(self, tag: str, count: int, total: int, *, alone: bool) -> None:
        some = self.tr("{tag} · {count} sur {total}")
        words = tag
        if count < total:
            words = some.format(tag=tag, count=number(count), total=number(total))
        row = QListWidgetItem(words)
        row.setData(_TAG, tag)
        row.setToolTip(words)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(Qt.CheckState.Checked if alone else Qt.CheckState.Unchecked)
        self.list.addItem(row)

    def _look(self, _row: QListWidgetItem | None = None) -> None:
        self.busy(on=not self.ticked)
