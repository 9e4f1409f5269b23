"""What rules say in another language than their pack's own, sentence by sentence."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import cast

Say = Callable[[str], str]
"""Takes a sentence of a pack, or of the engine itself, and returns it in the language in force."""


def as_written(sentence: str) -> str:
    """Say every sentence in its own language."""
    return sentence


def say_in(language: str, folder: Path) -> Say:
    """Return how sentences are said in ``language``, after ``words.<language>.toml``.

    A sentence that the file does not know is said as it is, as are all where there is no file.
    Raises OSError and ValueError where the file cannot be read.
    """
    words: Mapping[str, str] = {}
    if language:
        words = _words(folder / f"words.{language}.toml")
    return lambda sentence: words.get(sentence, sentence)


@cache
def _words(path: Path) -> Mapping[str, str]:
    if not path.is_file():
        return {}
    tables = cast("dict[str, dict[str, str]]", tomllib.loads(path.read_text(encoding="utf-8")))
    return {said: wanted for table in tables.values() for said, wanted in table.items()}
