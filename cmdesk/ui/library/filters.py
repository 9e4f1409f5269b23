"""What narrows the list of replies: words, a situation, a status, and more behind one button."""

from collections.abc import Iterable
from dataclasses import replace

from cmdesk.domain.network import NETWORKS, Network, Situation
from cmdesk.domain.reply import ReplyKind, ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.ui.messages import begun, kind_name, situation_name, status_name
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.facets import Facet
from cmdesk.ui.widgets.filter_line import FilterLine, offer_tags


class Filters(FilterLine):
    """The line over the replies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Chercher…"), self.tr("Nouvelle réponse"))
        self.situation = Facet(
            theme,
            self.tr("Situation"),
            self.tr("Toutes les situations"),
            [(str(item), begun(situation_name(item))) for item in Situation],
        )
        self.status = Facet(
            theme,
            self.tr("État"),
            self.tr("Tous les états"),
            [(str(item), begun(status_name(item))) for item in ReplyStatus],
        )
        self.kind = Facet(
            theme,
            self.tr("Type"),
            self.tr("Tous les types"),
            [(str(item), begun(kind_name(item))) for item in ReplyKind],
        )
        self.network = Facet(
            theme,
            self.tr("Réseau"),
            self.tr("Tous les réseaux"),
            [(str(item), NETWORKS[item]) for item in Network],
        )
        self.tag = Facet(theme, self.tr("Étiquette"), self.tr("Toutes les étiquettes"))
        self.lay_out((self.situation, self.status), (self.kind, self.network, self.tag))

    def over(self, only: ReplyFilter) -> ReplyFilter:
        """Return ``only`` narrowed by what is chosen here, which comes before what it says."""
        situation, status, kind = self.situation.value, self.status.value, self.kind.value
        network, tag = self.network.value, self.tag.value
        return replace(
            only,
            situations=(Situation(situation),) if situation else only.situations,
            statuses=(ReplyStatus(status),) if status else only.statuses,
            kinds=(ReplyKind(kind),) if kind else only.kinds,
            networks=(Network(network),) if network else only.networks,
            tags=(tag,) if tag else only.tags,
        )

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer a brand's tags, the most used first."""
        offer_tags(self.tag, list(tags))
