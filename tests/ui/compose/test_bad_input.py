"""Whatever is pasted, the window stays alive, keeps the text as given and counts it right."""

import pytest
from PySide6.QtCore import QMimeData

from cmdesk.ui.messages import number
from tests.ui.compose.conftest import Bench

BAD = {
    "1 MB of lines": ("Bonjour à vous, ça va ?\n" * 42_000),
    "1 MB in one line": ("mot " * 250_000),
    "NULs": "un\x00deux\x00\x00trois",
    "lone surrogates": "un \ud83d deux \ude02 trois 😂",
    "right to left": "\u200fمرحبا\u202e txet \u202c et colis",
    "emoji": "😂" * 10_000,
    "combining marks": "e" + "\u0301" * 2_000,
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_paste_is_kept_as_given(bench: Bench, kind: str) -> None:
    text = BAD[kind]
    editor = bench.pane.editor
    editor.selectAll()
    data = QMimeData()
    data.setText("".join(c if not "\ud800" <= c <= "\udfff" else "?" for c in text))
    if kind == "lone surrogates":
        editor.put(text)
    else:
        editor.insertFromMimeData(data)
    bench.settle()
    assert editor.text == text
    assert bench.pane.bar.counter.figures.startswith(number(len(text)))
    bench.type("x")
    bench.settle()
    assert editor.text == text + "x"


@pytest.mark.parametrize("kind", ["NULs", "lone surrogates", "right to left", "emoji"])
def test_a_bad_message_received_is_taken_too(bench: Bench, kind: str) -> None:
    text = BAD[kind]
    bench.pane.received.words.show_text(text)
    assert bench.pane.received.words.text == text
    bench.choose(next(name for name in bench.brands if name != "Fournil Lou"))
    bench.choose("Fournil Lou")
    kept = bench.pane.received.words.text
    assert len(kept) == len(text)


def test_a_bad_draft_is_restored(bench: Bench) -> None:
    text = "un\x00deux \ud83d 😂 colis"
    bench.write(text, caret=8)
    bench.choose(next(name for name in bench.brands if name != "Fournil Lou"))
    bench.choose("Fournil Lou")
    # The vault cannot hold two of these characters: each stands there as a sign that can be seen.
    assert bench.pane.editor.text == "un␀deux \ufffd 😂 colis"
    assert bench.pane.editor.caret == 8
