"""``cmdesk handover`` writes the client's zip, and does to the brand what was asked, no more."""

import io
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cmdesk import cli
from cmdesk.desk import backups
from cmdesk.desk.brands import all_brands, create_brand
from cmdesk.desk.opening import first, open_desk
from cmdesk.storage import backup
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore


def _hand_over(*argv: str | Path) -> int:
    return cli.run(["handover", *map(str, argv)])


def _names() -> list[str]:
    with closing(open_desk(demo=False)) as vault:
        return [brand.name for brand in all_brands(vault)]


@pytest.fixture
def own(rules_at_hand: None) -> None:
    with closing(first(Paths.real(), KeyStore()).vault) as vault:
        create_brand(vault, "Arnaud")
        create_brand(vault, "Berthe")


def test_the_demo_s_brand_leaves_with_its_journal(
    rules_at_hand: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "remise.zip"
    assert _hand_over("--demo", "--brand", "fournil lou", "--out", out) == 0
    with zipfile.ZipFile(out) as pack:
        names = [name.rpartition("/")[2] for name in pack.namelist()]
    assert "Journal.html" in names
    assert "LISEZ-MOI.txt" in names
    said = capsys.readouterr().out
    assert "27 réponses" in said
    assert "Brouillons restés ici : 1" in said


def test_without_the_journal_and_archived(
    own: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "remise.zip"
    asked = ["--brand", "Arnaud", "--out", out, "--no-journal", "--then", "archive"]
    assert _hand_over(*asked) == 0
    with zipfile.ZipFile(out) as pack:
        assert not any("Journal" in name for name in pack.namelist())
    assert "archivée" in capsys.readouterr().out
    with closing(open_desk(demo=False)) as vault:
        assert [brand.name for brand in all_brands(vault) if brand.archived_at] == ["Arnaud"]


def test_erased_with_the_copies_of_before_and_a_proof(
    own: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(open_desk(demo=False)) as vault:
        old = backups.plan(vault).run().made.path
    proof = tmp_path / "preuve.txt"
    asked = ["--brand", "Arnaud", "--out", tmp_path / "a.zip", "--then", "erase", "--yes"]
    assert _hand_over(*asked, "--proof", proof) == 0
    assert _names() == ["Berthe"]
    assert not old.exists()
    assert len(backup.listed(Paths.real().backups)) == 1
    text = proof.read_text("utf-8")
    assert text in capsys.readouterr().out
    assert "Arnaud" in text


@pytest.mark.parametrize(("typed", "gone"), [("arnaud\n", True), ("Berthe\n", False), ("", False)])
def test_an_erasure_is_confirmed_by_the_brand_s_name(
    own: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    gone: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    out = tmp_path / "a.zip"
    asked = ["--brand", "Arnaud", "--out", out, "--no-journal", "--then", "erase"]
    assert _hand_over(*asked) == (0 if gone else 2)
    assert out.exists() is gone
    assert _names() == (["Berthe"] if gone else ["Arnaud", "Berthe"])
    said = capsys.readouterr().err
    assert "Arnaud" in said
    assert ("--yes" in said) is not gone


def test_a_file_that_cannot_be_written_leaves_the_brand_where_it_is(
    own: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "no" / "a.zip"
    asked = ["--brand", "Arnaud", "--out", out, "--then", "erase", "--yes"]
    assert _hand_over(*asked) == 2
    assert "n’existe pas" in capsys.readouterr().err
    assert _names() == ["Arnaud", "Berthe"]
