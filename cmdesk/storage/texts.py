"""How values stand in a column: texts made storable, dates in UTC, lists as JSON."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import cast

NUL_SIGN = "\u2400"
SEPARATOR, SEPARATOR_SIGN = "\x1e", "\u241e"
"""What parts several texts in one column, and what stands for it inside them."""


def storable(text: str) -> str:
    """Return the text as the vault keeps it; nearly every text is kept to the letter.

    Two things that a paste may bring cannot stand in an encrypted SQLite text. They are
    replaced by a sign that can be seen, one for one, so that carets and offsets still hold:
    a NUL by ␀ (U+2400) and half of a surrogate pair by U+FFFD. Two halves that
    belong together become their character. Right-to-left marks and all else stay.
    """
    if text.isascii():
        return text.replace("\0", NUL_SIGN)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\0", NUL_SIGN)


def to_json(value: object) -> str:
    """Write plain data as JSON, each text in it storable, accents kept readable for the index."""
    return json.dumps(_storable_all(value), ensure_ascii=False)


def _storable_all(value: object) -> object:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        table = cast("dict[str, object]", value)
        return {storable(key): _storable_all(item) for key, item in table.items()}
    if isinstance(value, list | tuple):
        return [_storable_all(item) for item in cast("list[object]", value)]
    return value


def from_texts(texts: Iterable[str]) -> str:
    """Write several texts into one that a full-text index reads as they are."""
    kept = (storable(text).replace(SEPARATOR, SEPARATOR_SIGN) for text in texts)
    return SEPARATOR.join(kept)


def to_texts(text: object) -> tuple[str, ...]:
    """Read several texts; no text at all reads as one empty text."""
    return tuple(cast("str", text).split(SEPARATOR))


def from_list(items: Iterable[str]) -> str:
    """Write a list of texts."""
    return to_json(list(items))


def to_list(text: object) -> tuple[str, ...]:
    """Read a list of texts."""
    # Most lists are empty, and fifty replies are read at a key press.
    return () if text == "[]" else tuple(cast("list[str]", json.loads(cast("str", text))))


def from_moment(moment: datetime | None) -> str | None:
    """Write a moment in UTC, always to the microsecond, so that texts sort as times.

    A moment without a zone is taken as UTC.
    """
    if moment is None:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds")


def to_moment(text: object) -> datetime | None:
    """Read a moment in UTC."""
    return None if text is None else datetime.fromisoformat(cast("str", text))


def from_day(day: date | None) -> str | None:
    """Write a day."""
    return None if day is None else day.isoformat()


def to_day(text: object) -> date | None:
    """Read a day."""
    return None if text is None else date.fromisoformat(cast("str", text))
