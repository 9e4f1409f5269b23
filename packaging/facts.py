"""What packages say about the app, read from ``app.toml`` into values that cannot be misspelt."""

import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
"""Where everything is made."""
DIST = ROOT / "dist"
"""Where what people get is put."""
Worded = Mapping[str, str]
"""A text by language; English is what formats call the untranslated one."""


@dataclass(frozen=True, slots=True)
class Action:
    """What the icon's menu offers, and the argument that asks for it."""

    id: str
    flag: str
    name: Worded


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file that the app opens. ``begins`` is text near its start that gives it away."""

    type: str
    pattern: str
    name: Worded
    parent: str = ""
    begins: str = ""


@dataclass(frozen=True, slots=True)
class Screenshot:
    """A picture of the window, in ``packaging/pictures``."""

    file: str
    caption: Worded


@dataclass(frozen=True, slots=True)
class Release:
    """A version and its day, as the changelog has them; a version to come has no day."""

    version: str
    day: str


@dataclass(frozen=True, slots=True)
class Part:
    """Something shipped that is no Python library: ``text`` tells where its licence stands.

    ``files`` are globs below the program's folder.
    """

    name: str
    licence: str
    copyright: str
    files: list[str]
    text: str
    more: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Debian:
    """What only a package for Debian says; ``libraries`` names the package of each soname."""

    section: str
    depends: tuple[str, ...]
    recommends: tuple[str, ...]
    libraries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class App:
    """All of ``app.toml``, and the version."""

    id: str
    program: str
    version: str
    licence: str
    site: str
    maintainer: Worded
    categories: tuple[str, ...]
    name: Worded
    kind: Worded
    summary: Worded
    description: Mapping[str, tuple[str, ...]]
    keywords: Mapping[str, tuple[str, ...]]
    actions: tuple[Action, ...]
    files: tuple[FileType, ...]
    screenshots: tuple[Screenshot, ...]
    plugins: tuple[str, ...]
    """Globs of the Qt plugins that travel, ``folder/name``."""
    translations: tuple[str, ...]
    exclude: tuple[str, ...]
    """Python modules that stay behind."""
    folders: tuple[str, ...]
    """Python packages whose folder must really be there."""
    bring: tuple[str, ...]
    """Globs of the building system's libraries that travel."""
    optional: frozenset[str]
    """Libraries that are used where they are there, by soname."""
    debian: Debian
    parts: tuple[Part, ...]

    @property
    def contact(self) -> str:
        """The maintainer as Debian writes it."""
        return f"{self.maintainer['name']} <{self.maintainer['mail']}>"


def read(path: Path = ROOT / "packaging" / "app.toml") -> App:
    """Return the facts. Raises KeyError or TypeError where one lacks or is unknown."""
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    qt, python, linux = data.pop("qt"), data.pop("python"), data.pop("linux")
    debian = data.pop("debian")
    return App(
        version=version(),
        categories=tuple(data.pop("categories")),
        actions=tuple(Action(**item) for item in data.pop("actions")),
        files=tuple(FileType(**item) for item in data.pop("files")),
        screenshots=tuple(Screenshot(**item) for item in data.pop("screenshots")),
        parts=tuple(Part(**item) for item in data.pop("parts")),
        plugins=tuple(qt["plugins"]),
        translations=tuple(qt["translations"]),
        exclude=tuple(python["exclude"]),
        folders=tuple(python["folders"]),
        bring=tuple(linux["bring"]),
        optional=frozenset(linux["optional"]),
        debian=Debian(
            section=debian["section"],
            depends=tuple(debian["depends"]),
            recommends=tuple(debian["recommends"]),
            libraries=dict[str, str](debian["libraries"]),
        ),
        **data,
    )


def version() -> str:
    """Return the app's version, which stands in the code. Raises ValueError where it does not."""
    text = (ROOT / "cmdesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, flags=re.MULTILINE)
    if found is None:
        raise ValueError(text)
    return found[1]


def releases() -> tuple[Release, ...]:
    """Return the versions of the changelog, newest first."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = re.findall(r"^## (\S+) \(([^)]*)\)", text, flags=re.MULTILINE)
    days = ((number, day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else "") for number, day in heads)
    return tuple(Release(number, day) for number, day in days)


def architecture() -> str:
    """Return this machine's kind as Debian names it."""
    import platform

    known = {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
    return known.get(platform.machine(), platform.machine())


def is_windows() -> bool:
    """Whether this is Windows, where programs end in ``.exe``."""
    return sys.platform == "win32"
