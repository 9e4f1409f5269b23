"""``cmdesk export`` writes what was asked for, or says in words why not."""

import csv
import json
from contextlib import closing
from pathlib import Path

import pytest

from cmdesk import cli
from cmdesk.desk.brands import create_brand, list_brands
from cmdesk.desk.opening import first, open_demo
from cmdesk.desk.replies import save_reply, search_replies
from cmdesk.domain.reply import Reply
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the demo brands and the titles of their replies."""
    folder = tmp_path_factory.mktemp("demo")
    with closing(open_demo(Paths(folder, folder, folder, folder))) as vault:
        return {
            brand.name: [reply.title for reply in search_replies(vault, brand.id)]
            for brand in list_brands(vault)
        }


def _export(*argv: str | Path) -> int:
    return cli.run(["export", *map(str, argv)])


@pytest.mark.parametrize("before", [True, False], ids=["--demo export", "export --demo"])
def test_one_brand_leaves_alone(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    demo: dict[str, list[str]],
    before: bool,
) -> None:
    name, titles = next(iter(demo.items()))
    out = tmp_path / "réponses.csv"
    asked = ["export", "--brand", name.upper(), "--format", "csv", "--out", str(out)]
    assert cli.run(["--demo", *asked] if before else [*asked, "--demo"]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len([row for row in rows[1:] if not row[-1]]) == len(titles)  # other wordings follow
    assert {row[0] for row in rows[1:]} == {name}
    said = capsys.readouterr().out
    assert str(out) in said
    assert f"{len(titles)} réponses" in said


def test_without_a_name_every_brand_leaves(tmp_path: Path, demo: dict[str, list[str]]) -> None:
    out = tmp_path / "all.json"
    assert _export("--demo", "--format", "json", "--out", out) == 0
    brands = json.loads(out.read_text(encoding="utf-8"))["brands"]
    assert {brand["name"]: len(brand["replies"]) for brand in brands} == {
        name: len(titles) for name, titles in demo.items()
    }


@pytest.mark.usefixtures("qapp")
def test_what_is_drawn_is_written_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "d.pdf"
    assert _export("--demo", "--brand", "Fournil Lou", "--format", "pdf", "--out", path) == 0
    assert path.read_bytes().startswith(b"%PDF-")
    assert str(path) in capsys.readouterr().out


def test_the_persons_own_desk_is_opened_by_its_keyring(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(first(Paths.real(), KeyStore()).vault) as vault:
        brand = create_brand(vault, "Maison Lune").value
        save_reply(vault, Reply("", brand.id, "Bonjour", "Bonjour et merci !"))
    out = tmp_path / "own.md"
    assert _export("--brand", "Maison Lune", "--format", "markdown", "--out", out) == 0
    assert "Bonjour et merci" in out.read_text(encoding="utf-8")
    assert "n’est pas chiffré" in capsys.readouterr().out, "clear text says that it is"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--demo", "--brand", "Personne", "--format", "csv", "--out", "x.csv"], "Personne"),
        (["--demo", "--format", "odt", "--out", "x.odt"], "markdown"),
        (["--demo", "--format", "csv", "--out", "nowhere/x.csv"], "nowhere"),
        (["--format", "csv", "--out", "x.csv"], "pas encore de bureau"),
    ],
    ids=["brand", "format", "folder", "no desk yet"],
)
def test_what_cannot_be_done_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _export(*argv) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
