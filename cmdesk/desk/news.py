"""What each version brings, in the changelog's words, for whoever comes from an earlier one."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from cmdesk.system import resources

_FILE = "news.toml"


@dataclass(frozen=True, slots=True)
class News:
    """What one version brings, a line each."""

    version: str
    lines: tuple[str, ...]


def read_news(language: str, file: Path | None = None) -> tuple[News, ...]:
    """Return the news of every version in ``language`` ("fr", "en"), the newest first."""
    path = file or resources.root() / _FILE
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        News(item["number"], tuple(line[language] for line in item["lines"]))
        for item in table["version"]
    )


def is_upgrade(before: str, now: str) -> bool:
    """Tell whether a start is the first one of a newer version; without one before, it is not."""
    return bool(before) and _order(before) < _order(now)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))
