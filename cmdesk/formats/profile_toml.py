"""A tone profile alone as TOML: the form that ``cmdesk check --profile`` reads."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import cast

from cmdesk.domain.errors import FileUnreadable
from cmdesk.domain.tone_profile import ToneProfile, profile_from_mapping, profile_to_mapping

MOST = 1024 * 1024
"""Largest file of a profile that is read, in bytes."""
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NO_TOML = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair cannot stand in TOML, which is UTF-8."""
_TEXTS = re.compile(
    "|".join(
        (
            r"#[^\n]*",
            r'"{3}(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5})?',
            r"'{3}(?:[^']|'(?!''))*+(?:'{3,5})?",
            r'"(?:[^"\\\n]|\\.)*+"?',
            r"'[^'\n]*+'?",
        )
    ),
    re.DOTALL,
)
"""Comments and strings, closed or not."""
_DOTS = 1_000
"""Most dots outside of them: to tomllib a key of many parts costs memory by their square."""


def write(profile: ToneProfile) -> bytes:
    """Return the keys that are not at their default, tables last, as UTF-8."""
    return ("\n".join(_lines(profile_to_mapping(profile))) + "\n").encode()


def read(data: bytes, file: str = "") -> ToneProfile:
    """Return the profile. Raises FileUnreadable, and ProfileInvalid naming the key."""
    try:
        text = data.decode("utf-8-sig")
        if _TEXTS.sub("", text).count(".") > _DOTS:
            raise FileUnreadable(file=file, problem="too-deep", where="", line=0)
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileUnreadable(file=file, problem="not-utf8", where="", line=line) from error
    except (ValueError, RecursionError) as error:  # nested, or a number, beyond what Python reads
        raise FileUnreadable(file=file, problem="not-toml", where="", line=0) from error
    return profile_from_mapping(table)


def _lines(table: Mapping[str, object]) -> Iterator[str]:
    tables = {key: value for key, value in table.items() if _is_table(value)}
    for key, value in table.items():
        if key not in tables:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in tables.items():
        if isinstance(value, dict):
            yield from ("", f"[{_key(key)}]", *_lines(cast("dict[str, object]", value)))
            continue
        for item in cast("list[dict[str, object]]", value):
            yield from ("", f"[[{_key(key)}]]", *_flat(item))


def _is_table(value: object) -> bool:
    if isinstance(value, list):
        items = cast("list[object]", value)
        return bool(items) and all(isinstance(item, dict) for item in items)
    return isinstance(value, dict)


def _flat(table: Mapping[str, object]) -> Iterator[str]:
    """Write a table's own tables inline: a list of tables may hold them no other way as plainly."""
    for key, value in table.items():
        yield f"{_key(key)} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, cast('list[object]', value)))}]"
    if isinstance(value, Mapping):
        table = cast("Mapping[str, object]", value)
        pairs = (f"{_key(key)} = {_value(item)}" for key, item in table.items())
        return f"{{ {', '.join(pairs)} }}" if table else "{}"
    if isinstance(value, str):
        return _text(value)
    return str(value)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    """Write a basic string: JSON's escapes are TOML's, but for DEL."""
    clean = _NO_TOML.sub("\ufffd", text)
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007f")
