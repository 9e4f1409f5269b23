"""The machine that figures were taken on, in a line: nothing of whose it is, nor of its name."""

import os
import platform
from importlib.metadata import version
from pathlib import Path


def described() -> str:
    """Return cores, processor, memory, system, Python and PySide6."""
    parts = [
        f"{os.cpu_count()} cores",
        _line("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        _memory(),
        _system(),
        f"Python {platform.python_version()}",
        f"PySide6 {version('PySide6_Essentials')}",
    ]
    return ", ".join(part for part in parts if part)


def _line(path: str, name: str) -> str:
    """Return what a file of the kernel's says of a name, nothing where there is no such file."""
    file = Path(path)
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    said = (line.partition(":")[2].strip() for line in lines if line.startswith(name))
    return next(said, "")


def _memory() -> str:
    kilobytes = _line("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return f"{int(kilobytes) / 1024**2:.0f} GB of memory" if kilobytes else ""


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.platform(terse=True)
    return name
