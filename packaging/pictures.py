"""The pictures of the window that README and software centres show, taken of the demo desk.

    python packaging/pictures.py

Offscreen, with the fonts that are installed; each shows what the demo desk holds on its first day.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from cmdesk import app
from cmdesk.system.paths import HOME_VARIABLE, Paths
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.theme import Scheme

FOLDER = Path(__file__).resolve().parent / "pictures"
SHOTS = {
    "compose-light.png": (Scheme.LIGHT, Place.WRITE),
    "compose-dark.png": (Scheme.DARK, Place.WRITE),
    "library-light.png": (Scheme.LIGHT, Place.REPLIES),
    "profile-light.png": (Scheme.LIGHT, Place.PROFILE),
}
_SIZE = (1440, 900)
_SETTLED_MS = 900
"""What a window needs to read the desk, check the text and come to rest."""
_READY_MS, _LOOK_MS = 20_000, 50


def main() -> int:
    """Take every picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        application = app.application()
        window = app.build(Paths.demo(), demo=True)
        window.resize(*_SIZE)
        window.show()
        leader = window.findChild(Conductor)
        if not isinstance(leader, Conductor) or not _until(partial(_ready, leader)):
            return 1
        for name, (scheme, place) in SHOTS.items():
            leader.theme.set_scheme(scheme)
            window.show_place(place)
            _pause(_SETTLED_MS)
            _take(window, FOLDER / name)
        window.close()
        application.sendPostedEvents()
    return 0


def _ready(leader: Conductor) -> bool:
    return leader.window.brand is not None and leader.desk.checker is not None


def _take(window: MainWindow, path: Path) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    window.grab().save(str(path))
    print(path.name)


def _until(holds: Callable[[], bool]) -> bool:
    """Wait until it holds; False where it does not in time."""
    for _ in range(_READY_MS // _LOOK_MS):
        if holds():
            return True
        _pause(_LOOK_MS)
    return False


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
