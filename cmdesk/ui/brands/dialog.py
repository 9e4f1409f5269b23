"""The dialog that adds a brand or changes it: who it is, where it speaks, whom to call, notes."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.brands import (
    COLOURS,
    all_brands,
    create_brand,
    initials_of,
    shared_handles,
    update_brand,
)
from cmdesk.desk.changes import Change
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandNameMissing, BrandNameTaken, DeskError
from cmdesk.ui.brands.client import ClientPage
from cmdesk.ui.brands.notes import NotesPage
from cmdesk.ui.brands.picture_file import avatar_from
from cmdesk.ui.brands.places_page import PlacesPage
from cmdesk.ui.brands.start_voice import StartVoice
from cmdesk.ui.dialogs.files import ask_for_picture
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.frame.tab_order import begin
from cmdesk.ui.profile.doubts import shared_in_words
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.unfinished import resumed_line
from cmdesk.ui.widgets.avatar import Avatar
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.choice import Pill, Swatches, pill_row
from cmdesk.ui.widgets.text import field_box, label

_WIDTH, _SIDE = 640, 64
_INITIALS = 2
_NAME = 80


class BrandDialog(Sheet):
    """Adds a brand (``brand`` is None) or changes one."""

    left = Signal()
    """It was closed with something typed and not kept: it waits to be taken up again."""
    anew_wanted = Signal()
    """What had been left in it is given up."""

    def __init__(
        self, desk: Desk, theme: Theme, brand: Brand | None, colour: str, parent: QWidget | None
    ) -> None:
        title = self.tr("Nouvelle marque") if brand is None else self.tr("Modifier la marque")
        confirm = self.tr("Ajouter") if brand is None else self.tr("Enregistrer")
        super().__init__(theme, title, confirm, parent)
        self._desk, self._brand = desk, brand
        self._every: Sequence[Brand] = ()
        shown = brand or Brand("", "", colour, "")
        self._own_initials = brand is not None and brand.initials != initials_of(brand.name)
        self.image = shown.avatar
        self.name, self.initials, self.group = QLineEdit(), QLineEdit(), QLineEdit(shown.group)
        self.avatar = Avatar(theme, colour, "", _SIDE)
        self.swatches = Swatches(theme, COLOURS)
        self.picture = Button(theme, self.tr("Image…"))
        self.no_picture = Button(theme, self.tr("Initiales seules"), kind=Kind.QUIET)
        self.places, self.client = PlacesPage(theme, shown), ClientPage(shown)
        self.notes = NotesPage(theme, shown.notes)
        self.voice = StartVoice(theme) if brand is None else None
        self.identity, self._resumed = QWidget(), QWidget()
        self.tabs: dict[QWidget, Pill] = {}
        self._pages = QStackedWidget()
        self._lay_out_identity()
        self._lay_out()
        self._wire()
        self.swatches.take(shown.colour)
        if brand is not None:
            self.initials.setText(brand.initials)
            self.name.setText(brand.name)
        self._preview()
        self.name.setFocus()
        self.setFixedWidth(_WIDTH)
        self._first = self._typed()
        self._look()

    def show_page(self, page: QWidget, _on: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt's)
        """Bring one page to the front."""
        self.tabs[page].setChecked(True)
        self._pages.setCurrentWidget(page)
        if self.focusWidget() is not self.tabs[page]:
            begin(page)

    def ask_whom_to_call(self) -> None:
        """Put the keyboard where it is written down whom to call in a crisis."""
        self.show_page(self.client)
        self.client.call.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand the brand to the vault; its answer closes the dialog or fills the problem line."""
        wrong = self.client.wrong_day
        if wrong is not None:
            self._lead_to(self.client, wrong)
            self.say(self.tr("Une date du contrat n’en est pas une. Écrivez-la 31/12/2026."))
            return
        self.places.settle()
        filled = self.filled()
        self.busy(on=True)
        if self._brand is None:
            work = partial(create_brand, name=filled.name, colour=filled.colour, like=filled)
        else:
            work = partial(update_brand, brand=filled)
        self._desk.run(work, self._kept, self._not_kept, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again from a toast."""
        changed = self._typed() != self._first
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=not changed)
        super().reject()
        if changed:
            new, old = self.tr("Marque non ajoutée"), self.tr("Marque non modifiée")
            said = new if self._brand is None else old
            self._desk.notify(said, self.tr("Reprendre"), self.take_up_again, lasting=True)
            self.left.emit()

    def filled(self) -> Brand:
        """Return the brand as it stands."""
        name = self.name.text()
        brand = self._brand or Brand("", "", "", "")
        brand = self.client.filled(self.places.filled(brand))
        return replace(
            brand,
            name=name,
            profile=self.voice.given(brand) if self.voice else brand.profile,
            colour=self.swatches.colour,
            initials=self.initials.text().strip() or initials_of(name),
            group=" ".join(self.group.text().split()),
            avatar=self.image,
            notes=self.notes.text,
        )

    def take_up_again(self, brand: Brand | None = None) -> None:
        """Show what had been left, with a way to begin anew; ``brand`` is how it is now."""
        self._brand = brand or self._brand
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._resumed.show()
        self._look()
        self.open()

    def give_up(self) -> None:
        """Close, and let go of what was typed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().reject()

    def take_picture(self, path: Path) -> None:
        """Make an avatar of a picture file, beside the window."""
        self._desk.run(lambda _: avatar_from(path), self._pictured, self.show_problem, owner=self)

    def _typed(self) -> tuple[object, ...]:
        """Return all that the person has set, half a word or half a date too."""
        return (
            *(self.name.text(), self.initials.text(), self.group.text(), self.swatches.colour),
            *(self.image, self.voice.preset if self.voice else None, self.places.typed),
            *(self.client.typed, self.notes.text),
        )

    def _lead_to(self, page: QWidget, field: QWidget) -> None:
        self.show_page(page)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self, _change: Change[Brand]) -> None:
        self.accept()

    def _not_kept(self, error: DeskError) -> None:
        if isinstance(error, BrandNameMissing | BrandNameTaken):
            self._lead_to(self.identity, self.name)
            self.name.selectAll()
        self.show_problem(error)

    def _look(self) -> None:
        self._desk.run(all_brands, self._know, owner=self)

    def _know(self, brands: tuple[Brand, ...]) -> None:
        """Offer the groups there are, and warn of handles that are taken.

        What else became of the brand, while the dialog waited, stays.
        """
        self._every = brands
        if self._brand is not None:
            own = self._brand.id
            self._brand = next((item for item in brands if item.id == own), self._brand)
        groups = sorted({brand.group for brand in brands if brand.group})
        completer = QCompleter(groups, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.group.setCompleter(completer)
        self._warn()

    def _warn(self) -> None:
        handles = [account.handle for account in self.places.accounts.accounts]
        own = self._brand.id if self._brand is not None else ""
        self.places.warn(tuple(map(shared_in_words, shared_handles(handles, own, self._every))))

    def _named(self, name: str) -> None:
        if not self._own_initials:
            self.initials.setText(initials_of(name) if name.strip() else "")
        self._preview()

    def _initialled(self, text: str) -> None:
        if len(text) > _INITIALS:
            self.initials.setText(text[:_INITIALS])
        self._own_initials = bool(text.strip())
        self._preview()

    def _preview(self) -> None:
        colour, initials = self.swatches.colour or COLOURS[0], self.initials.text().upper()
        self.avatar.show_brand(colour, initials, self.image)
        self.no_picture.setVisible(bool(self.image))

    def _pick_picture(self) -> None:
        path = ask_for_picture(self, self.tr("Image de la marque"))
        if path:
            self.take_picture(Path(path))

    def _pictured(self, image: bytes) -> None:
        self.image = image
        self.problem.hide()
        self._preview()

    def _drop_picture(self) -> None:
        self._pictured(b"")
        self.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick_colour(self) -> None:
        picked = QColorDialog.getColor(
            QColor(self.swatches.colour), self, self.tr("Couleur de la marque")
        )
        if picked.isValid():
            self.swatches.take(picked.name().upper())

    def _wire(self) -> None:
        self.name.textChanged.connect(self._named)
        self.initials.textEdited.connect(self._initialled)
        self.swatches.changed.connect(self._preview)
        self.picture.clicked.connect(self._pick_picture)
        self.no_picture.clicked.connect(self._drop_picture)
        self.places.accounts.changed.connect(self._warn)
        if self.voice is not None:
            self.voice.changed.connect(self.fit)

    def _lay_out(self) -> None:
        self.name.setMaxLength(_NAME)
        self.name.setPlaceholderText(self.tr("Son nom en public"))
        self.initials.setMaxLength(2 * _INITIALS)  # Qt counts an emoji as two
        self.initials.setFixedWidth(self.theme.px(_SIDE))
        self.group.setMaxLength(_NAME)
        self.group.setPlaceholderText(self.tr("Bouche, transports, essais…"))
        pages = {
            self.identity: self.tr("Identité"),
            self.places: self.tr("Comptes"),
            self.client: self.tr("Client"),
            self.notes: self.tr("Notes"),
        }
        for page, name in pages.items():
            pill = self.tabs[page] = Pill(self.theme, name)
            pill.clicked.connect(partial(self.show_page, page))
            self._pages.addWidget(page)
        self.tabs[self.identity].setChecked(True)
        self._resumed.setLayout(
            resumed_line(self.theme, self.anew_wanted.emit, new=self._brand is None)
        )
        self._resumed.hide()
        self.add(self._resumed)
        self.add(pill_row(self, self.tabs.values()))
        self.add(self._pages)
        self.finish()

    def _lay_out_identity(self) -> None:
        column = QVBoxLayout(self.identity)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        beside, names, pictures = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        beside.setSpacing(Space.S)
        names.setSpacing(Space.M)
        names.addLayout(field_box(self.tr("Nom"), self.name), 1)
        names.addLayout(field_box(self.tr("Initiales"), self.initials))
        beside.addLayout(names)
        beside.addLayout(pictures)
        row.addLayout(beside, 1)
        column.addLayout(row)
        pictures.setSpacing(Space.S)
        pictures.addWidget(self.picture)
        pictures.addWidget(self.no_picture)
        pictures.addStretch()
        colours = QVBoxLayout()
        colours.setSpacing(6)
        colours.addWidget(label(self.tr("Couleur"), "field"))
        choice = QHBoxLayout()
        choice.addWidget(self.swatches, 1)
        other = Button(self.theme, self.tr("Autre couleur…"))
        other.clicked.connect(self._pick_colour)
        choice.addWidget(other)
        colours.addLayout(choice)
        hint = self.tr(
            "La couleur borde l’éditeur : elle rappelle, à chaque mot, pour qui vous parlez."
        )
        colours.addWidget(label(hint, "hint", wrap=True))
        column.addLayout(colours)
        if self.voice is not None:
            column.addWidget(self.voice)
        column.addLayout(field_box(self.tr("Groupe dans le rail (facultatif)"), self.group))
        column.addStretch()
