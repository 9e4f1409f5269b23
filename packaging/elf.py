"""Which shared libraries programs of Linux ask for, read from the files themselves."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

_MAGIC = b"\x7fELF"


def programs(folder: Path) -> Iterator[Path]:
    """Yield the programs and libraries below a folder, links aside."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _MAGIC:
                    yield path


def needed(path: Path) -> frozenset[str]:
    """Return the libraries that a file asks for, by soname. Raises CalledProcessError."""
    return frozenset(re.findall(r"^\s*NEEDED\s+(\S+)$", _head(path), flags=re.MULTILINE))


def _glibc_versions(path: Path) -> set[str]:
    return set(re.findall(r"\bGLIBC_([\d.]+)$", _head(path), flags=re.MULTILINE))


@cache
def _head(path: Path) -> str:
    return subprocess.run(
        ["objdump", "-p", str(path)], check=True, capture_output=True, text=True
    ).stdout


def newest_glibc(folder: Path) -> str:
    """Return the newest version of the C library that anything below a folder asks for."""
    asked = set[str]().union(*(_glibc_versions(path) for path in programs(folder)))
    return max(asked, key=lambda version: [int(part) for part in version.split(".")])


def drop_others(folder: Path, bring: Iterable[str]) -> None:
    """Remove the building system's own libraries, which lie loose in the folder, but for some."""
    for path in folder.glob("lib*.so*"):
        if not path.is_symlink() and not any(fnmatch(path.name, glob) for glob in bring):
            path.unlink()


def drop_unneeded(folder: Path) -> None:
    """Remove libraries that no extension and no plugin leads to.

    Whatever is not named like a library is loaded by name at work, and so is a root; so is Python.
    """
    there = {path.name: path for path in programs(folder)}
    roots = [path for path in there.values() if not _is_library(path)]
    wanted, ahead = set[str](), [name for path in roots for name in needed(path)]
    while ahead:
        name = ahead.pop()
        if name not in wanted and name in there:
            wanted.add(name)
            ahead += needed(there[name])
    for name, path in there.items():
        if _is_library(path) and name not in wanted:
            path.unlink()
    for link in folder.rglob("*"):
        if link.is_symlink() and not link.exists():
            link.unlink()


def strip(folder: Path) -> None:
    """Take out what only a debugger reads. Raises CalledProcessError."""
    for path in programs(folder):
        subprocess.run(["strip", "--strip-unneeded", str(path)], check=True, capture_output=True)


def from_outside(folder: Path) -> frozenset[str]:
    """Return the libraries that a folder asks for and does not bring itself."""
    files = tuple(programs(folder))
    ours = {path.name for path in files} | {p.name for p in folder.rglob("*.so*")}
    return frozenset(name for path in files for name in needed(path)) - ours


def _is_library(path: Path) -> bool:
    name = path.name
    plain = name.startswith("lib") and ".so" in name and not name.startswith("libpython")
    return plain and "plugins" not in path.parts
