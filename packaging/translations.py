"""Brings the window's English up to date with its French, which stands in the code.

    .venv/bin/python packaging/translations.py

New French texts come into ``resources/translations/cmdesk_en.ts`` unfinished: translate them
there (Qt Linguist opens it, so does any editor) and run this again, for the ``.qm`` that the
window loads. Both files are kept in git, so that neither a clone nor a wheel needs Qt's tools.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "resources" / "translations" / "cmdesk_en.ts"
_TOOLS = Path(PySide6.__file__).parent


def gather(words: Path) -> None:
    """Bring the texts of the code into a ``.ts`` file; those that are gone leave it.

    Raises CalledProcessError where lupdate cannot read them.
    """
    sources = sorted(str(path) for path in (ROOT / "cmdesk" / "ui").rglob("*.py"))
    languages = ["-source-language", "fr_FR", "-target-language", "en_GB"]
    keep = ["-no-obsolete", "-locations", "none", "-silent"]
    _run("lupdate", *sources, *languages, *keep, "-ts", str(words))


def release(words: Path, made: Path) -> None:
    """Make the ``.qm`` of a ``.ts``. Raises CalledProcessError where lrelease cannot."""
    _run("lrelease", "-silent", str(words), "-qm", str(made))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(_TOOLS / tool), *arguments], check=True)


def main() -> int:
    """Do both, and say how many texts wait for a translation."""
    gather(WORDS)
    release(WORDS, WORDS.with_suffix(".qm"))
    waiting = WORDS.read_text(encoding="utf-8").count('type="unfinished"')
    print(f"{waiting} texts to translate in {WORDS.relative_to(ROOT)}.")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
