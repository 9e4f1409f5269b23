"""YAML from anywhere, read within bounds: no alias, no tag, no depth without end."""

from collections.abc import Iterable
from typing import cast

from cmdesk.formats.json_node import refuse

MAX_DEPTH = 40
MAX_BYTES = 16 * 1024 * 1024
"""Largest file read: an espanso match file of some 40,000 replies."""


def load(data: bytes, file: str) -> object:
    """Return what the file's one document holds.

    Raises FileUnreadable: ``too-large``, ``not-utf8``, ``not-yaml``, ``too-deep``,
    or ``yaml-alias`` (aliases can make a file of a kilobyte fill the memory; no tool needs them).
    """
    import yaml  # when it is needed: no start of the program is

    if len(data) > MAX_BYTES:
        raise refuse(file, "too-large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(file, "not-utf8", line=data.count(b"\n", 0, error.start) + 1) from error
    try:
        _bounded(text, file)
        return cast("object", yaml.load(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if isinstance(mark, yaml.Mark) else 0
        raise refuse(file, "not-yaml", line=line) from error
    except (ValueError, OverflowError, RecursionError) as error:
        # A date such as 2026-99-99, or a number of more than 4,300 digits.
        raise refuse(file, "not-yaml") from error


def _bounded(text: str, file: str) -> None:
    import yaml

    opening = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
    closing = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
    depth = 0
    events = cast("Iterable[yaml.Event]", yaml.parse(text, Loader=yaml.CSafeLoader))  # pyright: ignore[reportUnknownMemberType] -- its stub leaves it open
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            raise refuse(file, "yaml-alias", line=event.start_mark.line + 1)
        depth += isinstance(event, opening) - isinstance(event, closing)
        if depth > MAX_DEPTH:
            raise refuse(file, "too-deep", line=event.start_mark.line + 1)
