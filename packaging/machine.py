"""What the app needs from the machine itself: shared libraries, fonts, and Python's own venv.

Everything is found out by loading it, on any system; only Debian and its children are told (or,
as root, given) the packages by name, since those names are the ones we have tried.
"""

import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Shared libraries that Qt loads even without a display, and their Debian packages.

glib's has another name since Debian 13 and Ubuntu 24.04, and still provides this one.
"""

WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What a window on an X display needs besides."""

FONTS = {"Inter": "fonts-inter", "NotoColorEmoji": "fonts-noto-color-emoji"}
"""A bare system draws boxes: one family for text, one for emoji, by the start of a file's name."""

TEST_PROGRAMS = {
    "dbus-run-session": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "gnome-keyring-daemon": "gnome-keyring",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "pcmanfm": "pcmanfm",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "makensis": "nsis",
}
"""A real keyring, the bus of screen readers, a real desktop and its validators, a reader of PDFs.

Tests skip what lacks.
"""

OFFICE = {"libsclo.so": "libreoffice-calc-nogui", "libswlo.so": "libreoffice-writer-nogui"}
"""A spreadsheet and a word processor without windows, by a library beside LibreOffice's program."""

BROWSERS = ("chromium", "google-chrome", "chromium-browser")
"""Any of these shows the pages that are written. Ubuntu has snaps alone."""

DICTIONARIES = {"fr.dic": "hunspell-fr-comprehensive", "en_US.dic": "hunspell-en-us"}
"""Real dictionaries: the app looks spelling up in them, and the tests skip what needs them."""

PEERS = {"grammalecte-cli": "grammalecte-cli", "hunspell": "hunspell"}
"""Programs of others that are measured beside this one, by name; the proof says which lack."""

_DICTIONARY_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell/dicts")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Lacking(Exception):
    """Something is missing that only the person can install; the message says what and how."""


def is_linux() -> bool:
    """Whether shared libraries are the system's business, as on Linux alone."""
    return sys.platform.startswith("linux")


def has_display() -> bool:
    """Whether a window can open: somewhere else than on Linux always, there if one answers."""
    if not is_linux() or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    if not display.startswith(":"):
        return bool(display)
    number = display[1:].partition(".")[0]
    with socket.socket(socket.AF_UNIX) as server:
        for start in ("\0", ""):  # Linux servers listen on an abstract socket, and on a file
            address = f"{start}/tmp/.X11-unix/X{number}"  # noqa: S108 -- X's own place
            try:
                server.connect(address)
            except OSError:
                continue
            return True
    return False


def missing(*, window: bool, uv: bool) -> dict[str, str]:
    """Return what the app cannot start without, and its Debian package. uv brings its own venv."""
    lacking = dict[str, str]()
    if not uv and importlib.util.find_spec("ensurepip") is None:
        lacking["Python's venv"] = "python3-venv"
    wanted = QT_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    if is_linux():
        lacking |= {name: package for name, package in wanted.items() if not _loads(name)}
    return lacking


def missing_fonts() -> dict[str, str]:
    """Return the fonts that are not there and their Debian packages; other fonts may do."""
    if not is_linux():
        return {}
    files = [name for folder in _FONT_FOLDERS for name in _font_files(folder)]
    return {
        f"the font {start}": package
        for start, package in FONTS.items()
        if not any(name.startswith(start) for name in files)
    }


def missing_programs() -> dict[str, str]:
    """Return the programs that some tests drive and that are not there, and their packages."""
    if not is_linux():
        return {}
    lacking = {name: item for name, item in TEST_PROGRAMS.items() if not shutil.which(name)}
    office = shutil.which("soffice")
    beside = Path(office).resolve().parent if office else Path("nowhere")
    lacking |= {name: item for name, item in OFFICE.items() if not (beside / name).exists()}
    if _release().get("ID") == "debian" and not any(map(shutil.which, BROWSERS)):
        lacking["chromium"] = "chromium"
    return lacking


def missing_peers() -> dict[str, str]:
    """Return the programs measured beside this one that are not there, and their packages."""
    return {name: item for name, item in PEERS.items() if is_linux() and not shutil.which(name)}


def missing_dictionaries() -> dict[str, str]:
    """Return the dictionaries that are not there, and their packages; the app does without."""
    if not is_linux():
        return {}
    folders = [Path(folder) for folder in _DICTIONARY_FOLDERS]
    return {
        f"the dictionary {name}": package
        for name, package in DICTIONARIES.items()
        if not any((folder / name).is_file() for folder in folders)
    }


def can_install() -> bool:
    """Whether ``provide`` installs by itself: on Debian and its children, as root."""
    return is_linux() and _is_debian() and os.geteuid() == 0


def provide(lacking: dict[str, str]) -> None:
    """Install what lacks where that can be done; raises Lacking saying what to do otherwise."""
    if not can_install():
        raise Lacking(advice(lacking))
    command = _apt_install(lacking)
    print(f"Installing what this machine lacks: {shlex.join(command)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-q"], command):
        done = subprocess.run(
            step, env=quiet, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
    if done.returncode:
        raise Lacking(f"{shlex.join(command)} failed:\n{done.stdout}{done.stderr}")


def advice(lacking: dict[str, str]) -> str:
    """Say what lacks, and on Debian and its children the one line that brings it."""
    if not _is_debian():
        return f"This machine lacks {', '.join(lacking)}: install them with your system's own tool."
    line = shlex.join(["sudo", *_apt_install(lacking)])
    return f"This machine lacks {', '.join(lacking)}. This line brings them:\n\n    {line}\n"


def _apt_install(lacking: dict[str, str]) -> list[str]:
    return ["apt-get", "install", "--no-install-recommends", "-y", *sorted({*lacking.values()})]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _font_files(folder: str) -> Iterable[str]:
    return (path.name for path in Path(folder).expanduser().rglob("*.[ot]t[fc]"))


def _release() -> dict[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _is_debian() -> bool:
    release = _release()
    family = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    return bool(family & {"debian", "ubuntu"}) and shutil.which("apt-get") is not None
