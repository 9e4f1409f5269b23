"""No failure without words: each code, each problem and each key is worded in every language."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from cmdesk.desk import wording
from cmdesk.domain.errors import DeskError
from cmdesk.system import resources

PACKAGE = Path(wording.__file__).parents[1]
CODES = sorted(DeskError.__subclasses__(), key=lambda kind: kind.code)
FRENCH_SPACES = re.compile(r"[^\s\u00a0\u202f][;?!»]|[^\u00a0\u202f]:(?=\s)|«[^\u00a0]|\w'\w")


def _messages(language: str) -> dict[str, list[str]]:
    """Return every message of a language: its sentences at ``table/…/key``."""
    with (resources.root() / "messages" / f"{language}.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(cast("dict[str, Any]", value), f"{path}{key}/")
        else:
            yield path + key, [value] if isinstance(value, str) else value


def _part(messages: dict[str, list[str]], table: str) -> set[str]:
    return {key.split("/")[1] for key in messages if key.startswith(f"{table}/")}


def _documented(kind: type[DeskError]) -> set[str]:
    """Return the parameters that an error's docstring promises, written as ``name``."""
    return set(re.findall(r"``(\w+)``", kind.__doc__ or ""))


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("kind", CODES, ids=lambda kind: kind.__name__)
def test_every_code_is_worded(kind: type[DeskError], language: str) -> None:
    bare = wording.words(kind(), language)
    assert bare.safe, "say what is safe"
    assert bare.next, "say what to do next"
    filled = wording.words(kind(**dict.fromkeys(_documented(kind), "ICI")), language)
    assert filled.what, "say what happened"
    assert "{" not in str(filled)


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_no_words_for_what_does_not_exist(language: str) -> None:
    assert _part(_messages(language), "error") == {kind.code for kind in CODES}


@pytest.mark.parametrize("kind", CODES, ids=lambda kind: kind.__name__)
def test_sentences_use_only_promised_parameters(kind: type[DeskError]) -> None:
    for language in wording.LANGUAGES:
        sentences = [
            sentence
            for key, found in _messages(language).items()
            for sentence in found
            if key.startswith(f"error/{kind.code}/")
        ]
        assert sentences
        for sentence in sentences:
            used = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
            assert used <= _documented(kind), sentence


def test_both_languages_have_the_same_keys() -> None:
    french = {key for key in _messages("fr") if not key.startswith("argparse/")}
    assert french == set(_messages("en"))  # argparse speaks English by itself


def _problems() -> set[str]:
    """Collect the problems named in code: ``problem="…"``, ``refuse(…, "…")``, ``refused``."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
    found = list[ast.expr]()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.keyword) and node.arg in {"problem", "reason"}:
            found.append(node.value)
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            found += [arg for arg in node.args[1:2] if name in {"refuse", "refused"}]
    literals = [part for value in found for part in _values(value)]
    return {part.value for part in literals if isinstance(part.value, str)}


def _values(value: ast.expr) -> list[ast.Constant]:
    """Return the constants that an expression may turn out to be."""
    if isinstance(value, ast.IfExp):
        return _values(value.body) + _values(value.orelse)
    return [value] if isinstance(value, ast.Constant) else []


def test_every_problem_raised_is_worded() -> None:
    problems = _problems()
    assert {"unknown-key", "not-utf8"} <= problems, "the search finds nothing any more"
    for language in wording.LANGUAGES:
        assert problems <= _part(_messages(language), "problem"), language


def test_french_words_keep_french_typography() -> None:
    texts = [text for found in _messages("fr").values() for text in found]
    assert not [text for text in texts if FRENCH_SPACES.search(text)]
