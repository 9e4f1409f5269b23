"""Rule packs: TOML files whose rules are data with their own examples.

A pack is ``<language>/<concern>.toml`` (``all/`` holds what no language changes);
``families.toml`` beside it names word families for all packs of that language. A rule::

    [[rule]]
    id = "order"                         # becomes <concern>.order
    severity = "error"                   # error, warning, suggestion
    find = ["@remove ~4 @publication"]   # the pattern language of ``pattern.py``
    unless = ["@remove ~3 votre carte"]  # innocents, in the same ``scope``
    when = { channel = "public" }        # ``rules.Condition``
    message = "…"                        # one sentence: what is wrong
    why = "…"                            # what it tends to cause
    bad = ["⟦Retirez cette vidéo⟧, s’il vous plaît.", …]     # two or more, the span marked
    good = ["Retirez votre colis dès demain.", …]            # three or more innocents

``resources/tone/README.md`` explains every key. A rule that cannot be read is left out and
reported as PackInvalid (file, rule, line, problem); the others keep working.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from cmdesk.domain.errors import PackInvalid
from cmdesk.tone.gathering import Gathering
from cmdesk.tone.pattern import Families
from cmdesk.tone.reader import RuleReader, read_learnt
from cmdesk.tone.rules import EVERY, Book, Example, Rule

Table = dict[str, Any]
SHARED = ("families.toml", "inflection.toml")
"""Files of a language folder that hold no rules."""


def read_book(folders: tuple[Path, ...]) -> tuple[Book, tuple[Example, ...]]:
    """Read all packs of all languages, the person's own folders after the shipped one."""
    return _BookReader(folders).read()


def languages(folders: Iterable[Path]) -> list[str]:
    """Return the names of the language folders, ``all`` first."""
    names = {path.parent.name for folder in folders for path in folder.glob("*/*.toml")}
    return sorted(names, key=lambda name: (name != EVERY, name))


class _BookReader:
    """Reads all files into one book, one language after another."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._gathering = Gathering()
        self._rules = dict[tuple[str, str], Rule]()
        self._examples = list[Example]()
        self._problems = list[PackInvalid]()
        self._language = EVERY
        self._irregular = dict[str, str]()
        self._shared = dict[str, tuple[str, ...]]()

    def read(self) -> tuple[Book, tuple[Example, ...]]:
        """Return the book and its examples."""
        for language in languages(self._folders):
            self._language = language
            self._irregular, self._shared = {}, {}
            paths = [
                p for folder in self._folders for p in sorted((folder / language).glob("*.toml"))
            ]
            for path in paths:
                if path.name in SHARED:
                    self._read_shared(path)
            for path in paths:
                if path.name not in SHARED:
                    self._read_pack(path)
        found = self._gathering
        rules, problems = tuple(self._rules.values()), tuple(self._problems)
        book = Book(rules, found.patterns, found.sets, found.scales.made(), problems)
        return book, tuple(self._examples)

    def _read_shared(self, path: Path) -> None:
        if (data := self._load(path)) is not None:
            self._irregular.update(cast("dict[str, str]", data.get("verbs", {})))
            self._shared.update(self._families(path, data))

    def _families(self, path: Path, data: Table) -> dict[str, tuple[str, ...]]:
        result = dict[str, tuple[str, ...]]()
        tables = data.get("families", {})
        if not isinstance(tables, dict):
            self._report(path, "families", 0, "families is a table of lists")
            return result
        for name, members in cast("Table", tables).items():
            texts = cast("list[object]", members) if isinstance(members, list) else []
            if not texts or not all(isinstance(text, str) for text in texts):
                self._report(path, f"@{name}", _line_of(path, name), "a family is a list of texts")
            else:
                result[name] = tuple(cast("list[str]", texts))
        return result

    def _load(self, path: Path) -> Table | None:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            line = str(error).partition("at line ")[2].partition(",")[0]
            self._report(path, "", int(line) if line.isdigit() else 0, str(error))
        except (OSError, UnicodeDecodeError) as error:
            self._report(path, "", 0, str(error))
        return None

    def _report(self, path: Path, rule: str, line: int, problem: str) -> None:
        self._problems.append(PackInvalid(file=str(path), rule=rule, line=line, problem=problem))

    def _read_pack(self, path: Path) -> None:
        data = self._load(path)
        if data is None:
            return
        local = self._families(path, data)
        families = Families({**self._shared, **local}, self._irregular)
        concern = data.get("concern", path.stem)
        known = {"concern", "families", "learnt", "rule"}
        for key in data.keys() - known:
            self._report(path, "", _line_of(path, key), f"unknown key «{key}»")
        try:
            learnt = read_learnt(data.get("learnt", {}), path.parent, self._gathering.scales)
        except ValueError as error:
            self._report(path, "learnt", _line_of(path, "[learnt]"), str(error))
            learnt = None
        reader = RuleReader(concern, path, families, self._gathering, learnt)
        for table, line in _numbered(path, data):
            try:
                rule, examples = reader.read(table, self._language)
            except ValueError as error:
                self._report(path, str(table.get("id", "")), line, str(error))
                continue
            key = (self._language, rule.id)
            if key in self._rules:
                self._report(path, rule.id, line, "this id is taken")
                continue
            self._rules[key] = rule
            self._examples += examples


def _numbered(path: Path, data: Mapping[str, Any]) -> Iterator[tuple[Table, int]]:
    """Yield the rules of a file with the line each begins on."""
    tables = data.get("rule", [])
    if not isinstance(tables, list):
        tables = [tables]
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = [at for at, line in enumerate(lines, 1) if line.strip().startswith("[[rule]]")]
    for place, table in enumerate(cast("list[object]", tables)):
        if isinstance(table, dict):
            yield cast("Table", table), heads[place] if place < len(heads) else 0


def _line_of(path: Path, name: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((at for at, line in enumerate(lines, 1) if line.strip().startswith(name)), 0)
