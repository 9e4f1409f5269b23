"""Putting a reply of the library into the answer: picked, or called by its shortcut."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from cmdesk.desk.compose import today
from cmdesk.desk.insertion import called, fitted, fitting
from cmdesk.desk.replies import record_use
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.tone.model import Context, Fix
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.compose.message.paste import Received
from cmdesk.ui.compose.replies.filling import (
    FillDialog,
    filled,
    is_guess,
    known_values,
    variables_of,
)
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme

_CALL = re.compile(r"(?:^|(?<=\s))[;/]([\w\-]{2,40})[ \t]$")
"""A shortcut and the space that ends it, right before the caret."""
_REACH = 48


@dataclass(frozen=True, slots=True)
class Answering:
    """For which brand one is answering what, and all around it."""

    brand: Brand
    received: Received
    context: Context


class Inserting(QObject):
    """Inserts at the caret; what is written stays. ``around`` tells whom one is answering."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        editor: AnswerEditor,
        around: Callable[[], Answering | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._editor, self._host = desk, theme, editor, host
        self._around = around
        editor.edited.connect(self._look_for_call)

    def insert(self, reply: Reply) -> None:
        """Insert a reply in the wording that fits, asking for what nothing tells."""
        around = self._around()
        if around is None:
            return
        place = fitting(around.context, self._desk.limits)
        work = partial(fitted, brand_id=around.brand.id, replies=(reply,), place=place)
        self._desk.run(work, lambda found: self._fill(around, found[0], ""), owner=self)

    def mention(self, reference: str) -> None:
        """Put a reference at the caret, parted from what stands before it."""
        editor = self._editor
        before = editor.text[: editor.caret][-1:]
        editor.put(f" {reference}" if before and not before.isspace() else reference)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, around: Answering, reply: Reply, call: str) -> None:
        now = self._around()
        if now is None or now.brand.id != around.brand.id:
            return  # another brand is in force by now: nothing of this one's goes there
        names = variables_of(reply.body)
        card = around.context.influencer
        values = known_values(names, around.received, around.brand, card, today())
        if all(values.get(name) and not is_guess(name) for name in names):
            self._put(reply, filled(reply.body, values), call)
            return
        dialog = FillDialog(self._theme, reply, values, self._host.window())
        dialog.accepted.connect(lambda: self._put(reply, dialog.text, call))
        dialog.open()

    def _put(self, reply: Reply, text: str, call: str) -> None:
        editor, caret = self._editor, self._editor.caret
        start = editor.text.rfind(call, 0, caret)
        if not call:
            editor.put(text)
        elif start >= 0:  # further up where one has typed on meanwhile
            editor.apply([Fix("", start, start + len(call), text)])
            editor.move_to(caret + len(text) - len(call))
        else:
            return  # taken back before its reply was found
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.run(partial(record_use, reply_id=reply.id))

    def _look_for_call(self) -> None:
        """See whether the key just pressed has ended a shortcut."""
        if not self._editor.typing:
            return
        caret = self._editor.caret
        call = _CALL.search(self._editor.text[max(0, caret - _REACH) : caret])
        around = self._around() if call is not None else None
        if call is None or around is None:
            return

        def found(reply: Reply | None) -> None:
            if reply is not None:
                self._fill(around, reply, call.group())

        place, name = fitting(around.context, self._desk.limits), call.group(1)
        work = partial(called, brand_id=around.brand.id, shortcut=name, place=place)
        self._desk.run(work, found, owner=self, topic="call")
