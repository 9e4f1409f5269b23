"""A rule shown by what it is about: one of the examples that its own pack is tested with."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from cmdesk.desk.handbook import unmarked
from cmdesk.system import resources

_Example = str | dict[str, Any]
_FOLDERS = ("fr", "all", "en")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text that the rule speaks of, and one like it of which it says nothing."""

    bad: str
    good: str


@cache
def example_of(rule: str) -> Pair | None:
    """Return a pair of examples of a rule such as ``removal-request.order``, or None.

    Reads the packs the first time: not for the window's thread.
    """
    concern, _, name = rule.partition(".")
    for folder in _FOLDERS:
        for told in _rules(folder).get(concern, ()):
            if told.get("id") == name:
                return _told_apart(told.get("bad", ()), told.get("good", ()))
    return None


def _told_apart(bad: Iterable[_Example], good: Iterable[_Example]) -> Pair | None:
    """Return the first two that differ in words: some differ only by whose voice they are in."""
    pairs = (Pair(_text(one), _text(other)) for one, other in product(bad, good))
    return next((pair for pair in pairs if pair.bad != pair.good), None)


@cache
def _rules(folder: str) -> dict[str, list[dict[str, Any]]]:
    """Return the rules of a folder's packs by concern: one concern may have several packs."""
    result = dict[str, list[dict[str, Any]]]()
    for path in sorted((resources.root() / "tone" / folder).glob("*.toml")):
        pack = tomllib.loads(path.read_text(encoding="utf-8"))
        result.setdefault(pack.get("concern", path.stem), []).extend(pack.get("rule", ()))
    return result


def _text(example: _Example) -> str:
    return unmarked(example if isinstance(example, str) else str(example["text"]))
