"""The bar that turns the editor to one audience of the brand, and adds, renames, removes them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.domain.tone_profile import Audience
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.text import label
from cmdesk.ui.widgets.wrap import Wrap

_NAME, _FIELD = 60, 240


class AudienceBar(QWidget):
    """Pills for the whole brand and each audience; the control of the key ``audiences``."""

    chosen = Signal(object)
    """The name of the audience to show, or None for the whole brand."""
    edited = Signal(object)
    """The audiences as they are now, a tuple of ``Audience``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.value: tuple[Audience, ...] = ()
        self.current: str | None = None
        self.pills: dict[str | None, Pill] = {}
        self._group = QButtonGroup(self)
        self._row = Wrap()
        self.add = Button(theme, self.tr("Public"), kind=Kind.QUIET, icon="plus")
        self.add.setAccessibleName(self.tr("Ajouter un public"))
        self.add.clicked.connect(self._add)
        self.name = QLineEdit()
        self.name.setMaxLength(_NAME)
        self.name.setAccessibleName(self.tr("Nom du public"))
        self.name.editingFinished.connect(self._rename)
        self.remove = Button(theme, self.tr("Supprimer ce public"))
        self.remove.clicked.connect(self._remove)
        self.doubts = label("", "doubt", wrap=True)
        self.doubts.hide()
        self._own = QWidget()
        self._lay_out()
        self.show_audiences((), None)

    def show_audiences(self, audiences: tuple[Audience, ...], current: str | None) -> None:
        """Show these audiences, with that one chosen."""
        names = [audience.name for audience in audiences]
        inside = any(pill.hasFocus() for pill in self.pills.values())
        fresh = [None, *names] != list(self.pills)
        if fresh:
            self.pills = {None: self._pill(None), **{name: self._pill(name) for name in names}}
            self._row.set_parts([*self.pills.values(), self.add])
        self.value = audiences
        self.current = current if current in self.pills else None
        self.pills[self.current].setChecked(True)
        if fresh and inside:
            self.pills[self.current].setFocus(Qt.FocusReason.OtherFocusReason)
        self._own.setVisible(self.current is not None)
        if self.current is not None and self.name.text() != self.current:
            self.name.setText(self.current)

    def show_doubts(self, doubts: tuple[str, ...]) -> None:
        """Say what seems wrong with the audiences."""
        self.doubts.setText("\n".join(doubts))
        self.doubts.setVisible(bool(doubts))

    def _pill(self, name: str | None) -> Pill:
        pill = Pill(self._theme, self.tr("Toute la marque") if name is None else name)
        self._group.addButton(pill)
        pill.clicked.connect(partial(self._choose, name))
        return pill

    def _choose(self, name: str | None, _checked: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt's)
        self.show_audiences(self.value, name)
        self.chosen.emit(name)

    def _add(self) -> None:
        name, number = self.tr("Nouveau public"), 2
        while name in self.pills:
            name = self.tr("Nouveau public {number}").format(number=number)
            number += 1
        self._take((*self.value, Audience(name)), name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _rename(self) -> None:
        new = " ".join(self.name.text().split())
        if self.current is None or new == self.current:
            return
        if not new or new in self.pills:
            self.name.setText(self.current)
            return
        renamed = tuple(
            Audience(new, item.overrides) if item.name == self.current else item
            for item in self.value
        )
        self._take(renamed, new)

    def _remove(self) -> None:
        self._take(tuple(item for item in self.value if item.name != self.current), None)
        self.pills[None].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, audiences: tuple[Audience, ...], current: str | None) -> None:
        self.show_audiences(audiences, current)
        self.edited.emit(audiences)
        self.chosen.emit(self.current)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._own)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        self.name.setFixedWidth(_FIELD)
        line.addWidget(self.name)
        line.addWidget(self.remove)
        hint = self.tr("Ce qui n’est pas fixé ici suit la marque.")
        line.addWidget(label(hint, "hint", wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._row)
        column.addWidget(self._own)
        column.addWidget(self.doubts)
