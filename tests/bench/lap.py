"""A community manager at the whole window, ten times as fast as a person, until they are killed.

    python -m tests.bench.lap SECONDS      at the desk of CMDESK_HOME; ``day`` starts and kills it

Each turn goes to another brand, pastes a message, types an answer, mends, copies, keeps it as a
reply, looks for others, goes round the places; now and then exports, locks the desk and opens it
again. After every round of turns it says, as a line of JSON, what the process holds and how long
keys took to be painted; in the end, the text typed last.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import keyring
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from cmdesk import app
from cmdesk.system.paths import Paths
from cmdesk.system.threads import settle_threads
from cmdesk.ui.collecting import Collector
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.dialogs.export import ExportDialog
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.widgets.empty import EmptyState
from tests.bench.keys import Watch, press, wait
from tests.storage.file_keyring import FileKeyring

T = TypeVar("T", bound=QWidget)
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
MESSAGES = (
    "Julie Martin\n@julie_mrt\n2 h\nTrois fois que je viens et plus rien, franchement déçue.",
    "Bonjour, est-ce que le magasin est ouvert dimanche ? Merci d’avance !",
    "Encore 45 minutes de retard ce matin, bravo, quelle honte…",
    "Merci à toute l’équipe, c’était parfait 😍",
)
ANSWERS = (
    "Bonjour Julie, nous sommes désolés et nous regardons cela dès maintenant avec l’équipe. ",
    "Merci pour votre message ! Pourriez-vous nous écrire en privé avec votre numéro ? ",
    "Bonjour, nous comprenons votre agacement et nous vous tenons informée dès demain matin. ",
)
SOUGHT = ("retard", "commande", "bonjour", "merci")
KEY_MS = 20
"""A person types some five keys a second."""
ROUND = 12
"""Turns after which everything has been done at least once."""
PATIENCE = 60.0
"""Seconds that anything may take: the rules are compiled at a desk’s first start."""


class Stuck(Exception):
    """Something did not come about; the message says what."""


class Person:
    """Works at the window, and at the one that takes its place when the desk is locked."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self.window, self._path = window, path
        self.paints = list[float]()
        """Milliseconds from key to paint since the last round."""
        self.locks = self.exports = self.kept = 0
        self.window.resize(1280, 800)
        self.window.show()
        self._come_in()

    @property
    def conductor(self) -> Conductor:
        """What leads the window of now."""
        found = self.window.findChild(Conductor)
        assert isinstance(found, Conductor)
        return found

    @property
    def compose(self) -> ComposePane:
        """The pane one writes in."""
        pane = self.window.panes[Place.WRITE]
        assert isinstance(pane, ComposePane)
        return pane

    def turn(self, number: int) -> None:
        """Do what a CM does for one message, and some of what they do now and then."""
        self._choose(number)
        self._paste(MESSAGES[number % len(MESSAGES)])
        self.write(f"{ANSWERS[number % len(ANSWERS)]}{number}")
        self._walk_findings()
        self._copy()
        if number % 3 == 0:
            self._keep_as_reply(f"Tour {number} {time.time_ns()}")
        if number % 2 == 0:
            self._search(SOUGHT[number % len(SOUGHT)])
        self._go_round()
        if number % 6 == 4:
            self._export()
        if number % ROUND == ROUND - 1:
            self._lock()

    def write(self, text: str) -> None:
        """Replace the answer by a text, key by key, each painted before the next."""
        editor = self.compose.editor
        editor.setFocus()
        self._key(Qt.Key.Key_A, CTRL)
        watch = Watch(self.compose)
        for letter in text:
            watch.painted.clear()
            begun = time.perf_counter()
            press(editor, letter)
            self._until(lambda: bool(watch.painted), "a key painted")
            spent = 1_000 * (watch.painted[0].at - begun)
            self.paints.append(spent)
            wait(max(1, KEY_MS - round(spent)))
        editor.viewport().removeEventFilter(watch)

    def _choose(self, number: int) -> None:
        brands = self.conductor.brands
        wanted = brands[number % len(brands)]
        self._key(Qt.Key(Qt.Key.Key_1 + number % len(brands)), CTRL)

        def there() -> bool:
            draft = self.compose.current_draft()
            return draft is not None and draft.brand_id == wanted.id

        self._until(there, "a brand shown")

    def _paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.compose.received.words.setFocus()
        self._key(Qt.Key.Key_A, CTRL)
        self._key(Qt.Key.Key_V, CTRL)
        wait(50)

    def _walk_findings(self) -> None:
        for _ in range(3):
            self._key(Qt.Key.Key_F8)
            wait(30)
        self._key(Qt.Key.Key_Z, CTRL)
        self._key(Qt.Key.Key_Z, CTRL, SHIFT)

    def _copy(self) -> None:
        """Copy the answer; where the last look asks why, say so."""
        QGuiApplication.clipboard().clear()
        look, clipboard = self.compose.sheet.look, QGuiApplication.clipboard()
        self._key(Qt.Key.Key_Return, CTRL)
        self._until(lambda: look.isVisible() or bool(clipboard.text()), "a last look, or a copy")
        if look.isVisible():
            if look.reason.isVisible():
                QTest.keyClicks(look.reason, "Vu avec le client")
            QTest.mouseClick(look.go, LEFT)
            self._until(lambda: bool(clipboard.text()), "a copy")

    def _keep_as_reply(self, title: str) -> None:
        self._key(Qt.Key.Key_S, CTRL)
        dialog = self._dialog(ReplyDialog)
        dialog.title.clear()
        QTest.keyClicks(dialog.title, title)
        QTest.mouseClick(dialog.confirm, LEFT, pos=QPoint(8, 8))
        self._gone(ReplyDialog)
        self.kept += 1

    def _search(self, words: str) -> None:
        self._key(Qt.Key.Key_2, ALT)
        library = self.window.panes[Place.REPLIES]
        assert isinstance(library, LibraryPane)
        self._until(lambda: library.model.loaded, "a library read")
        for letter in words:
            press(library.filters.search, letter)
            wait(KEY_MS)
        self._until(lambda: library.model.loaded, "a search")
        wait(100)
        library.filters.search.clear()
        self._until(lambda: library.model.loaded, "a library read again")

    def _go_round(self) -> None:
        for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
            self._key(key, ALT)
            wait(60)
        self._until(lambda: self.window.place is Place.WRITE, "a place shown")

    def _export(self) -> None:
        self._key(Qt.Key.Key_E, CTRL, SHIFT)
        dialog = self._dialog(ExportDialog)
        QTest.mouseClick(dialog.cards["json"], LEFT)
        QTest.mouseClick(dialog.confirm, LEFT, pos=QPoint(8, 8))
        self._until(self._path.exists, "an export")
        self._gone(ExportDialog)
        self._path.unlink()
        self.exports += 1

    def _lock(self) -> None:
        """Lock the desk: another window takes this one's place, where one comes in again."""
        before = self.window
        self._key(Qt.Key.Key_L, CTRL)

        def others() -> list[MainWindow]:
            tops = QApplication.topLevelWidgets()
            found = [item for item in tops if isinstance(item, MainWindow) and item is not before]
            return [item for item in found if item.isVisible()]

        self._until(lambda: bool(others()), "a locked desk")
        self.window = others()[0]
        self._until(lambda: bool(self._pages()), "a door")
        QTest.keyClick(self._pages()[0].buttons[0], Qt.Key.Key_Return)
        self._come_in()
        self.locks += 1

    def _pages(self) -> list[EmptyState]:
        return [item for item in self.window.findChildren(EmptyState) if item.isVisible()]

    def _come_in(self) -> None:
        self._until(lambda: self.compose.current_draft() is not None, "a desk opened")
        self._until(lambda: self.conductor.desk.checker is not None, "its rules loaded")
        self.window.activateWindow()
        self._until(self.window.isActiveWindow, "a window in front")

    def _key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def _dialog(self, kind: type[T]) -> T:
        def shown() -> list[T]:
            return [item for item in self.window.findChildren(kind) if item.isVisible()]

        self._until(lambda: bool(shown()), kind.__name__)
        return shown()[0]

    def _gone(self, kind: type[QDialog]) -> None:
        self._until(lambda: not self.window.findChildren(kind), f"no {kind.__name__} any more")
        self.window.activateWindow()  # without a window manager nobody else does
        self._until(self.window.isActiveWindow, "a window in front")

    def _until(self, condition: Callable[[], bool], what: str) -> None:
        """Let the window live until it holds. Raises Stuck."""
        ends = time.monotonic() + PATIENCE
        loop, timer = QEventLoop(), QTimer()

        def look() -> None:
            if condition() or time.monotonic() > ends:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(0)
        if not condition():
            loop.exec()
        if not condition():
            raise Stuck(what)


