"""Putting a reply of the library into the answer: picked, or called by its shortcut."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from cmdesk.desk.fragments import list_fragments
from cmdesk.desk.replies import record_use, search_replies
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment, expand
from cmdesk.domain.influencer import InfluencerCard
from cmdesk.domain.network import Network
from cmdesk.domain.reply import Reply
from cmdesk.domain.variants import Wanted, pick
from cmdesk.tone.model import Fix
from cmdesk.ui.compose.editor import AnswerEditor
from cmdesk.ui.compose.filling import FillDialog, filled, is_guess, known_values, variables_of
from cmdesk.ui.compose.paste import Received
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme

_CALL = re.compile(r"(?:^|(?<=\s))[;/]([\w\-]{2,40})[ \t]$")
"""A shortcut and the space that ends it, right before the caret."""
_REACH = 48


@dataclass(frozen=True, slots=True)
class Answering:
    """Whom one is answering, for which brand and where."""

    brand: Brand
    received: Received
    influencer: InfluencerCard | None = None
    network: Network | None = None

    def worded(self, reply: Reply, fragments: tuple[Fragment, ...]) -> Reply:
        """Return ``reply`` in the wording that fits, the brand's fragments in place.

        The address on a person's card comes before the profile's.
        """
        profile, card = self.brand.profile, self.influencer
        address = (card.address if card is not None else None) or profile.address
        language = profile.languages[0] if profile.languages else ""
        chosen = pick(reply, Wanted(address, self.network, language))
        return replace(reply, body=expand(chosen.variant.body, fragments))


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

    def insert(self, reply: Reply, *, in_place_of: str = "") -> None:
        """Insert a reply, asking for what nothing tells; ``in_place_of`` is its call, if any."""
        around = self._around()
        if around is None:
            return

        def found(fragments: tuple[Fragment, ...]) -> None:
            now = self._around()
            if now is not None and now.brand.id == around.brand.id:
                self._fill(around, around.worded(reply, fragments), in_place_of)

        work = partial(list_fragments, brand_id=around.brand.id)
        self._desk.run(work, found, owner=self, topic="fragments")

    def _fill(self, around: Answering, reply: Reply, call: str) -> None:
        names = variables_of(reply.body)
        today = date.today()  # noqa: DTZ011  the person's own day
        values = known_values(names, around.received, around.brand, around.influencer, today)
        if all(values.get(name) and not is_guess(name) for name in names):
            self._put(reply, filled(reply.body, values), call)
            return
        dialog = FillDialog(self._theme, reply, values, self._host.window())
        dialog.accepted.connect(lambda: self._put(reply, dialog.text, call))
        dialog.open()

    def _put(self, reply: Reply, text: str, call: str) -> None:
        editor, caret = self._editor, self._editor.caret
        start = caret - len(call)
        if call and editor.text[start:caret] == call:
            editor.apply([Fix("", start, caret, text)])
        else:
            editor.put(text)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.run(partial(record_use, reply_id=reply.id))

    def _look_for_call(self) -> None:
        """See whether the key just pressed has ended a shortcut."""
        around = self._around()
        if around is None or not self._editor.typing:
            return
        caret = self._editor.caret
        call = _CALL.search(self._editor.text[max(0, caret - _REACH) : caret])
        if call is not None:
            found = partial(self._called, call.group(), call.group(1))
            work = partial(search_replies, brand_id=around.brand.id, query=call.group(1), limit=3)
            self._desk.run(work, found, owner=self, topic="call")

    def _called(self, call: str, name: str, replies: tuple[Reply, ...]) -> None:
        wanted = name.casefold()
        for reply in replies:
            if reply.shortcut.lstrip(";/").casefold() == wanted:
                self.insert(reply, in_place_of=call)
                return
