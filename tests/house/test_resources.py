"""Every icon and resource that code names is there; a window must not find out when it is asked."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, PROJECT, RESOURCES, python_files

FILES = python_files("cmdesk")
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
ICONS = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
NOWHERE = 1000
PAINTERS = {"paint": 1, "icon": 0, "pixmap": 0}
"""The methods of ``ui.icons.Icons`` and the place of the icon's name among their arguments."""


def _icon_places(trees: list[ast.Module]) -> dict[str, int]:
    """Return, by class or function, the position of its argument called ``icon``."""
    places = dict[str, int]()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.ClassDef):
            makers = [item for item in node.body if getattr(item, "name", "") == "__init__"]
            places[node.name] = _icon_place(*makers[:1])
        elif isinstance(node, ast.FunctionDef) and node.name != "__init__":
            places[node.name] = _icon_place(node)
    return places | PAINTERS


def _icon_place(function: ast.AST | None = None) -> int:
    """Return the position of ``icon`` among the arguments, or one that no call reaches."""
    names = list[str]()
    if isinstance(function, ast.FunctionDef):
        names = [argument.arg for argument in function.args.args if argument.arg != "self"]
    return names.index("icon") if "icon" in names else NOWHERE


def _text(node: ast.AST | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_text(node.body), *_text(node.orelse))


def _icons_named(tree: ast.Module, places: dict[str, int]) -> Iterator[str]:
    """Return the icons named in calls, by position or keyword, and in tables called ``…icons``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = places.get(called, len(node.args))
            yield from (name for value in node.args[place : place + 1] for name in _text(value))
            yield from (n for key in node.keywords if key.arg == "icon" for n in _text(key.value))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if "icon" in getattr(target, "id", "").lower():
                yield from (name for value in node.value.values for name in _text(value))


def _resources_named(tree: ast.Module) -> Iterator[str]:
    """Return the paths written ``resources.root() / "a" / "b.toml"``, as far as they are fixed."""
    for node in ast.walk(tree):
        parts, left = list[str](), node
        while isinstance(left, ast.BinOp) and isinstance(left.op, ast.Div):
            parts = [*_text(left.right), *parts] if list(_text(left.right)) else []
            left = left.left
        if parts and isinstance(left, ast.Call) and ast.unparse(left) == "resources.root()":
            yield "/".join(parts)


def test_a_missing_icon_is_noticed() -> None:
    tree = ast.parse(
        "class Button:\n  def __init__(self, theme, icon): ...\n"
        "Button(theme, 'a')\nButton(theme, icon='b' if x else 'c')\nicons.paint(painter, 'd')\n"
        "ICONS = {Place.WRITE: 'e'}\nother('f')\n"
    )
    assert sorted(_icons_named(tree, _icon_places([tree]))) == ["a", "b", "c", "d", "e"]
    named = ast.parse("x = resources.root() / 'messages' / 'fr.toml'\ny = folder / 'z'\n")
    assert "messages/fr.toml" in set(_resources_named(named))
    assert not any("z" in name for name in _resources_named(named))


def test_every_icon_named_is_there() -> None:
    places = _icon_places(list(TREES.values()))
    named = {
        name: path.relative_to(PROJECT).as_posix()
        for path, tree in TREES.items()
        for name in _icons_named(tree, places)
        if path.is_relative_to(PACKAGE / "ui")
    }
    assert len(named) > 10, "the search finds nothing any more"
    missing = {name: path for name, path in named.items() if name not in ICONS}
    assert not missing


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_every_resource_named_is_there(path: Path) -> None:
    missing = [name for name in _resources_named(TREES[path]) if not (RESOURCES / name).exists()]
    assert not missing
