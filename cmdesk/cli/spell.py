"""``cmdesk spell``: the process that the window asks about words, each question a line of JSON."""

import argparse
import sys

from cmdesk.cli.parser import Subparsers
from cmdesk.desk import wording
from cmdesk.spelling import child


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    return subparsers.add_parser(
        "spell",
        help=wording.text("cli.spell.help"),
        description=wording.text("cli.spell.description"),
    )


def run(_args: argparse.Namespace) -> int:
    """Answer on standard output until standard input ends."""
    child.serve(sys.stdin.buffer, sys.stdout.buffer)
    return 0
