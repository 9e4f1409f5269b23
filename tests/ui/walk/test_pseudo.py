"""Every screen in a language of nobody's: what is longer still fits, and nothing escapes it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from cmdesk.domain.network import NETWORKS
from cmdesk.system import resources
from cmdesk.ui.language import NAMES
from tests.ui.test_translations import WORDS, script
from tests.ui.walk.conftest import DATA, Walked, through
from tests.ui.walk.seeing import Painted
from tests.ui.walk.walking import Walk

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
BRACKETS = re.compile(r"\[[^\[\]]*(?:\]|$)")
TAIL = re.compile(r"^[^\[\]]*\]")
"""The end of a text of which the beginning was painted apart."""
BETWEEN = re.compile(r"(?:<[^>]*>|[\n·,:|/—])+")
ENDS = re.compile(r"^[\W\d_]+|[\W\d_]+$")
"""What stands around the words of a text that is put together."""
SAME = frozenset({*NETWORKS.values(), *NAMES.values(), "CM Desk"})
FORMS = re.compile(r"cher\(s\) client\(s|points de vente|en rupture|client|gammes?|artisan\w+")
"""How the table of words shows what the demo's brands avoid: in all its forms."""
KEYS = re.compile(r"(?:Ctrl|Alt|Shift|Meta|\+|F\d+|Del|Space|PgDown|PgUp|Return|Enter|[A-Z?=]|\s)+")


@pytest.fixture
def nobodys(
    in_language: Callable[[str], None], dressed: QApplication, tmp_path: Path
) -> Iterator[None]:
    """Speak the language of nobody's, over English where that is worded elsewhere."""
    made = tmp_path / "nobodys.qm"
    script().pseudo(WORDS, made)
    in_language("en")
    words = QTranslator(dressed)
    assert words.load(str(made))
    dressed.installTranslator(words)
    yield
    dressed.removeTranslator(words)


def elsewhere() -> str:
    """Return all that the window says and that is data, not its own words."""
    root = resources.root()
    files = [*(root / "tone").rglob("*.toml"), *(root / "presets").glob("*.toml")]
    files += [root / "messages" / "en.toml", root / "news.toml", *(root / "emoji").glob("*.tsv")]
    return DATA + " ".join(" ".join(path.read_text("utf-8").split()) for path in files)


def bare(text: str) -> Iterator[str]:
    """Yield the parts of a text that stand in no brackets."""
    text, before = TAIL.sub("", text), ""
    while text != before:
        before, text = text, BRACKETS.sub("\n", text)
    for part in BETWEEN.split(text):
        words = " ".join(ENDS.sub("", part).split())
        if words.upper() != words and not KEYS.fullmatch(words) and not FORMS.match(words):
            yield words


TYPED = (
    *("r.csv", "gens.csv", "tonton", "Zoé", "zoe", "Une ", "Un début", "There is no room left"),
    *("Prénom", "Sujet", "Fait", "Nous ouvrons", "Message"),
)
"""What the walk itself brings in, and an error, which is worded elsewhere with its file."""


def escaped(walked: Walked) -> dict[str, str]:
    """Return what stands in no brackets and is nobody's data, with a screen that shows it."""
    data = elsewhere()
    return {
        words: screen
        for screen, texts in walked.texts.items()
        for text in texts
        for words in bare(text)
        if words not in data and words not in SAME and not words.startswith(TYPED)
    }


@pytest.mark.usefixtures("nobodys")
def test_nothing_escapes_translation(started: Callable[[], Walk], painted: Painted) -> None:
    found = escaped(through(started(), painted, 1.0))
    assert not found, "\n".join(f"{screen}: {words!r}" for words, screen in found.items())


@pytest.mark.usefixtures("nobodys")
def test_what_is_longer_fits(started: Callable[[], Walk], painted: Painted) -> None:
    walked = through(started(), painted, 1.0)
    assert not walked.cut, "\n".join(walked.cut)
