"""The command line: the same desk for scripts and for measurement, never importing PySide6.

A command is a module that offers ``add(subparsers)`` and ``run(args) -> int``; only the one that
is called is imported, so that a check in a pipe starts at once. Exit statuses: 0 done, 1 findings
(``check --fail-on``), 2 an expected failure, 3 a bug.
"""

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from cmdesk.domain.errors import DeskError

if TYPE_CHECKING:
    import argparse

    from cmdesk.cli.parser import Subparsers

COMMANDS = {
    "check": "cmdesk.cli.check",
    "rules": "cmdesk.cli.rules",
    "export": "cmdesk.cli.export",
    "import": "cmdesk.cli.intake",
    "brand": "cmdesk.cli.brand",
    "handover": "cmdesk.cli.handover",
    "people": "cmdesk.cli.people",
    "backup": "cmdesk.cli.backup",
    "restore": "cmdesk.cli.restore",
    "verify": "cmdesk.cli.verify",
    "self-test": "cmdesk.cli.self_test",
    "spell": "cmdesk.cli.spell",
}
"""Each command's module."""

DONE, FAILED, BUG, INTERRUPTED = 0, 2, 3, 130


class Command(Protocol):
    """What a command's module offers."""

    def add(self, subparsers: "Subparsers") -> object:
        """Add the command's parser."""
        ...

    def run(self, args: "argparse.Namespace") -> int:
        """Do it and return the exit status."""
        ...


def run(argv: Sequence[str]) -> int:
    """Run one command line and return its exit status; without a command, open the window."""
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        return _dispatch(argv)
    except DeskError as error:
        from cmdesk.desk import wording

        print(wording.words(error), file=sys.stderr)
        return FAILED
    except BrokenPipeError:  # the reader of our pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 -- the last net: whatever falls here is a bug
        from cmdesk.cli import bug

        print(bug.report(error, argv), file=sys.stderr)
        return BUG


def _dispatch(argv: Sequence[str]) -> int:
    from cmdesk.cli import parser

    called = _called(argv)
    modules = {
        name: cast("Command", importlib.import_module(COMMANDS[name]))
        for name in _wanted(argv, called)
    }
    try:
        args = parser.build(list(modules.values()), window=not modules).parse_args(argv)
    except SystemExit as stop:  # argparse has said what it had to say
        return FAILED if stop.code else DONE
    if not modules or args.command is None:
        from cmdesk.cli import window

        return window.run(args)
    return modules[args.command].run(args)


def _called(argv: Sequence[str]) -> str | None:
    return next((word for word in argv if not word.startswith("-")), None)


def _wanted(argv: Sequence[str], called: str | None) -> list[str]:
    """Return the commands whose parsers this line needs: the one called, or all to choose from.

    None where the window is wanted, be it with a file to open.
    """
    if called in COMMANDS:
        return [called]
    if called is not None and Path(called).is_file():
        return []
    return list(COMMANDS) if called or {"-h", "--help"} & set(argv) else []


def _speak_utf8(*streams: TextIO) -> None:
    """Write UTF-8 whatever the console's code page; a lone surrogate must not end a run."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
