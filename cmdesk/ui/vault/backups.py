"""The backups dialog: what can be gone back to, proof that it can, and where copies go."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk import backups
from cmdesk.desk.backups import Backup, BackupReport, Second, Shelf
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError, GivenUp
from cmdesk.ui.backing import Backing
from cmdesk.ui.dialogs.files import ask_for_folder, ask_to_open, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Progress
from cmdesk.ui.messages import ago
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.vault.source import Source
from cmdesk.ui.vault.words import holds, in_sentence, size, when
from cmdesk.ui.widgets.button import Button, LinkButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.text import ElidedLabel, label

_WIDTH, _LIST_HEIGHT = 620, 262


class BackupsDialog(Sheet):
    """Lists the backups; at a desk that does not open (no ``backing``), only to restore one."""

    restore_wanted = Signal(object)
    """A ``Backup``."""
    other_wanted = Signal(str)
    """The path of a ``.cmdesk`` file from elsewhere."""

    def __init__(
        self, source: Source, backing: Backing | None, theme: Theme, parent: QWidget | None
    ) -> None:
        now = backing is not None
        confirm = self.tr("Sauvegarder maintenant") if now else self.tr("Restaurer…")
        super().__init__(theme, self.tr("Sauvegardes"), confirm, parent)
        self._source, self._backing = source, backing
        self._shelf = Shelf((), {})
        self._fresh: Path | None = None
        self.list = RowList(theme, self.tr("Sauvegardes"))
        self.empty = EmptyState(
            theme,
            "clipboard-text",
            self.tr("Pas encore de sauvegarde"),
            self.tr("La première se fait toute seule, peu après l’ouverture du bureau."),
        )
        self.verify = Button(theme, self.tr("Vérifier"))
        self.restore = Button(theme, self.tr("Restaurer…"))
        self.other = LinkButton(theme, self.tr("Ouvrir un autre fichier…"))
        self.told = label("", "hint", wrap=True)
        self.progress = ProgressLine(theme)
        self.second = SecondFolder(theme)
        self._switch = QStackedWidget()
        self._lay_out()
        self._wire()
        self.setFixedWidth(_WIDTH)
        self._picked()
        self.refresh()

    def submit(self) -> None:
        """Back up now; at a shut desk, restore."""
        if self._backing is None:
            self._restore()
            return
        self.problem.hide()
        self.busy(on=True)
        told = self._backing.now()
        self.progress.follow(self.tr("Sauvegarde en cours…"), told)

    def refresh(self) -> None:
        """Look again what there is."""
        self._source.shelf(self._show, self)

    def picked(self) -> Backup | None:
        """Return the backup in hand."""
        keys = self.list.keys()
        return next((item for item in self._shelf.backups if item.path in keys), None)

    def _show(self, shelf: Shelf) -> None:
        self._shelf = shelf
        now = datetime.now(UTC)
        second = shelf.second.folder if shelf.second else None
        self.list.set_rows(
            [
                Row(
                    item.path,
                    when(item.about.moment, now),
                    holds(item.about.counts),
                    size(shelf.sizes.get(item.path, 0)),
                    self.tr("second dossier") if item.path.parent == second else "",
                )
                for item in shelf.backups
            ]
        )
        if self._fresh is not None:
            self.list.take(self._fresh)
            self._fresh = None
        self._switch.setCurrentIndex(0 if shelf.backups else 1)
        self.second.show_state(shelf.second, now)
        self._picked()
        self.fit()
        if shelf.backups and not self.list.hasFocus() and self.focusWidget() is not self.confirm:
            self.list.take_focus()

    def _picked(self) -> None:
        some = self.picked() is not None
        self.verify.setEnabled(some)
        self.restore.setEnabled(some)
        if self._backing is None:
            self.confirm.setEnabled(some)

    def _restore(self) -> None:
        backup = self.picked()
        if backup is not None:
            self.restore_wanted.emit(backup)

    def _verify(self) -> None:
        backup = self.picked()
        if backup is not None:
            self.problem.hide()
            self.told.hide()
            self._source.key(backup.path, partial(self._read, backup), self._failed, self)

    def _read(self, backup: Backup, key: bytes) -> None:
        paths = self._source.paths

        def work(progress: Progress) -> dict[str, int]:
            return backups.verify(backup.path, key, paths, progress)

        job = self._source.job(work, partial(self._sound, backup), self._failed, self)
        self.progress.follow(self.tr("Relecture jusqu’au dernier octet…"), job)
        self.verify.setEnabled(False)

    def _sound(self, backup: Backup, counts: dict[str, int]) -> None:
        self._settled()
        moment = in_sentence(when(backup.about.moment, datetime.now(UTC)))
        said = self.tr("Celle d’{moment} est intacte\u00a0: {counts}.")
        if not moment.startswith(("a", "h")):
            said = self.tr("Celle du {moment} est intacte\u00a0: {counts}.")
        self._tell(said.format(moment=moment, counts=holds(counts)))

    def _made(self, report: BackupReport) -> None:
        self._settled()
        self.busy(on=False)
        said = self.tr("Sauvegarde faite et vérifiée\u00a0: {counts}.")
        self._tell(said.format(counts=holds(report.made.about.counts)))
        self._fresh = report.made.path
        self.refresh()

    def _failed(self, error: DeskError) -> None:
        self._settled()
        self.busy(on=False)
        if not isinstance(error, GivenUp):
            self.say(str(words(error)))

    def _settled(self) -> None:
        self.progress.hide()
        self._picked()
        self.fit()

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setAccessibleName(text)
        self.told.show()
        self.fit()

    def _open_other(self) -> None:
        kind = self.tr("Bureau CM Desk (*.cmdesk)")
        path = ask_to_open(self, self.tr("Ouvrir une sauvegarde"), str(documents()), kind)
        if path:
            self.other_wanted.emit(path)

    def _choose_second(self) -> None:
        chosen = ask_for_folder(self, self.tr("Second dossier de sauvegarde"), str(documents()))
        if chosen:
            self.name_second(Path(chosen))

    def name_second(self, folder: Path | None) -> None:
        """Take a second folder into use, or none, and bring it up to date at once."""
        self.problem.hide()
        if folder is not None and folder.resolve().is_relative_to(self._source.paths.data):
            self.say(
                self.tr(
                    "Ce dossier est déjà celui du bureau\u00a0: une panne emporterait les deux. "
                    "Choisissez-en un sur une clé, un autre disque, ou synchronisé."
                )
            )
            return
        desk = self._source.desk
        if desk is not None:
            work = partial(backups.set_second_folder, folder=folder)
            desk.run(work, lambda _nothing: self._catch_up(), owner=self)

    def _catch_up(self) -> None:
        desk = self._source.desk
        if desk is not None:
            desk.run(backups.plan, self._carry, owner=self)

    def _carry(self, job: backups.BackupJob) -> None:
        def work(_progress: Progress) -> bool:
            return job.catch_up()

        def failed(error: DeskError) -> None:
            self.say(str(words(error)))
            self.refresh()

        self._source.job(work, lambda _done: self.refresh(), failed, self)

    def _wire(self) -> None:
        self.list.picked.connect(self._picked)
        self.verify.clicked.connect(self._verify)
        self.restore.clicked.connect(self._restore)
        self.other.clicked.connect(self._open_other)
        self.second.choose.clicked.connect(self._choose_second)
        self.second.forget.clicked.connect(lambda: self.name_second(None))
        if self._backing is not None:
            self._backing.made.connect(self._made)
            self._backing.failed.connect(self._failed)

    def _lay_out(self) -> None:
        open_now = self._backing is not None
        text = (
            self.tr(
                "Une copie chiffrée se fait chaque heure où quelque chose a changé, et n’est "
                "gardée qu’une fois relue. Les plus anciennes s’espacent d’elles-mêmes."
            )
            if open_now
            else self.tr(
                "Choisissez le moment où revenir. Le bureau qui ne s’ouvre pas est gardé à côté, "
                "tel qu’il est."
            )
        )
        self.add(label(text, "body", wrap=True))
        self._switch.addWidget(self.list)
        self._switch.addWidget(self.empty)
        self._switch.setFixedHeight(_LIST_HEIGHT)
        card = Card(padding=2)
        card.body.addWidget(self._switch)
        self.add(card)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.verify)
        row.addWidget(self.restore)
        row.addStretch()
        row.addWidget(self.other)
        self.add(row)
        self.verify.setVisible(open_now)
        self.restore.setVisible(open_now)
        self.told.hide()
        self.add(self.told)
        self.add(self.progress)
        self.add(self.second)
        self.second.setVisible(open_now)
        self.cancel.setText(self.tr("Fermer"))
        self.finish()


class SecondFolder(QWidget):
    """Names the second folder, and says how its copies stand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.path, self.state = ElidedLabel("", "title"), label("", "hint", wrap=True)
        self.choose = Button(theme, self.tr("Choisir…"))
        self.forget = Button(theme, self.tr("Ne plus l’utiliser"))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(label(self.tr("Second dossier"), "field"))
        text.addWidget(self.path)
        text.addWidget(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addLayout(text, 1)
        for button in (self.forget, self.choose):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_state(None, datetime.now(UTC))

    def show_state(self, second: Second | None, now: datetime) -> None:
        """Show the folder named, if any, and whether it is there."""
        self.forget.setVisible(second is not None)
        self.path.setVisible(second is not None)
        if second is None:
            state = self.tr(
                "Une clé, un autre disque ou un dossier synchronisé\u00a0: si cette machine se "
                "perd, une copie reste."
            )
        elif not second.there:
            state = self.tr("Dossier absent\u00a0: la copie se fera à son retour.")
        elif second.latest is None:
            state = self.tr("Encore vide\u00a0: la copie se fera à la prochaine sauvegarde.")
        else:
            state = self.tr("Dernière copie {when}").format(when=ago(second.latest, now))
        self.path.setText(str(second.folder) if second else "")
        self.state.setText(state)
