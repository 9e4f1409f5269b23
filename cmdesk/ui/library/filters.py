"""What narrows the list: words, a situation, a status, and more behind one button."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import ReplyKind, ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.ui.library.facets import Facet, FacetButton
from cmdesk.ui.messages import NETWORKS, kind_name, number, situation_name, status_name
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind, MenuButton
from cmdesk.ui.widgets.field import SearchField

_TAGS = 60
"""Most tags offered in the menu, the most used: search finds the others."""


class Filters(QWidget):
    """The line over the list, with the pane's primary button at its end."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = SearchField(theme, self.tr("Chercher…"))
        self.situation = FacetButton(
            theme,
            self.tr("Situation"),
            self.tr("Toutes les situations"),
            [(str(item), situation_name(item).capitalize()) for item in Situation],
        )
        self.status = FacetButton(
            theme,
            self.tr("État"),
            self.tr("Tous les états"),
            [(str(item), status_name(item).capitalize()) for item in ReplyStatus],
        )
        self.kind = Facet(
            theme,
            self.tr("Type"),
            self.tr("Tous les types"),
            [(str(item), kind_name(item).capitalize()) for item in ReplyKind],
        )
        self.network = Facet(
            theme,
            self.tr("Réseau"),
            self.tr("Tous les réseaux"),
            [(str(item), NETWORKS[item]) for item in Network],
        )
        self.tag = Facet(theme, self.tr("Étiquette"), self.tr("Toutes les étiquettes"))
        self.menu = QMenu(self)
        self._when_narrow = self._fill_menu()
        self.more = MenuButton(theme, self.tr("Filtrer"), self.menu)
        self.new = Button(theme, self.tr("Nouvelle réponse"), kind=Kind.PRIMARY, hint="Ctrl N")
        self._lay_out()
        self.search.textChanged.connect(self.changed)
        self.situation.chosen.connect(self.changed)
        self.status.chosen.connect(self.changed)

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.text().strip()) or any(facet.value for facet in self._facets)

    @property
    def _facets(self) -> tuple[Facet, ...]:
        return (self.situation.facet, self.status.facet, self.kind, self.network, self.tag)

    def over(self, only: ReplyFilter) -> ReplyFilter:
        """Return ``only`` narrowed by what is chosen here, which comes before what it says."""
        situation, status, kind, network, tag = (facet.value for facet in self._facets)
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
        self.tag.offer([(tag, tag) for tag in list(tags)[:_TAGS]])
        self._word()

    def set_room(self, *, wide: bool) -> None:
        """Show situation and status as buttons, or behind the one for more where room lacks."""
        self.situation.setVisible(wide)
        self.status.setVisible(wide)
        for action in self._when_narrow:
            action.setVisible(not wide)

    def clear(self) -> None:
        """Leave nothing out, without saying so."""
        self.blockSignals(True)  # noqa: FBT003  Qt's
        self.search.clear()
        self.situation.clear()
        self.status.clear()
        for facet in (self.kind, self.network, self.tag):
            facet.clear()
        self._word()
        self.blockSignals(False)  # noqa: FBT003  Qt's

    def set_total(self, total: int) -> None:
        """Say how many replies the search goes through."""
        self.search.set_hint(self.tr("Chercher parmi {count}…").format(count=number(total)))

    def _more_chosen(self) -> None:
        self._word()
        self.changed.emit()

    def _word(self) -> None:
        """Say what is chosen behind the button."""
        chosen = [facet.word for facet in (self.kind, self.network, self.tag) if facet.value]
        self.more.setText(", ".join(chosen) or self.tr("Filtrer"))
        self.more.updateGeometry()

    def _fill_menu(self) -> list[QAction]:
        """Fill the menu, and return what stands there only where room lacks."""
        own = (self.situation.facet.menu, self.status.facet.menu)
        when_narrow = [self.menu.addMenu(menu) for menu in own]
        for facet in (self.kind, self.network, self.tag):
            facet.setParent(self)
            facet.chosen.connect(self._more_chosen)
            self.menu.addMenu(facet.menu)
        return when_narrow

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.search, 1)
        for button in (self.situation, self.status, self.more):
            button.give_way()
            row.addWidget(button)
        row.addSpacing(Space.S)
        row.addWidget(self.new)
        self.search.setMinimumWidth(120)
        self.new.give_way()
