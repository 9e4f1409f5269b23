"""What each concern means, why it matters and how it looks, in the words of the rule packs."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from cmdesk.system import resources
from cmdesk.tone.words import Say, say_in

EVERY = "all"
"""The folder of the rules that no language changes."""
_MOST = "fr"
_MARKS = ("⟦", "⟧")
_SHOWN = 3
"""How many examples of each kind a lesson shows."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One rule: what it says, why, and examples; in bad ones ``⟦⟧`` stand round the fault."""

    message: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A concern and its lessons, in the order of its pack."""

    concern: str
    lessons: tuple[Lesson, ...]

    @property
    def words(self) -> str:
        """All that it says, for a search."""
        parts = [(item.message, item.why, *item.bad, *item.good) for item in self.lessons]
        return " ".join(word for part in parts for word in part)


def read_handbook(language: str, folder: Path | None = None) -> tuple[Topic, ...]:
    """Return every concern that rules speak of, worded in a language; may run in any thread.

    French texts are what most rules are about, in any language: their examples stay French. A
    pack that cannot be read says nothing here: the engine names it.
    """
    root = folder or resources.root() / "tone"
    say, folders = say_in(language, root), dict.fromkeys((EVERY, language, _MOST))
    lessons = dict[str, list[Lesson]]()
    for path in sorted(p for name in folders for p in (root / name).glob("*.toml")):
        data = _read(path)
        concern = str(data.get("concern", path.stem))
        rules = cast("list[Mapping[str, Any]]", data.get("rule", []))
        told = [rule for rule in rules if "message" in rule or "why" in rule]
        found = [_lesson(rule, data, say) for rule in told]
        if found:
            lessons.setdefault(concern, []).extend(found)
    return tuple(Topic(concern, tuple(lessons[concern])) for concern in sorted(lessons))


def unmarked(text: str) -> str:
    """Return an example without the marks round its fault."""
    return text.replace(_MARKS[0], "").replace(_MARKS[1], "")


def _lesson(rule: Mapping[str, Any], pack: Mapping[str, Any], say: Say) -> Lesson:
    return Lesson(
        message=say(str(rule.get("message", pack.get("message", "")))),
        why=say(str(rule.get("why", pack.get("why", "")))),
        bad=_examples(rule.get("bad", ())),
        good=tuple(map(unmarked, _examples(rule.get("good", ())))),
    )


def _examples(given: Iterable[object]) -> tuple[str, ...]:
    """Return the texts of the first examples; those without a text are for machines."""
    texts = [item if isinstance(item, str) else _text(item) for item in given]
    return tuple([text for text in texts if text][:_SHOWN])


def _text(given: object) -> str:
    return str(cast("Mapping[str, Any]", given).get("text", "")) if isinstance(given, dict) else ""


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
