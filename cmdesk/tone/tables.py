"""Typed reading of TOML values: what is not as it should be is said in one way."""

from collections.abc import Mapping
from typing import Any, cast

Table = Mapping[str, Any]


class RuleError(ValueError):
    """What is wrong with a rule, in words for whoever wrote it."""


def as_table(value: object, what: str) -> dict[str, Any]:
    """Return a table. Raises RuleError."""
    if not isinstance(value, dict):
        raise RuleError(f"«{what}» is a table: {value}")
    return cast("dict[str, Any]", value)


def text_of(table: Table, key: str, default: str = "") -> str:
    """Return the text under a key. Raises RuleError."""
    value = table.get(key, default)
    if not isinstance(value, str):
        raise RuleError(f"«{key}» is a text")
    return value


def texts(value: object, key: str) -> tuple[str, ...]:
    """Return a list of texts; one text is a list of one. Raises RuleError."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    if all(isinstance(item, str) for item in items):
        return tuple(cast("list[str]", items))
    raise RuleError(f"«{key}» is a list of texts")


def choice(table: Table, key: str, known: tuple[str, ...], default: str) -> str:
    """Return the text under a key, one of those known. Raises RuleError."""
    value = text_of(table, key, default)
    if value not in known:
        raise RuleError(f"«{key}» is one of {', '.join(known)}")
    return value
