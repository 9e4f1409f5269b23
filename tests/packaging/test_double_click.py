"""The app as people start it: a real desktop, its icon on it, and a mouse that clicks twice."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import facts
import metadata
import pytest

from tests.house.tree import PROJECT
from tests.screen import virtual_screen, xdotool

APP = facts.read()
NEEDED = ("Xvfb", "openbox", "pcmanfm", "xdotool", "dbus-run-session")
PATIENCE = 40.0
_HEARD = 12.0
"""How long a key may take to show, in seconds, on a busy machine."""
_ICON = (60, 34)
"""Where pcmanfm lays the first icon of a desktop."""
_LIBFM = "[config]\nquick_exec=1\nsingle_click=0\n"
_ITEMS = "[*]\nshow_trash=0\nshow_documents=0\nshow_mounts=0\n"
_SESSION = """
{keyring}
openbox &
pcmanfm --desktop &
wait
"""
_KEYRING = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)


@dataclass
class Desktop:
    """A person's screen: display, home, and the session that fills it."""

    display: str
    home: Path
    session: "subprocess.Popen[bytes] | None" = None

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        folders = {"XDG_RUNTIME_DIR": str(self.home / "run"), "HOME": str(self.home)}
        kept["PATH"] = f"{self.home / 'bin'}:{kept['PATH']}"
        return {**kept, **folders, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"}

    def begin(self, *, keyring: bool) -> None:
        """Start the window manager and the desktop, with a Secret Service or without."""
        script = _SESSION.format(keyring=_KEYRING if keyring else "")
        self.session = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", script],
            env=self.environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def do(self, *words: str) -> str:
        """Have xdotool do something, and return what it says."""
        return xdotool(self.environment, *words)

    def windows(self, *how: str) -> list[str]:
        return self.do("search", "--onlyvisible", *how).split()

    def double_click(self) -> None:
        self.do("mousemove", *map(str, _ICON), "click", "--repeat", "2", "--delay", "80", "1")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    with virtual_screen() as name:
        yield name


@pytest.fixture
def desktop(display: str, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with nothing on it but the app's icon, as a menu's «add to desktop» lays it."""
    home = tmp_path / "lou"
    metadata.lay(APP, home / ".local" / "share", APP.program)
    for folder in ("Desktop", "run", "bin", ".config/libfm", ".config/pcmanfm/default"):
        (home / folder).mkdir(parents=True)
    (home / "run").chmod(0o700)
    (home / ".config" / "libfm" / "libfm.conf").write_text(_LIBFM)
    (home / ".config" / "pcmanfm" / "default" / "desktop-items-0.conf").write_text(_ITEMS)
    (home / ".config" / "user-dirs.dirs").write_text('XDG_DESKTOP_DIR="$HOME/Desktop"\n')
    entry = f"{APP.id}.desktop"
    icon = home / "Desktop" / entry
    shutil.copy(home / ".local" / "share" / "applications" / entry, icon)
    icon.chmod(0o755)
    made = Desktop(display, home)
    yield made
    if made.session is not None:
        os.killpg(made.session.pid, signal.SIGTERM)
        made.session.wait(20)


def _install(desktop: Desktop, command: str) -> None:
    program = desktop.home / "bin" / APP.program
    program.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
    program.chmod(0o755)


def _until_shown(desktop: Desktop, *how: str) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = desktop.windows(*how)
        if found:
            return found[-1]
        time.sleep(0.1)
    raise AssertionError(f"no window {how}")


def _open(desktop: Desktop, *, keyring: bool) -> str:
    """Double-click the icon until the desktop takes it, and return the window that opens."""
    desktop.begin(keyring=keyring)
    until = time.monotonic() + PATIENCE
    data = desktop.home / ".local" / "share" / "cmdesk"
    while not data.exists() and time.monotonic() < until:
        time.sleep(1)  # the desktop may still be on its way
        desktop.double_click()
        _wait_for(data, 5)
    return _until_shown(desktop, "--name", "CM Desk")


def _create(desktop: Desktop, window: str, done: Callable[[], bool]) -> None:
    """Press Enter on «Créer mon bureau», again where the window was there but did not listen yet.

    Not at once: a second one would answer what a keyring asks meanwhile.
    """
    until = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < until:
        desktop.do("windowactivate", "--sync", window, "key", "Return")
        again = time.monotonic() + _HEARD
        while not done() and time.monotonic() < again:
            time.sleep(0.2)


def _wait_for(path: Path, seconds: float) -> None:
    until = time.monotonic() + seconds
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.05)


def _source() -> str:
    return f"env PYTHONPATH={PROJECT} {sys.executable} -m cmdesk"


@pytest.mark.skipif(not shutil.which("gnome-keyring-daemon"), reason="no gnome-keyring")
def test_a_double_click_opens_the_window_over_a_real_secret_service(desktop: Desktop) -> None:
    _install(desktop, _source())
    window = _open(desktop, keyring=True)
    vault = desktop.home / ".local" / "share" / "cmdesk" / "desk.vault"
    _create(desktop, window, vault.exists)  # the keyring holds its key: nothing is asked
    assert vault.exists()


def test_a_double_click_opens_the_window_without_any_secret_service(desktop: Desktop) -> None:
    _install(desktop, _source())
    window = _open(desktop, keyring=False)
    _create(desktop, window, lambda: bool(desktop.windows("--name", "Protéger")))
    assert desktop.windows("--name", "Protéger")
    assert not (desktop.home / ".local" / "share" / "cmdesk" / "desk.vault").exists()


@pytest.mark.long
@pytest.mark.parametrize("keyring", [True, False])
def test_a_double_click_opens_the_packed_program(
    desktop: Desktop, keyring: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    import build

    folder = facts.BUILD / "frozen" / APP.program
    build.freeze(APP, keep=folder.is_dir())
    capfd.readouterr()  # PyInstaller tells of all that it leaves out, as it is asked to
    _install(desktop, str(folder / APP.program))
    assert _open(desktop, keyring=keyring)
