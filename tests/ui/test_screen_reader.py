"""What reaches a screen reader: the real window, asked over the bus that screen readers use."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import PROJECT
from tests.screen import virtual_screen, xdotool

pytest.importorskip("jeepney", reason="comes with keyring on Linux alone")
from tests.ui.screen_reader import Element, ScreenReader

NEEDED = ("Xvfb", "openbox", "xdotool", "dbus-run-session", "/usr/libexec/at-spi-bus-launcher")
PATIENCE = 40.0
SPOKEN = {"push button", "button menu", "check box", "text", "list", "menu item", "combo box"}
"""Roles of what one works with: without a name, nobody knows what it does."""
_SESSION = "echo $DBUS_SESSION_BUS_ADDRESS; openbox & exec {python} -m cmdesk --demo"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)


class Session:
    """The demo desk on a screen and a bus of its own, and somebody who hears it."""

    def __init__(self, display: str, home: Path) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "CMDESK_HOME")}
        self.environment = kept | {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "DISPLAY": display,
            "PYTHONPATH": str(PROJECT),
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        (home / "run").mkdir(mode=0o700)
        self.started = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", _SESSION.format(python=sys.executable)],
            env=self.environment,
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.started.stdout is not None
        self.reader = ScreenReader(self.started.stdout.readline().strip())

    def end(self) -> None:
        self.reader.close()
        os.killpg(self.started.pid, signal.SIGTERM)
        self.started.communicate(timeout=20)

    def until(self, role: str, name: str) -> Element:
        """Return that control once it is seen."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for element in self.reader.elements():
                if (element.role, element.name, element.showing) == (role, name, True):
                    return element
            time.sleep(0.2)
        raise AssertionError(f"no {role} {name}")


@pytest.fixture
def session(home: Path, rules_at_hand: None) -> Iterator[Session]:
    with virtual_screen() as display:
        made = Session(display, home)
        yield made
        made.end()


def test_a_screen_reader_finds_the_controls_and_hears_the_findings(session: Session) -> None:
    answer = session.until("text", "Ma réponse")
    session.until("push button", "Copier")
    seen = [element for element in session.reader.elements() if element.showing]
    told = {(element.role, element.name) for element in seen}
    assert {("text", "Message reçu"), ("check box", "Écrire"), ("check box", "Journal")} <= told
    assert {("frame", "Fournil Lou — CM Desk"), ("menu item", "Aide")} <= told
    assert not [element for element in seen if element.role in SPOKEN and not element.name]

    found = xdotool(session.environment, "search", "--onlyvisible", "--name", "CM Desk")
    window = found.split()[-1]
    xdotool(session.environment, "windowactivate", "--sync", window, "key", "ctrl+a")
    xdotool(session.environment, "type", "--delay", "20", "Vous devez retirer cette photo. ")
    heard = next(
        said for said in session.reader.hear(PATIENCE) if "retirer cette photo" in said.words
    )
    assert "Demande de retrait" in heard.words
    assert heard.urgent
    assert session.reader.text_of(answer) == "Vous devez retirer cette photo. "
