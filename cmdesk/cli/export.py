"""``cmdesk export``: a reply library for whoever the client works with next."""

import argparse
from contextlib import closing
from pathlib import Path

from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "export")
    parser.add_argument(
        "--brand",
        action="append",
        default=[],
        metavar=wording.text("cli.export.brand-name"),
        help=wording.text("cli.export.brand"),
    )
    parser.add_argument("--format", required=True, help=wording.text("cli.export.format"))
    parser.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar=wording.text("cli.export.out-name"),
        help=wording.text("cli.export.out"),
    )
    return parser


def run(args: argparse.Namespace) -> int:
    """Export the replies of the brands named, or of all. Raises what ``desk.library`` raises."""
    from cmdesk.desk.brands import find_brand, list_brands
    from cmdesk.desk.library import export_library
    from cmdesk.desk.opening import open_desk

    with closing(open_desk(demo=args.demo)) as vault:
        names: list[str] = args.brand
        brands = [find_brand(vault, name) for name in names] or list_brands(vault)
        ids = [brand.id for brand in brands]
        if args.format.strip().lower() == "pdf":
            from cmdesk import windowless  # only the window's side lays pages out

            done = windowless.write_pdf(vault, ids, args.out)
        else:
            done = export_library(vault, ids, args.format, args.out).value
    print(wording.text("cli.export.done", count=done.replies, path=str(done.path)))
    print(wording.text("cli.export.plain"))
    return 0
