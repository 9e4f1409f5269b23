"""Dictionaries are found where people have them, the person's own first."""

from pathlib import Path

import pytest

from cmdesk.spelling import dictionaries
from cmdesk.spelling.dictionaries import find, folders
from tests.spelling.tiny import make_dictionary


def test_the_persons_own_comes_first(tmp_path: Path) -> None:
    own = make_dictionary(tmp_path / "own", "fr-classique")
    system = make_dictionary(tmp_path / "system", "fr_FR")
    (found,) = find("fr", (own, system))
    assert (found.language, found.name, found.stem.parent) == ("fr", "fr-classique", own)


def test_of_one_folder_the_fullest_is_taken(tmp_path: Path) -> None:
    for name in ("fr-moderne", "fr-toutesvariantes", "frp", "en_US"):
        make_dictionary(tmp_path, name)
    assert [item.name for item in find("fr", (tmp_path,))] == ["fr-toutesvariantes"]


def test_british_and_american_are_both_right(tmp_path: Path) -> None:
    for name in ("en_US", "en_GB", "en_ZA"):
        make_dictionary(tmp_path, name)
    assert [item.name for item in find("en", (tmp_path,))] == ["en_GB", "en_US"]


def test_one_file_by_several_names_is_one_dictionary(tmp_path: Path) -> None:
    make_dictionary(tmp_path, "en")
    for end in ("aff", "dic"):
        (tmp_path / f"en_GB.{end}").symlink_to(tmp_path / f"en.{end}")
    assert len(find("en", (tmp_path,))) == 1


def test_half_a_dictionary_is_none(tmp_path: Path) -> None:
    make_dictionary(tmp_path)
    (tmp_path / "fr_FR.dic").unlink()
    assert find("fr", (tmp_path, tmp_path / "not-there")) == ()


def test_an_enormous_file_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_dictionary(tmp_path)
    monkeypatch.setattr(dictionaries, "MOST_BYTES", 10)
    assert find("fr", (tmp_path,)) == ()


def test_dicpath_is_heeded_and_hunspells_own_comes_last(tmp_path: Path) -> None:
    places = folders((tmp_path / "own",), {"DICPATH": str(tmp_path / "dic")})
    assert places[:2] == (tmp_path / "own", tmp_path / "dic")
    assert places[-1].name == "dictionaries"
    assert find("en", places[-1:])
