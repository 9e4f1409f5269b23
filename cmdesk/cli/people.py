"""``cmdesk people``: a brand's people of influence out to a table or contacts, and back in."""

import argparse
from contextlib import closing
from pathlib import Path

from cmdesk.cli.intake import add_dry_run, say_doubts
from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "people")
    parser.add_argument(
        "action", choices=("export", "import"), help=wording.text("cli.brand.action")
    )
    parser.add_argument("file", type=Path, help=wording.text("cli.people.file"))
    parser.add_argument("--brand", required=True, help=wording.text("cli.people.brand"))
    parser.add_argument(
        "--doubles",
        choices=("skip", "merge", "keep-both"),
        default="skip",
        help=wording.text("cli.people.doubles"),
    )
    add_dry_run(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Carry the people; raises what ``desk.people_files`` raises, and BrandUnknown."""
    from cmdesk.desk.brands import find_brand
    from cmdesk.desk.opening import open_desk
    from cmdesk.desk.people_files import Doubles, export_people, look, plan, take_in

    path: Path = args.file
    with closing(open_desk(demo=args.demo)) as vault:
        brand = find_brand(vault, args.brand)
        if args.action == "export":
            count = export_people(vault, brand.id, path).value
            print(wording.text("cli.people.exported", count=count, path=str(path)))
            print(wording.text("cli.export.plain"))
            return 0
        found, ways = look(path, _small), Doubles(args.doubles)
        if args.dry_run:
            planned = plan(vault, found, ways, brand.id, str)
        else:
            planned = take_in(vault, found, ways, brand.id, str).value
    said = wording.text(
        "cli.people.would" if args.dry_run else "cli.people.imported",
        added=planned.added,
        shared=planned.shared,
        merged=planned.merged,
        skipped=planned.skipped,
    )
    print(said)
    say_doubts((doubt.line, doubt.text) for doubt in found.doubts)
    if found.photoless:
        print(wording.text("cli.people.photoless", names=", ".join(found.photoless)))
    return 0


def _small(picture: bytes) -> bytes:
    """Make the photo that a contact brought small; only the window's side knows pictures."""
    from cmdesk import windowless

    return windowless.small_photo(picture)
