"""Whose work is in the program, and under which licence, in full: read where the program stands.

A package brings the list that was gathered from what was really put into it. From a source tree or
a wheel the list is gathered from what is installed beside the program.
"""

import json
import re
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from cmdesk.system import resources

FILE = "notices.json"
"""The list that a package brings, below the folder of resources."""
_PROGRAM = "cmdesk"
_LICENCE_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice)[^/]*$")
_NAME = re.compile(r"[\w.-]+")
_DATA = {
    "icons/LICENSE": ("Phosphor Icons", "MIT"),
    "emoji/LICENSE": ("Unicode CLDR", "Unicode-3.0"),
    "licences/MPL-2.0.txt": ("Dictionnaire français de hunspell", "MPL-2.0"),
}
"""What is no library, by the file of resources that holds its licence."""
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
_BROUGHT = {"pyside6-essentials": _QT, "shiboken6": _QT, "sqlcipher3": ("SQLCipher.txt",)}
"""Licences of ours to add to what a library brings itself."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One licence: of what, under which name, and in which words."""

    name: str
    licence: str
    text: str


def read_notices() -> tuple[Notice, ...]:
    """Return the program's notices, its own first. It may take a tenth of a second."""
    kept = resources.root() / FILE
    if kept.is_file():
        items = json.loads(kept.read_text(encoding="utf-8"))
        return tuple(Notice(item["name"], item["licence"], item["text"]) for item in items)
    rest = sorted((*_python(), *_data(), *_libraries()), key=lambda notice: notice.name.casefold())
    return (*_own(), *rest)


def licence_files(found: metadata.Distribution) -> list[Path]:
    """Return the files in which a library says what may be done with it."""
    files = [Path(str(file.locate())) for file in found.files or () if ".dist-info" in str(file)]
    return sorted(path for path in files if _LICENCE_FILE.search(path.name) and path.is_file())


def licence_of(found: metadata.Distribution) -> str:
    """Return what a library says its licence is, in the newest of three ways to say so."""
    marks = [mark for mark in _said(found, "Classifier") if mark.startswith("License ::")]
    classified = [mark.rpartition(" :: ")[2] for mark in marks]
    said = [*_said(found, "License-Expression"), *_said(found, "License"), *classified]
    return next((text.strip().partition("\n")[0] for text in said if text.strip()), "as below")


def _own() -> Iterator[Notice]:
    beside = resources.root().parent / "LICENSE"
    text = beside.read_text(encoding="utf-8") if beside.is_file() else ""
    yield Notice("CM Desk", "MIT", text or _words(_PROGRAM))


def _python() -> Iterator[Notice]:
    path = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if path.is_file():
        yield Notice("Python", "PSF-2.0", path.read_text(encoding="utf-8"))


def _data() -> Iterator[Notice]:
    for file, (name, licence) in _DATA.items():
        yield Notice(name, licence, (resources.root() / file).read_text(encoding="utf-8"))


def _libraries() -> Iterator[Notice]:
    """Yield the libraries that the program asks for, and those that they ask for."""
    waiting, seen = list(_wanted(_PROGRAM) or _of_the_tree()), set[str]()
    while waiting:
        name = waiting.pop()
        key = _key(name)
        if key in seen or key == _PROGRAM:
            continue
        seen.add(key)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # asked for on another system only
        waiting += _wanted(name)
        yield Notice(f"{found.name} {found.version}", licence_of(found), _words(name))


def _wanted(name: str) -> list[str]:
    """Return the names of what a library asks for, whatever it is chosen with left out."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    return [
        found.group() for line in lines if "extra ==" not in line if (found := _NAME.match(line))
    ]


def _of_the_tree() -> list[str]:
    """Return what a source tree says that it asks for; nothing where there is none."""
    import tomllib

    path = resources.root().parent / "pyproject.toml"
    if not path.is_file():
        return []
    lines = tomllib.loads(path.read_text(encoding="utf-8"))["project"]["dependencies"]
    return [found.group() for line in lines if (found := _NAME.match(line))]


def _words(name: str) -> str:
    try:
        files = licence_files(metadata.distribution(name))
    except metadata.PackageNotFoundError:
        return ""
    ours = resources.root() / "licences"
    files += [ours / file for file in _BROUGHT.get(_key(name), ())]
    return "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


def _key(name: str) -> str:
    return name.casefold().replace("_", "-")


def _said(found: metadata.Distribution, key: str) -> list[str]:
    return found.metadata.get_all(key) or []
