"""The line over a list: a search, facets in sight, others behind one button, the way to add."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from cmdesk.ui.messages import number, translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind, MenuButton
from cmdesk.ui.widgets.facets import Facet, FacetButton
from cmdesk.ui.widgets.field import SearchField

_TAGS = 60
"""Most tags offered in a menu, the most used: search finds the others."""


class FilterLine(QWidget):
    """Subclasses make the facets and set them out by ``lay_out``."""

    changed = Signal()

    def __init__(self, theme: Theme, hint: str, add: str) -> None:
        """``hint``: what the search says before it knows its number. ``add``: the button."""
        super().__init__()
        self._theme = theme
        self.search = SearchField(theme, hint)
        self.menu = QMenu(self)
        self.more = MenuButton(theme, "", self.menu)
        self.new = Button(theme, add, kind=Kind.PRIMARY, hint="Ctrl N")
        self._front: list[FacetButton] = []
        self._behind: Sequence[Facet] = ()
        self._apart: Sequence[Facet] = ()
        self.search.textChanged.connect(self.changed)

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.text().strip()) or any(facet.value for facet in self._facets)

    @property
    def left(self) -> tuple[str, ...]:
        """All that is typed and chosen, to be brought back."""
        return (self.search.text(), *(facet.value for facet in (*self._facets, *self._apart)))

    def bring_back(self, left: tuple[str, ...]) -> None:
        """Type and choose it again, without saying so; a tag that is gone is left out."""
        self.blockSignals(True)  # noqa: FBT003  Qt's
        words, *values = left
        self.search.setText(words)
        for facet, value in zip((*self._facets, *self._apart), values, strict=True):
            facet.put(value)
        self.blockSignals(False)  # noqa: FBT003  Qt's

    def clear(self) -> None:
        """Leave nothing out, without saying so; facets that stand apart stay."""
        self.bring_back(("", *("" for _ in self._facets), *(item.value for item in self._apart)))

    def set_total(self, total: int) -> None:
        """Say how many the search goes through."""
        hint = translate("FilterLine", "Chercher parmi {count}…").format(count=number(total))
        self.search.set_hint(hint, translate("FilterLine", "Chercher…"))

    def set_room(self, *, wide: bool) -> None:
        """Show facets as buttons, or behind the one for more where room lacks."""
        for button in self._front:
            button.setVisible(wide)
            button.facet.menu.menuAction().setVisible(not wide)
        self._word()

    def lay_out(
        self, front: Sequence[Facet], behind: Sequence[Facet], apart: Sequence[Facet] = ()
    ) -> None:
        """Set out the facets: those in sight, while there is room, and those behind a button.

        Those ``apart`` stand elsewhere and leave nothing out: the order of a list.
        """
        self._front = [FacetButton(self._theme, facet) for facet in front]
        self._behind, self._apart = behind, apart
        for facet in behind:
            facet.live_in(self)
        for facet in self._facets:
            self.menu.addMenu(facet.menu)
            facet.reworded.connect(self._word)
        for facet in (*self._facets, *apart):
            facet.chosen.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.search, 1)
        for button in (*self._front, self.more):
            button.give_way()
            row.addWidget(button)
        row.addSpacing(Space.S)
        row.addWidget(self.new)
        self.new.give_way()
        self.set_room(wide=True)

    @property
    def _facets(self) -> tuple[Facet, ...]:
        return (*(button.facet for button in self._front), *self._behind)

    def _word(self) -> None:
        """Say what is chosen behind the button."""
        hidden = [button.facet for button in self._front if button.isHidden()]
        chosen = [facet.word for facet in (*hidden, *self._behind) if facet.value]
        self.more.setText(", ".join(chosen) or translate("FilterLine", "Filtrer"))
        self.more.updateGeometry()


def offer_tags(facet: Facet, tags: Sequence[str]) -> None:
    """Offer tags, which come by use."""
    facet.offer([(tag, tag) for tag in tags[:_TAGS]])
