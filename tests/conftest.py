"""The air that every test breathes: no display, no real home, no real keyring, no stray warning."""

import itertools
import os
import re
import shutil
import socket
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"  # Qt warns of any other encoding; the app then speaks French

import keyring
import keyring.errors
import pytest
from hypothesis import settings
from keyring.backend import KeyringBackend

# A busy machine is no fault of the text: no example is timed.
settings.register_profile("untimed", deadline=None, print_blob=True)
settings.load_profile("untimed")

OFFSCREEN_SAYS = "This plugin does not support propagateSizeHints()"
"""What Qt's offscreen platform says of itself, whatever the window does."""
_numbers = itertools.count()
FAILURES = Path(__file__).parent / "failures"


class MemoryKeyring(KeyringBackend):
    """A keyring that forgets everything with the test, and reaches nobody's session."""

    priority = 1  # pyright: ignore[reportAssignmentType] -- a class property in keyring

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(username)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move the person's home and every folder of the app into a temporary one."""
    # Not ``mktemp``, which looks through all the folders there are: thousands of tests pass here.
    folder = tmp_path_factory.getbasetemp() / f"home{next(_numbers)}"
    folder.mkdir()
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setenv("CMDESK_HOME", str(folder / "cmdesk"))
    return folder


@pytest.fixture(scope="session")
def compiled_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the compiled rules, made once: it takes seconds."""
    from cmdesk.system import resources
    from cmdesk.tone.engine import load

    folder = tmp_path_factory.mktemp("rules")
    load(resources.root() / "tone", folder)
    return folder


@pytest.fixture
def rules_at_hand(home: Path, compiled_rules: Path) -> None:
    """Put the compiled rules where both desks look for them, as at any start but the first."""
    for desk in ("real", "demo"):
        shutil.copytree(compiled_rules, home / "cmdesk" / desk / "cache")


@pytest.fixture(autouse=True)
def memory_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    """Replace the keyring here by one in memory; a subprocess finds none at all."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    before, ours = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(ours)
    yield ours
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def cheap_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the cost out of hashing: its strength is not what any test is about."""
    monkeypatch.setattr("cmdesk.storage.keys.SCRYPT_N", 1 << 10)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test leave the machine; files and the loopback stay open to keyrings and starts."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int] | str | bytes) -> None:
        here = not isinstance(address, tuple) or address[0] in {"127.0.0.1", "::1", "localhost"}
        assert here, f"a test reached for the network: {address}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of the windows of a failed test; fail one that wrote to stderr unasked."""
    report = yield
    name = f"Captured stderr {report.when}"
    written = "".join(text for title, text in report.sections if title == name)
    stray = [line for line in written.splitlines() if line != OFFSCREEN_SAYS]
    if report.passed and stray:
        report.outcome = "failed"
        report.longrepr = "\n".join([f"{item.nodeid} wrote to stderr:", *stray])
    if report.when == "call" and report.failed and "qtbot" in getattr(item, "fixturenames", ()):
        _keep_pictures(item.nodeid)
    return report


def _keep_pictures(nodeid: str) -> None:
    """Save every visible window as ``failures/<test>-<n>.png``."""
    from PySide6.QtWidgets import QApplication

    FAILURES.mkdir(exist_ok=True)
    stem = re.sub(r"[^\w.-]+", "_", nodeid)[-120:]
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for number, widget in enumerate(shown, start=1):
        widget.grab().save(str(FAILURES / f"{stem}-{number}.png"))
