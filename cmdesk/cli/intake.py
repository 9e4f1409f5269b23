"""``cmdesk import``: replies from a file into a library, in one step that can be undone."""

import argparse
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording
from cmdesk.formats.tabular import ENCODINGS

_SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t", "bar": "|"}
_TOLD = 10
"""How many of the lines left out are named."""


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "import")
    parser.add_argument(
        "file",
        type=Path,
        help=wording.text("cli.import.file"),
    )
    parser.add_argument(
        "--brand",
        help=wording.text("cli.import.brand"),
    )
    parser.add_argument("--format", default="", help=wording.text("cli.import.format"))
    parser.add_argument(
        "--duplicates",
        choices=("skip", "replace", "keep-both"),
        default="skip",
        help=wording.text("cli.import.duplicates"),
    )
    parser.add_argument(
        "--encoding", choices=ENCODINGS, default="", help=wording.text("cli.import.encoding")
    )
    parser.add_argument(
        "--separator",
        choices=_SEPARATORS,
        default="",
        help=wording.text("cli.import.separator"),
    )
    add_dry_run(parser)
    return parser


def run(args: argparse.Namespace) -> int:
    """Take the file in, or say what would come of it. Raises what ``desk.intake`` raises."""
    from cmdesk.desk import intake
    from cmdesk.desk.brands import find_brand
    from cmdesk.desk.opening import open_desk

    script = intake.Script(args.encoding, _SEPARATORS.get(args.separator, ""))
    found = intake.look(args.file, args.format, script)
    ways = intake.Duplicates(args.duplicates)
    with closing(open_desk(demo=args.demo)) as vault:
        brand_id = find_brand(vault, args.brand).id if args.brand else None
        if args.dry_run:
            plans = intake.plan(vault, found, ways, brand_id)
            report = intake.counted(plans)
        else:
            report = intake.take_in(vault, found, ways, brand_id).value
    code = "cli.import.would" if args.dry_run else "cli.import.done"
    print(
        wording.text(
            code,
            added=report.added,
            replaced=report.replaced,
            skipped=report.skipped,
            repeated=report.repeated,
            brands=report.brands,
        )
    )
    if found.textless:
        lines = ", ".join(map(str, found.textless[:_TOLD]))
        more = "…" if len(found.textless) > _TOLD else ""
        print(wording.text("cli.import.textless", count=len(found.textless), lines=lines + more))
    say_doubts((doubt.line, doubt.text) for doubt in found.doubts)
    return 0


def add_dry_run(parser: argparse.ArgumentParser) -> None:
    """Let the person ask what would come of an import."""
    parser.add_argument("--dry-run", action="store_true", help=wording.text("cli.import.dry-run"))


def say_doubts(cells: Iterable[tuple[int, str]]) -> None:
    """Tell the cells that were not understood: their lines and what they hold."""
    for line, text in cells:
        print(wording.text("cli.import.doubt", line=line, text=text))
