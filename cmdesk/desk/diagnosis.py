"""What may be told of a desk to whoever mends the program: figures and switches, nobody's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cmdesk.desk.limits import load_limits
from cmdesk.desk.spelling import load_spelling
from cmdesk.desk.typesetting import load_typesetting
from cmdesk.storage.migrations import LAYOUT
from cmdesk.storage.vault import Vault

MOST = 40
"""How many lines of errors are told, at most."""
_HEAD = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d)\S* (WARNING|ERROR|CRITICAL) ([\w.]+) ")
_TYPE = re.compile(r"\s{0,2}[A-Z][A-Za-z]+$")
_PLACE = re.compile(r"\s+[\w./-]+\.py:\d+ (?:in )?[\w<>.]+$")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*$")


@dataclass(frozen=True, slots=True)
class Figures:
    """How much there is, and how it is set; ``bytes`` is the size of the vault's file."""

    counts: dict[str, int]
    bytes: int
    layout: str
    typesetting: bool
    spelling: bool
    own_words: int
    own_limits: int


def examine(vault: Vault) -> Figures:
    """Count what a desk holds."""
    spelling = load_spelling(vault)
    stores = {
        "brands": vault.brands,
        "replies": vault.replies,
        "fragments": vault.fragments,
        "drafts": vault.drafts,
        "people": vault.people,
        "relations": vault.relations,
        "journal": vault.journal,
    }
    return Figures(
        {name: store.count() for name, store in stores.items()},
        vault.path.stat().st_size,
        LAYOUT,
        load_typesetting(vault),
        spelling.on,
        len(spelling.words),
        len(load_limits(vault)),
    )


def last_errors(logs: Path) -> tuple[str, ...]:
    """Return the last errors of ``logs``: when, of which kind, in which line of the program.

    Of each line only what is known to be none of a person's words is taken.
    """
    files = [*sorted(logs.glob("crash-*.txt"))[-3:], logs / "cmdesk.log"]
    lines = [line for file in files if file.is_file() for line in _told(file)]
    return tuple(lines[-MOST:])


def _told(file: Path) -> Iterator[str]:
    telling = file.suffix == ".txt"
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        head = _HEAD.match(line)
        if head:
            telling = True
            yield " ".join(head.groups())
        elif line[:4].isdigit() and file.suffix != ".txt":
            telling = False
        elif telling and (_TYPE.match(line) or _PLACE.match(line) or _MOMENT.match(line)):
            yield line.rstrip()
