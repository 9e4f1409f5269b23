"""The window's own French is set as a typographer would: spaces, apostrophes, guillemets."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.ui.messages import begun

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "cmdesk" / "ui").rglob("*.py"))
FAULTS = {
    "a breaking space before a sign": re.compile(r"\x20[:;!?](?=\s|$)"),
    "a straight apostrophe": re.compile(r"\w'\w"),
    "a guillemet without its no-break space": re.compile("«[^\u00a0\u202f]|[^\u00a0\u202f]»"),
    "three dots for an ellipsis": re.compile(r"\.\.\."),
}


def worded(path: Path) -> Iterator[tuple[int, str]]:
    """Yield what a file shows to people: the arguments of tr and translate."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            texts = node.args[1:] if name == "translate" else node.args
            for text in texts if name in {"tr", "translate"} else ():
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield node.lineno, text.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_well_set(path: Path) -> None:
    found = [
        f"{path.name}:{line}: {fault} in {text!r}"
        for line, text in worded(path)
        for fault, pattern in FAULTS.items()
        if pattern.search(text)
    ]
    assert not found, "\n".join(found)


def test_the_rules_would_notice() -> None:
    assert FAULTS["a breaking space before a sign"].search("Moment : normal")
    assert FAULTS["a straight apostrophe"].search("l'avis")
    assert FAULTS["a guillemet without its no-break space"].search("« ici »")
    assert sum(len(list(worded(path))) for path in FILES) > 100


def test_what_begins_a_line_keeps_its_names_and_acronyms() -> None:
    assert begun("à valider par SNCF") == "À valider par SNCF"
    assert begun("élan") == "Élan"
    assert begun("") == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_words_lose_their_capitals(path: Path) -> None:
    assert ".capitalize()" not in path.read_text("utf-8"), "use messages.begun"
