"""How the window was left, so that it comes back the same: nothing of any client is in it."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import cast


@dataclass(frozen=True, slots=True)
class WindowState:
    """Place, size and habits. ``geometry`` is Qt's own, in base64; ``side`` is in pixels.

    ``language`` is the one chosen for the window; empty: the system's. ``version`` is the
    program's that left it; empty: none has yet. ``tray``: there is an icon beside the clock;
    ``stay``: the desk stays open behind it when the window is closed; ``motion``: whether things
    move.
    """

    geometry: str = ""
    place: str = "write"
    brand_id: str = ""
    side: int = 0
    scheme: str = "system"
    text_scale: float = 1.0
    language: str = ""
    version: str = ""
    tray: bool = False
    stay: bool = False
    motion: str = "system"


def read_state(path: Path) -> WindowState:
    """Read the state file; what is missing or broken there is as on the first day."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return WindowState()
    if not isinstance(data, dict):
        return WindowState()
    found = cast("dict[str, object]", data)
    default = WindowState()
    kept: dict[str, object] = {}
    for item in fields(WindowState):
        value, first = found.get(item.name), getattr(default, item.name)
        whole_for_float = isinstance(first, float) and type(value) is int
        if type(value) is type(first) or whole_for_float:
            kept[item.name] = value
    return WindowState(**kept)  # pyright: ignore[reportArgumentType] -- each has its default's type


def write_state(path: Path, state: WindowState) -> None:
    """Write the state file; a folder that cannot be written costs only the habit."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(state), indent=1), encoding="utf-8")
        fresh.replace(path)
