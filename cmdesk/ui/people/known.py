"""All that the desk knows of one person: to be read, given to them, or erased (RGPD 15, 17)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.desk import erasure
from cmdesk.desk.erasure import Known, Place
from cmdesk.domain.influencer import Person, Relation
from cmdesk.domain.network import NETWORKS
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents, file_name
from cmdesk.ui.dialogs.plain_text import write_text
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import counted, labelled, translate
from cmdesk.ui.people.words import NBSP, contract_kind
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.erasure import kind_name, summary
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.text import label

_WIDTH, _LIST_HEIGHT = 620, 262


class KnownDialog(Sheet):
    """Shows it, and writes it to a file; ``erase_wanted`` brings the names to erase."""

    erase_wanted = Signal(object)

    def __init__(
        self, desk: Desk, theme: Theme, names: Sequence[str], parent: QWidget | None
    ) -> None:
        title = translate("Known", "Tout ce que nous savons de {name}").format(name=names[0])
        super().__init__(theme, title, translate("Known", "Exporter…"), parent)
        self._desk = desk
        self.choose: ChooseFile = ask_to_save
        self.known: Known | None = None
        self.told = label("", "body", wrap=True)
        self.list = RowList(theme, translate("Known", "Où cette personne figure"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.erase = Button(theme, translate("Known", "Effacer partout…"))
        self.erase.clicked.connect(self._erase)
        self.progress = ProgressLine(theme)
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self.busy(on=True)
        self.erase.setEnabled(False)
        self.progress.follow(translate("Known", "Recherche dans tout le bureau…"))
        work = partial(erasure.know_person, names=names)
        desk.run(work, self._show, self.show_problem, owner=self)

    def submit(self) -> None:
        """Write it to a file that the person asks for."""
        if self.known is None:
            return
        proposed = documents() / translate("Known", "Données de {name}.txt").format(
            name=file_name(self.known.names[0])
        )
        kind = translate("Known", "Texte (*.txt)")
        path = self.choose(self, self.windowTitle(), str(proposed), kind)
        if path:
            text = "\n".join(told(self.known))
            write_text(self._desk, self, Path(path), text, self._saved)

    def _saved(self, path: Path) -> None:
        said = translate("Known", "Enregistré dans {file}. Ce fichier n’est pas chiffré.")
        self._desk.notify(said.format(file=path.name))
        self.accept()

    def _erase(self) -> None:
        if self.known is not None:
            names = self.known.names
            self.accept()
            self.erase_wanted.emit(names)

    def _show(self, known: Known) -> None:
        self.known = known
        self.progress.hide()
        self.busy(on=False)
        self.erase.setEnabled(True)
        places = [place for _, place in known.places]
        nothing = (
            translate("Known", "Aucun autre texte ne la nomme.")
            if known.cards
            else translate("Known", "Aucun texte ne la nomme.")
        )
        lines = [summary(places) if places else nothing]
        if known.steps:
            said = translate("Known", "L’annulation et la corbeille en gardent {count}.")
            lines.append(said.format(count=_steps(known.steps)))
        if known.copies:
            count = counted(known.copies, translate("Known", "copie"), translate("Known", "copies"))
            said = translate("Known", "{count} d’avant (sauvegardes) la nomment peut-être.")
            lines.append(said.format(count=count))
        self.told.setText(" ".join(lines))
        self.list.set_rows([*_card_rows(known), *_place_rows(known.places)])
        self.fit()
        self.list.take_focus()

    def _lay_out(self) -> None:
        self.add(
            label(
                translate(
                    "Known",
                    "Une personne peut demander à lire ce que vous gardez d’elle (RGPD, article "
                    "15)\u00a0: ses fiches chez chaque marque, et tous les textes qui la nomment.",
                ),
                "body",
                wrap=True,
            )
        )
        self.add(self.told)
        card = Card(padding=2)
        card.body.addWidget(self.list)
        self.add(card)
        self.add(self.progress)
        self.finish()
        self.foot.insertWidget(0, self.erase)
        self.cancel.setText(translate("Known", "Fermer"))


def told(known: Known) -> Iterator[str]:
    """Yield the lines of the file: everything, in words that the person can read."""
    now = datetime.now().astimezone().strftime("%d/%m/%Y, %H:%M")
    title = translate("Known", "Données gardées sur\u00a0: {names}")
    yield title.format(names=", ".join(known.names))
    yield translate("Known", "Relevé le {now}, par CM Desk.").format(now=now)
    for person in known.cards:
        yield ""
        yield translate("Known", "Fiche\u00a0: {name}").format(name=person.name)
        yield from (f"- {line}" for line in _person(person))
    if known.pictured:
        yield translate("Known", "- une photo, gardée avec la fiche")
    for brand, relation in known.relations:
        yield ""
        yield translate("Known", "Pour {brand}").format(brand=brand)
        yield from (f"- {line}" for line in _relation(relation))
    for brand, place in known.places:
        yield ""
        where = f"{kind_name(place.table)}, {brand}" if brand else kind_name(place.table)
        yield translate("Known", "{where} ({column})\u00a0:").format(
            where=where, column=place.column
        )
        yield place.text
    yield ""
    said = translate(
        "Known",
        "Annulation et corbeille\u00a0: {steps}. Sauvegardes et copies d’avant\u00a0: {copies}.",
    )
    yield said.format(steps=_steps(known.steps), copies=known.copies)


def _steps(count: int) -> str:
    return counted(count, translate("Known", "étape"), translate("Known", "étapes"))


def _person(person: Person) -> Iterator[str]:
    accounts = (
        f"{NETWORKS[item.network] if item.network else '?'} {item.handle} {item.url}".strip()
        for item in person.accounts
    )
    for name, words in (
        (translate("Known", "autres noms"), person.other_names),
        (translate("Known", "comptes"), tuple(accounts)),
        (translate("Known", "liens"), person.links),
        (translate("Known", "étiquettes"), person.tags),
        (translate("Known", "sujets"), person.topics),
    ):
        if words:
            yield labelled(name, ", ".join(words))
    if person.audience is not None:
        yield translate("Known", "abonnés\u00a0: {count}").format(count=person.audience)


def _relation(relation: Relation) -> Iterator[str]:
    contract = relation.contract
    references = (
        " ".join(
            part
            for part in (
                reference.text,
                f"({reference.until:%d/%m/%Y})" if reference.until else "",
                translate("Known", "(plus jamais)") if reference.never else "",
                reference.reason,
            )
            if part
        )
        for reference in relation.references
    )
    days = (
        (f"{day:%d/%m/%Y}" for day in (contract.since, contract.until) if day) if contract else ()
    )
    for name, said in (
        (translate("Known", "on lui dit"), str(relation.address or "")),
        (translate("Known", "ton"), relation.tone),
        (translate("Known", "références"), ", ".join(references)),
        (translate("Known", "à éviter"), ", ".join(relation.avoid)),
        (
            translate("Known", "contrat"),
            " ".join([contract_kind(contract.kind).lower(), *days]) if contract else "",
        ),
        (
            translate("Known", "dernier contact"),
            f"{relation.last_contact:%d/%m/%Y}" if relation.last_contact else "",
        ),
        (translate("Known", "notes"), relation.notes),
    ):
        if said:
            yield labelled(name, said)


def _card_rows(known: Known) -> Iterator[Row]:
    for number, person in enumerate(known.cards):
        detail = ", ".join(_person(person)) or translate("Known", "un nom seul")
        yield Row(("card", number), person.name, detail, translate("Known", "Fiche"))
    for number, (brand, relation) in enumerate(known.relations):
        detail = ", ".join(_relation(relation)) or translate("Known", "rien de plus")
        yield Row(("relation", number), brand, _line(detail), translate("Known", "Relation"))


def _place_rows(places: Sequence[tuple[str, Place]]) -> Iterator[Row]:
    for number, (brand, place) in enumerate(places):
        title = _line(place.text) or translate("Known", "Sans titre")
        yield Row(("place", number), title, brand, kind_name(place.table), f"×{NBSP}{place.count}")


def _line(text: str) -> str:
    return " ".join(text[:300].split())
