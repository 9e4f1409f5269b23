"""How far the app reaches: formats, languages, packages, and the systems that they were tried on.

    python -m tests.bench.reach

Reads what is there: the list of formats, Qt's translation files, what ``packaging/build.py`` left
in ``dist``, and the logs of ``packaging/trial.py`` in ``build/trials``. Nothing is measured anew.
"""

import xml.etree.ElementTree as ET
from pathlib import Path

from cmdesk.formats.registry import FORMATS
from tests.bench import figures

_ROOT = Path(__file__).resolve().parents[2]
_PASSED = "everything passed"


def main() -> None:
    """Tell and print each part."""
    for format_ in FORMATS:
        drawn = format_.write is None and format_.read is None
        ways = {"out": float(drawn or format_.write is not None), "in": float(bool(format_.read))}
        _show(f"format {format_.label}", ways)
    _show(
        "formats",
        {
            "out": sum(item.write is not None or item.read is None for item in FORMATS),
            "in": sum(item.read is not None for item in FORMATS),
        },
    )
    _languages()
    _packages(_ROOT / "dist")
    _trials(_ROOT / "build" / "trials")


def _languages() -> None:
    """Tell how many texts of the window each language has, and how many lack."""
    for path in sorted((_ROOT / "resources" / "translations").glob("*.ts")):
        texts = ET.parse(path).getroot().findall("./context/message/translation")
        lacking = sum(item.get("type") == "unfinished" for item in texts)
        language = path.stem.rpartition("_")[2]
        _show(f"language {language}", {"texts": len(texts), "lacking": lacking})


def _packages(folder: Path) -> None:
    found = [path for path in folder.glob("*") if path.suffix in {".deb", ".AppImage", ".exe"}]
    for path in sorted(found):
        _show(f"package {path.suffix}", {"MB": path.stat().st_size / 1e6})
    if not any(path.suffix == ".deb" for path in found):
        _lack("package .deb", "not built here: packaging/build.py deb")
    frozen = _ROOT / "build" / "frozen" / "cmdesk"
    if frozen.is_dir():
        size = sum(path.lstat().st_size for path in frozen.rglob("*") if path.is_file())
        _show("package, installed", {"MB": size / 1e6})
    else:
        _lack("package, installed", "not built here: packaging/build.py deb")


def _trials(folder: Path) -> None:
    """Tell on which systems a package was installed, used and removed, by the logs of it."""
    logs = sorted(folder.glob("*.log"))
    for path in logs:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        told = (line.strip() for line in lines if line.startswith("    "))
        passed = any(line.endswith(_PASSED) for line in lines[-1:])
        _show(f"installed on {next(told, path.stem)}", {"passed": float(passed)})
    count = sum(_PASSED in path.read_text(encoding="utf-8", errors="replace") for path in logs)
    if logs:
        _show("systems installed on", {"passed": count, "failed": len(logs) - count})
    else:
        _lack("systems installed on", "no log of packaging/trial.py in build/trials")


def _show(what: str, columns: figures.Row) -> None:
    figures.tell(what, columns)
    print(f"{what:44} {', '.join(f'{name} {value:g}' for name, value in columns.items())}")


def _lack(what: str, why: str) -> None:
    figures.lack(what, why)
    print(f"{what:44} {why}")


if __name__ == "__main__":
    main()
