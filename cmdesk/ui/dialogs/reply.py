"""The dialog that keeps an answer in the brand's library, or changes one that is there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.changes import Change
from cmdesk.desk.replies import save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import situation_name, status_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.text import field_label, label

_WIDTH = 600
_BODY = 168
_SHORT = 120


class ReplyDialog(Sheet):
    """Edits ``reply``; one whose ``id`` is empty is new."""

    def __init__(
        self, desk: Desk, theme: Theme, brand: Brand, reply: Reply, parent: QWidget | None
    ) -> None:
        title = self.tr("Modifier la réponse") if reply.id else self.tr("Nouvelle réponse")
        super().__init__(theme, title, self.tr("Enregistrer"), parent)
        self._desk, self._brand, self._reply = desk, brand, reply
        self.title, self.body, self.approver = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.situations = {item: Pill(theme, situation_name(item)) for item in Situation}
        self.statuses = {item: Pill(theme, status_name(item)) for item in ReplyStatus}
        self._fill(reply)
        self._lay_out(brand)
        self.setFixedWidth(_WIDTH)
        for pill in self.statuses.values():
            pill.toggled.connect(self._show_approver)
        self._show_approver()
        self._first = self.filled()
        (self.title if reply.body else self.body).setFocus()

    def submit(self) -> None:
        """Hand the reply to the vault; its answer closes the dialog or fills the problem line."""
        self.busy(on=True)
        work = partial(save_reply, reply=self.filled())
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again from a toast."""
        typed = self.filled()
        super().reject()
        if typed != self._first:
            again = partial(reopen, self._desk, self.theme, self._brand, typed, self.parentWidget())
            self._desk.notify(self.tr("Réponse non enregistrée"), self.tr("Reprendre"), again)

    def filled(self) -> Reply:
        """Return the reply as it stands in the dialog."""
        status = next(item for item, pill in self.statuses.items() if pill.isChecked())
        approved = status is ReplyStatus.APPROVED
        anew = approved and self._reply.status is not ReplyStatus.APPROVED
        return replace(
            self._reply,
            title=self.title.text(),
            body=text_of(self.body.document()),
            situations=tuple(item for item, pill in self.situations.items() if pill.isChecked()),
            status=status,
            approved_by=self.approver.text().strip() if approved else self._reply.approved_by,
            approved_on=date.today() if anew else self._reply.approved_on,  # noqa: DTZ011  their day
        )

    def _kept(self, _change: Change[Reply]) -> None:
        self.accept()

    def _fill(self, reply: Reply) -> None:
        self.title.setMaxLength(_SHORT)
        self.title.setPlaceholderText(
            self.tr("Comment la retrouver : « Rupture en fin de journée »")
        )
        self.title.setText(reply.title)
        self.body.setProperty("role", "field")
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(_BODY)
        self.body.setPlaceholderText(
            self.tr("Bonjour {prénom}, …   Les mots entre accolades se rempliront à l’usage.")
        )
        self.body.setPlainText(reply.body)
        self.approver.setMaxLength(_SHORT)
        self.approver.setPlaceholderText(self.tr("Qui, chez le client"))
        self.approver.setText(reply.approved_by)
        for item in reply.situations:
            self.situations[item].setChecked(True)
        self.statuses[reply.status].setChecked(True)

    def _lay_out(self, brand: Brand) -> None:
        self.add(label(self.tr("Bibliothèque de {name}").format(name=brand.name), "hint"))
        self.add_field(self.tr("Titre"), self.title)
        self.add_field(self.tr("Texte"), self.body)
        self._add_pills(self.tr("Répond à"), tuple(self.situations.values()))
        group = QButtonGroup(self)
        for pill in self.statuses.values():
            group.addButton(pill)
        self._add_pills(self.tr("État"), tuple(self.statuses.values()))
        self._approval = QWidget()
        box = QVBoxLayout(self._approval)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(field_label(self.tr("Validée par (facultatif)"), self.approver))
        box.addWidget(self.approver)
        self.add(self._approval)
        self.finish()

    def _add_pills(self, name: str, pills: Sequence[Pill]) -> None:
        box = QVBoxLayout()
        box.setSpacing(6)
        box.addWidget(label(name, "field"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for pill in pills:
            row.addWidget(pill)
        row.addStretch()
        row.setContentsMargins(0, 0, 0, Space.XS)
        box.addLayout(row)
        self.add(box)

    def _show_approver(self) -> None:
        self._approval.setVisible(self.statuses[ReplyStatus.APPROVED].isChecked())


def reopen(
    desk: Desk, theme: Theme, brand: Brand, reply: Reply, parent: QWidget | None
) -> ReplyDialog:
    """Open the dialog on ``reply`` as it was typed."""
    dialog = ReplyDialog(desk, theme, brand, reply, parent)
    dialog.open()
    return dialog
