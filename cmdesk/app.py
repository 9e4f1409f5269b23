"""The only place that sees everything: builds the desk and opens the window."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from cmdesk.desk.opening import open_demo
from cmdesk.domain.reply import Reply
from cmdesk.storage.worker import VaultWorker
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.ui.brands.influence import InfluencePane
from cmdesk.ui.brands.journal import JournalPane
from cmdesk.ui.brands.profile import ProfilePane
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.menus import Menus
from cmdesk.ui.opening import Opening
from cmdesk.ui.pane import Pane
from cmdesk.ui.picture import Picture
from cmdesk.ui.places import Place
from cmdesk.ui.tasks import Checker, Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Options:
    """How to start: ``demo`` opens the invented brands, kept apart from any real desk.

    With ``picture``, the window is saved there as a PNG once it is filled, and closed.
    """

    demo: bool = False
    picture: Path | None = None


def main(options: Options) -> int:
    """Open the window and return the process's exit status when it is closed."""
    app = application()
    paths = Paths.demo() if options.demo else Paths.real()
    window = build(paths, demo=options.demo, picture=options.picture)
    window.show()
    return app.exec()


def application() -> QApplication:
    """Return the process's application, made and dressed on the first call."""
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("cmdesk")
    app.setApplicationDisplayName("CM Desk")
    app.setDesktopFileName("cmdesk")
    app.setStyle("Fusion")
    return app


def build(paths: Paths, *, demo: bool, picture: Path | None = None) -> MainWindow:
    """Return a window over the desk of ``paths``; it fills itself once the vault is open."""
    paths.ready()
    theme = Theme(resources.root())
    theme.apply()
    worker = VaultWorker()
    worker.start()
    desk = Desk(worker)
    compose, library = ComposePane(desk, theme), LibraryPane(desk, theme)
    panes: dict[Place, Pane] = {
        Place.WRITE: compose,
        Place.REPLIES: library,
        Place.INFLUENCE: InfluencePane(desk, theme),
        Place.PROFILE: ProfilePane(theme),
        Place.JOURNAL: JournalPane(desk, theme),
    }
    window = MainWindow(theme, panes, demo=demo)
    for item in (desk, theme):
        item.setParent(window)
    conductor = Conductor(desk, theme, window, paths.config / "window.json")
    Menus(conductor)
    library.export_wanted.connect(conductor.export)
    library.insert_wanted.connect(partial(_insert, window, compose))
    opening = Opening(worker, window)
    opening.opened.connect(conductor.start)
    window.closed.connect(worker.stop)
    opening.open(partial(open_demo, paths))
    _Loading(desk, paths.cache, window).start()
    if picture is not None:
        Picture(window, desk, conductor, picture).start()
    return window


def _insert(window: MainWindow, compose: ComposePane, reply: Reply) -> None:
    window.show_place(Place.WRITE)
    compose.insert_reply(reply)


class _Loading(QObject):
    """Loads the tone engine beside the window, which is usable meanwhile."""

    _loaded = Signal(object)

    def __init__(self, desk: Desk, cache: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._cache = cache
        self._loaded.connect(desk.set_checker, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Load in a thread of its own."""
        Thread(target=self._load, name="rules", daemon=True).start()

    def _load(self) -> None:
        from cmdesk.tone.engine import load

        engine: Checker = load(resources.root() / "tone", self._cache)
        self._loaded.emit(engine)
