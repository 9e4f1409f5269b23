"""What one run of a bench gave: its figures, when, where, and how busy the machine was."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.figures import Row


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run. ``why`` says how it ended where it did not end well; figures may stand even then.

    ``load`` is the machine's before it began, of one minute; ``noise`` the least, median and 99th
    percentile of one fixed piece of work then, in ms: they lie close together on a quiet machine.
    """

    command: str
    at: str
    host: str
    load: float
    noise: tuple[float, float, float]
    seconds: float
    rows: dict[str, Row] = field(default_factory=dict[str, Row])
    lacking: dict[str, str] = field(default_factory=dict[str, str])
    why: str = ""


def read_kept(path: Path) -> dict[str, Outcome]:
    """Return the outcomes that are kept, by their bench's name."""
    if not path.exists():
        return {}
    kept: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    for told in kept.values():
        told["noise"] = tuple(told["noise"])
    return {name: Outcome(**told) for name, told in kept.items()}


def keep(path: Path, outcomes: Mapping[str, Outcome]) -> None:
    """Write all outcomes down."""
    kept = {name: asdict(outcome) for name, outcome in outcomes.items()}
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
