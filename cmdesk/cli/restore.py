"""``cmdesk restore``: the desk as it was, from a backup, with the present one kept."""

import argparse
from contextlib import closing, suppress
from pathlib import Path

from cmdesk.cli import vault as vaults
from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording
from cmdesk.domain.errors import DeskError, VaultBusy, VaultKeyMissing
from cmdesk.system.instance import Instance
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "restore")
    vaults.add_file(parser, "restore")
    return parser


def run(args: argparse.Namespace) -> int:
    """Restore, or list. Raises VaultBusy while a window has the desk open, and more."""
    from cmdesk.desk import backups

    paths = vaults.paths_of(args)
    if args.file is None:
        for item in backups.list_backups(paths):
            made = item.about.moment.astimezone().strftime("%Y-%m-%d %H:%M")
            print(wording.text("cli.restore.line", made=made, path=str(item.path)))
            print("    " + vaults.counted(item.about.counts))
        return 0
    window = Instance(paths.ready().data)
    if not window.claim():
        raise VaultBusy(path=str(paths.vault))
    try:
        done = backups.restore(paths, KeyStore(), args.file, _key(args, paths))
    finally:
        window.release()
    print(wording.text("cli.restore.done", path=str(args.file)))
    print(vaults.counted(done.counts))
    if done.kept:
        print(wording.text("cli.restore.kept", path=str(done.kept)))
    return 0


def _key(args: argparse.Namespace, paths: Paths) -> bytes:
    """Return the backup's key: the desk's own or a former one, the keyring's, or by asking."""
    from cmdesk.desk import backups, opening

    path: Path = args.file
    if args.demo:
        return opening.DEMO_KEY
    with suppress(DeskError):
        found = opening.unlock(paths, KeyStore())
        if isinstance(found, opening.Opened):
            with closing(found.vault) as vault:
                return backups.key_for(path, KeyStore(), vault)
    try:
        return backups.key_for(path, KeyStore())
    except VaultKeyMissing:
        return backups.key_by(path, vaults.ask())
