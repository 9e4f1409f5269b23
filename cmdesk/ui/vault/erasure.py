"""The right to be forgotten: where a person stands, out of everywhere, and a report of it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cmdesk.desk import erasure
from cmdesk.desk.changes import Change
from cmdesk.desk.erasure import Forgotten, Place
from cmdesk.domain.errors import DeskError
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.dialogs.plain_text import write_text
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import counted, labelled
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.vault.words import without_copies
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.check import CheckBox
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.text import label

_LABEL = 60
"""Where a place's label ends."""
_WIDTH, _NAMES_HEIGHT, _LIST_HEIGHT = 560, 84, 206
translate = QCoreApplication.translate


class ErasureDialog(Sheet):
    """Asks for a person's names, shows where they stand, and takes them out once that was seen."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        title = self.tr("Effacer une personne")
        super().__init__(theme, title, self.tr("Chercher"), parent)
        self._desk = desk
        self.choose: ChooseFile = ask_to_save
        self._found: tuple[Place, ...] | None = None
        self._report = ""
        self.names = QPlainTextEdit()
        self.names.setProperty("role", "field")
        self.names.setPlaceholderText(self.tr("Camille Martin\n@camille.m"))
        self.names.setTabChangesFocus(True)
        self.names.setFixedHeight(_NAMES_HEIGHT)
        self.list = RowList(theme, self.tr("Où cette personne figure"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self._card = Card(padding=2)
        self.copies = CheckBox(theme)
        self.told = label("", "body", wrap=True)
        self.progress = ProgressLine(theme)
        self._lay_out()
        self.names.textChanged.connect(self._start_over)
        self.setFixedWidth(_WIDTH)
        self._start_over()
        self.names.setFocus()

    def look_for(self, names: Sequence[str]) -> None:
        """Fill in these names and search."""
        self.names.setPlainText("\n".join(names))
        self.submit()

    def submit(self) -> None:
        """Search; then erase; then save the report."""
        self.problem.hide()
        names = self._wanted()
        if self._report:
            self._save()
        elif not names:
            self.say(self.tr("Donnez au moins un nom ou un pseudo."))
        elif self._found:
            self._wait(self.tr("Effacement…"))
            self.cancel.setEnabled(False)
            work = partial(_forget, names=names, copies=self.copies.isChecked())
            self._desk.run(work, self._forgotten, self._failed, owner=self)
        else:
            self._wait(self.tr("Recherche dans tout le bureau…"))
            self._desk.run(partial(_find, names=names), self._show, self._failed, owner=self)

    def reject(self) -> None:
        """Close; not while something is erased, of which the report would never be seen."""
        if self.cancel.isEnabled():
            super().reject()

    def _wanted(self) -> tuple[str, ...]:
        # A comma may stand inside a name: «Dupont, Jean» is not everybody called Jean.
        lines = text_of(self.names.document()).splitlines()
        return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))

    def _wait(self, words: str) -> None:
        self.busy(on=True)
        self.names.setEnabled(False)
        self.progress.follow(words)

    def _ready(self, button: str) -> None:
        self.progress.hide()
        self.busy(on=False)
        self.cancel.setEnabled(True)
        self.confirm.setText(button)
        self.confirm.updateGeometry()
        self.fit()

    def _start_over(self) -> None:
        self._found = None
        for part in (self._card, self.copies, self.told):
            part.hide()
        self.names.setEnabled(True)
        self._ready(self.tr("Chercher"))

    def _failed(self, error: DeskError) -> None:
        self.progress.hide()
        self.names.setEnabled(True)
        self.cancel.setEnabled(True)
        self.show_problem(error)

    def _show(self, found: tuple[tuple[Place, ...], int]) -> None:
        places, copies = found
        self._found = places
        self.names.setEnabled(True)
        self.told.show()
        if not places:
            self.told.setText(self.tr("Cette personne ne figure nulle part dans ce bureau."))
            self._ready(self.tr("Chercher"))
            self.names.setFocus()
            return
        self.told.setText(summary(places) + " " + self.tr("L’effacement ne s’annule pas."))
        self.list.set_rows(rows_of(places))
        self._card.show()
        self.copies.setVisible(copies > 0)
        self.copies.updateGeometry()
        self.copies.setText(without_copies(copies))
        self._ready(self.tr("Effacer partout"))
        self.list.take_focus()

    def _forgotten(self, change: Change[tuple[Forgotten, tuple[Path, ...]]]) -> None:
        done, gone = change.value
        self._report = report(self._wanted(), done, gone)
        self._card.hide()
        self.copies.hide()
        self.told.setText(self._report.partition("\n\n")[2])
        self.cancel.setText(self.tr("Fermer"))
        self.names.setEnabled(False)
        self._ready(self.tr("Enregistrer ce rapport…"))
        self.confirm.setFocus()

    def _save(self) -> None:
        proposed = documents() / self.tr("Rapport d’effacement.txt")
        kind = self.tr("Texte (*.txt)")
        path = self.choose(self, self.confirm.text(), str(proposed), kind)
        if path:
            write_text(self._desk, self, Path(path), self._report, self._saved)

    def _saved(self, path: Path) -> None:
        said = self.tr("Rapport enregistré dans {file}. Ce fichier n’est pas chiffré.")
        self._desk.notify(said.format(file=path.name))
        self.accept()

    def _lay_out(self) -> None:
        self.add(
            label(
                self.tr(
                    "Une personne peut demander à disparaître de votre bureau (RGPD, article "
                    "17). Donnez ses noms et ses pseudos, un par ligne, comme ils s’écrivent."
                ),
                "body",
                wrap=True,
            )
        )
        self.add_field(self.tr("Noms et pseudos"), self.names)
        self._card.body.addWidget(self.list)
        self.add(self.told)
        self.add(self._card)
        self.copies.setChecked(True)
        self.add(self.copies)
        self.add(self.progress)
        self.finish()


def kind_name(table: str) -> str:
    """Name the texts of a table."""
    return {
        "brand": translate("Erasure", "Profils de marque"),
        "reply": translate("Erasure", "Réponses"),
        "person": translate("Erasure", "Fiches"),
        "relation": translate("Erasure", "Relations"),
        "draft": translate("Erasure", "Brouillons"),
        "journal": translate("Erasure", "Journal"),
        "setting": translate("Erasure", "Réglages"),
        "replyversion": translate("Erasure", "Réponses d’avant"),
        "fragment": translate("Erasure", "Fragments"),
        "version": translate("Erasure", "Profils d’avant"),
        "moment": translate("Erasure", "Moments"),
    }.get(table, table)


def summary(places: Sequence[Place]) -> str:
    """Say how many texts of each kind name the person: «Réponses : 3 · Journal : 12»."""
    kinds = dict.fromkeys(place.table for place in places)
    parts = [
        labelled(kind_name(kind), len({p.row_id for p in places if p.table == kind}))
        for kind in kinds
    ]
    return " · ".join(parts) + "."


def report(names: Sequence[str], done: Forgotten, gone: Sequence[Path]) -> str:
    """Return the report of an erasure, to be kept or sent to whoever asked for it."""
    now = datetime.now().astimezone().strftime("%d/%m/%Y, %H:%M")
    title = translate("Erasure", "Effacement d’une personne\u00a0: {names}")
    lines = [
        title.format(names=", ".join(names)),
        "",
        translate("Erasure", "Fait le {now}, par CM Desk.").format(now=now),
        *_stood(done),
        *_copies(done, gone),
    ]
    return "\n".join(lines)


def _stood(done: Forgotten) -> Iterator[str]:
    """Say where the person stood."""
    places = done.erasure.places
    texts = len({(place.table, place.row_id) for place in places})
    one = translate("Erasure", "texte la nommait.")
    yield counted(texts, one, translate("Erasure", "textes la nommaient."))
    if places:
        yield summary(places)
    if done.cards:
        yield counted(
            done.cards,
            translate("Erasure", "fiche à son nom, supprimée."),
            translate("Erasure", "fiches à son nom, supprimées."),
        )
    if done.erasure.steps:
        one, many = translate("Erasure", "étape retirée."), translate("Erasure", "étapes retirées.")
        name = translate("Erasure", "Corbeille et annulations")
        yield labelled(name, counted(done.erasure.steps, one, many))


def _copies(done: Forgotten, gone: Sequence[Path]) -> Iterator[str]:
    """Say what became of the copies made before."""
    if gone:
        yield counted(
            len(gone),
            translate("Erasure", "copie d’avant, supprimée."),
            translate("Erasure", "copies d’avant, supprimées."),
        )
    elif done.backups:
        said = translate("Erasure", "Des copies d’avant la nomment encore\u00a0: {count}.")
        yield said.format(count=len(done.backups))
    if done.away is not None:
        yield translate(
            "Erasure",
            "Le second dossier était absent\u00a0; ses copies restent à supprimer\u00a0: {path}",
        ).format(path=done.away)


def rows_of(places: Sequence[Place]) -> list[Row]:
    """Return one line for each text of the desk, whichever of its parts name the person."""
    texts: dict[tuple[str, str], Place] = {}
    for place in places:
        key = (place.table, place.row_id)
        before = texts[key].count if key in texts else 0
        texts[key] = replace(place, count=before + place.count)
    return [_row(number, place) for number, place in enumerate(texts.values())]


def _row(number: int, place: Place) -> Row:
    title = " ".join(place.label.split()) or translate("Erasure", "Sans titre")
    title = f"{title}…" if len(place.label) >= _LABEL else title
    return Row(number, title, kind_name(place.table), f"×\u00a0{place.count}")


def _find(vault: Any, names: Sequence[str]) -> tuple[tuple[Place, ...], int]:
    return erasure.find_person(vault, names), len(erasure.older_copies(vault))


def _forget(
    vault: Any, names: Sequence[str], *, copies: bool
) -> Change[tuple[Forgotten, tuple[Path, ...]]]:
    change = erasure.forget_person(vault, names)
    gone: tuple[Path, ...] = ()
    if copies:
        with suppress(DeskError):
            # The report then says that they are still there.
            gone = erasure.forget_backups(vault, change.value.backups)
    return Change((change.value, gone), change.what)
