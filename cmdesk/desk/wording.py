"""The words of every expected failure, so that window and command line never word one twice.

The sentences are data (``resources/messages/<language>.toml``). A sentence that mentions a
parameter which is missing or empty is left out, so one entry serves every way an error is raised.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from cmdesk.domain.errors import DeskError
from cmdesk.system import resources

LANGUAGES = ("fr", "en")
"""The languages that are worded in full; the first is the app's own."""

_FIELD = re.compile(r"\{(\w+)\}")
_THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
_SPEAKING = dict[str, str]()
"""What was chosen for this process, where anything was."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One failure in words: what happened, what is safe, and what to do next."""

    what: str
    safe: str
    next: str

    def __str__(self) -> str:
        """Return the three parts as one paragraph."""
        return " ".join(part for part in (self.what, self.safe, self.next) if part)


def preferred_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return ``fr`` or ``en`` after the locale; French where the locale says nothing."""
    for variable in ("CMDESK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(variable, "").lower()
        if value:
            silent = value.split(".")[0] in {"c", "posix"}
            return "fr" if silent or value.startswith("fr") else "en"
    return LANGUAGES[0]


def speak(language: str) -> None:
    """Word everything in one of ``LANGUAGES`` from now on, in all threads of this process."""
    _SPEAKING["language"] = language


def spoken() -> str:
    """Return the language in force: the one that was chosen, or else the locale's."""
    return _SPEAKING.get("language") or preferred_language()


def words(error: DeskError, language: str | None = None) -> Wording:
    """Word an expected failure. Raises KeyError for a code that nobody has worded."""
    tongue = language or spoken()
    entry = cast("dict[str, list[str]]", _messages(tongue)["error"][error.code])
    filled = {key: _shown(value, tongue) for key, value in error.params.items()}
    if error.params.get("line") == 0:  # lines count from 1: this one is not known
        del filled["line"]
    known = table("problem", tongue)
    for key in filled.keys() & {"problem", "reason"}:
        filled[key] = known.get(filled[key], filled[key])
    what, safe, next_ = (_sentences(entry[part], filled) for part in ("what", "safe", "next"))
    return Wording(what, safe, next_)


def text(key: str, language: str | None = None, **params: str | int) -> str:
    """Return the message at a dotted ``key`` such as ``cli.export.done``, filled in.

    Raises KeyError where the key is not worded.
    """
    tongue = language or spoken()
    entry: object = _messages(tongue)
    for step in key.split("."):
        entry = cast("dict[str, object]", entry)[step]
    if not isinstance(entry, str):
        raise KeyError(key)
    filled = {name: _shown(value, tongue) for name, value in params.items()}
    return _FIELD.sub(lambda match: filled.get(match[1], match[0]), entry)


def table(name: str, language: str | None = None) -> dict[str, str]:
    """Return a whole table of messages; empty where that language needs none."""
    found = _messages(language or spoken()).get(name, {})
    return {key: value for key, value in found.items() if isinstance(value, str)}


@cache
def _messages(language: str) -> dict[str, dict[str, object]]:
    path = resources.root() / "messages" / f"{language}.toml"
    with path.open("rb") as file:
        return tomllib.load(file)


def shown_number(value: int, language: str | None = None) -> str:
    """Write a whole number with its language's thousands: «2 200», “2,200”."""
    thousands = _THIN_SPACE if (language or spoken()) == "fr" else ","
    return f"{value:,}".replace(",", thousands)


def _shown(value: str | int, language: str) -> str:
    return shown_number(value, language) if isinstance(value, int) else value


def _sentences(sentences: list[str], filled: Mapping[str, str]) -> str:
    """Join the sentences whose parameters are all there."""
    kept = [s for s in sentences if all(filled.get(name) for name in _FIELD.findall(s))]
    return " ".join(_FIELD.sub(lambda match: filled[match[1]], sentence) for sentence in kept)
