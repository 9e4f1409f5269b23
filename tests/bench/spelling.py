"""How long spelling takes while one types, and hunspell's own program on the same texts.

    python -m tests.bench.spelling [rounds]

Of texts of 3,000 characters, in which every word has been asked for before, as while one types;
then with every word asked for anew. Hunspell's program reads the same texts from a pipe, its start
apart. All by the clock, in milliseconds.
"""

import shutil
import subprocess
import sys
import time

from cmdesk.spelling.misspelt import look
from cmdesk.spelling.reading import Reader
from cmdesk.spelling.speller import Speller
from tests.bench import figures
from tests.bench.figures import milliseconds
from tests.bench.speed import pieces, requests

_LENGTH, _PATIENCE = 3_000, 30.0
_LANGUAGES = ("fr",)
_COMMAND = ("hunspell", "-d", "fr_FR", "-l")


def main() -> None:
    """Measure both and print them."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    texts = pieces(requests(), _LENGTH, rounds)
    _ours(texts)
    _theirs(texts)


def _ours(texts: list[str]) -> None:
    speller, reader = Speller(()), Reader()
    verdicts = speller.verdicts(_LANGUAGES)
    try:
        asked = [milliseconds(lambda t=text: _ask(speller, reader, t)) for text in texts]
        if not verdicts:
            figures.lack("3,000 characters", "no French dictionary is installed")
            return
        typed = [
            milliseconds(lambda t=text: look(Reader().read(t), verdicts, ())) for text in texts
        ]
        _show("3,000 characters, words asked for anew", asked)
        _show("3,000 characters", typed)
    finally:
        speller.stop()


def _ask(speller: Speller, reader: Reader, text: str) -> None:
    """Ask for every word of a text, and wait for the answers."""
    verdicts, ends = speller.verdicts(_LANGUAGES), time.monotonic() + _PATIENCE
    unknown = look(reader.read(text), verdicts, ()).unknown
    speller.look_up(unknown, _LANGUAGES)
    while not all(word in verdicts for word in unknown) and time.monotonic() < ends:
        if speller.found("fr") == ():
            return
        time.sleep(0.001)


def _theirs(texts: list[str]) -> None:
    if not shutil.which(_COMMAND[0]):
        figures.lack("3,000 characters, hunspell", "hunspell is not installed")
        return
    start = min(milliseconds(lambda: _hunspell("a\n")) for _ in range(5))
    whole = milliseconds(lambda: _hunspell("\n".join(texts)))
    each = (whole - start) / len(texts)
    figures.tell("3,000 characters, hunspell", {"median ms": each, "start ms": start})
    print(f"{'3,000 characters, hunspell':44}{each:9.2f} ms each, its start {start:.0f}")


def _hunspell(text: str) -> None:
    subprocess.run(_COMMAND, input=text.encode(), stdout=subprocess.DEVNULL, check=True)


def _show(what: str, times: list[float]) -> None:
    found = figures.spread(what, times)
    print(f"{what:44}{found.least:9.2f}{found.median:9.2f}{found.p99:9.2f} ms")


if __name__ == "__main__":
    main()
