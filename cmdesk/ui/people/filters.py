"""What narrows the list of people: words, a tag, a network, what to look after; and its order."""

from collections.abc import Iterable

from cmdesk.domain.network import NETWORKS, Network
from cmdesk.domain.people_filter import Order, PeopleFilter
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Kind
from cmdesk.ui.widgets.facets import Facet, FacetButton
from cmdesk.ui.widgets.filter_line import FilterLine, offer_tags

_SILENT = (30, 90, 180, 365)


class PeopleFilters(FilterLine):
    """The line over the people. ``order`` stands apart, for the pane to put beside the count."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Chercher une personne…"), self.tr("Nouvelle fiche"))
        self.tag = Facet(theme, self.tr("Étiquette"), self.tr("Toutes les étiquettes"))
        self.network = Facet(
            theme,
            self.tr("Réseau"),
            self.tr("Tous les réseaux"),
            [(str(item), NETWORKS[item]) for item in Network],
        )
        self.contract = Facet(
            theme,
            self.tr("Contrat"),
            self.tr("Avec ou sans contrat"),
            [("runs", self.tr("Contrat en cours"))],
        )
        self.references = Facet(
            theme,
            self.tr("Références"),
            self.tr("Toutes les références"),
            [("expired", self.tr("Référence périmée"))],
        )
        self.contact = Facet(
            theme,
            self.tr("Dernier contact"),
            self.tr("Quel que soit le dernier contact"),
            [(str(days), self._silent(days)) for days in _SILENT],
        )
        by = Facet(
            theme,
            self.tr("Ordre"),
            self.tr("Par nom"),
            [
                (str(Order.AUDIENCE), self.tr("Par audience")),
                (str(Order.CONTACT), self.tr("Les plus délaissées")),
            ],
        )
        behind = (self.contract, self.references, self.contact)
        self.lay_out((self.tag, self.network), behind, apart=(by,))
        self.order = FacetButton(theme, by)
        self.order.kind = Kind.QUIET

    @property
    def only(self) -> PeopleFilter:
        """What is chosen."""
        return PeopleFilter(
            words=self.search.text(),
            tag=self.tag.value,
            network=Network(self.network.value) if self.network.value else None,
            under_contract=bool(self.contract.value),
            expired=bool(self.references.value),
            silent_days=int(self.contact.value) if self.contact.value else None,
        )

    @property
    def chosen_order(self) -> Order:
        """How the list is ordered."""
        return Order(self.order.facet.value) if self.order.facet.value else Order.NAME

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer the tags in use, the most used first."""
        offer_tags(self.tag, list(tags))

    def _silent(self, days: int) -> str:
        if days == _SILENT[-1]:
            return self.tr("Sans contact depuis un an")
        return self.tr("Sans contact depuis {days} jours").format(days=days)
