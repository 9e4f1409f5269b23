"""The project's own Python: ``.venv``, filled from a lock of exact versions and hashes.

A stamp keeps the lock's hash, so that a second start does not ask whether anything is new.
"""

import hashlib
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import machine
from machine import Lacking

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-dev.lock"
"""Everything of RUN_LOCK at the same versions, and what the tests need."""


def python() -> Path:
    """Return the path of the project's own interpreter, there or not."""
    return FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def tool(name: str) -> Path:
    """Return the path of a command that the lock installs."""
    return python().with_name(f"{name}.exe" if sys.platform == "win32" else name)


def uv() -> str | None:
    """Return uv's path where it is installed."""
    return shutil.which("uv")


def ready(lock: Path, *, window: bool) -> bool:
    """Whether ``.venv`` was prepared for this lock on this machine, and still starts."""
    stamp = _stamp(lock, window=window)
    return stamp.is_file() and stamp.read_text() == _hash(lock) and _starts()


def prepare(lock: Path, *, window: bool) -> None:
    """Make ``.venv`` and install the lock into it. Raises Lacking where that fails."""
    if not _starts():
        shutil.rmtree(FOLDER, ignore_errors=True)
        _make()
    _forget_others()
    print(f"Installing {lock.relative_to(ROOT)} into .venv, once ...", flush=True)
    _install(lock)
    still = missing_to_qt(window=window) if machine.is_linux() else []
    if still:
        raise Lacking(f"Qt lacks {', '.join(still)}: install the packages that hold them.")
    for done in {lock, RUN_LOCK}:
        _stamp(done, window=window).write_text(_hash(done))


def missing_to_qt(*, window: bool) -> list[str]:
    """Load what the app loads of Qt, and return the shared libraries that were not found."""
    modules = sorted(set(re.findall(r"PySide6\.Qt\w+", _sources())))
    plugins = [
        "platforms/libqoffscreen.so",
        "imageformats/libqsvg.so",
        "iconengines/libqsvgicon.so",
    ]
    plugins += ["platforms/libqxcb.so"] if window else []
    command = [python(), "-c", _LOAD, " ".join(modules), " ".join(plugins)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


_LOAD = """
import ctypes, importlib, pathlib, sys
modules, plugins = (argument.split() for argument in sys.argv[1:])
lacking = {}
for module in modules:
    try:
        importlib.import_module(module)
    except ImportError as error:
        lacking[str(error).partition(":")[0]] = module
import PySide6
folder = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins"
for plugin in plugins:
    try:
        ctypes.CDLL(str(folder / plugin))
    except OSError as error:
        lacking[str(error).partition(":")[0]] = plugin
print(*lacking, sep="\\n", end="")
"""


def _sources() -> str:
    paths = (ROOT / "cmdesk").rglob("*.py")
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _starts() -> bool:
    if not python().is_file():
        return False
    return subprocess.run([python(), "-c", ""], check=False, capture_output=True).returncode == 0


def _make() -> None:
    print("Making .venv ...", flush=True)
    found = uv()
    ours = sys.executable
    maker = [found, "venv", "-q", "--python", ours] if found else [ours, "-m", "venv"]
    _must([*maker, str(FOLDER)])


def _install(lock: Path) -> None:
    found, ours = uv(), str(python())
    pip = [ours, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    installer = [found, "pip", "install", "--python", ours] if found else pip
    _must([*installer, "-qq", "--require-hashes", "-r", str(lock)])


def _forget_others() -> None:
    """Drop the stamps of locks as they were: what is installed now takes the place of theirs."""
    for lock in (RUN_LOCK, TEST_LOCK):
        for window in (True, False):
            stamp = _stamp(lock, window=window)
            if stamp.is_file() and stamp.read_text() != _hash(lock):
                stamp.unlink()


def _must(command: list[str]) -> None:
    done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise Lacking(f"{shlex.join(command)} failed; what it said stands above.")


def _stamp(lock: Path, *, window: bool) -> Path:
    return FOLDER / f"cmdesk-{lock.stem}-{'window' if window else 'offscreen'}.sha256"


def _hash(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()
