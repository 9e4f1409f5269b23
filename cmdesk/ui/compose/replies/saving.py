"""Keeping an answer as a reply of the library."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme

translate = QCoreApplication.translate


def save_as_reply(
    desk: Desk,
    theme: Theme,
    opened: tuple[Draft, Brand] | None,
    answered: tuple[Situation, ...],
    parent: QWidget,
) -> ReplyDialog | None:
    """Open the dialog that keeps the text in view; ``answered`` is how its message was read."""
    if opened is None:
        return None
    draft, brand = opened
    if not draft.shown.strip():
        desk.notify(translate("ComposePane", "Écrivez d’abord la réponse à enregistrer."))
        return None
    reply = Reply("", brand.id, "", draft.shown, situations=answered)
    dialog = ReplyDialog(desk, theme, brand, reply, parent)
    dialog.open()
    return dialog
