"""All rules, read from their packs or, where nothing changed, from a cache beside them."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cmdesk.domain.errors import PackInvalid
from cmdesk.tone.model import Severity
from cmdesk.tone.rules import ALWAYS, Book, Compiled, Condition, Example, FixSpec, Learnt, Rule

FORMAT = 16
"""Raise it when the cache's form or what patterns compile to changes."""


def read_library(folder: Path, cache: Path | None, personal: Path | None) -> Book:
    """Return all rules found in the folders.

    ``cache`` is a folder that may be written; a cache that is stale, damaged or not writable is
    no matter. A pack that cannot be read is among the book's ``problems``.
    """
    folders = tuple(f for f in (folder, personal) if f is not None)
    stamp = _stamp(folders)
    kept = _kept(cache, stamp) if cache else None
    if kept is not None:
        return kept
    from cmdesk.tone.pack import read_book  # costly to load, and needed once a change

    book = read_book(folders)[0]
    if cache:
        _keep(cache, stamp, book)
    return book


def read_examples(folder: Path, personal: Path | None) -> tuple[Example, ...]:
    """Return all examples of all packs."""
    from cmdesk.tone.pack import read_book

    return read_book(tuple(f for f in (folder, personal) if f is not None))[1]


def _stamp(folders: Iterable[Path]) -> str:
    """Return what changes whenever a pack, the code that compiles it, or the format does."""
    code = Path(__file__).parent
    paths = [
        p for folder in folders for kind in ("*.toml", "*.tsv") for p in folder.glob(f"*/{kind}")
    ]
    paths += [
        code / name
        for name in (
            "pattern.py",
            "compiled.py",
            "anchors.py",
            "literals.py",
            "pack.py",
            "reader.py",
            "lexicon.py",
            "rules.py",
        )
    ]
    parts = [str(FORMAT)]
    for path in sorted(paths):
        try:
            facts = path.stat()
        except OSError:  # a frozen program has no sources
            continue
        parts.append(f"{path}:{facts.st_size}:{facts.st_mtime_ns}")
    return "\n".join(parts)


def _file(cache: Path) -> Path:
    return cache / "rules.json"


def _kept(cache: Path, stamp: str) -> Book | None:
    try:
        data = json.loads(_file(cache).read_text(encoding="utf-8"))
        return _book(data) if data["stamp"] == stamp else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(cache: Path, stamp: str, book: Book) -> None:
    groups = dict[tuple[str, ...], int]()
    data = {
        "stamp": stamp,
        "patterns": [_plain(pattern, groups) for pattern in book.patterns],
        "words": [" ".join(words) for words in groups],
        "rules": [_sparse(asdict(rule)) for rule in book.rules],
        "problems": [problem.params for problem in book.problems],
    }
    partial = _file(cache).with_suffix(f".{os.getpid()}")
    try:
        cache.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(data, ensure_ascii=False, default=sorted), encoding="utf-8")
        partial.replace(_file(cache))
    except OSError:
        return


_BARE_CONDITION: dict[str, Any] = json.loads(json.dumps(asdict(ALWAYS), default=sorted))
_LOOKED_FOR = ("incoming", "incoming_unless", "text")
_BARE_RULE = {"scope": "sentence", "part": "all", "when": asdict(ALWAYS)}


def _sparse(table: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is as it would be anyway: most rules use few keys."""
    return {
        key: value
        for key, value in table.items()
        if key in _NEEDED or (value and value != _BARE_RULE.get(key))
    }


_NEEDED = ("id", "concern", "kind", "severity", "message", "why", "language")


def _book(data: Mapping[str, Any]) -> Book:
    words = [tuple(text.split()) for text in data["words"]]
    return Book(
        tuple(_rule(rule) for rule in data["rules"]),
        tuple(_pattern(row, words) for row in data["patterns"]),
        tuple(PackInvalid(**problem) for problem in data["problems"]),
    )


def _pattern(row: list[Any], words: list[tuple[str, ...]]) -> Compiled:
    source, regex, at_start, texts, head, *rest = row
    needs: list[int] = rest
    groups = tuple([words[number] for number in needs])
    return Compiled(source, regex, at_start, words[head], groups, tuple(texts))


def _plain(pattern: Compiled, groups: dict[tuple[str, ...], int]) -> list[Any]:
    """Return a pattern as plain values, its groups of words by their number: many share one."""
    source, regex, at_start, heads, needs, texts = pattern
    head, *numbers = [groups.setdefault(words, len(groups)) for words in (heads, *needs)]
    return [source, regex, at_start, texts, head, *numbers]


def _rule(table: Mapping[str, Any]) -> Rule:
    options = dict(table.get("options", {}))
    if "cues" in options:
        options["cues"] = [_cue(cue) for cue in options["cues"]]
    if "groups" in options:
        options["groups"] = [frozenset(group) for group in options["groups"]]
    if "swap" in options:
        options["swap"] = [(frozenset(found), text) for found, text in options["swap"]]
    return Rule(
        id=table["id"],
        concern=table["concern"],
        kind=table["kind"],
        severity=Severity(table["severity"]),
        message=table["message"],
        why=table["why"],
        scope=table.get("scope", "sentence"),
        part=table.get("part", "all"),
        find=frozenset(table.get("find", ())),
        unless={reach: frozenset(ids) for reach, ids in table.get("unless", {}).items()},
        when=_condition(table.get("when")),
        fixes=tuple(FixSpec(**fix) for fix in table.get("fixes", ())),
        options=options,
        patterns={key: frozenset(ids) for key, ids in table.get("patterns", {}).items()},
        unless_concern=tuple(table.get("unless_concern", ())),
        learnt=Learnt(*table["learnt"]) if table.get("learnt") else None,
        file=table.get("file", ""),
        language=table["language"],
    )


def _condition(table: dict[str, Any] | None) -> Condition:
    """Rebuild a condition; the one that is always met stays one object, known at a glance."""
    if not table or table == _BARE_CONDITION:
        return ALWAYS
    found: dict[str, Any] = {key: frozenset(table[key]) for key in _LOOKED_FOR}
    return Condition(**{**table, **found})


def _cue(table: dict[str, Any]) -> dict[str, Any]:
    found = {key: frozenset[int](table[key]) for key in ("find", "incoming")}
    return {**table, **found, "when": _condition(table["when"])}
