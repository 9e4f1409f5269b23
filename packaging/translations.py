"""Brings the window's English up to date with its French, which stands in the code.

    .venv/bin/python packaging/translations.py

New French texts come into ``resources/translations/cmdesk_en.ts`` unfinished: translate them
there (Qt Linguist opens it, so does any editor) and run this again, for the ``.qm`` that the
window loads. Both files are kept in git, so that neither a clone nor a wheel needs Qt's tools.

``pseudo`` makes a language of nobody's: the French in brackets, with strange accents and longer by
two fifths. Whatever a window shows without brackets cannot be translated; whatever is cut off then
would be cut off in German.
"""

import re
import subprocess
import sys
from html import escape, unescape
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "resources" / "translations" / "cmdesk_en.ts"
_MESSAGE = re.compile(r"<source>(.*?)</source>(.*?)<translation.*?</translation>", re.DOTALL)
_KEPT = re.compile(r"(\{\w*\}|\([^()]*\*\.[^()]*\)|;;)")
_ACCENTS = str.maketrans("aeiouncsyAEIOUNCSY", "åéîøüñçšÿÅÉÎØÜÑÇŠŸ")
_WORD = 6
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


def pseudo(words: Path, made: Path) -> None:
    """Make the ``.qm`` of the language of nobody's, from the French of a ``.ts``."""
    strange = made.with_suffix(".ts")
    strange.write_text(_MESSAGE.sub(_in_brackets, words.read_text("utf-8")), "utf-8")
    release(strange, made)


def _in_brackets(message: re.Match[str]) -> str:
    source, between = message.group(1, 2)
    said = escape(bracketed(unescape(source)))
    return f"<source>{source}</source>{between}<translation>{said}</translation>"


def bracketed(text: str) -> str:
    """Return a text in the language of nobody's; its fields, keys and patterns of files stay."""
    parts = _KEPT.split(text)
    strange = "".join(
        part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts)
    )
    letters = sum(sign.isalpha() for part in parts[::2] for sign in part)
    more = "ŵ" * (letters * 2 // 5)
    # In words of a few letters, as a language has them: else nothing could wrap.
    padding = " ".join(more[at : at + _WORD] for at in range(0, len(more), _WORD))
    return f"[{strange} {padding}]" if padding else f"[{strange}]"


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
