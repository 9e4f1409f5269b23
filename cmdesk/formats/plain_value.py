"""Frozen values as plain JSON and back by their own fields, so that no later field is forgotten.

A key that a file lacks takes the field's default; one that no field has is refused.
"""

import types
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from cmdesk.domain.errors import FileUnreadable, ProfileInvalid
from cmdesk.domain.tone_profile import ToneProfile, profile_from_mapping, profile_to_mapping
from cmdesk.formats.json_node import Node
from cmdesk.formats.records import moment_of


def plain(value: object) -> object:
    """Return a value as what JSON holds."""
    if isinstance(value, ToneProfile):
        return profile_to_mapping(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, Enum | date | bytes):
        return _written(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Mapping):
        table = cast("Mapping[str, object]", value)
        return {key: plain(item) for key, item in table.items()}
    return value


def _written(value: Enum | date | bytes) -> object:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else b64encode(value).decode()


def built(kind: type[Any], node: Node) -> Any:
    """Return a value of a dataclass from its object. Raises FileUnreadable naming the key."""
    hints = _hints(kind)
    node.only(*hints)
    found = dict[str, object]()
    for item in fields(kind):
        if item.name in node.data:
            found[item.name] = _value(hints[item.name], node, item.name, node.data[item.name])
        elif item.default is MISSING and item.default_factory is MISSING:
            raise node.refused(item.name, "missing-key")
    return kind(**found)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, node: Node, key: str, value: object) -> object:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), node, key, value)
    if origin is tuple:
        return _items(get_args(kind)[0], node, key, value)
    if origin is not None:  # a table of plain data
        if isinstance(value, dict):
            return cast("dict[str, object]", value)
        raise node.refused(key, "wrong-type")
    if kind is ToneProfile or is_dataclass(kind):
        return _object(kind, node, key, value)
    return _single(kind, node, key, value)


def _one_of(kinds: tuple[Any, ...], node: Node, key: str, value: object) -> object:
    """Read what may be of several kinds: as the first of them that fits."""
    if value is None and types.NoneType in kinds:
        return None
    problem = node.refused(key, "wrong-type")
    for kind in kinds:
        if kind is not types.NoneType:
            try:
                return _value(kind, node, key, value)
            except FileUnreadable as error:
                problem = error
    raise problem


def _items(kind: Any, node: Node, key: str, value: object) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise node.refused(key, "wrong-type")
    return tuple(
        _value(kind, node, f"{key}[{number}]", item)
        for number, item in enumerate(cast("list[object]", value))
    )


def _object(kind: Any, node: Node, key: str, value: object) -> object:
    if not isinstance(value, dict):
        raise node.refused(key, "wrong-type")
    table = cast("dict[str, object]", value)
    if kind is not ToneProfile:
        return built(kind, Node(node.file, f"{node.path}.{key}".lstrip("."), table))
    try:
        return profile_from_mapping(table)
    except ProfileInvalid as error:
        raise node.refused(f"{key}.{error.params['key']}", "wrong-value") from error


def _single(kind: Any, node: Node, key: str, value: object) -> object:
    """Read a text, a number, a date or one of a few words."""
    if kind in (int, bool, float):
        if type(value) is kind:
            return value
        raise node.refused(key, "wrong-type")
    if not isinstance(value, str):
        raise node.refused(key, "wrong-type")
    try:
        if kind is bytes:
            return b64decode(value, validate=True)
        if kind is date:
            return date.fromisoformat(value)
        found = moment_of(value) if kind is datetime else kind(value)
    except (ValueError, NoBase64) as error:
        raise node.refused(key, "wrong-value") from error
    if found is None:
        raise node.refused(key, "wrong-value")
    return found
