"""Who somebody is, for every brand that knows them: a page of their card's dialog."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.brands import initials_of
from cmdesk.domain.influencer import Person
from cmdesk.ui.brands.accounts import AccountList
from cmdesk.ui.dialogs.files import ask_for_picture
from cmdesk.ui.messages import read_number, translate
from cmdesk.ui.people.rows import QUIET
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.avatar import Avatar
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.tags import Tags
from cmdesk.ui.widgets.text import field_box, label

_NAME, _PHOTO, _MOST = 120, 64, 2_000_000_000
Choose = Callable[[QWidget], str]
"""Asks for a picture file; returns the path or nothing."""


class IdentityPage(QWidget):
    """Photo, names, accounts, audience, topics, tags and links."""

    changed = Signal()
    """Name or accounts are others now."""
    photo_wanted = Signal(object)
    """The path of a picture file to make a photo of."""

    def __init__(self, theme: Theme, person: Person) -> None:
        super().__init__()
        self._person = person
        self.choose: Choose = _ask
        self.photo: bytes | None = None
        """A new photo, empty for none; None where it stays as it is."""
        self._shown = b""
        self.avatar = Avatar(theme, QUIET, initials_of(person.name), _PHOTO)
        self.name = QLineEdit()
        self.picture = Button(theme, self.tr("Photo…"))
        self.no_picture = Button(theme, self.tr("Sans photo"), kind=Kind.QUIET)
        self.no_picture.hide()
        self.accounts = AccountList(theme)
        self.audience = QLineEdit()
        self.others = Tags(theme, self.tr("Autres noms"), self.tr("Zoé L."))
        self.topics = Tags(theme, self.tr("Sujets"), self.tr("jardins, romans…"))
        self.tags = Tags(theme, self.tr("Étiquettes"), self.tr("presse, à prévenir…"))
        self.links = Tags(theme, self.tr("Liens"), "https://")
        self.take(person)
        self._lay_out()
        self.name.textChanged.connect(self._renamed)
        self.accounts.changed.connect(self.changed)
        self.picture.clicked.connect(self._pick)
        self.no_picture.clicked.connect(self._drop)

    def take(self, person: Person) -> None:
        """Show another person."""
        self._person = person
        self.name.setText(person.name)
        self.accounts.clear()
        self.accounts.take(person.accounts)
        self.audience.setText("" if person.audience is None else str(person.audience))
        for field, words in (
            (self.others, person.other_names),
            (self.topics, person.topics),
            (self.tags, person.tags),
            (self.links, person.links),
        ):
            field.set_words(words)

    def settle(self) -> None:
        """Take along what is still typed."""
        for field in (self.others, self.topics, self.tags, self.links):
            field.settle()

    def filled(self) -> Person:
        """Return the person as the page stands."""
        return replace(
            self._person,
            name=self.name.text(),
            other_names=self.others.words,
            accounts=self.accounts.accounts,
            links=self.links.words,
            tags=self.tags.words,
            topics=self.topics.words,
            audience=read_number(self.audience.text()),
        )

    def offer_tags(self, tags: tuple[str, ...]) -> None:
        """Complete the tags that are in use."""
        completer = QCompleter(list(tags), self.tags.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags.field.setCompleter(completer)

    def show_photo(self, photo: bytes, *, new: bool = False) -> None:
        """Show a photo, ``new`` where it is to be kept."""
        if new:
            self.photo = photo
        self.avatar.show_brand(QUIET, initials_of(self.name.text()), photo)
        self._shown = photo
        self.no_picture.setVisible(bool(photo))

    def _renamed(self) -> None:
        self.avatar.show_brand(QUIET, initials_of(self.name.text()), self._shown)
        self.changed.emit()

    def _pick(self) -> None:
        path = self.choose(self)
        if path:
            self.photo_wanted.emit(Path(path))

    def _drop(self) -> None:
        self.show_photo(b"", new=True)
        self.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.name.setMaxLength(_NAME)
        self.name.setPlaceholderText(self.tr("Le nom qu’on lui donne en public"))
        self.audience.setValidator(QIntValidator(0, _MOST, self))
        self.audience.setPlaceholderText(self.tr("tous réseaux"))
        self.audience.setFixedWidth(130)
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(Space.S)
        first = QHBoxLayout()
        first.setSpacing(Space.M)
        first.addLayout(field_box(self.tr("Nom"), self.name), 1)
        first.addLayout(field_box(self.tr("Abonnés"), self.audience))
        names.addLayout(first)
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.picture)
        buttons.addWidget(self.no_picture)
        buttons.addStretch()
        names.addLayout(buttons)
        head.addLayout(names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Comptes"), "field"))
        column.addWidget(self.accounts)
        column.addSpacing(Space.XS)
        column.addLayout(self._words())
        column.addStretch()

    def _words(self) -> QGridLayout:
        """Return the fields of several words, two by two."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        pairs = (
            (self.tr("Étiquettes"), self.tags),
            (self.tr("Sujets"), self.topics),
            (self.tr("Autres noms"), self.others),
            (self.tr("Liens"), self.links),
        )
        for number, (name, field) in enumerate(pairs):
            box = QVBoxLayout()
            box.setSpacing(6)
            box.addWidget(label(name, "field"))
            box.addWidget(field)
            box.addStretch()
            grid.addLayout(box, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        return grid


def _ask(parent: QWidget) -> str:
    return ask_for_picture(parent, translate("IdentityPage", "Photo de la personne"))
