"""How the message is read, and why: the sentences that bear it out are looked for beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from cmdesk.desk.reasons import Check, reasons_for
from cmdesk.domain.network import Situation
from cmdesk.tone.model import Context
from cmdesk.ui.compose.message.reading import ReadingButton
from cmdesk.ui.tasks import Desk


class Reasoning(QObject):
    """Fills the reading's button; reasons follow a moment after another message."""

    def __init__(self, desk: Desk, shown: ReadingButton, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._shown = desk, shown
        self._last: tuple[object, ...] = ()

    def show(self, situations: Sequence[Situation], context: Context) -> None:
        """Say how the message of ``context`` is read; the person's own reading needs no reason."""
        own = context.situations is not None
        self._shown.show_reading(situations, own=own)
        key = (context.incoming, tuple(situations), own)
        if key == self._last or self._desk.checker is None:
            return
        self._last = key
        self._shown.show_reasons({})
        if situations and not own:
            check = self._desk.checker.check
            work = partial(_reasons, check, tuple(situations), context)
            self._desk.run(work, self._shown.show_reasons, owner=self, topic="reasons")


def _reasons(
    check: Check, situations: tuple[Situation, ...], context: Context, _vault: object
) -> dict[Situation, str]:
    return reasons_for(check, situations, context)
