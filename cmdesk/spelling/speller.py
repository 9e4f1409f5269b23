"""Asks the dictionaries' process from a thread of its own, and remembers what it said.

Whoever wants to know gets an answer at once where one is known, and hears when more is: neither
the window's thread nor the check ever waits for a dictionary.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from queue import PriorityQueue
from typing import Any, cast

from cmdesk.spelling import dictionaries
from cmdesk.spelling.dictionaries import Dictionary
from cmdesk.spelling.slips import Wrong

Languages = tuple[str, ...]
Verdict = tuple[Wrong, ...]
_MOST_DEATHS = 3
"""How often the process is started anew before spelling is given up."""
_KEPT = 50_000
"""How many words are remembered before all are asked anew."""
_STOP, _SEARCH, _WORDS, _NEAR = range(4)
"""What is answered first: underlines before suggestions."""


def child_command() -> list[str]:
    """Return how this program starts the dictionaries' process, frozen or not."""
    door = [] if getattr(sys, "frozen", False) else ["-m", "cmdesk"]
    return [sys.executable, *door, "spell"]


@dataclass(order=True, slots=True)
class _Question:
    kind: int
    number: int
    languages: Languages = field(compare=False, default=())
    words: tuple[str, ...] = field(compare=False, default=())


class Speller:
    """The dictionaries of this machine. Its methods return at once, in any thread."""

    def __init__(
        self, own: Iterable[Path], command: Callable[[], list[str]] = child_command
    ) -> None:
        self.own, self._command = tuple(own), command
        self._verdicts: dict[Languages, dict[str, Verdict]] = {}
        self._near: dict[tuple[Languages, str], tuple[str, ...]] = {}
        self._asked: set[tuple[int, Languages, str]] = set()
        self._found: dict[str, tuple[Dictionary, ...]] = {}
        self._heard: Callable[[object], object] | None = None
        self._questions: PriorityQueue[_Question] = PriorityQueue()
        self._numbers = count()
        self._thread: threading.Thread | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._stopped, self._deaths = False, 0

    def listen(self, heard: Callable[[object], object] | None) -> None:
        """Have ``heard`` called, in the speller's thread, whenever more is known."""
        self._heard = heard

    def found(self, language: str) -> tuple[Dictionary, ...] | None:
        """Return the dictionaries of a language; None until somebody has looked for them."""
        return self._found.get(language)

    def verdicts(self, languages: Languages) -> dict[str, Verdict]:
        """Return what is known of words by now: what no dictionary holds of each."""
        return self._verdicts.setdefault(languages, {})

    def look_up(self, words: Collection[str], languages: Languages) -> None:
        """Find out about words; ``heard`` is called once the answer is there."""
        self._ask(_WORDS, words, languages)

    def near(self, word: str, languages: Languages) -> tuple[str, ...] | None:
        """Return the words that come near one, or None where nobody has asked yet."""
        return self._near.get((languages, word))

    def suggest(self, word: str, languages: Languages) -> None:
        """Find out which words come near; ``heard`` is called once the answer is there."""
        self._ask(_NEAR, (word,), languages)

    def search(self, languages: Languages) -> None:
        """Look for dictionaries anew, as when some were added; ``heard`` follows."""
        self._put(_SEARCH, (), languages)

    def stop(self) -> None:
        """Let the process end; what is asked from now on stays unanswered."""
        with self._lock:
            self._stopped, self._heard = True, None
            if self._child is not None:
                self._child.kill()
        if self._thread is not None:
            self._questions.put(_Question(_STOP, 0))
            self._thread.join()

    def _ask(self, kind: int, words: Iterable[str], languages: Languages) -> None:
        if len(self._asked) > _KEPT:
            self._forget()
        fresh = [word for word in words if (kind, languages, word) not in self._asked]
        if fresh:
            self._asked.update((kind, languages, word) for word in fresh)
            self._put(kind, tuple(fresh), languages)

    def _put(self, kind: int, words: tuple[str, ...], languages: Languages) -> None:
        if self._stopped:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="spelling", daemon=True)
            self._thread.start()
        self._questions.put(_Question(kind, next(self._numbers), languages, words))

    def _forget(self) -> None:
        self._asked.clear()
        self._near.clear()
        self._verdicts.clear()

    # In the speller's thread

    def _run(self) -> None:
        while (question := self._questions.get()).kind != _STOP:
            self._answer(question)
            heard = self._heard
            if heard is not None:
                heard(None)
        self._end()

    def _answer(self, question: _Question) -> None:
        if question.kind == _SEARCH:
            self._look_for(question.languages)
            return
        stems = self._stems(question.languages)
        words = question.words
        if question.kind == _NEAR:
            told = self._told({"near": words[0], "dictionaries": stems}) if stems else {}
            self._near[question.languages, words[0]] = tuple(told.get("near", ()))
            return
        told = self._told({"words": words, "dictionaries": stems}) if stems else {}
        known = self.verdicts(question.languages)
        for word in words:
            known[word] = tuple(Wrong(*part) for part in told.get(word, ()))

    def _look_for(self, languages: Languages) -> None:
        """Look for dictionaries anew; where others are found, all words are asked again."""
        before = dict(self._found)
        self._found.clear()
        self._stems(tuple({**before, **dict.fromkeys(languages)}))
        if any(self._found[code] != held for code, held in before.items()):
            self._forget()

    def _stems(self, languages: Languages) -> list[str]:
        """Return the dictionaries to ask; none where one of the languages has none.

        What is right in that one would be flagged by the others.
        """
        places: tuple[Path, ...] = ()
        for language in languages:
            if language not in self._found:
                places = places or dictionaries.folders(self.own)
                self._found[language] = dictionaries.find(language, places)
        held = [self._found[language] for language in languages]
        return [str(item.stem) for items in held for item in items] if all(held) else []

    def _told(self, question: dict[str, object]) -> dict[str, Any]:
        """Ask the process; where it dies of a question, all its words count as right."""
        child = self._living()
        if child is None or child.stdin is None or child.stdout is None:
            return {}
        try:
            child.stdin.write(json.dumps(question).encode() + b"\n")
            child.stdin.flush()
            line = child.stdout.readline()
        except OSError:
            line = b""
        if line.endswith(b"\n"):  # a process that is killed may leave half an answer
            return cast("dict[str, Any]", json.loads(line))
        self._deaths += 1
        self._end()
        return {}

    def _living(self) -> "subprocess.Popen[bytes] | None":
        with self._lock:
            if self._child is None and not self._stopped and self._deaths < _MOST_DEATHS:
                self._child = self._started()
            return self._child

    def _started(self) -> "subprocess.Popen[bytes] | None":
        package = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            return subprocess.Popen(  # noqa: S603 -- this very program, nothing of the person's
                self._command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
                creationflags=hidden,
            )
        except OSError:
            self._deaths = _MOST_DEATHS
            return None

    def _end(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.communicate()
