"""What one can do about a text's length: see what weighs, shorten it, cut it, mend the limit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.desk.compose import today
from cmdesk.domain.network import NETWORKS
from cmdesk.tone.heaviest import Weight
from cmdesk.tone.model import Context
from cmdesk.tone.shortening import Shortening
from cmdesk.ui.compose.length.counter import Counter
from cmdesk.ui.compose.length.limits import LimitsDialog, open_limits
from cmdesk.ui.compose.length.threads import ThreadDialog
from cmdesk.ui.messages import day, number
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme

translate = QCoreApplication.translate
Asked = tuple[str, Context]
_MOST_WAYS = 5


class Counting(QObject):
    """Opens the counter's menu. ``around`` gives the text in view and what it is read in."""

    shortened = Signal(object)
    """A ``Shortening`` to make in the text that was asked about."""
    sent = Signal(str)
    """A thread has begun to leave: its parts, as one text."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        counter: Counter,
        around: Callable[[], Asked | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._counter, self._host = desk, theme, counter, host
        self._around = around
        self.menu = QMenu(host)
        self.menu.setToolTipsVisible(True)
        counter.clicked.connect(self.open)
        counter.heaviest = self._heaviest

    def open(self) -> None:
        """Open the menu over the counter."""
        self.fill()
        size = self.menu.sizeHint()
        above = self._counter.mapToGlobal(QPoint(0, 0)) - QPoint(0, size.height() + 4)
        self.menu.popup(above)

    def fill(self) -> None:
        """Say what can be done about the text as it is now."""
        self.menu.clear()
        asked, checker = self._around(), self._desk.checker
        if asked is None or checker is None:
            return
        text, context = asked
        for line in self._counter.told():
            self.menu.addAction(line).setEnabled(False)
        ways = checker.limits.shortenings(text, context)
        if ways:
            self.menu.addSection(self.tr("Raccourcir"))
        for way in ways[:_MOST_WAYS]:
            self.menu.addAction(_named(way), partial(self.shortened.emit, way))
        parts = checker.limits.thread(text, context)
        if len(parts) > 1:
            words = self.tr("Couper en fil de {count} messages…").format(count=len(parts))
            self.menu.addSeparator()
            self.menu.addAction(words, partial(self.open_thread, parts, context))
        if context.network is not None:
            self.menu.addSeparator()
            self.menu.addAction(self._limit_words(context), self.open_limits)

    def open_thread(self, parts: tuple[str, ...], context: Context) -> ThreadDialog | None:
        """Show the parts of a thread, to copy one after the other."""
        checker = self._desk.checker
        if checker is None or context.network is None:
            return None
        lengths = [checker.limits.length(part, context) for part in parts]
        name = NETWORKS[context.network]
        dialog = ThreadDialog(self._theme, name, list(zip(parts, lengths, strict=True)), self._host)
        dialog.begun.connect(partial(self.sent.emit, "\n\n".join(parts)))
        dialog.open()
        return dialog

    def open_limits(self) -> LimitsDialog | None:
        """Show every network's limit, to be changed by one who has read another."""
        asked = self._around()
        own = asked[1].limits if asked is not None else None
        return open_limits(self._desk, self._theme, own, self._host) if own is not None else None

    def _heaviest(self) -> tuple[Weight, ...]:
        asked, checker = self._around(), self._desk.checker
        return checker.limits.heaviest(*asked) if asked and checker else ()

    def _limit_words(self, context: Context) -> str:
        checker, network = self._desk.checker, context.network
        if checker is None or network is None:
            return ""
        known = {item.network: item for item in (*checker.limits.known(), *context.limits)}
        limit = known[network]
        words = self.tr("Limite de {name}\u00a0: {value}, lue le {day}. Changer…")
        return words.format(
            name=NETWORKS[network],
            value=number(limit.of(answer=bool(context.incoming))),
            day=day(limit.read_on, today()),
        )


def _named(way: Shortening) -> str:
    names = {
        "apostrophes": translate("Counting", "Apostrophes droites"),
        "quotes": translate("Counting", "Guillemets droits"),
        "spaces": translate("Counting", "Espaces ordinaires"),
        "blanks": translate("Counting", "Une espace au lieu de plusieurs"),
        "lines": translate("Counting", "Une ligne vide au lieu de plusieurs"),
        "dots": translate("Counting", "Points de suspension en un signe"),
        "links": translate("Counting", "Liens sans suivi"),
        "forms": translate("Counting", "Formes plus courtes"),
        "repeats": translate("Counting", "Un signe au lieu de plusieurs"),
    }
    return f"{names[way.code]}\t−{number(way.saved)}"
