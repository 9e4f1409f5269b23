"""The house stays readable: small files, small functions, a reason at every door."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import PROJECT, python_files

FILE_LINES, FUNCTION_LINES = 400, 40
MUTE = re.compile(
    r"#\s*(?:noqa(?:: [A-Z0-9, ]+)?|(?:type|pyright): ignore(?:\[[^\]]+\])?)\s*$", re.M
)
"""A checker silenced without a word about why."""
FILES = python_files("cmdesk", "packaging", "tests")
OURS = python_files("cmdesk", "packaging")


def _name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _too_long(source: str) -> list[str]:
    """Name the functions over the limit, counted from ``def`` to their last line."""
    lengths = {
        f"{node.name} (line {node.lineno})": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in _functions(ast.parse(source))
    }
    return [
        f"{name}: {length} lines" for name, length in lengths.items() if length > FUNCTION_LINES
    ]


def test_a_long_function_is_noticed() -> None:
    body = "    pass\n" * FUNCTION_LINES
    assert _too_long(f"class A:\n  def __init__(self):\n{body}") == ["__init__ (line 2): 41 lines"]
    short = "    pass\n" * (FUNCTION_LINES - 1)
    assert not _too_long(f"def short():\n{short}")


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_are_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= FILE_LINES
    assert not _too_long(source)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_every_module_says_why_it_exists(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    if path.name == "__init__.py" and not source.strip() and "tests" in path.parts:
        return  # an empty marker of a test folder
    reason = ast.get_docstring(ast.parse(source))
    assert reason, "a module without a docstring"
    first = reason.splitlines()[0]
    assert len(first.split()) >= 4, f"says too little: {first}"


@pytest.mark.parametrize("path", OURS, ids=_name)
def test_no_checker_is_silenced_without_a_reason(path: Path) -> None:
    assert not MUTE.findall(path.read_text(encoding="utf-8"))


def test_a_silenced_checker_is_noticed() -> None:
    assert (
        len(MUTE.findall("a  # noqa: E501\nb  # type: ignore\nc  # pyright: ignore[reportX]\n"))
        == 3
    )
    assert not MUTE.findall("a  # noqa: N802 (Qt's name)\nb  # pyright: ignore[reportX] -- why\n")


def test_no_two_modules_give_the_same_reason() -> None:
    reasons = [ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in OURS]
    twice = {reason for reason in reasons if reasons.count(reason) > 1}
    assert not twice


@pytest.mark.parametrize("path", OURS, ids=_name)
def test_what_the_house_does_without(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {getattr(node, "attr", "") for node in ast.walk(tree)}
    assert "processEvents" not in called
    assert path.stem not in {"utils", "util", "helpers", "misc", "common"}
