"""All rules, read from their packs or, where nothing changed, from a cache beside them."""

import marshal
import os
import sys
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NamedTuple

from cmdesk.domain.errors import PackInvalid
from cmdesk.tone.index import Table, table_of
from cmdesk.tone.model import Severity
from cmdesk.tone.rules import ALWAYS, Condition, Example, FixSpec, Learnt, Rule

FORMAT = 28
"""Raise it when the cache's form or what patterns compile to changes."""
_HERE = "<packs>"
"""What a sealed cache calls its own folder, which may be unpacked anywhere."""


class Library(NamedTuple):
    """All rules, their patterns ready to be looked for, and what could not be read."""

    rules: tuple[Rule, ...]
    patterns: Table
    scales: tuple[bytes, ...]
    problems: tuple[PackInvalid, ...]


def read_library(folder: Path, cache: Path | None, personal: Path | None) -> Library:
    """Return all rules found in the folders.

    What was sealed into ``folder`` comes first. ``cache`` is a folder that may be written; a cache
    that is stale, damaged or not writable is no matter. A pack that cannot be read is among the
    ``problems``.
    """
    folders = tuple(f for f in (folder, personal) if f is not None)
    if _file(folder).is_file():
        sealed = _kept(folder, _contents(folders))
        if sealed is not None:
            return _moved(sealed, _HERE, str(folder))
    stamp = _stamp(folders)
    kept = _kept(cache, stamp) if cache else None
    if kept is not None:
        return kept
    library = _read(folders)
    if cache:
        _keep(cache, stamp, library)
    return library


def seal(folder: Path) -> Path:
    """Keep the rules of a folder of packs in it, for a package that ships both; return the file.

    Such a cache holds wherever the folder lies and whenever it was unpacked, as long as the packs
    are byte for byte the same and nobody's own were added. Raises PackInvalid and OSError.
    """
    library = _read((folder,))
    for problem in library.problems:
        raise problem
    _write(folder, _contents((folder,)), _moved(library, str(folder), _HERE))
    return _file(folder)


def read_examples(folder: Path, personal: Path | None) -> tuple[Example, ...]:
    """Return all examples of all packs."""
    from cmdesk.tone.pack import read_book

    return read_book(tuple(f for f in (folder, personal) if f is not None))[1]


def _moved(library: Library, old: str, new: str) -> Library:
    """Return a library whose rules name their files below another folder."""

    def moved(path: str) -> str:
        return new + path.removeprefix(old) if path.startswith(old) else path

    return library._replace(
        rules=tuple([replace(rule, file=moved(rule.file)) for rule in library.rules])
    )


def _read(folders: tuple[Path, ...]) -> Library:
    from cmdesk.tone.pack import read_book  # costly to load, and needed once a change

    book = read_book(folders)[0]
    return Library(book.rules, table_of(book.patterns, book.sets), book.scales, book.problems)


def _packs(folders: Iterable[Path]) -> list[Path]:
    return [
        p for folder in folders for kind in ("*.toml", "*.tsv") for p in folder.glob(f"*/{kind}")
    ]


def _contents(folders: Iterable[Path]) -> str:
    """Return what changes whenever a pack does, wherever it lies: the code is shipped with it."""
    parts = [str(FORMAT), sys.version]
    for folder in folders:
        for path in sorted(_packs((folder,))):
            try:
                data = path.read_bytes()
            except OSError:  # it is told of when it is read for its rules
                data = b""
            parts.append(f"{path.relative_to(folder).as_posix()}:{len(data)}:{zlib.crc32(data)}")
    return "\n".join(parts)


def _stamp(folders: Iterable[Path]) -> str:
    """Return what changes whenever a pack, the code that compiles it, or the format does."""
    code = Path(__file__).parent
    paths = [*_packs(folders), *code.glob("*.py"), *code.glob("kinds/*.py")]  # none when frozen
    parts = [str(FORMAT), sys.version]
    for path in sorted(paths):
        with suppress(OSError):  # a link to nothing is told of when it is read for its rules
            facts = path.stat()
            parts.append(f"{path}:{facts.st_size}:{facts.st_mtime_ns}")
    return "\n".join(parts)


def _file(cache: Path) -> Path:
    return cache / "rules.cache"


def _kept(cache: Path, stamp: str) -> Library | None:
    """Return what the cache holds, if it is whole and of this stamp.

    It is read as Python reads its own compiled files, and after the same checks: as it was
    written, and by this very version.
    """
    try:
        data = _file(cache).read_bytes()
        mark = stamp.encode("utf-8", "surrogateescape")
        head = len(mark) + 4
        if data[4:head] != mark or int.from_bytes(data[:4], "big") != zlib.crc32(data[4:]):
            return None
        rules, patterns, scales, problems = marshal.loads(data[head:])  # noqa: S302 -- ours, see above
        return Library(
            tuple(map(_rule, rules)),
            Table(*patterns),
            scales,
            tuple([PackInvalid(**problem) for problem in problems]),
        )
    except (OSError, ValueError, EOFError, KeyError, TypeError):
        return None


def _keep(cache: Path, stamp: str, library: Library) -> None:
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        _write(cache, stamp, library)


def _write(cache: Path, stamp: str, library: Library) -> None:
    """Write the cache in one step, so that nobody reads half of it. Raises OSError."""
    rules = [_sparse(asdict(rule)) for rule in library.rules]
    problems = [problem.params for problem in library.problems]
    parts: Any = (rules, tuple(library.patterns), library.scales, problems)
    data = stamp.encode("utf-8", "surrogateescape") + marshal.dumps(parts)
    partial = _file(cache).with_suffix(f".{os.getpid()}")
    partial.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
    partial.replace(_file(cache))


_BARE_CONDITION = asdict(ALWAYS)
_BARE_RULE = {"part": "all", "when": _BARE_CONDITION}


def _sparse(table: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is as it would be anyway, and name plain types: most rules use few keys."""
    table = {**table, "severity": str(table["severity"]), "learnt": tuple(table["learnt"] or ())}
    return {
        key: value
        for key, value in table.items()
        if key in _NEEDED or (value and value != _BARE_RULE.get(key))
    }


_NEEDED = ("id", "concern", "kind", "severity", "message", "why", "language")


def _rule(table: Mapping[str, Any]) -> Rule:
    """Rebuild a rule from what ``_sparse`` left of it."""
    parts = dict(table)
    parts["severity"] = Severity(table["severity"])
    parts["when"] = _condition(table.get("when"))
    parts["learnt"] = Learnt(*table["learnt"]) if "learnt" in table else None
    parts["fixes"] = tuple([FixSpec(**fix) for fix in table.get("fixes", ())])
    options = table.get("options", {})
    if "cues" in options:
        cues = [{**cue, "when": _condition(cue["when"])} for cue in options["cues"]]
        parts["options"] = {**options, "cues": cues}
    return Rule(**parts)


def _condition(table: dict[str, Any] | None) -> Condition:
    """Rebuild a condition; the one that is always met stays one object, known at a glance."""
    return Condition(**table) if table and table != _BARE_CONDITION else ALWAYS
