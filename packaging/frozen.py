"""The app with its own Python and Qt in one folder, which every package is made from.

PyInstaller gathers it; then what nobody needs at work is left out, what a start would have to
work out is worked out beforehand, and the outcome must pass ``cmdesk self-test``.
"""

import fnmatch
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import elf
import icu
from facts import BUILD, ROOT, App, is_windows

from cmdesk.tone.library import seal

INNER = "_internal"
"""Where PyInstaller puts everything but the program itself."""


def freeze(app: App) -> Path:
    """Make the folder anew and return it. Raises CalledProcessError."""
    icons = BUILD / "icons"
    _run([sys.executable, str(ROOT / "packaging" / "icon.py"), str(icons)])
    home, work = BUILD / "frozen", BUILD / "pyinstaller"
    door = work / "door.py"  # a script named as the package would hide it
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    door.write_text((ROOT / "cmdesk" / "__main__.py").read_text(encoding="utf-8"), encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--onedir", "--name", app.program, "--paths", str(ROOT), *_system(app, icons)]
    command += ["--distpath", str(home), "--workpath", str(work), "--specpath", str(work)]
    command += ["--add-data", f"{ROOT / 'resources'}{os.pathsep}cmdesk/_resources"]
    command += ["--collect-submodules", "cmdesk"]
    command += [word for name in app.exclude for word in ("--exclude-module", name)]
    command += [word for name in app.folders for word in ("--add-data", _folder(name))]
    _run([*command, str(door)])
    folder = home / app.program
    prune(app, folder / INNER)
    seal(folder / INNER / "cmdesk" / "_resources" / "tone")
    return folder


def program(app: App) -> str:
    """Return the name of the program in its folder."""
    return f"{app.program}.exe" if is_windows() else app.program


def self_test(folder: Path, app: App) -> None:
    """Have the program try itself. Raises CalledProcessError."""
    _run([str(folder / program(app)), "self-test"])


def prune(app: App, inner: Path) -> None:
    """Leave out plugins and translations that nobody uses, and what only they needed."""
    qt = inner / "PySide6" / ("Qt" if (inner / "PySide6" / "Qt").is_dir() else "")
    for plugin in _files(qt / "plugins"):
        folder = plugin.parent.name
        bare = plugin.stem.removeprefix("lib")
        names = {f"{folder}/{bare}", f"{folder}/{bare.removeprefix('q')}"}
        if not any(fnmatch.filter(names, pattern) for pattern in app.plugins):
            plugin.unlink()
    for words in _files(qt / "translations"):
        if words.name not in app.translations:
            words.unlink()
    if sys.platform.startswith("linux"):
        elf.drop_others(inner, app.bring)
        elf.drop_unneeded(inner)
        elf.strip(inner)
        if not icu.slim(qt / "lib"):
            print(f"The Unicode data stays whole: {', '.join(icu.TOOLS)} make it smaller.")
    for folder in sorted((p for p in inner.rglob("*") if p.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in _files(folder))


def copy(folder: Path, target: Path) -> None:
    """Copy the folder, its links kept, in place of whatever was there."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target, symlinks=True)


def _system(app: App, icons: Path) -> list[str]:
    """Return what each system wants to be told apart."""
    if is_windows():
        return ["--icon", str(icons / "cmdesk.ico"), "--console", "--hide-console", "hide-early"]
    if sys.platform == "darwin":
        picture = str(icons / "cmdesk.icns")
        return ["--icon", picture, "--windowed", "--osx-bundle-identifier", app.id]
    return ["--console"]


def _folder(package: str) -> str:
    """Return what has PyInstaller lay a package's folder, which it else keeps in its archive."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return f"{spec.origin}{os.pathsep}{package.replace('.', '/')}"


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _run(command: list[str]) -> None:
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=ROOT, check=True, env=quiet)
