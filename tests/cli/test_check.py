"""``cmdesk check`` and ``cmdesk rules`` as a script and a person meet them."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from cmdesk import cli


def pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: bytes, *options: str
) -> tuple[int, list[dict[str, Any]]]:
    """Run ``check --jsonl`` on some lines; return its status and what it wrote."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    status = cli.run(["check", "--jsonl", *options])
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_lines_are_answered_in_order_and_a_broken_one_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (
        b'{"id": 1, "text": "{nom}"}\n{bad\n{"id": 3, "text": "a", "profile": {"adress": 1}}\n[]\n'
    )
    lines += b'{"id": 5, "text": "\\ud83d ok"}\n\xff\xfe\n' + b"[" * 100_000 + b"\n"
    status, answers = pipe(monkeypatch, capsys, lines)
    assert status == 2
    assert [answer["id"] for answer in answers] == [1, None, 3, None, 5, None, None]
    assert answers[0]["findings"][0]["rule"] == "placeholder.braces"
    assert [answer["error"]["line"] for answer in answers if "error" in answer] == [2, 3, 4, 6, 7]
    assert answers[2]["error"]["code"] == "profile.invalid"
    assert "address" in answers[2]["error"]["message"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 0),
        (("--fail-on", "error"), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "suggestion"), 1),
    ],
)
def test_the_exit_status_says_how_grave_it_is(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    status: int,
) -> None:
    line = b'{"text": "Bonjour !!!!"}\n'
    assert pipe(monkeypatch, capsys, line, *options)[0] == status


def test_one_text_is_shown_with_its_spans_underlined(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "marque.toml"
    profile.write_text('address = "vous"\nbanned = ["pas cher"]\n', encoding="utf-8")
    status = cli.run(
        ["check", "Du beau,\ndu pas cher", "--profile", str(profile), "--network", "x"]
    )
    shown = capsys.readouterr().out.splitlines()
    assert status == 0
    assert shown[:3] == ["Du beau,", "du pas cher", "   ^^^^^^^^"]
    assert shown[3].startswith("vocabulary.banned ")
    assert shown[-1] == "20 / 280"


def test_a_fix_of_the_whole_text_is_offered_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "marque.toml"
    profile.write_text('address = "vous"\n', encoding="utf-8")
    cli.run(["check", "Salut, tu peux regarder tes spams ?", "--profile", str(profile)])
    shown = capsys.readouterr().out
    assert shown.count("address.profile") == 2
    assert shown.count("→ Tout passer au vous") == 1


def test_a_clean_text_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", "Oui, dès 9 h."]) == 0
    assert "Rien à signaler" in capsys.readouterr().out


def test_a_bad_profile_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", "a", "--profile", str(tmp_path / "absent.toml")]) == 2
    assert "absent.toml" in capsys.readouterr().err
    broken = tmp_path / "marque.toml"
    broken.write_bytes(b"a = " + b"[" * 10_000)
    assert cli.run(["check", "a", "--profile", str(broken)]) == 2
    assert "marque.toml" in capsys.readouterr().err


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rules"]) == 0
    assert "placeholder.braces" in capsys.readouterr().out
    assert cli.run(["rules", "placeholder.braces"]) == 0
    assert "✗ Bonjour {prénom}, merci !" in capsys.readouterr().out
    assert cli.run(["rules", "zut"]) == 1


def test_a_broken_personal_pack_is_named_and_the_rest_works(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "cmdesk" / "real" / "data" / "tone" / "fr"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('[[rule]]\nid = "a"\nfind = ["(b"]\n', encoding="utf-8")
    assert cli.run(["check", "Bonjour {nom}"]) == 0
    said = capsys.readouterr()
    assert "mine.toml" in said.err
    assert "placeholder.braces" in said.out


def test_a_case_line_is_asked_by_its_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = {"id": "R-1", "input": {"text": "{nom}", "network": "x"}, "expect": ["placeholder"]}
    status, answers = pipe(monkeypatch, capsys, json.dumps(case).encode() + b"\n")
    assert status == 0
    assert answers[0]["id"] == "R-1"
    assert answers[0]["findings"][0]["concern"] == "placeholder"


def test_the_public_cases_are_read_as_they_stand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = Path(__file__).resolve().parents[3] / "shared" / "cases" / "real.jsonl"
    if not cases.is_file():
        pytest.skip("no reference material beside the project")
    lines = cases.read_bytes()
    status, answers = pipe(monkeypatch, capsys, lines)
    assert status == 0
    assert [answer["id"] for answer in answers] == [
        json.loads(line)["id"] for line in lines.splitlines()
    ]
    assert all("findings" in answer for answer in answers)
