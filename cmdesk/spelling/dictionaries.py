"""Where hunspell dictionaries lie on each system, and which of them read a brand's languages."""

import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 64 * 1024 * 1024
"""A larger file is no dictionary of a language that the desk reads."""
_ORDER = {
    "fr": ("fr_FR", "fr", "fr-toutesvariantes", "fr-classique", "fr-moderne"),
    "en": ("en_GB", "en_US", "en"),
}
"""Which of several is taken first; «fr» of Debian and LibreOffice holds both spellings of 1990."""
_TOGETHER = {"en": 2}
"""British and American spelling are both right; of other languages one dictionary is enough."""
_SYSTEM = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/share/myspell",
    "/usr/local/share/hunspell",
    "/app/share/hunspell",
    "/run/host/usr/share/hunspell",
    "/usr/lib/libreoffice/share/extensions/dict-*",
    "/opt/libreoffice*/share/extensions/dict-*",
)
_MAC = (
    "~/Library/Spelling",
    "/Library/Spelling",
    "/opt/homebrew/share/hunspell",
    "/usr/local/share/hunspell",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
)
_OWN = ("~/.local/share/hunspell", "~/.hunspell")


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One dictionary: ``stem`` is its path without the ``.aff`` and ``.dic`` of its two files."""

    language: str
    stem: Path

    @property
    def name(self) -> str:
        """What it is called, such as ``fr_FR``."""
        return self.stem.name


def folders(own: Iterable[Path], environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """Return the folders to look in: ``own`` first, then this system's, then hunspell's own."""
    places = [*own, *map(Path, filter(None, environ.get("DICPATH", "").split(os.pathsep)))]
    places += (path for pattern in _usual(environ) for path in _matching(pattern))
    hunspell = importlib.util.find_spec("hunspell")
    if hunspell is not None and hunspell.origin:
        places.append(Path(hunspell.origin).parent / "dictionaries")
    return tuple(dict.fromkeys(places))


def find(language: str, places: Iterable[Path]) -> tuple[Dictionary, ...]:
    """Return the dictionaries of a language such as ``fr``, of the first folder that has any."""
    ranks = {name: rank for rank, name in enumerate(_ORDER.get(language, ()))}
    found, files = dict[str, Path](), set[Path]()
    for folder in places:
        for stem in sorted(_stems(folder, language), key=lambda s: ranks.get(s.name, len(ranks))):
            file = stem.with_name(f"{stem.name}.dic").resolve()  # «fr_BE» is «fr» by another name
            if stem.name not in found and file not in files:
                found[stem.name] = stem
                files.add(file)
    best = list(found.values())[: _TOGETHER.get(language, 1)]
    return tuple(Dictionary(language, stem) for stem in best)


def _usual(environ: Mapping[str, str]) -> tuple[str, ...]:
    if sys.platform == "darwin":
        return (*_OWN, *_MAC)
    if sys.platform == "win32":
        roots = [environ.get(name, "") for name in ("APPDATA", "ProgramFiles")]
        tails = ("hunspell", "LibreOffice/share/extensions/dict-*")
        return tuple(f"{root}/{tail}" for root, tail in zip(roots, tails, strict=True) if root)
    return (*_OWN, *_SYSTEM)


def _matching(pattern: str) -> list[Path]:
    path = Path(pattern).expanduser()
    if "*" not in pattern:
        return [path]
    anchor = Path(path.anchor)
    return sorted(anchor.glob(str(path.relative_to(anchor))))


def _stems(folder: Path, language: str) -> Iterator[Path]:
    """Yield each dictionary of a folder that can be read: its two files are there."""
    try:
        names = sorted(entry.stem for entry in folder.iterdir() if entry.suffix == ".aff")
    except OSError:
        return
    for name in names:
        if name == language or name.startswith((f"{language}_", f"{language}-")):
            stem = folder / name
            if _usable(folder / f"{name}.aff") and _usable(folder / f"{name}.dic"):
                yield stem


def _usable(path: Path) -> bool:
    try:
        return path.is_file() and os.access(path, os.R_OK) and path.stat().st_size <= MOST_BYTES
    except OSError:
        return False
