"""Make what people install, from one source of truth and with one command.

    python3 packaging/build.py deb|appimage|flatpak|windows|macos

What is made is put into ``dist``, with its SHA-256 beside it, after it has tried itself.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- whoever has an older one is told so
    sys.exit("CM Desk needs Python 3.11 or later; this is {}.{}.".format(*sys.version_info))

import argparse
import hashlib
import importlib
import os
import subprocess
from pathlib import Path
from typing import Protocol, cast

import environment
import facts
from machine import Lacking

KINDS = ("deb", "appimage", "flatpak", "windows", "macos")


class Maker(Protocol):
    """What the module of each kind offers."""

    def build(self, app: facts.App, folder: Path) -> Path:
        """Make the package from a frozen folder and return its file."""
        ...


def main() -> int:
    """Make the package that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--keep", action="store_true", help="take the frozen folder as it lies")
    args = parser.parse_args()
    if Path(sys.prefix) != environment.FOLDER:
        return _in_own_python()
    app = facts.read()
    try:
        package = make(app, args.kind, keep=args.keep)
    except Lacking as lacking:
        print(lacking)
        return 1
    print(f"{package}: {package.stat().st_size / 1e6:.1f} MB")
    print(f"sha256 {checksum(package)}")
    return 0


def make(app: facts.App, kind: str, *, keep: bool = False) -> Path:
    """Make a package and return its file; ``keep`` takes the frozen folder as it lies."""
    maker = cast("Maker", importlib.import_module(kind))
    return maker.build(app, freeze(app, keep=keep))


def freeze(app: facts.App, *, keep: bool = False) -> Path:
    """Return the frozen folder, made and tried anew unless it is there and kept."""
    import frozen
    import notices

    folder = facts.BUILD / "frozen" / app.program
    if not keep or not folder.is_dir():
        folder = frozen.freeze(app)
        shown = folder / frozen.INNER / "cmdesk" / "_resources"
        notices.keep(notices.gather(app, folder), shown)
        frozen.self_test(folder, app)
        print(f"installed: {frozen.size(folder) / 1e6:.1f} MB", flush=True)
    return folder


def checksum(package: Path) -> str:
    """Return the SHA-256 of a file, and write it beside it as ``sha256sum --check`` reads it."""
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    paper = package.with_name(f"{package.name}.sha256")
    paper.write_text(f"{digest}  {package.name}\n", encoding="utf-8")
    return digest


def _in_own_python() -> int:
    """Run again with the project's own Python, which has what is to be packed."""
    try:
        if not environment.ready(environment.TEST_LOCK, window=False):
            environment.prepare(environment.TEST_LOCK, window=False)
    except Lacking as lacking:
        print(lacking)
        return 1
    command = [str(environment.python()), *sys.argv]
    ours = {**os.environ, "PYTHONPATH": str(facts.ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(command, env=ours, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
