"""Replies for TextExpander and what reads its CSV: abbreviation, content, and a label, no header.

Fill-ins: ``%filltext:name=prénom%`` asks, ``%fillpopup:name=…:default=ce matin:ce soir%`` offers.
"""

import csv
import io
import re
from collections.abc import Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import entries
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Asked
from cmdesk.formats.plain_text import neutralised, plainly
from cmdesk.formats.tabular import csv_rows
from cmdesk.formats.tally import Hear, unheard

_FILL = re.compile(r"%(filltext|fillpopup|fillarea):([^%\n]{1,400})%")


def _said(text: str) -> str:
    """Return a name or a way without the signs that end it."""
    return text.replace("%", "").replace(":", " ").replace("=", " ").strip() or "champ"


def _choose(_name: str, ways: tuple[str, ...]) -> str:
    first, *others = map(_said, ways)
    return f"%fillpopup:name={' / '.join((first, *others))}:default={':'.join((first, *others))}%"


def _read(found: "re.Match[str]") -> str | None:
    parts = [part.strip() for part in found[2].split(":")]
    named = dict(part.split("=", 1) for part in parts if "=" in part)
    if found[1] == "fillpopup":
        first = [named["default"]] if named.get("default") else []
        ways = [*first, *(part for part in parts if part and "=" not in part)]
        return "|".join(dict.fromkeys(ways)) or None
    return named.get("name") or None


SYNTAX = Asked(
    ask=lambda name: f"%filltext:name={_said(name)}%",
    choose=_choose,
    pattern=_FILL,
    read=_read,
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the rows, in UTF-8."""
    target = io.StringIO(newline="")
    table = csv.writer(target, lineterminator="\r\n")
    for entry in entries(libraries, hear):
        cells = (entry.shortcut, SYNTAX.out(entry.body), entry.title)
        table.writerow(map(neutralised, cells))
    return target.getvalue().encode()


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the replies; the file's name up to its first dot is the group. See ``csv_rows``."""
    replies = tuple(_reply(row) for row in csv_rows(data, file, ",") if any(row))
    return (Batch(replies, name=file.partition(".")[0]),)


def _reply(row: Sequence[str]) -> Reply:
    short, content, title, *_rest = (*map(plainly, row), "", "", "")
    return Reply("", "", title or short, SYNTAX.back(content), shortcut=short)
