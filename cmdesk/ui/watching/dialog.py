"""The exports kept up to date: which there are, how they stand, and another one."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.library import ExportFormat
from cmdesk.desk.watching import (
    Brought,
    Watch,
    list_watches,
    start_watch,
    stop_watch,
    watchable,
)
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.system.paths import expander_folder
from cmdesk.ui.dialogs.files import ask_for_folder, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import ago
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.text import field_label, label

_WIDTH, _MOST, _ROW = 580, 4, 56


class WatchingDialog(Sheet):
    """A list of files, and below it what makes another; Delete or a button ends one."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brands: Sequence[Brand],
        brand: Brand | None,
        parent: QWidget | None,
    ) -> None:
        title = self.tr("Exports tenus à jour")
        super().__init__(theme, title, self.tr("Tenir à jour"), parent)
        self._desk, self._brands = desk, tuple(brands)
        self._formats: tuple[ExportFormat, ...] = watchable()
        self._failed = set[str]()
        self.choose: Callable[[QWidget, str, str], str] = ask_for_folder
        self.list = RowList(theme, title)
        self.card = Card(padding=2)
        self.stop = Button(theme, self.tr("Ne plus tenir à jour"))
        self.brand = ChoiceButton(theme, self.tr("Réponses de"))
        self.format = ChoiceButton(theme, self.tr("Format"))
        self.folder = QLineEdit()
        self.browse = Button(theme, self.tr("Choisir…"))
        self.brand.offer([*(item.name for item in self._brands), self.tr("Toutes les marques")])
        self.format.offer([item.label for item in self._formats])
        places = [item.id for item in self._brands]
        self.brand.choose(places.index(brand.id) if brand and brand.id in places else 0)
        self.format.choose(0)
        self._lay_out()
        self.setFixedWidth(theme.px(_WIDTH))
        self._propose()
        self.refresh()
        self.folder.setFocus()

    def submit(self) -> None:
        """Keep one more file up to date."""
        folder = self.folder.text().strip()
        if not folder:
            self.folder.setFocus()
            self.say(self.tr("Choisissez le dossier où écrire."))
            return
        self.problem.hide()
        self.busy(on=True)
        chosen = self.brand.index
        work = partial(
            start_watch,
            brand_id=self._brands[chosen].id if chosen < len(self._brands) else "",
            format_=self._formats[self.format.index].name,
            folder=Path(folder).expanduser(),
        )
        self._desk.run(work, self._started, self.show_problem, owner=self)

    def refresh(self, outcomes: Sequence[tuple[Watch, Brought | DeskError]] | None = None) -> None:
        """Show how the files stand; ``outcomes`` are those of a look that has just ended."""
        if outcomes is not None:
            self._failed = {watch.id for watch, what in outcomes if isinstance(what, DeskError)}
        self._desk.run(list_watches, self._show, owner=self, topic="watches")

    def _started(self, _change: Change[Watch]) -> None:
        self.busy(on=False)
        self.refresh()

    def _show(self, watches: tuple[Watch, ...]) -> None:
        self.list.set_rows([self._row(watch) for watch in watches])
        self.list.setFixedHeight(self.theme.px(_ROW) * min(len(watches), _MOST) + 4)
        for part in (self.card, self.stop):
            part.setVisible(bool(watches))
        self.fit()

    def _row(self, watch: Watch) -> Row:
        names = {item.id: item.name for item in self._brands}
        whose = names.get(watch.brand_id, self.tr("Toutes les marques"))
        labels = {item.name: item.label for item in self._formats}
        state = self.tr("bientôt écrit")
        if watch.id in self._failed:
            state = self.tr("en attente")
        elif watch.at is not None:
            state = self.tr("à jour, {when}").format(when=ago(watch.at, datetime.now(UTC)))
        title = f"{whose} · {labels.get(watch.format, watch.format)}"
        return Row(watch.id, title, str(watch.path), state)

    def _stop(self) -> None:
        chosen = self.list.keys()
        for key in chosen:
            self._desk.run(partial(stop_watch, watch_id=str(key)), self._stopped, owner=self)

    def _stopped(self, change: Change[Watch | None]) -> None:
        if change.value is not None:
            said = self.tr("{file} n’est plus tenu à jour ; il reste tel qu’il est.")
            self._desk.notify(said.format(file=change.value.path.name))
        self.refresh()

    def _propose(self, _index: int = 0) -> None:
        """Propose the text expander's own folder where the format is for it."""
        match = expander_folder()
        wanted = self._formats[self.format.index].name == "espanso" and match is not None
        if wanted and not self.folder.text().strip():
            self.folder.setText(str(match))
        elif not wanted and self.folder.text() == str(match):
            self.folder.clear()

    def _browse(self) -> None:
        start = self.folder.text().strip() or str(documents())
        chosen = self.choose(self, self.tr("Dossier de l’export"), start)
        if chosen:
            self.folder.setText(chosen)

    def _lay_out(self) -> None:
        self.add(
            label(
                self.tr(
                    "CM Desk réécrit ces fichiers peu après chaque changement, tant que le bureau "
                    "est ouvert. Dans le dossier « match » d’espanso, vos réponses se tapent par "
                    "raccourci dans toutes vos applications."
                ),
                "body",
                wrap=True,
            )
        )
        self.card.body.addWidget(self.list)
        self.add(self.card)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch()
        self.add(row)
        self.stop.clicked.connect(self._stop)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._stop)
        self._lay_out_choice()
        self.add(
            label(
                self.tr(
                    "Ces textes y sont en clair : qui ouvre ce dossier peut les lire, même quand "
                    "le bureau est verrouillé. Verrouillé, il n’écrit plus rien."
                ),
                "hint",
                wrap=True,
            )
        )
        self.cancel.setText(self.tr("Fermer"))
        self.finish()

    def _lay_out_choice(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(6)
        grid.addWidget(label(self.tr("Réponses de"), "field"), 0, 0)
        grid.addWidget(label(self.tr("Format"), "field"), 0, 1)
        grid.addWidget(self.brand, 1, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.format, 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(2, 1)
        self.add(grid)
        where = QGridLayout()
        where.setHorizontalSpacing(Space.S)
        where.setVerticalSpacing(6)
        where.addWidget(field_label(self.tr("Dossier"), self.folder), 0, 0)
        where.addWidget(self.folder, 1, 0)
        where.addWidget(self.browse, 1, 1)
        self.add(where)
        self.browse.clicked.connect(self._browse)
        self.format.chosen.connect(self._propose)
