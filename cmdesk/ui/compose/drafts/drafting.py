"""Which draft is in the editor: a new one, another one, and how far it has come with the client."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.desk import plain_file
from cmdesk.desk.client_request import request_text
from cmdesk.desk.compose import today
from cmdesk.desk.drafts import answered, asked, copy_of, new_draft, reworded
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft, DraftStatus, Verdict
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.compose.drafts.approving import AnswerDialog, said_of, status_words
from cmdesk.ui.compose.drafts.dialog import DraftsDialog
from cmdesk.ui.compose.drafts.naming import TitleDialog
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.messages import begun, shortened
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Kind, MenuButton
from cmdesk.ui.widgets.menu import in_menu

Open = tuple[Draft, Brand]
_LONGEST = 28
"""How many signs of a title the button shows."""
_ROUND = 60
"""How many signs of a round with the client the menu shows."""


class Drafting(QObject):
    """The button that says where the draft stands, and all that its menu does."""

    turned = Signal(object)
    """Another ``Draft`` to show in the editor."""
    restated = Signal(object)
    """The same ``Draft`` with another status or title: nothing to show anew."""

    def __init__(
        self, desk: Desk, theme: Theme, opened: Callable[[], Open | None], host: QWidget
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self._opened, self._blank_wanted = opened, False
        self.choose: ChooseFile = ask_to_save
        self.menu = QMenu(host)
        self.button = MenuButton(theme, "", self.menu, kind=Kind.QUIET)
        self.button.setToolTip(self.tr("Où en est ce brouillon, et les autres brouillons"))
        self.menu.aboutToShow.connect(self.fill)
        self.show_draft(Draft("", ""))

    def show_draft(self, draft: Draft) -> None:
        """Say where a draft stands."""
        state = begun(status_words(draft.status))
        words = " · ".join(filter(None, (state, shortened(draft.title, _LONGEST))))
        if words != self.button.text():
            self.button.setText(words)
            self.button.setAccessibleName(self.tr("Brouillon\u00a0: {state}").format(state=words))
            self.button.updateGeometry()
        if self._blank_wanted:
            # The draft is on its way into the editor: it is looked at once it is there.
            QTimer.singleShot(0, self, self.start_blank)

    def begin(self) -> None:
        """Put the draft aside and begin another one."""
        opened = self._opened()
        if opened is not None:
            self.turned.emit(new_draft(opened[1].id, like=opened[0]))

    def start_blank(self) -> None:
        """Have an empty draft to write in: the one that is shown, or another, once it is read."""
        opened = self._opened()
        self._blank_wanted = opened is None
        if opened is not None and not _is_blank(opened[0]):
            self.begin()

    def show_list(self) -> DraftsDialog | None:
        """List the brand's drafts."""
        opened = self._opened()
        if opened is None:
            return None
        draft, brand = opened
        named = (brand.id, brand.name)
        dialog = DraftsDialog(self._desk, self._theme, named, draft, self._host.window())
        dialog.opened.connect(self.turned)
        dialog.copied.connect(self._copy)
        dialog.open()
        return dialog

    def fill(self) -> None:
        """Offer what can be done with the draft as it stands."""
        self.menu.clear()
        opened = self._opened()
        if opened is None:
            return
        draft, _brand = opened
        self.menu.addAction(self.tr("Nouveau brouillon"), self.begin)
        self.menu.addAction(self.tr("Tous les brouillons…"), self.show_list)
        self.menu.addAction(self.tr("Donner un titre…"), self.name_it)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Copier la demande d’accord au client"), self.ask)
        self.menu.addAction(self.tr("Enregistrer la demande d’accord…"), self.ask_by_file)
        self.menu.addAction(self.tr("Noter la réponse du client…"), self.note_answer)
        if draft.approvals:
            self.menu.addSeparator()
            for item in draft.approvals[-4:]:
                said = shortened(said_of(item, today()), _ROUND)
                self.menu.addAction(in_menu(said)).setEnabled(False)
        self.menu.addSeparator()
        sent = draft.status is DraftStatus.SENT
        words = self.tr("Remettre en brouillon") if sent else self.tr("Marquer comme envoyé")
        status = DraftStatus.DRAFT if sent else DraftStatus.SENT
        self.menu.addAction(words, partial(self._mark, status))

    def name_it(self) -> TitleDialog | None:
        """Ask for the draft's title."""
        opened = self._opened()
        if opened is None:
            return None
        dialog = TitleDialog(self._theme, opened[0].title, self._host.window())
        dialog.named.connect(self._named)
        dialog.open()
        return dialog

    def ask(self) -> None:
        """Copy what to send to the client, and note that they were asked."""
        opened = self._worth_asking()
        if opened is not None:
            copy_text(request_text(*opened))
            self._desk.notify(self.tr("Demande d’accord copiée\u00a0: collez-la dans un e-mail."))
            self._restate(asked(opened[0], today()))

    def ask_by_file(self) -> None:
        """Write what to send to the client into a file, and note that they were asked."""
        opened = self._worth_asking()
        if opened is None:
            return
        proposed = documents() / self.tr("À valider.txt")
        title, kind = self.tr("Enregistrer la demande d’accord"), self.tr("Texte (*.txt)")
        path = self.choose(self._host.window(), title, str(proposed), kind)
        if path:
            text = request_text(*opened)
            draft = asked(opened[0], today())
            self._desk.run(
                lambda _vault: plain_file.write(Path(path), text),
                lambda _path: self._written(draft),
                owner=self,
            )

    def note_answer(self) -> AnswerDialog | None:
        """Ask what the client answered."""
        opened = self._opened()
        if opened is None:
            return None
        dialog = AnswerDialog(self._theme, opened[1].contact.name, self._host.window())
        dialog.decided.connect(self._answered)
        dialog.open()
        return dialog

    def _copy(self, draft: Draft) -> None:
        self.turned.emit(copy_of(draft))

    def _worth_asking(self) -> Open | None:
        opened = self._opened()
        if opened is not None and not opened[0].whole.strip():
            self._desk.notify(self.tr("Écrivez d’abord la réponse à faire valider."))
            return None
        return opened

    def _written(self, draft: Draft) -> None:
        """Note that the client was asked about ``draft``, whose text may be another by now."""
        self._desk.notify(self.tr("Demande d’accord enregistrée"))
        opened = self._opened()
        if opened is not None and opened[0].id == draft.id:
            self._restate(reworded(replace(opened[0], approvals=draft.approvals)))

    def _answered(self, verdict: Verdict, by: str, on: date, note: str) -> None:
        opened = self._opened()
        if opened is not None:
            self._restate(answered(opened[0], verdict, by, on, note))

    def _named(self, title: str) -> None:
        opened = self._opened()
        if opened is not None:
            self._restate(replace(opened[0], title=title))

    def _mark(self, status: DraftStatus) -> None:
        opened = self._opened()
        if opened is not None:
            self._restate(replace(opened[0], status=status))

    def _restate(self, draft: Draft) -> None:
        self.restated.emit(draft)


def _is_blank(draft: Draft) -> bool:
    return not draft.whole.strip() and not draft.incoming.strip()
