"""The command line's own manners: lazy, bilingual, and clear about every way to fail."""

import argparse
import sys
import types
from pathlib import Path

import pytest

from cmdesk import __version__, cli
from cmdesk.domain.errors import BrandUnknown
from cmdesk.system.paths import Paths


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """Offer one command, ``seeded``, whose ``run`` each test writes."""
    module = types.ModuleType("seeded")

    def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:  # pyright: ignore[reportPrivateUsage] -- argparse has no other name for it
        subparsers.add_parser("seeded", help="essai").add_argument("--text")

    vars(module)["add"] = add
    monkeypatch.setitem(sys.modules, "seeded", module)
    monkeypatch.setattr(cli, "COMMANDS", {"seeded": "seeded", "other": "not.there"})
    return module


def _fail(module: types.ModuleType, error: BaseException) -> None:
    def run(_: argparse.Namespace) -> int:
        raise error

    vars(module)["run"] = run


def test_only_the_command_called_is_imported(seeded: types.ModuleType) -> None:
    def run(args: argparse.Namespace) -> int:
        return len(args.text)

    vars(seeded)["run"] = run
    assert cli.run(["seeded", "--text", "abc"]) == 3


def test_an_expected_failure_is_told_in_words(
    seeded: types.ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    _fail(seeded, BrandUnknown(name="Fournil", known="Maison Lune"))
    assert cli.run(["seeded"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Fournil" in said.err
    assert "Maison Lune" in said.err
    assert "Traceback" not in said.err


def test_a_bug_is_one_line_and_a_report_without_texts(
    seeded: types.ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "le texte confidentiel du client"
    try:
        raise KeyError(secret)
    except KeyError as cause:
        error = ValueError(secret)
        error.__cause__ = cause
    _fail(seeded, error)
    assert cli.run(["seeded", "--text", secret, f"--text={secret}"]) == 3
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    (report,) = Paths.real().logs.glob("crash-*.txt")
    assert str(report) in said
    written = report.read_text(encoding="utf-8")
    assert secret not in written + said
    assert "ValueError" in written
    assert "KeyError" in written
    assert "test_dispatch.py" in written
    assert __version__ in written
    assert "--text" in written


def test_a_bug_is_told_even_where_nothing_can_be_written(
    seeded: types.ModuleType, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "cmdesk").write_text("a file where the folder should be")
    _fail(seeded, RuntimeError())
    assert cli.run(["seeded"]) == 3
    assert "RuntimeError" in capsys.readouterr().err


def test_an_interruption_is_quiet(
    seeded: types.ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    _fail(seeded, KeyboardInterrupt())
    assert cli.run(["seeded"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", ["utilisation", "options", "commandes", "affiche"]), ("en", ["usage", "show this"])],
)
def test_help_speaks_the_language_and_names_every_command(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    language: str,
    said: list[str],
) -> None:
    monkeypatch.setenv("CMDESK_LANG", language)
    assert cli.run(["--help"]) == 0
    shown = capsys.readouterr().out
    for words in [*said, *cli.COMMANDS]:
        assert words in shown
    assert "show this" not in shown or language == "en"


@pytest.mark.parametrize("argv", [["--wrong"], ["nothing-of-the-kind"], ["seeded", "--text"]])
def test_a_wrong_line_is_refused(
    seeded: types.ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
) -> None:
    monkeypatch.setattr(cli, "COMMANDS", {"seeded": "seeded"})
    assert cli.run(argv) == 2
    assert "cmdesk" in capsys.readouterr().err


def test_no_display_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert cli.run([]) == 2
    assert "écran" in capsys.readouterr().err


def test_every_value_is_named_in_the_person_s_language(capsys: pytest.CaptureFixture[str]) -> None:
    for command in cli.COMMANDS:
        assert cli.run([command, "--help"]) == 0
    said = capsys.readouterr().out
    for english in (
        "BRAND",
        "PROFILE",
        "INCOMING",
        "NETWORK",
        "REASON",
        "SINCE",
        "] file",
        "[name]",
    ):
        assert english not in said
    assert "MARQUE" in said
    assert cli.run(["people", "export"]) == 2
    assert "FICHIER" in capsys.readouterr().err
