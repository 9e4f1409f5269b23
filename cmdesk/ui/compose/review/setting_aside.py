"""Setting points aside: here, or for the brand with a reason; all of it can be taken back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.asides import Aside, Mute, mute_of
from cmdesk.desk.compose import today
from cmdesk.domain.brand import Brand
from cmdesk.ui.compose.review.points import Point
from cmdesk.ui.compose.review.proof import Proofreader
from cmdesk.ui.compose.review.titles import title_of
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import in_quotes, labelled, shortened
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.choice import OptionCard
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import ElidedLabel, label

_WIDTH = 440
_LIST_HEIGHT = 320
_LONGEST = 40
_REASON = 160
"""Longest reason, in characters."""


class SettingAside(QObject):
    """Sets points aside through the proofreader; each time a toast offers to take it back.

    ``brand`` tells whose answer it is, or None while none is shown.
    """

    about_to = Signal()
    """A point is set aside: its card has done its work."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        proofreader: Proofreader,
        brand: Callable[[], Brand | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self._proofreader, self._brand = proofreader, brand

    def ignore(self, point: Point) -> None:
        """Say no more about a point in this draft."""
        self.about_to.emit()
        back = self._proofreader.set_aside(point)
        self._desk.notify(self.tr("Point ignoré dans ce brouillon"), self.tr("Annuler"), back)

    def learn(self, point: Point) -> None:
        """Call a point's word right from now on, for every brand."""
        self.about_to.emit()
        self._proofreader.spelling.learn(point.misspelt, None)

    def learn_here(self, point: Point) -> None:
        """Call a point's word right from now on, for this brand."""
        self.about_to.emit()
        self._proofreader.spelling.learn(point.misspelt, self._brand())

    def mute(self, point: Point) -> "MuteDialog | None":
        """Ask why a rule should say no more for the brand."""
        self.about_to.emit()
        brand = self._brand()
        if brand is None:
            return None
        dialog = MuteDialog(self._theme, point, brand.name, self._host.window())
        dialog.accepted.connect(lambda: self._mute(dialog.mute(), brand.name))
        dialog.open()
        return dialog

    @property
    def has_brand(self) -> bool:
        """Whether an answer is shown whose points may be set aside."""
        return self._brand() is not None

    def show_list(self, over: QWidget | None = None) -> "AsidesDialog | None":
        """List what is set aside, each with a button to take it back, over a dialog or window."""
        brand = self._brand()
        if brand is None:
            return None
        host = over or self._host.window()
        dialog = AsidesDialog(self._theme, self._proofreader, brand.name, host)
        dialog.open()
        return dialog

    def _mute(self, mute: Mute, brand: str) -> None:
        back = self._proofreader.mute(mute)
        said = self.tr("Ne sera plus signalé pour {brand}").format(brand=brand)
        self._desk.notify(said, self.tr("Annuler"), back)


class MuteDialog(Sheet):
    """Asks what exactly is meant, and why: the reason is for whoever reads the list next year."""

    def __init__(self, theme: Theme, point: Point, brand: str, parent: QWidget | None) -> None:
        title = self.tr("Ne plus signaler pour {brand}").format(brand=brand)
        super().__init__(theme, title, self.tr("Ne plus signaler"), parent)
        self._point = point
        words = shortened(point.first.excerpt, _LONGEST)
        self.only = OptionCard(
            theme,
            self.tr("Seulement «\u00a0{words}\u00a0»").format(words=words),
            self.tr("Ces mots conviennent à cette marque."),
        )
        self.every = OptionCard(
            theme,
            self.tr("Tout ce que ce point relève"),
            self.tr("«\u00a0{title}\u00a0» ne dira plus rien de ce genre de tournure.").format(
                title=title_of(point.first.concern)
            ),
        )
        self.reason = QLineEdit()
        self.reason.setMaxLength(_REASON)
        self.reason.setPlaceholderText(self.tr("La cliente signe toujours ainsi"))
        self._lay_out(in_text=bool(words))

    def mute(self) -> Mute:
        """Return what was decided."""
        only = self.only.isChecked()
        return mute_of(self._point.first, self.reason.text(), today(), only_words=only)

    def submit(self) -> None:
        """Accept once a reason is given."""
        if self.reason.text().strip():
            self.accept()
            return
        self.problem.setText(self.tr("Dites pourquoi\u00a0: la raison s’affichera dans la liste."))
        self.problem.show()
        self.reason.setFocus()

    def _lay_out(self, *, in_text: bool) -> None:
        group, ways = QButtonGroup(self), QVBoxLayout()
        ways.setSpacing(Space.S)
        for card in (self.only, self.every):
            group.addButton(card)
            ways.addWidget(card)
        self.only.setVisible(in_text)
        (self.only if in_text else self.every).setChecked(True)
        self.add(ways)
        self.add_field(self.tr("Pourquoi"), self.reason)
        self.finish()
        self.reason.setMinimumWidth(_WIDTH)
        self.reason.setFocus()


class AsidesDialog(Sheet):
    """What is ignored in this draft and silenced for the brand."""

    def __init__(
        self, theme: Theme, proofreader: Proofreader, brand: str, parent: QWidget | None
    ) -> None:
        super().__init__(theme, self.tr("Points mis de côté"), self.tr("Fermer"), parent)
        self._theme, self._proofreader, self._brand = theme, proofreader, brand
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, Space.S, 0)
        self._rows.setSpacing(Space.S)
        ground = QWidget()
        ground.setLayout(self._rows)
        scroll = scrolled(ground)
        scroll.setFixedHeight(_LIST_HEIGHT)
        scroll.setMinimumWidth(_WIDTH)
        self.add(scroll)
        self.finish()
        self.cancel.hide()
        self._fill()

    def submit(self) -> None:
        """Close."""
        self.accept()

    def _fill(self) -> None:
        while self._rows.count():
            drop(self._rows, 0)
        asides, mutes = self._proofreader.asides, self._proofreader.mutes
        if not asides and not mutes:
            self._rows.addWidget(label(self.tr("Rien n’est mis de côté."), "body"))
        if asides:
            self._rows.addWidget(label(self.tr("Dans ce brouillon"), "section"))
        for aside in asides:
            self._add_aside(aside)
        if mutes:
            said = self.tr("Pour {brand}").format(brand=self._brand)
            self._rows.addWidget(label(said, "section"))
        for mute in mutes:
            self._add_mute(mute)
        self._rows.addStretch()

    def _add_aside(self, aside: Aside) -> None:
        reason, name = QLineEdit(aside.reason), _named(aside.concern, aside.excerpt)
        reason.setMaxLength(_REASON)
        reason.setPlaceholderText(self.tr("Pourquoi (facultatif)"))
        reason.setAccessibleName(self.tr("Pourquoi {name} est ignoré").format(name=name))
        reason.textEdited.connect(partial(self._proofreader.explain, aside))
        button = self._row(name, reason)
        button.clicked.connect(lambda: self._proofreader.take_back(aside))
        button.clicked.connect(self._fill)

    def _add_mute(self, mute: Mute) -> None:
        reason = label(mute.reason, "hint", wrap=True)
        button = self._row(_named(mute.concern, mute.excerpt), reason)
        button.clicked.connect(lambda: self._proofreader.unmute(mute))
        button.clicked.connect(self._fill)

    def _row(self, name: str, reason: QWidget) -> Button:
        row, words = QWidget(), QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ElidedLabel(name))
        words.addWidget(reason)
        button = Button(self._theme, self.tr("Rétablir"))
        button.setAccessibleName(self.tr("Rétablir {name}").format(name=name))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(button)
        self._rows.addWidget(row)
        return button


def _named(concern: str, excerpt: str) -> str:
    title, words = title_of(concern), shortened(excerpt, _LONGEST)
    return labelled(title, in_quotes(words)) if words else title
