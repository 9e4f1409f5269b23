"""``cmdesk export``: a reply library for whoever the client works with next."""

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording

if TYPE_CHECKING:
    from cmdesk.desk.library import Extent, Standing


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "export")
    parser.add_argument(
        "--brand",
        action="append",
        default=[],
        help=wording.text("cli.export.brand"),
    )
    parser.add_argument("--format", required=True, help=wording.text("cli.export.format"))
    parser.add_argument(
        "--out",
        required=True,
        type=Path,
        help=wording.text("cli.export.out"),
    )
    add_extent(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Export the replies of the brands named, or of all. Raises what ``desk.library`` raises."""
    from cmdesk.desk.brands import find_brand, list_brands
    from cmdesk.desk.library import export_library, standing
    from cmdesk.desk.opening import open_desk

    with closing(open_desk(demo=args.demo)) as vault:
        names: list[str] = args.brand
        brands = [find_brand(vault, name) for name in names] or list_brands(vault)
        ids = [brand.id for brand in brands]
        held = standing(vault, ids)
        extent = extent_asked(args, held.usual(args.format))
        if args.format.strip().lower() == "pdf":
            from cmdesk import windowless  # only the window's side lays pages out

            done = windowless.write_pdf(vault, ids, args.out, extent)
        else:
            done = export_library(vault, ids, args.format, args.out, extent=extent).value
    print(wording.text("cli.export.done", count=done.replies, path=str(done.path)))
    say_left(held, extent)
    print(wording.text("cli.export.plain"))
    return 0


def add_extent(parser: argparse.ArgumentParser) -> None:
    """Let the person say whether their notes and drafts leave."""
    for name in ("notes", "drafts"):
        parser.add_argument(
            f"--{name}",
            action=argparse.BooleanOptionalAction,
            help=wording.text(f"cli.export.{name}"),
        )


def say_left(held: "Standing", extent: "Extent") -> None:
    """Tell how many drafts stayed here."""
    if held.drafts and not extent.drafts:
        print(wording.text("cli.export.left", count=held.drafts))


def extent_asked(args: argparse.Namespace, usual: "Extent") -> "Extent":
    """Return what the line says of notes and drafts, and what is usual where it says nothing."""
    return replace(
        usual,
        notes=usual.notes if args.notes is None else args.notes,
        drafts=usual.drafts if args.drafts is None else args.drafts,
    )
