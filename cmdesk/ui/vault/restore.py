"""The dialog before a restore: what comes back, what becomes of today's desk, and what opens it."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.desk.backups import Backup
from cmdesk.domain.errors import DeskError, VaultKeyMissing
from cmdesk.ui.backing import Backing
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.source import Source
from cmdesk.ui.vault.words import holds, when
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.text import field_label, label

_WIDTH = 500


class RestoreDialog(Sheet):
    """Asks for the key of a backup where nobody else has it, and says where all is kept."""

    restore_wanted = Signal(object, object)
    """Path and key: what is open may close, all is ready."""

    def __init__(
        self,
        source: Source,
        backing: Backing | None,
        backup: Backup,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        title = self.tr("Revenir à cette sauvegarde")
        super().__init__(theme, title, self.tr("Restaurer"), parent)
        self._source, self._backing, self._backup = source, backing, backup
        self._key: bytes | None = None
        moment = when(backup.about.moment, datetime.now(UTC))
        self.add(label(moment, "title"))
        self.add(label(holds(backup.about.counts), "hint", wrap=True))
        self.add(label(self._explanation(), "body", wrap=True))
        self.secret = QLineEdit()
        self._name = field_label(self.tr("Code de secours ou phrase de passe"), self.secret)
        self.add(self._name)
        self.add(self.secret)
        self.progress = ProgressLine(theme)
        self.add(self.progress)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self._ask(on=False)
        self.busy(on=True)
        source.key(backup.path, self._found, self._missing, self)

    def submit(self) -> None:
        """Get the key, then put today's desk in safety."""
        self.problem.hide()
        if self._key is not None:
            self._secure()
        elif self.secret.text():
            self.busy(on=True)
            path, secret = self._backup.path, self.secret.text()
            self._source.key_by(path, secret, self._opened, self.show_problem, self)

    def _found(self, key: bytes) -> None:
        self._key = key
        self.busy(on=False)
        self.confirm.setFocus()

    def _missing(self, error: DeskError) -> None:
        self.busy(on=False)
        if isinstance(error, VaultKeyMissing):
            self._ask(on=True)
            self.secret.setFocus()
        else:
            self.show_problem(error)

    def _opened(self, key: bytes) -> None:
        self._key = key
        self._secure()

    def _secure(self) -> None:
        """Back today's desk up first; where that fails, it is still kept beside the new one."""
        self.busy(on=True)
        if self._backing is None:
            self._go()
            return
        self._backing.made.connect(self._go)
        self._backing.failed.connect(self._go)
        self.progress.follow(self.tr("Votre bureau d’aujourd’hui est d’abord sauvegardé…"))
        self._backing.now()

    def _go(self, _report: object = None) -> None:
        key, path = self._key, Path(self._backup.path)
        self.accept()
        self.restore_wanted.emit(path, key)

    def _ask(self, *, on: bool) -> None:
        self._name.setVisible(on)
        self.secret.setVisible(on)
        self.fit()

    def _explanation(self) -> str:
        if self._backing is None:
            return self.tr(
                "Elle prendra la place du bureau, une fois relue jusqu’au dernier octet. Celui "
                "qui est là sera gardé à côté, intact, et jamais écrasé."
            )
        return self.tr(
            "Le bureau se fermera, puis se rouvrira tel qu’il était alors. Celui d’aujourd’hui "
            "est d’abord sauvegardé\u00a0: il sera en tête de la liste, pour y revenir."
        )
