"""``cmdesk backup``, ``restore`` and ``verify``: the desk carried away and brought back."""

import io
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from cmdesk import cli
from cmdesk.desk import brands, opening
from cmdesk.storage import backup
from cmdesk.system.instance import Instance
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore


@pytest.fixture
def code() -> str:
    """Make a desk of one brand and return its recovery code."""
    opened = opening.first(Paths.real(), KeyStore(), "un deux trois")
    with closing(opened.vault) as vault:
        brands.create_brand(vault, "Arnaud")
    return opened.recovery_code


def _names() -> list[str]:
    found = opening.unlock(Paths.real(), KeyStore())
    assert isinstance(found, opening.Opened)
    with closing(found.vault) as vault:
        return [brand.name for brand in vault.brands.all()]


def test_backed_up_listed_restored_and_verified(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["backup"]) == 0
    with closing(opening.open_desk(demo=False)) as vault:
        brands.create_brand(vault, "Berthe")
    assert cli.run(["restore"]) == 0
    (made,) = backup.listed(Paths.real().backups)
    said = capsys.readouterr().out
    assert str(made.path) in said
    assert "1 marques, 0 réponses" in said
    assert cli.run(["restore", str(made.path)]) == 0
    assert "replaced" in capsys.readouterr().out
    assert _names() == ["Arnaud"]
    assert cli.run(["verify"]) == 0
    assert capsys.readouterr().out.count("Intact") == 2


@pytest.mark.parametrize("by", ["code", "passphrase"])
def test_carried_to_another_machine(
    by: str,
    code: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    carried = tmp_path / "bureau.cmdesk"
    assert cli.run(["backup", "--out", str(carried)]) == 0
    monkeypatch.setenv("CMDESK_HOME", str(tmp_path / "other machine"))
    keyring.set_keyring(fail.Keyring())
    secret = code.lower() if by == "code" else "un deux trois"
    for command in ("verify", "restore"):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{secret}\n"))
        assert cli.run([command, str(carried)]) == 0
    with closing(opening.unlock_with(Paths.real(), KeyStore(), secret).vault) as vault:
        assert [brand.name for brand in vault.brands.all()] == ["Arnaud"]
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong\n"))
    assert cli.run(["restore", str(carried)]) == 2
    assert "n’ouvre pas" in capsys.readouterr().err


def test_a_damaged_backup_is_named(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["backup"])
    (made,) = backup.listed(Paths.real().backups)
    data = bytearray(made.path.read_bytes())
    data[len(data) // 2] ^= 1
    made.path.write_bytes(data)
    assert cli.run(["verify"]) == 2
    said = capsys.readouterr().out
    assert f"Abîmé\u00a0: {made.path}" in said
    assert said.count("Intact") == 1


def test_no_restore_under_an_open_window(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["backup"])
    (made,) = backup.listed(Paths.real().backups)
    window = Instance(Paths.real().data)
    assert window.claim()
    assert cli.run(["restore", str(made.path)]) == 2
    assert "déjà ouvert" in capsys.readouterr().err
    window.release()
    assert cli.run(["restore", "nowhere.cmdesk"]) == 2
    assert "nowhere.cmdesk" in capsys.readouterr().err


def test_the_demo_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["backup", "--demo"]) == 0
    assert cli.run(["verify", "--demo"]) == 0
    assert "5 marques" in capsys.readouterr().out
