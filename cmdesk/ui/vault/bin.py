"""The bin: what was deleted in the last thirty days, to be found, put back, or let go for good."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from math import ceil
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cmdesk.desk import bin as bins
from cmdesk.desk.bin import BinItem
from cmdesk.desk.brands import list_brands
from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.names import folded
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import ago, counted
from cmdesk.ui.step_words import step_done
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, LinkButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.text import label

_WIDTH, _LIST_HEIGHT = 620, 318
translate = QCoreApplication.translate


class BinDialog(Sheet):
    """Lists the bin; putting back is a step that can be undone, letting go is asked once."""

    undo_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, bin_name(), translate("Bin", "Remettre en place"), parent)
        self._desk = desk
        self._items: tuple[BinItem, ...] = ()
        self._brands: dict[str, str] = {}
        self.search = SearchField(theme, self.tr("Chercher dans la corbeille…"))
        self.list = RowList(theme, bin_name(), several=True)
        self.empty = EmptyState(
            theme,
            "trash",
            self.tr("La corbeille est vide"),
            self.tr("Ce que vous supprimez reste ici trente jours, le temps de changer d’avis."),
        )
        self.nothing = EmptyState(
            theme,
            "magnifying-glass",
            self.tr("Rien de tel dans la corbeille"),
            self.tr("Essayez un autre mot du titre, ou le nom de la marque."),
        )
        self.remove = Button(theme, self.tr("Supprimer pour de bon…"))
        self.clear = LinkButton(theme, self.tr("Tout vider…"))
        self.told, self.undo = label("", "hint"), LinkButton(theme, self.tr("Annuler"))
        self._switch = QStackedWidget()
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.search.down_pressed.connect(self.list.take_focus)
        self.list.picked.connect(self._picked)
        self.list.activated.connect(self.submit)
        self.remove.clicked.connect(self._remove)
        self.clear.clicked.connect(self._clear)
        self.undo.clicked.connect(self._undo)
        desk.changed.connect(self._changed)
        self.setFixedWidth(_WIDTH)
        self._show()
        self.refresh()

    def submit(self) -> None:
        """Put back what is selected."""
        ids = self._selected()
        if ids:
            self.problem.hide()
            work = partial(bins.put_back, ids=ids)
            self._desk.run(work, self._put_back, self.show_problem, owner=self)

    def refresh(self) -> None:
        """Look again what is there."""
        self._desk.run(_listing, self._listed, owner=self, topic="bin")

    def _selected(self) -> tuple[int, ...]:
        return tuple(key for key in self.list.keys() if isinstance(key, int))  # noqa: SIM118 -- no mapping

    def _listed(self, found: tuple[tuple[BinItem, ...], tuple[Brand, ...]]) -> None:
        self._items, brands = found
        binned = {item.brand_id: item.label for item in self._items if item.what is What.BRANDS}
        self._brands = binned | {brand.id: brand.name for brand in brands}
        self._show()

    def _show(self) -> None:
        now, wanted = datetime.now(UTC), folded(self.search.text()).strip()
        rows = [
            row for row in (self._row(item, now) for item in self._items) if wanted in _words(row)
        ]
        self.list.set_rows(rows)
        self._switch.setCurrentIndex(0 if rows else 2 if self._items else 1)
        self.clear.setVisible(bool(self._items))
        self._picked()

    def _row(self, item: BinItem, now: datetime) -> Row:
        kind, brand = kind_name(item.what), self._brands.get(item.brand_id, "")
        parts = [kind] if item.what is What.BRANDS else [kind, brand]
        if item.within:
            within = counted(item.within, self.tr("élément"), self.tr("éléments"))
            parts.append(self.tr("avec {count}").format(count=within))
        days = max(0, ceil((item.expires - now) / timedelta(days=1)))
        left = counted(days, self.tr("jour"), self.tr("jours"))
        return Row(
            item.id,
            " ".join(item.label.split()) or self.tr("Sans titre"),
            " · ".join(part for part in parts if part),
            ago(item.deleted, now),
            self.tr("encore {days}").format(days=left),
        )

    def _picked(self) -> None:
        some = bool(self._selected())
        self.confirm.setEnabled(some)
        self.remove.setEnabled(some)

    def _put_back(self, change: Change[int]) -> None:
        self._tell(step_done(change.undo, change.count), undo=True)

    def _changed(self, _change: Change[Any]) -> None:
        self.refresh()

    def _undo(self) -> None:
        self._tell("", undo=False)
        self.undo_wanted.emit()

    def _remove(self) -> None:
        self._let_go(self._selected())

    def _clear(self) -> None:
        self._let_go(tuple(item.id for item in self._items))

    def _let_go(self, ids: tuple[int, ...]) -> None:
        chosen = [item for item in self._items if item.id in ids]
        count = sum(1 + item.within for item in chosen)
        if count:
            dialog = LetGoDialog(self.theme, count, partial(self._forget, ids), self)
            dialog.open()

    def _forget(self, ids: tuple[int, ...]) -> None:
        work = partial(bins.empty, ids=ids)
        self._desk.run(work, self._forgotten, self.show_problem, owner=self)

    def _forgotten(self, change: Change[int]) -> None:
        count = counted(change.count, self.tr("élément supprimé"), self.tr("éléments supprimés"))
        self._tell(self.tr("{count} pour de bon").format(count=count), undo=False)

    def _tell(self, text: str, *, undo: bool) -> None:
        self.told.setText(text)
        self.told.setAccessibleName(text)
        self.undo.setVisible(undo)

    def _lay_out(self) -> None:
        self.add(self.search)
        for page in (self.list, self.empty, self.nothing):
            self._switch.addWidget(page)
        self._switch.setFixedHeight(_LIST_HEIGHT)
        card = Card(padding=2)
        card.body.addWidget(self._switch)
        self.add(card)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.told)
        row.addWidget(self.undo)
        row.addStretch()
        row.addWidget(self.clear)
        self.add(row)
        self.undo.hide()
        self.foot.insertWidget(0, self.remove)
        self.cancel.setText(self.tr("Fermer"))
        self.finish()
        self.search.setFocus()


class LetGoDialog(Sheet):
    """The one confirmation of the desk: nothing brings back what is deleted here."""

    def __init__(
        self, theme: Theme, count: int, do: Callable[[], object], parent: QWidget | None
    ) -> None:
        title = self.tr("Supprimer pour de bon\u00a0?")
        super().__init__(theme, title, self.tr("Supprimer pour de bon"), parent)
        self._do = do
        gone = counted(count, self.tr("élément disparaîtra"), self.tr("éléments disparaîtront"))
        self.add(
            label(
                self.tr(
                    "{gone} du bureau, sans annulation possible. Les sauvegardes déjà faites, "
                    "elles, ne changent pas."
                ).format(gone=gone),
                "body",
                wrap=True,
            )
        )
        self.cancel.setText(self.tr("Garder"))
        self.finish()
        self.setFixedWidth(420)
        self.cancel.setFocus()

    def submit(self) -> None:
        """Do it."""
        self.accept()
        self._do()


def bin_name() -> str:
    """Name the bin."""
    return translate("Bin", "Corbeille")


def kind_name(what: What) -> str:
    """Name one thing of a kind."""
    return {
        What.BRANDS: translate("Bin", "Marque"),
        What.REPLIES: translate("Bin", "Réponse"),
        What.INFLUENCERS: translate("Bin", "Fiche"),
        What.DRAFTS: translate("Bin", "Brouillon"),
        What.JOURNAL: translate("Bin", "Texte au journal"),
        What.FRAGMENTS: translate("Bin", "Fragment"),
        What.VOICES: translate("Bin", "Version du profil"),
        What.MOMENTS: translate("Bin", "Moment"),
    }.get(what, translate("Bin", "Élément"))


def _listing(vault: Any) -> tuple[tuple[BinItem, ...], tuple[Brand, ...]]:
    return bins.list_bin(vault), list_brands(vault)


def _words(row: Row) -> str:
    return folded(f"{row.title} {row.detail}")
