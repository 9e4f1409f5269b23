"""Keeps the screenshot of a message with its draft."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from cmdesk.desk.changes import Change
from cmdesk.desk.drafts import put_picture
from cmdesk.domain.draft import Draft
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.compose.message.received import ReceivedBox
from cmdesk.ui.compose.message.screenshot import made_small
from cmdesk.ui.tasks import Desk


class Picturing(QObject):
    """Hears message and answer; ``draft`` gives the draft that a picture belongs to."""

    def __init__(
        self,
        desk: Desk,
        received: ReceivedBox,
        editor: AnswerEditor,
        draft: Callable[[], Draft | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._received, self._draft = desk, received, draft
        received.words.pictured.connect(self.take)
        editor.pictured.connect(self.take)
        received.thumbnail.removed.connect(self.remove)

    def take(self, source: Path | QImage) -> None:
        """Keep a picture, made safe and small beside the window; what is none is told in words."""
        draft = self._draft()
        if draft is not None:
            self._desk.run(
                partial(_taken, draft=draft, source=source),
                partial(self._show, draft.id),
                owner=self,
                topic="picture",
            )

    def remove(self) -> None:
        """Take the picture away; a toast brings it back."""
        draft, before = self._draft(), self._received.picture
        if draft is None:
            return
        self._put(draft, b"")
        again = partial(self._put, draft, before)
        self._desk.notify(self.tr("Capture retirée"), self.tr("Annuler"), again)

    def _put(self, draft: Draft, picture: bytes) -> None:
        work = partial(put_picture, draft=draft, picture=picture)
        self._desk.run(work, lambda _change: self._show(draft.id, picture), owner=self)

    def _show(self, draft_id: str, picture: bytes | Change[bytes]) -> None:
        shown = self._draft()
        if shown is not None and shown.id == draft_id:
            self._received.show_picture(picture.value if isinstance(picture, Change) else picture)


def _taken(vault: Any, draft: Draft, source: Path | QImage) -> Change[bytes]:
    picture = made_small(source)
    change = put_picture(vault, draft, picture)
    return Change(picture, change.what, change.brand_id)
