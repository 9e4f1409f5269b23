"""A text that the vault cannot take: it stays in sight, is offered again, and is not lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.desk import plain_file
from cmdesk.desk.wording import words
from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import DeskError, DiskFull, VaultDamaged
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.compose.drafts.keeper import DraftKeeper
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.banner import Notice
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_BANNER = "unsaved"
_WIDTH = 520


class UnsavedText(QObject):
    """Watches one window's draft keeper: a banner while it fails, a question before it closes."""

    backups_wanted = Signal()
    """The vault is damaged: show what can be restored."""

    def __init__(self, conductor: Conductor, keeper: DraftKeeper) -> None:
        super().__init__(conductor)
        self._conductor, self._window, self._keeper = conductor, conductor.window, keeper
        self.choose: ChooseFile = ask_to_save
        self._error: DeskError | None = None
        self._dialog: CloseDialog | None = None
        self._leaving = False
        keeper.refused.connect(self._refused)
        keeper.recovered.connect(self._recovered)
        self._window.hold = self._hold

    def copy(self) -> None:
        """Copy the texts that are in this window alone."""
        copy_text(self._text(self._keeper.refusals))
        self._window.show_toast(Toast(self.tr("Texte copié")))

    def save(self, drafts: tuple[Draft, ...], then: Callable[[], object], parent: QWidget) -> None:
        """Ask for a file and write the drafts there in clear; ``then`` follows once it is done."""
        proposed = documents() / self.tr("Brouillon CM Desk.txt")
        kind = self.tr("Texte (*.txt)")
        path = self.choose(parent, self.tr("Mettre le texte à l’abri"), str(proposed), kind)
        if path:
            target, text = Path(path), self._text(drafts)

            def write(_progress: Progress) -> Path:
                return plain_file.write(target, text)

            job = Job(write, self)
            job.done.connect(partial(self._saved, then))
            job.failed.connect(self._not_saved)
            job.crashed.connect(self._conductor.crashed)
            job.start()

    def _text(self, drafts: tuple[Draft, ...]) -> str:
        if len(drafts) == 1 and not drafts[0].incoming.strip() and not drafts[0].own_texts:
            return drafts[0].text
        names = {brand.id: brand.name for brand in self._conductor.brands}
        headings = (self.tr("Message reçu"), self.tr("Ma réponse"))
        return plain_file.drafts_as_text(drafts, names, headings)

    def _saved(self, then: Callable[[], object], path: Path) -> None:
        said = self.tr("Texte enregistré dans {file}. Ce fichier n’est pas chiffré.")
        self._window.show_toast(Toast(said.format(file=path.name)))
        then()

    def _not_saved(self, error: DeskError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(error)
        else:
            self._window.show_toast(Toast(str(words(error)), problem=True))

    def _refused(self, error: DeskError) -> None:
        self._error = error
        actions: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Copier le texte"), self.copy),
            (self.tr("L’enregistrer dans un fichier…"), self._save_from_banner),
            (self.tr("Réessayer"), self._keeper.retry),
        ]
        if isinstance(error, VaultDamaged):
            actions[-1] = (self.tr("Voir les sauvegardes…"), self.backups_wanted.emit)
        self._window.banners.say(
            _BANNER,
            Notice(
                self.tr("Votre texte n’est pas enregistré"),
                f"{words(error).what} {_safe(error)}",
                tuple(actions),
                "warning-circle",
                problem=True,
            ),
        )

    def _save_from_banner(self) -> None:
        self.save(self._keeper.refusals, _nothing, self._window)

    def _recovered(self) -> None:
        self._error = None
        self._window.banners.drop(_BANNER)
        self._window.show_toast(Toast(self.tr("Votre texte est de nouveau enregistré")))

    def _hold(self) -> bool:
        """Hold the window open while a text would go with it, and ask once what is to be done."""
        if self._leaving:
            return False
        if self._dialog is not None:
            return True
        left = self._keeper.settle()
        if not left:
            return False
        self._dialog = dialog = CloseDialog(self._conductor.theme, self._error, self._window)
        dialog.save_wanted.connect(partial(self.save, left, self._leave, dialog))
        dialog.leave_wanted.connect(self._leave)
        dialog.finished.connect(self._stay)
        dialog.open()
        return True

    def _leave(self) -> None:
        self._leaving = True
        if self._dialog is not None:
            self._dialog.accept()
        self._window.close()

    def _stay(self, _result: int) -> None:
        self._dialog = None


class CloseDialog(Sheet):
    """Asks what is to become of a text that closing the window would lose."""

    save_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, theme: Theme, error: DeskError | None, parent: QWidget) -> None:
        title = self.tr("Votre texte n’est pas enregistré")
        super().__init__(theme, title, self.tr("Enregistrer dans un fichier…"), parent)
        why = f"{words(error).what} " if error is not None else ""
        self.add(
            label(
                why
                + self.tr(
                    "Il n’est que dans cette fenêtre\u00a0: la fermer le perdrait. Tout ce qui "
                    "était enregistré avant est intact."
                ),
                "body",
                wrap=True,
            )
        )
        self.leave = Button(theme, self.tr("Fermer sans l’enregistrer"))
        self.leave.clicked.connect(self.leave_wanted)
        self.foot.insertWidget(0, self.leave)
        self.cancel.setText(self.tr("Revenir au texte"))
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.confirm.setFocus()

    def submit(self) -> None:
        """Ask where to."""
        self.save_wanted.emit()


def _safe(error: DeskError) -> str:
    """Say what is safe and what to do next, for a text that is still in the window."""
    safe = translate(
        "UnsavedText", "Il reste dans cette fenêtre, et ce qui était enregistré avant est intact."
    )
    next_ = words(error).next
    if isinstance(error, DiskFull):
        next_ = translate("UnsavedText", "Libérez de la place\u00a0: il s’enregistrera tout seul.")
    elif isinstance(error, VaultDamaged):
        next_ = translate("UnsavedText", "Mettez ce texte à l’abri, puis restaurez une sauvegarde.")
    return f"{safe} {next_}"


def _nothing() -> None:
    """Leave the window as it is."""
