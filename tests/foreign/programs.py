"""The programs of others that open what is written here; a test skips where one is not there."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath

import pytest
from machine import BROWSERS

from tests.bench import figures

_QUIET = (
    *("--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PATIENCE = 120
"""The longest that one of them may take on a machine that does much else, in seconds."""
_opened = Counter[tuple[str, str]]()
"""How many files of each kind each program has opened so far."""


def found(*names: str) -> str:
    """Return the first of these programs that is there; else skip, naming it."""
    for name in names:
        path = shutil.which(name)
        if path is not None:
            return path
    pytest.skip(f"{names[0]} is not installed")


def run(*command: str | Path, data: bytes = b"") -> bytes:
    """Run a program to its end and return what it wrote; it must succeed."""
    done = subprocess.run(
        [str(part) for part in command],
        input=data,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    _tell_opened(*(str(part) for part in command))
    return done.stdout


def _tell_opened(program: str, *words: str) -> None:
    """Tell which kinds of files a program has opened, and how many of each."""
    name = PurePath(program).name
    for word in words:
        if word.startswith("file:") or Path(word).is_file():
            _opened[name, PurePath(word).suffix] += 1
    told = {kind: count for (who, kind), count in _opened.items() if who == name}
    figures.tell(f"opened by {name}", told)


def office(files: Sequence[Path], to: str, folder: Path, profile: Path, *, as_: str = "") -> None:
    """Let LibreOffice open these and write them anew as ``to``, all in one go."""
    how = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    how += [f"--infilter={as_}"] if as_ else []
    run(found("soffice"), *how, "--convert-to", to, "--outdir", folder, *files)


def browser(page: Path, profile: Path, *how: str) -> str:
    """Let Chromium open a page, without network, and return its DOM once its scripts have run."""
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    asked = [*_QUIET, *root, f"--user-data-dir={profile}", *how, page.as_uri()]
    return run(found(*BROWSERS), *asked).decode()
