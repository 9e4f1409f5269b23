"""Every screen in English: nothing is left in French, and no text is cut off."""

import re
from collections.abc import Callable, Iterator

import pytest

from tests.ui.test_translations import FIELD, TEXTS
from tests.ui.walk.conftest import DATA, SCALES, through
from tests.ui.walk.seeing import Painted
from tests.ui.walk.walking import Walk

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
_LEAST = 8
"""So many letters of a text with fields make it recognisable."""


def french() -> Iterator[re.Pattern[str]]:
    """Yield what the window's French looks like, where its English is another."""
    for text in TEXTS:
        parts = FIELD.split(text.french)
        letters = sum(sign.isalpha() for sign in "".join(parts))
        if text.french != text.english and (len(parts) == 1 or letters >= _LEAST):
            yield re.compile(".+?".join(map(re.escape, parts)))


def test_nothing_is_left_in_french(
    in_language: Callable[[str], None], started: Callable[[], Walk], painted: Painted
) -> None:
    in_language("en")
    walked = through(started(), painted, 1.0)
    english = {text.english for text in TEXTS}
    known = list(french())
    left = [
        f"{screen}: {words!r}"
        for screen, texts in walked.texts.items()
        for words in texts - english
        if words not in DATA and any(pattern.fullmatch(words) for pattern in known)
    ]
    assert not left, "\n".join(left)


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off(
    in_language: Callable[[str], None],
    started: Callable[[], Walk],
    painted: Painted,
    scale: float,
) -> None:
    in_language("en")
    walked = through(started(), painted, scale)
    assert not walked.cut, "\n".join(walked.cut)
