"""What the vault's commands share: opening it, asking for what opens it, counting what it holds."""

import argparse
import getpass
import sys
from collections.abc import Mapping
from pathlib import Path

from cmdesk.desk import opening, wording
from cmdesk.desk.opening import Shut
from cmdesk.storage.vault import Vault
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore


def add_file(parser: argparse.ArgumentParser, name: str) -> None:
    """Add the ``.cmdesk`` file that a command may be given."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help=wording.text(f"cli.{name}.file"),
    )


def paths_of(args: argparse.Namespace) -> Paths:
    """Return the folders of the desk that was chosen."""
    return Paths.demo() if args.demo else Paths.real()


def opened(args: argparse.Namespace) -> Vault:
    """Open the desk by the keyring, or by what the person types. Raises what ``opening`` raises."""
    paths = paths_of(args)
    if args.demo:
        return opening.open_demo(paths)
    found = opening.unlock(paths, KeyStore())
    if not isinstance(found, Shut):
        return found.vault
    return opening.unlock_with(paths, KeyStore(), ask()).vault


def ask() -> str:
    """Ask for a passphrase or recovery code, unseen; in a pipe, read one line of it."""
    if sys.stdin.isatty():
        return getpass.getpass(wording.text("cli.vault.secret"))
    return sys.stdin.readline().rstrip("\r\n")


def counted(counts: Mapping[str, int]) -> str:
    """Word what a vault or backup holds."""
    return wording.text(
        "cli.vault.counts",
        brand=counts.get("brand", 0),
        reply=counts.get("reply", 0),
        influencer=counts.get("person", 0),
        draft=counts.get("draft", 0),
        journal=counts.get("journal", 0),
    )
