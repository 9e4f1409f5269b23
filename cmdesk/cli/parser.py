"""One parser that speaks the person's language, argparse's own words included."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from cmdesk import __version__
from cmdesk.desk import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cmdesk.cli import Command

Subparsers: TypeAlias = "argparse._SubParsersAction[Parser]"  # pyright: ignore[reportPrivateUsage] -- add_subparsers returns it
_LOOKUP = "_"
"""The name under which argparse keeps ``gettext``."""


class Parser(argparse.ArgumentParser):
    """Names the value of each option in the person's language, as the rest of the help is."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """Add an argument; a value that is no choice of words is named by what it is."""
        action = super().add_argument(*names, **options)
        if action.metavar is None and action.choices is None and action.nargs != 0:
            action.metavar = wording.text(f"cli.values.{action.dest}")
        return action


def build(commands: "Iterable[Command]", *, window: bool = False) -> argparse.ArgumentParser:
    """Return the parser of these commands; ``command`` is None where none was given.

    With ``window``, it reads how the window is asked to open instead.
    """
    _translate_argparse()
    parser = Parser(
        prog="cmdesk",
        description=wording.text("cli.description"),
        epilog=wording.text("cli.epilog"),
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"CM Desk {__version__}",
        help=wording.text("cli.version"),
    )
    add_desk_choice(parser)
    for flag in ("--new-reply", "--last-brand"):
        parser.add_argument(flag, action="store_true", help=wording.text(f"cli.{flag[2:]}"))
    if window:
        parser.add_argument("file", nargs="?", type=Path, help=wording.text("cli.file"))
        return parser
    subparsers = parser.add_subparsers(
        dest="command", metavar=wording.text("cli.command"), title=wording.text("cli.commands")
    )
    for command in commands:
        command.add(subparsers)
    return parser


def new_parser(subparsers: Subparsers, name: str) -> argparse.ArgumentParser:
    """Return the parser of a command that works on a desk: its own words, and which desk."""
    parser = subparsers.add_parser(
        name,
        help=wording.text(f"cli.{name}.help"),
        description=wording.text(f"cli.{name}.description"),
        epilog=wording.text(f"cli.{name}.epilog"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_desk_choice(parser, inner=True)
    return parser


def add_desk_choice(parser: argparse.ArgumentParser, *, inner: bool = False) -> None:
    """Let the person choose between their own desk and the demo; ``demo`` is a bool.

    A command's own parser is an ``inner`` one: what stood before the command still counts there.
    """
    choice = parser.add_mutually_exclusive_group()
    default = argparse.SUPPRESS if inner else False
    for flag, constant in (("--demo", True), ("--real", False)):
        choice.add_argument(
            flag,
            dest="demo",
            action="store_const",
            const=constant,
            default=default,
            help=wording.text(f"cli.{flag[2:]}"),
        )


def _translate_argparse() -> None:
    """Word argparse's own messages, which it looks up by their English text."""
    words = wording.table("argparse")

    def translated(message: str) -> str:
        return words.get(message, message)

    setattr(argparse, _LOOKUP, translated)
