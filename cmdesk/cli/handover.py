"""``cmdesk handover``: the client's zip at a contract's end, then what becomes of the brand."""

import argparse
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from cmdesk.cli import FAILED
from cmdesk.cli.export import add_extent, extent_asked, say_left
from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording
from cmdesk.storage.brands import name_key
from cmdesk.storage.vault import Vault

_KEEP, _ARCHIVE, _ERASE = "keep", "archive", "erase"


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    say = "cli.handover"
    parser = new_parser(subparsers, "handover")
    parser.add_argument("--brand", required=True, help=wording.text(f"{say}.brand"))
    parser.add_argument("--out", required=True, type=Path, help=wording.text(f"{say}.out"))
    for name in ("since", "until"):
        parser.add_argument(
            f"--{name}", type=date.fromisoformat, help=wording.text(f"{say}.{name}")
        )
    add_extent(parser)
    parser.add_argument("--no-journal", action="store_true", help=wording.text(f"{say}.no-journal"))
    parser.add_argument(
        "--then",
        choices=(_KEEP, _ARCHIVE, _ERASE),
        default=_KEEP,
        help=wording.text(f"{say}.then"),
    )
    parser.add_argument("--proof", type=Path, help=wording.text(f"{say}.proof"))
    parser.add_argument("--yes", action="store_true", help=wording.text(f"{say}.yes"))
    return parser


def run(args: argparse.Namespace) -> int:
    """Write the zip, then keep, archive or erase the brand. Raises what those use cases raise.

    Nothing is done before an erasure is confirmed: by ``--yes``, or by the brand's name typed.
    """
    from cmdesk import windowless  # only the window's side lays pages out
    from cmdesk.desk.brands import archive_brand, find_brand
    from cmdesk.desk.handover import Span, proposed_span
    from cmdesk.desk.library import standing
    from cmdesk.desk.opening import open_desk

    with closing(open_desk(demo=args.demo)) as vault:
        brand = find_brand(vault, args.brand)
        if args.then == _ERASE and not (args.yes or _confirmed(brand.name)):
            print(wording.text("cli.handover.unconfirmed", name=brand.name), file=sys.stderr)
            return FAILED
        usual = proposed_span(vault, brand)
        span = Span(args.since or usual.since, args.until or usual.until)
        held = standing(vault, [brand.id])
        days, extent = None if args.no_journal else span, extent_asked(args, held.shown)
        done = windowless.write_handover(vault, brand.id, args.out, days, extent)
        said = wording.text(
            "cli.handover.done",
            path=str(done.path),
            files=len(done.files),
            replies=done.replies,
            entries=done.entries,
        )
        print(said)
        say_left(held, extent)
        print(wording.text("cli.handover.plain"))
        if args.then == _ARCHIVE:
            archive_brand(vault, brand.id)
            print(wording.text("cli.handover.archived", name=brand.name))
        elif args.then == _ERASE:
            _erase(vault, brand.id, args.proof)
    return 0


def _confirmed(name: str) -> bool:
    """Ask for the brand's name, as the window does; in a pipe, read one line of it."""
    print(wording.text("cli.handover.confirm", name=name), end=" ", file=sys.stderr, flush=True)
    return name_key(sys.stdin.readline()) == name_key(name)


def _erase(vault: Vault, brand_id: str, file: Path | None) -> None:
    """Erase the brand and its older copies; print the proof, and write it where one is asked."""
    from cmdesk.desk import plain_file
    from cmdesk.desk.brand_erasure import erase_brand, proof
    from cmdesk.desk.erasure import forget_backups

    erased = erase_brand(vault, brand_id).value
    gone = forget_backups(vault, erased.backups) if erased.backups else ()
    text = proof(erased, gone, datetime.now(UTC))
    if file is not None:
        plain_file.write(file, text)
    print(f"\n{text}", end="")
