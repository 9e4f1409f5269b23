"""A rule shown by what it is about: one of the examples that its own pack is tested with."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from cmdesk.system import resources

_OPEN, _CLOSE = "⟦", "⟧"
_FOLDERS = ("fr", "all", "en")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text that the rule speaks of, and one like it of which it says nothing."""

    bad: str
    good: str


@cache
def example_of(rule: str) -> Pair | None:
    """Return a pair of examples of a rule such as ``removal-request.order``, or None.

    Reads one pack the first time: not for the window's thread.
    """
    concern, _, name = rule.partition(".")
    for folder in _FOLDERS:
        for told in _rules(folder, concern):
            if told.get("id") == name and told.get("bad") and told.get("good"):
                return Pair(_text(told["bad"][0]), _text(told["good"][0]))
    return None


@cache
def _rules(folder: str, concern: str) -> tuple[dict[str, Any], ...]:
    path = resources.root() / "tone" / folder / f"{concern}.toml"
    if not path.is_file():
        return ()
    return tuple(tomllib.loads(path.read_text(encoding="utf-8")).get("rule", ()))


def _text(example: "str | dict[str, Any]") -> str:
    text = example if isinstance(example, str) else str(example["text"])
    return text.replace(_OPEN, "").replace(_CLOSE, "")
