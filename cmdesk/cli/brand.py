"""``cmdesk brand``: a whole brand out to one file and back in, or its profile alone."""

import argparse
from contextlib import closing
from pathlib import Path

from cmdesk.cli.parser import Subparsers, new_parser
from cmdesk.desk import wording


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = new_parser(subparsers, "brand")
    parser.add_argument(
        "action", choices=("export", "import"), help=wording.text("cli.brand.action")
    )
    parser.add_argument("file", type=Path, help=wording.text("cli.brand.file"))
    parser.add_argument("--brand", help=wording.text("cli.brand.brand"))
    parser.add_argument("--journal", action="store_true", help=wording.text("cli.brand.journal"))
    parser.add_argument("--reason", default="", help=wording.text("cli.brand.reason"))
    return parser


def run(args: argparse.Namespace) -> int:
    """Carry the brand; raises what ``desk.brand_files`` raises, and BrandUnknown without one."""
    from cmdesk.desk.brand_files import export_brand, import_brand, import_profile
    from cmdesk.desk.brands import find_brand
    from cmdesk.desk.opening import open_desk

    path: Path = args.file
    with closing(open_desk(demo=args.demo)) as vault:
        if args.action == "import" and path.suffix.lower() != ".toml":
            done = import_brand(vault, path).value
            print(wording.text("cli.brand.imported", name=done.name))
            return 0
        brand = find_brand(vault, args.brand or "")
        if args.action == "import":
            import_profile(vault, brand.id, path, args.reason)
            print(wording.text("cli.brand.voiced", name=brand.name))
        else:
            export_brand(vault, brand.id, path, journal=args.journal)
            print(wording.text("cli.brand.exported", name=brand.name, path=str(path)))
    return 0
