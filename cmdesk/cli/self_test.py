"""``cmdesk self-test``: say whether all that CM Desk needs works on this machine.

Each part is tried for real in a temporary folder, and named as it is tried, so that a person can
read out over the phone what does not work. The person's own desk is not touched.
"""

import argparse
import os
import secrets
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

from cmdesk.cli.parser import Subparsers
from cmdesk.desk import wording
from cmdesk.domain.errors import DeskError
from cmdesk.system import resources
from cmdesk.system.paths import HOME_VARIABLE, Paths

TEXT = "Merci de supprimer cette photo."
CONCERN = "removal-request"
_CLEAR_TEXT = b"SQLite format 3"


class Refuted(Exception):
    """A part ran to its end and yet did not do what it should; the message says what."""


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    return subparsers.add_parser(
        "self-test",
        help=wording.text("cli.self-test.help"),
        description=wording.text("cli.self-test.description"),
    )


def run(_args: argparse.Namespace) -> int:
    """Try every part; return 0 where all work and 1 where one does not."""
    parts: dict[str, Callable[[Path], object]] = {
        "vault": _vault,
        "demo": _demo,
        "packs": _packs,
        "check": _check,
        "window": _window,
    }
    failed = 0
    with tempfile.TemporaryDirectory(prefix="cmdesk-") as folder, _home(Path(folder)):
        for name, part in parts.items():
            reason = _tried(part, Path(folder) / name)
            failed += bool(reason)
            outcome = wording.text(f"cli.self-test.{'failed' if reason else 'ok'}")
            print(f"{wording.text(f'cli.self-test.{name}'):<26} {outcome}  {reason}".rstrip())
    key = "some-bad" if failed else "all-good"
    print(wording.text(f"cli.self-test.{key}", count=failed))
    return int(bool(failed))


def _tried(part: Callable[[Path], object], folder: Path) -> str:
    """Run a part and return why it failed, or nothing."""
    folder.mkdir()
    try:
        part(folder)
    except DeskError as error:
        return str(wording.words(error))
    except Exception as error:  # noqa: BLE001 -- whatever breaks a part is this command's answer
        return f"{type(error).__name__}: {error}"
    return ""


@contextmanager
def _home(folder: Path) -> Generator[None]:
    """Move the app's folders and its windows away from the person's own."""
    ours = {HOME_VARIABLE: str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"}
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


def _vault(folder: Path) -> None:
    """Write into an encrypted vault, close it, and read it back with the key alone."""
    from cmdesk.desk.brands import create_brand, find_brand
    from cmdesk.domain.errors import VaultKeyWrong
    from cmdesk.storage import vault as vaults

    path, key, name = folder / "desk.vault", secrets.token_bytes(32), "Maison Lune"
    with closing(vaults.create(path, key)) as vault:
        create_brand(vault, name)
    with closing(vaults.open_(path, key)) as vault:
        find_brand(vault, name)
    content = path.read_bytes()
    if content.startswith(_CLEAR_TEXT) or name.encode() in content:
        raise Refuted("the vault is not encrypted")
    try:
        vaults.open_(path, secrets.token_bytes(32)).close()
    except VaultKeyWrong:
        return
    raise Refuted("the vault opens with any key")


def _demo(folder: Path) -> None:
    """Fill a demo desk and count what it holds."""
    from cmdesk.desk.brands import list_brands
    from cmdesk.desk.opening import open_demo

    with closing(open_demo(Paths.demo())) as vault:
        if not list_brands(vault):
            raise Refuted(f"no brand in {folder}")


def _packs(folder: Path) -> None:
    """Load every rule pack afresh."""
    from cmdesk.tone.engine import load

    for problem in load(resources.root() / "tone", folder).problems:
        raise problem


def _check(folder: Path) -> None:
    """Find one fault that is surely there."""
    from cmdesk.tone.engine import load
    from cmdesk.tone.model import Context

    report = load(resources.root() / "tone", folder).check(TEXT, Context())
    if CONCERN not in {finding.concern for finding in report.findings}:
        raise Refuted(f"nothing found in {TEXT!r}")


def _window(folder: Path) -> None:
    """Open the window on the demo desk without a display, and take its picture."""
    from cmdesk import app

    picture = folder / "desk.png"
    if app.main(app.Options(demo=True, picture=picture)) or not picture.is_file():
        raise Refuted("the window did not open, or stayed empty")
    for report in Paths.demo().logs.glob("crash-*"):
        raise Refuted(report.read_text(encoding="utf-8"))
