"""A JSON object read key by key, so that a wrong file names the place that is wrong.

Each getter returns a plain value or raises FileUnreadable with the path of the key; one that is
given a default takes it where the key is missing.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import TypeVar, cast

from cmdesk.domain.errors import FileUnreadable
from cmdesk.formats.records import moment_of

Choice = TypeVar("Choice", bound=StrEnum)
_OPENED = re.compile(rb"[{\[](?=[\s\"{}\[\]\d-])")
_MOST, _LEAST = 500_000, 64
"""How many objects and lists any file may hold, and how many bytes each takes at the least."""


def refuse(file: str, problem: str, where: str = "", line: int = 0) -> FileUnreadable:
    """Return the error that says what is wrong with ``file`` and where."""
    return FileUnreadable(file=file, problem=problem, where=where, line=line)


def parsed_json(data: bytes, file: str, *, above: int = 0) -> object:
    """Return what a JSON file, or its part below so many lines, holds.

    Raises not-utf8, not-json, too-deep or too-large.
    """
    if _crowded(data):
        raise refuse(file, "too-large")
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = above + data.count(b"\n", 0, error.start) + 1
        raise refuse(file, "not-utf8", line=line) from error
    except json.JSONDecodeError as error:
        raise refuse(file, "not-json", line=above + error.lineno) from error
    except ValueError as error:  # Python refuses a number of more than 4,300 digits.
        raise refuse(file, "not-json") from error
    except RecursionError as error:
        raise refuse(file, "too-deep") from error


def _crowded(data: bytes) -> bool:
    """Tell whether a file holds far more than a library of its size: it would fill the memory."""
    most = max(_MOST, len(data) // _LEAST)
    return data.count(b",") > 4 * most or holds_more(data, most)


def holds_more(data: bytes | bytearray, most: int) -> bool:
    """Tell whether JSON holds more than so many objects and lists.

    Only what opens one counts, not the braces of a variable in a text.
    """
    return next(islice(_OPENED.finditer(data), most, None), None) is not None


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON object, with the file and the path that lead to it."""

    file: str
    path: str
    data: Mapping[str, object]

    @classmethod
    def parsed(cls, data: bytes, file: str) -> "Node":
        """Read the file's one object; raises not-utf8, not-json, too-deep or not-a-library."""
        root = parsed_json(data, file)
        if not isinstance(root, dict):
            raise refuse(file, "not-a-library")
        return cls(file, "", cast("dict[str, object]", root))

    @classmethod
    def listed(cls, data: bytes, file: str, key: str) -> "tuple[Node, ...]":
        """Read a file that is a list of objects, or one object that holds it under ``key``."""
        root = parsed_json(data, file)
        if isinstance(root, list):
            root = {key: cast("list[object]", root)}
        if not isinstance(root, dict) or key not in root:
            raise refuse(file, "not-a-library")
        return cls(file, "", cast("dict[str, object]", root)).nodes(key)

    def refused(self, key: str, problem: str) -> FileUnreadable:
        """Return the error for one key of this object."""
        return refuse(self.file, problem, f"{self.path}.{key}".lstrip("."))

    def only(self, *known: str) -> None:
        """Refuse any key that is not known: a misspelt one would be lost without a word."""
        for key in self.data:
            if key not in known:
                raise self.refused(key, "unknown-key")

    def text(self, key: str, default: str | None = None) -> str:
        """Return a string; without a default, the key must be there."""
        value = self.data.get(key, default)
        if isinstance(value, str):
            return value
        raise self.refused(key, "wrong-type" if key in self.data else "missing-key")

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number; without a default, the key must be there."""
        value = self.data.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise self.refused(key, "wrong-type" if key in self.data else "missing-key")

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, empty where the key is missing."""
        items = self._list(key)
        if all(isinstance(item, str) for item in items):
            return tuple(cast("list[str]", items))
        raise self.refused(key, "wrong-type")

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """Return one of an enumeration's values."""
        return self._choice(key, self.text(key, default), kind)

    def optional(self, key: str, kind: type[Choice]) -> Choice | None:
        """Return one of an enumeration's values, or None."""
        value = self.data.get(key)
        return None if value is None else self._choice(key, self.text(key), kind)

    def choices(self, key: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """Return a list of an enumeration's values."""
        return tuple(self._choice(key, value, kind) for value in self.texts(key))

    def day(self, key: str) -> date | None:
        """Return a date written ``2026-03-01``, or None."""
        value = self.data.get(key)
        if value is None:
            return None
        try:
            return date.fromisoformat(self.text(key))
        except ValueError as error:
            raise self.refused(key, "wrong-value") from error

    def moment(self, key: str) -> datetime | None:
        """Return a date and time in ISO 8601, in UTC, or None."""
        if self.data.get(key) is None:
            return None
        found = moment_of(self.text(key))
        if found is None:
            raise self.refused(key, "wrong-value")
        return found

    def table(self, key: str) -> Mapping[str, object]:
        """Return an object as it stands, empty where the key is missing."""
        value = self.data.get(key, {})
        if isinstance(value, dict):
            return cast("dict[str, object]", value)
        raise self.refused(key, "wrong-type")

    def nodes(self, key: str) -> tuple["Node", ...]:
        """Return a list of objects, empty where the key is missing."""
        nodes: list[Node] = []
        for number, item in enumerate(self._list(key)):
            place = f"{key}[{number}]"
            if not isinstance(item, dict):
                raise self.refused(place, "wrong-type")
            path = f"{self.path}.{place}".lstrip(".")
            nodes.append(Node(self.file, path, cast("dict[str, object]", item)))
        return tuple(nodes)

    def _list(self, key: str) -> list[object]:
        value = self.data.get(key, [])
        if isinstance(value, list):
            return cast("list[object]", value)
        raise self.refused(key, "wrong-type")

    def _choice(self, key: str, value: str, kind: type[Choice]) -> Choice:
        try:
            return kind(value)
        except ValueError as error:
            raise self.refused(key, "wrong-value") from error
