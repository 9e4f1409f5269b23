"""``cmdesk verify``: proof that the desk and its backups can still be read, every byte of them."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cmdesk.cli import FAILED
from cmdesk.cli import vault as vaults
from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording
from cmdesk.domain.errors import DeskError, VaultKeyMissing
from cmdesk.system.secrets import KeyStore


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "verify")
    vaults.add_file(parser, "verify")
    return parser


def run(args: argparse.Namespace) -> int:
    """Verify, say of each file how it is, and return 2 where one is not sound."""
    from cmdesk.desk import backups

    paths = vaults.paths_of(args)
    if args.file:
        return _said(args.file, lambda: backups.verify(args.file, _key(args), paths))
    with closing(vaults.opened(args)) as vault:
        worst = _said(vault.path, lambda: backups.verify_vault(vault))
        for item in backups.list_backups(paths, backups.second_folder(vault)):
            path = item.path

            def read(path: Path = path) -> dict[str, int]:
                return backups.verify(path, backups.key_for(path, KeyStore(), vault), paths)

            worst = max(worst, _said(path, read))
    return worst


def _key(args: argparse.Namespace) -> bytes:
    from cmdesk.desk import backups, opening

    if args.demo:
        return opening.DEMO_KEY
    try:
        return backups.key_for(args.file, KeyStore())
    except VaultKeyMissing:
        return backups.key_by(args.file, vaults.ask())


def _said(path: Path, read: Callable[[], dict[str, int]]) -> int:
    try:
        counts = read()
    except DeskError as error:
        print(wording.text("cli.verify.bad", path=str(path)))
        print(f"    {wording.words(error).what}")
        return FAILED
    print(wording.text("cli.verify.good", path=str(path)))
    print("    " + vaults.counted(counts))
    return 0
