"""The dialog that writes or changes a card: who somebody is, and what the brand is to them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.influencers import (
    Surrounding,
    save_influencer,
    surrounding,
    taken_handles,
)
from cmdesk.domain.influencer import Influencer, Person
from cmdesk.domain.names import name_key
from cmdesk.ui.brands.notes import NotesPage
from cmdesk.ui.brands.picture_file import avatar_from
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.frame.tab_order import begin
from cmdesk.ui.people.identity_page import IdentityPage
from cmdesk.ui.people.relation_page import ContractPage, RelationPage
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.unfinished import resumed_line
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.choice import Pill, pill_row
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import label

_WIDTH, _HIGH, _SHORTEST = 640, 430, 3


class PersonDialog(Sheet):
    """Edits ``influencer``; one whose relation has no id is new to the brand.

    ``before`` is what it was, where ``influencer`` is what had been typed and left.
    """

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        influencer: Influencer,
        parent: QWidget | None,
        *,
        before: Influencer | None = None,
    ) -> None:
        new = not influencer.relation.id
        title = self.tr("Nouvelle fiche") if new else self.tr("Modifier la fiche")
        super().__init__(theme, title, self.tr("Enregistrer"), parent)
        self._desk, self._influencer, self._original = desk, influencer, before or influencer
        self._around = Surrounding()
        self._twin: Person | None = None
        self.identity = IdentityPage(theme, influencer.person)
        self.relation = RelationPage(theme, influencer.relation)
        self.contract = ContractPage(theme, influencer.relation)
        self.notes = NotesPage(theme, influencer.relation.notes)
        self.doubt, self.take_over = label("", "doubt", wrap=True), LinkButton(theme, "")
        self.tabs: dict[QWidget, Pill] = {}
        self._pages = QStackedWidget()
        if before is not None:
            self.add(resumed_line(theme, self._begin_anew, new=new))
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self._first = self._typed() if before is None else None
        self.identity.changed.connect(self._warn)
        self.identity.photo_wanted.connect(self.take_photo)
        self.take_over.clicked.connect(self._take_over)
        self.identity.name.setFocus()
        self._look_around()

    def show_page(self, page: QWidget, _on: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt's)
        """Bring one page to the front."""
        self.tabs[page].setChecked(True)
        self._pages.setCurrentWidget(page)
        if self.focusWidget() is not self.tabs[page]:
            begin(page)

    def submit(self) -> None:
        """Hand the card to the vault; its answer closes the dialog or fills the problem line."""
        self._settle()
        problem = self._problem()
        if problem is not None:
            said, page, field = problem
            self.show_page(page)
            field.setFocus()
            self.say(said)
            return
        self.busy(on=True)
        work = partial(save_influencer, influencer=self.filled(), photo=self.identity.photo)
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again, from a toast and when it is next opened."""
        self._settle()
        typed = self._typed()
        super().reject()
        if typed != self._first:
            self._desk.unfinished_cards.leave(_key(self._original), typed)
            said = self.tr("Fiche non enregistrée")
            self._desk.notify(said, self.tr("Reprendre"), self._open_again, lasting=True)

    def filled(self) -> Influencer:
        """Return the card as it stands in the dialog."""
        relation = self.contract.filled(self.relation.filled(self._influencer.relation))
        return Influencer(self.identity.filled(), replace(relation, notes=self.notes.text))

    def _typed(self) -> tuple[Influencer, bytes | None]:
        """Return the card as it stands, and a photo that is new."""
        return self.filled(), self.identity.photo

    def take_photo(self, path: Path) -> None:
        """Make a photo of a picture file, beside the window."""
        self._desk.run(lambda _: avatar_from(path), self._pictured, self.show_problem, owner=self)

    def _pictured(self, image: bytes) -> None:
        self.problem.hide()
        self.identity.show_photo(image, new=True)

    @property
    def _open_again(self) -> Callable[[], None]:
        return partial(open_card, self._desk, self.theme, self.parentWidget(), self._original)

    def _begin_anew(self) -> None:
        self._desk.unfinished_cards.forget(_key(self._original))
        super().reject()
        self._open_again()

    def _kept(self, _change: Change[Influencer]) -> None:
        self._desk.unfinished_cards.forget(_key(self._original))
        self.accept()

    def _settle(self) -> None:
        self.identity.settle()
        self.relation.avoid.settle()

    def _problem(self) -> tuple[str, QWidget, QWidget] | None:
        """Return what is wrong with what was typed, on which page, and where."""
        if not self.identity.name.text().strip():
            said = self.tr("Donnez-lui le nom sous lequel cette personne est connue.")
            return said, self._scrolled[self.identity], self.identity.name
        if self.relation.references.problem is not None:
            said, field = self.relation.references.problem
            return said, self._scrolled[self.relation], field
        if self.contract.problem is not None:
            said, field = self.contract.problem
            return said, self.contract, field
        return None

    def _look_around(self) -> None:
        work = partial(surrounding, influencer=self._influencer)
        self._desk.run(work, self._know, owner=self)

    def _know(self, around: Surrounding) -> None:
        """Show the photo there is, complete tags in use, and warn of whom somebody may be."""
        self._around = around
        if self.identity.photo is None:
            self.identity.show_photo(around.photo)
        self.identity.offer_tags(around.tags)
        self._warn()

    def _warn(self) -> None:
        """Say whose handles these are already, and who has that very name."""
        typed = self.identity.filled()
        taken = taken_handles(typed, self._around.everyone)
        twin = taken[0].person if taken else _namesake(typed, self._around.everyone)
        said = [
            self.tr("{handle} est déjà un compte de {name}.").format(
                handle=item.handle, name=item.person.name
            )
            for item in taken
        ]
        if not taken and twin is not None:
            said = [self.tr("Une fiche s’appelle déjà {name}.").format(name=twin.name)]
        self._twin = twin
        where = self._around.brands.get(twin.id, ()) if twin else ()
        if where:
            said.append(self.tr("Elle est connue chez {brands}.").format(brands=", ".join(where)))
        self.doubt.setText(" ".join(said))
        self.doubt.setVisible(bool(said))
        free = twin is not None and twin.id not in self._around.own
        self.take_over.setText(self.tr("Partager la fiche de {name}").format(name=_name(twin)))
        self.take_over.setVisible(free and not self._influencer.relation.id)

    def _take_over(self) -> None:
        """Make the card that of the person who is there already."""
        if self._twin is not None:
            self._influencer = replace(self._influencer, person=self._twin)
            self.identity.take(self._twin)
            self.show_page(self._scrolled[self.relation])
            self._look_around()

    def _lay_out(self) -> None:
        self._scrolled = {page: scrolled(page) for page in (self.identity, self.relation)}
        pages: Sequence[tuple[QWidget, str]] = (
            (self._scrolled[self.identity], self.tr("Identité")),
            (self._scrolled[self.relation], self.tr("Relation")),
            (self.contract, self.tr("Contrat")),
            (self.notes, self.tr("Notes")),
        )
        for page, name in pages:
            pill = self.tabs[page] = Pill(self.theme, name)
            pill.clicked.connect(partial(self.show_page, page))
            self._pages.addWidget(page)
        self.tabs[pages[0][0]].setChecked(True)
        self._pages.setFixedHeight(self.theme.px(_HIGH))
        self.add(pill_row(self, self.tabs.values()))
        self.add(self._pages)
        warned = QHBoxLayout()
        warned.setSpacing(Space.S)
        warned.addWidget(self.doubt, 1)
        warned.addWidget(self.take_over)
        self.add(warned)
        self.doubt.hide()
        self.take_over.hide()
        self.finish()


def open_card(desk: Desk, theme: Theme, parent: QWidget | None, influencer: Influencer) -> None:
    """Open the dialog on a card, or on what was typed of it and left unsaved."""
    left = desk.unfinished_cards.left(_key(influencer))
    typed, photo = left or (influencer, None)
    dialog = PersonDialog(desk, theme, typed, parent, before=influencer if left else None)
    if photo is not None:
        dialog.identity.show_photo(photo, new=True)
    dialog.open()


def _key(influencer: Influencer) -> tuple[str, str]:
    return influencer.relation.brand_id, influencer.relation.id


def _namesake(person: Person, everyone: Sequence[Person]) -> Person | None:
    """Return somebody else of the same name."""
    key = name_key(person.name)
    if len(key) < _SHORTEST:
        return None
    others = (other for other in everyone if other.id != person.id)
    return next((other for other in others if key in map(name_key, other.names)), None)


def _name(person: Person | None) -> str:
    return person.name if person is not None else ""
