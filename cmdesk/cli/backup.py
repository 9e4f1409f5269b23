"""``cmdesk backup``: one more copy of the desk, which was opened again before it counts."""

import argparse
from contextlib import closing
from pathlib import Path

from cmdesk.cli import vault as vaults
from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "backup")
    parser.add_argument(
        "--out",
        type=Path,
        help=wording.text("cli.backup.out"),
    )
    return parser


def run(args: argparse.Namespace) -> int:
    """Make a backup, or an archive to carry away. Raises what ``desk.backups`` raises."""
    from cmdesk.desk import backups

    with closing(vaults.opened(args)) as vault:
        if args.out:
            made = backups.export_archive(vault, args.out)
        else:
            made = backups.plan(vault).run().made
    print(wording.text("cli.backup.done", path=str(made.path)))
    print(vaults.counted(made.about.counts))
    return 0