def held(person: Person) -> dict[str, object]:
    """Return what the process holds, once the window rests."""
    wait(500)
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    resident = next(line for line in status if line.startswith("VmRSS"))
    paints, person.paints = person.paints, []
    return {
        "at": time.monotonic(),
        "MB": int(resident.split()[1]) / 1024,
        "handles": _count("/proc/self/fd"),
        "threads": _count("/proc/self/task"),
        "widgets": len(QApplication.allWidgets()),
        "paints": paints,
    }


def _count(folder: str) -> int:
    return sum(1 for _ in Path(folder).iterdir())


def say(**words: object) -> None:
    """Say something to whoever started this."""
    print(json.dumps(words), flush=True)


def main(seconds: float, folder: Path) -> None:
    """Work for so long, say what was typed last, and wait to be killed."""
    settle_threads()
    keyring.set_keyring(FileKeyring())
    application = app.application()
    Collector(application).start()
    path = folder / "library.json"

    def choose(*_asked: object) -> tuple[str, str]:
        return str(path), ""

    with patch.object(QFileDialog, "getSaveFileName", choose):
        try:
            work(Person(app.build(Paths.real(), demo=False), path), seconds)
        except Stuck as stuck:
            say(stuck=str(stuck))
            return
    application.exec()


def work(person: Person, seconds: float) -> None:
    """Take turns for so long, then write two texts more. Raises Stuck."""
    number, ends = 0, time.monotonic() + seconds
    say(held=held(person))
    while time.monotonic() < ends or number < 2:
        person.turn(number)
        number += 1
        if number % ROUND == 0:
            say(held=held(person))
    person.write(f"Dernier texte, tour {number}.")
    brand, counts = person.window.brand, (number, person.locks, person.exports, person.kept)
    say(held=held(person), did=counts)
    person.write(f"Le texte du tour {number}")
    say(brand=brand.id if brand else "", text=person.compose.editor.text)


if __name__ == "__main__":
    main(float(sys.argv[1]), Path(sys.argv[2]))
