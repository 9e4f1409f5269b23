"""The dialog that makes one person of several: which card stands, and what it becomes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.doubles import Doubles, merge_people
from cmdesk.domain.influencer import Person
from cmdesk.domain.joining import Joined
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import counted, translate
from cmdesk.ui.people.words import audience_words, difference_words
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.choice import OptionCard
from cmdesk.ui.widgets.text import label

_WIDTH, _SHOWN = 600, 12


class MergeDialog(Sheet):
    """Goes through groups of doubles, one after the other; ``skip`` leaves one as it is."""

    def __init__(
        self, desk: Desk, theme: Theme, groups: tuple[Doubles, ...], parent: QWidget | None
    ) -> None:
        super().__init__(theme, _title(), self.tr("Fusionner"), parent)
        self._desk, self._groups = desk, groups
        self._at = 0
        self.told = label("", "body", wrap=True)
        self.choices: dict[str, OptionCard] = {}
        self._cards, self._group = QVBoxLayout(), QButtonGroup(self)
        self._cards.setSpacing(Space.S)
        self.preview, self._card = label("", "body", wrap=True), Card(padding=Space.L)
        self.skip = Button(theme, self.tr("Passer"), kind=Kind.QUIET)
        self.skip.clicked.connect(self._next)
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self._show()

    @property
    def doubles(self) -> Doubles:
        """The group in view."""
        return self._groups[self._at]

    @property
    def keep_id(self) -> str:
        """The card that stands."""
        return next(id_ for id_, card in self.choices.items() if card.isChecked())

    def submit(self) -> None:
        """Make them one; then the next group, or the end."""
        self.busy(on=True)
        ids = [person.id for person in self.doubles.people]
        work = partial(merge_people, person_ids=ids, keep_id=self.keep_id, worded=difference_words)
        self._desk.run(work, self._merged, self.show_problem, owner=self)

    def _merged(self, _change: Change[Person]) -> None:
        self._next()

    def _next(self) -> None:
        self.busy(on=False)
        self._at += 1
        if self._at < len(self._groups):
            self._show()
        else:
            self._at = len(self._groups) - 1
            self.accept()

    def _show(self) -> None:
        count, at = len(self._groups), self._at + 1
        self.set_title(f"{_title()} ({at}/{count})" if count > 1 else _title())
        self.skip.setVisible(count > 1)
        for card in self.choices.values():
            self._group.removeButton(card)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.choices = {}
        for person in self.doubles.people:
            card = OptionCard(self.theme, person.name, self._about(person))
            card.clicked.connect(self._foresee)
            self.choices[person.id] = card
            self._group.addButton(card)
            self._cards.addWidget(card)
        first = self.choices[self.doubles.fullest.id]
        first.setChecked(True)
        self._foresee()
        first.setFocus()
        self.fit()

    def _about(self, person: Person) -> str:
        relations = [r for r in self.doubles.relations if r.person_id == person.id]
        parts = [*person.handles]
        parts += [audience_words(person.audience)] if person.audience is not None else []
        named = (self.doubles.brands.get(relation.brand_id, "") for relation in relations)
        brands = sorted(filter(None, named), key=str.casefold)
        parts.append(_some(brands) if brands else self.tr("aucune marque"))
        references = sum(len(r.references) for r in relations)
        parts.append(counted(references, self.tr("référence"), self.tr("références")))
        if person.id in self.doubles.pictured:
            parts.append(self.tr("une photo"))
        return " · ".join(parts)

    def _foresee(self, _on: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's)
        """Say what becomes of them."""
        joined = self.doubles.joined(self.keep_id, difference_words)
        self.preview.setText("\n".join(self._outcome(joined)))
        self.fit()

    def _outcome(self, joined: Joined) -> list[str]:
        person = joined.person
        lines = [self.tr("Nom\u00a0: {name}").format(name=person.name)]
        for name, words in (
            (self.tr("Autres noms\u00a0: {words}"), person.other_names),
            (self.tr("Comptes\u00a0: {words}"), person.handles),
            (self.tr("Étiquettes\u00a0: {words}"), person.tags),
            (self.tr("Sujets\u00a0: {words}"), person.topics),
        ):
            if words:
                lines.append(name.format(words=_some(words)))
        references = [r.text for relation in joined.relations for r in relation.references]
        if references:
            lines.append(self.tr("Références\u00a0: {words}").format(words=_some(references)))
        if joined.gone:
            said = self.tr(
                "Là où une marque avait deux fiches, elle n’en a plus qu’une\u00a0; ce qui se "
                "contredisait passe dans ses notes."
            )
            lines.append(said)
        photos = len(self.doubles.pictured)
        if photos > 1:
            lines.append(self.tr("Une seule photo reste\u00a0: celle de la fiche gardée."))
        return lines

    def _lay_out(self) -> None:
        self.told.setText(
            self.tr(
                "Choisissez la fiche à garder\u00a0: son nom, son adresse et son contrat "
                "l’emportent, tout le reste s’ajoute. L’annulation rend les fiches comme avant."
            )
        )
        self.add(self.told)
        self.add(self._cards)
        self._card.body.addWidget(label(self.tr("Ce qu’elle deviendra"), "field"))
        self._card.body.addWidget(self.preview)
        self.add(self._card)
        self.finish()
        self.foot.insertWidget(0, self.skip)


def _title() -> str:
    return translate("MergeDialog", "Une seule et même personne\u00a0?")


def _some(words: Sequence[str]) -> str:
    shown = ", ".join(words[:_SHOWN])
    return f"{shown}… (+{len(words) - _SHOWN})" if len(words) > _SHOWN else shown
