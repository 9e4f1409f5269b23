"""What narrows the list of people: words, a tag, a network, what to look after; and its order."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.domain.network import Network
from cmdesk.domain.people_filter import Order, PeopleFilter
from cmdesk.ui.library.facets import FacetButton
from cmdesk.ui.messages import NETWORKS, number
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.field import SearchField

_TAGS = 60
"""Most tags offered in the menu, the most used: search finds the others."""
_SILENT = (30, 90, 180, 365)


class PeopleFilters(QWidget):
    """The line over the list, with the pane's primary button at its end.

    ``order`` stands apart, for the pane to put beside the count.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = SearchField(theme, self.tr("Chercher une personne…"))
        self.tag = FacetButton(theme, self.tr("Étiquette"), self.tr("Toutes les étiquettes"), ())
        self.network = FacetButton(
            theme,
            self.tr("Réseau"),
            self.tr("Tous les réseaux"),
            [(str(item), NETWORKS[item]) for item in Network],
        )
        self.state = FacetButton(
            theme,
            self.tr("À suivre"),
            self.tr("Tout le monde"),
            [
                ("contract", self.tr("Contrat en cours")),
                ("expired", self.tr("Référence périmée")),
                *((str(days), self._silent(days)) for days in _SILENT),
            ],
        )
        self.order = FacetButton(
            theme,
            self.tr("Ordre"),
            self.tr("Par nom"),
            [
                (str(Order.AUDIENCE), self.tr("Par audience")),
                (str(Order.CONTACT), self.tr("Les plus délaissées")),
            ],
        )
        self.order.kind = Kind.QUIET
        self.new = Button(theme, self.tr("Nouvelle fiche"), kind=Kind.PRIMARY, hint="Ctrl N")
        self.search.textChanged.connect(self.changed)
        for facet in self._facets:
            facet.chosen.connect(self.changed)
        self._lay_out()

    @property
    def only(self) -> PeopleFilter:
        """What is chosen."""
        state = self.state.value
        return PeopleFilter(
            words=self.search.text(),
            tag=self.tag.value,
            network=Network(self.network.value) if self.network.value else None,
            under_contract=state == "contract",
            expired=state == "expired",
            silent_days=int(state) if state.isdigit() else None,
        )

    @property
    def chosen_order(self) -> Order:
        """How the list is ordered."""
        return Order(self.order.value) if self.order.value else Order.NAME

    @property
    def left(self) -> tuple[str, ...]:
        """All that is typed and chosen, to be brought back."""
        return (self.search.text(), *(facet.value for facet in self._facets))

    def bring_back(self, left: tuple[str, ...]) -> None:
        """Type and choose it again, without saying so; a tag that is gone is left out."""
        self.blockSignals(True)  # noqa: FBT003  Qt's
        words, *values = left
        self.search.setText(words)
        for facet, value in zip(self._facets, values, strict=True):
            if value in facet.facet.values:
                facet.choose(value)
        self.blockSignals(False)  # noqa: FBT003  Qt's

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer the tags in use, the most used first."""
        self.tag.facet.offer([(tag, tag) for tag in list(tags)[:_TAGS]])
        self.tag.refresh()

    def set_total(self, total: int) -> None:
        """Say how many people the search goes through."""
        hint = self.tr("Chercher parmi {count}…").format(count=number(total))
        self.search.set_hint(hint)

    def set_room(self, *, wide: bool) -> None:
        """Show the networks only where there is room for them."""
        self.network.setVisible(wide)

    def clear(self) -> None:
        """Leave nobody out, without saying so; the order stays."""
        self.blockSignals(True)  # noqa: FBT003  Qt's
        self.search.clear()
        for facet in (self.tag, self.network, self.state):
            facet.clear()
        self.blockSignals(False)  # noqa: FBT003  Qt's

    @property
    def _facets(self) -> tuple[FacetButton, ...]:
        return (self.tag, self.network, self.state, self.order)

    def _silent(self, days: int) -> str:
        if days == _SILENT[-1]:
            return self.tr("Sans contact depuis un an")
        return self.tr("Sans contact depuis {days} jours").format(days=days)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.search, 1)
        for button in (self.tag, self.network, self.state):
            button.give_way()
            row.addWidget(button)
        row.addSpacing(Space.S)
        row.addWidget(self.new)
        self.search.setMinimumWidth(190)
        self.new.give_way()
