"""Rules come from their cache as they were read from their packs, and never from a bad one."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmdesk.domain.errors import PackInvalid
from cmdesk.tone.library import Library, read_library, seal

PACK = """
concern = "vocabulary"

[[rule]]
id = "mine"
kind = "score"
threshold = 0.5
cues = [{ name = "un mot", weight = 1.0, find = ["pépite*", "re:\\\\bp.p\\\\b"] }]
unless = ["<start> rien", "<number> <mail>"]
when = { channel = "public", profile = { humour = ["none"] }, text = ["mot"] }
fix = { label = "Écrire", replace = { tu = "ton", vous = "votre" } }
message = "« {cues} » : à éviter."
why = "La cliente n’aime pas ce mot."
bad = ["⟦pépite⟧", "⟦pépites⟧"]
good = ["a", "b", "c"]

[[rule]]
id = "broken"
find = ["(a"]
"""


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    (folder / "fr").mkdir(parents=True)
    (folder / "fr" / "mots.toml").write_text(PACK, encoding="utf-8")
    return folder


def plain(library: Library) -> tuple[object, ...]:
    """Return a library in a form that can be compared."""
    return library.rules, library.patterns, [problem.params for problem in library.problems]


def test_the_cache_holds_what_was_read(packs: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    read = read_library(packs, cache, None)
    assert [rule.id for rule in read.rules] == ["vocabulary.mine"]
    assert [problem.params["rule"] for problem in read.problems] == ["broken"]
    (file,) = cache.iterdir()
    before = file.stat().st_mtime_ns
    kept = read_library(packs, cache, None)
    assert plain(kept) == plain(read)
    assert kept.rules[0].when == read.rules[0].when
    assert file.stat().st_mtime_ns == before


def test_a_changed_pack_is_read_again(packs: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    read_library(packs, cache, None)
    pack = packs / "fr" / "mots.toml"
    pack.write_text(PACK.replace('"mine"', '"yours"'), encoding="utf-8")
    assert [rule.id for rule in read_library(packs, cache, None).rules] == ["vocabulary.yours"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_damaged_cache_is_read_anew(
    packs: Path, tmp_path: Path, at: int, bit: int, cut: bool
) -> None:
    cache = tmp_path / "cache"
    read = read_library(packs, cache, None)
    (file,) = cache.iterdir()
    data = bytearray(file.read_bytes())
    at %= len(data)
    data[at] ^= 1 << bit
    file.write_bytes(data[:at] if cut else data)
    assert plain(read_library(packs, cache, None)) == plain(read)


@pytest.fixture
def shipped(few: Path, tmp_path: Path) -> Path:
    """Packs of the app with their sealed cache, moved and unpacked at another time."""
    built, folder = tmp_path / "built", tmp_path / "installed" / "tone"
    shutil.copytree(few, built)
    seal(built)
    folder.parent.mkdir()
    built.rename(folder)
    for path in folder.rglob("*.toml"):
        os.utime(path, (0, 0))
    return folder


def test_a_sealed_cache_holds_wherever_it_is_unpacked(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = plain(read_library(shipped, None, None))
    monkeypatch.delattr("cmdesk.tone.pack.read_book")
    cache = tmp_path / "cache"
    kept = read_library(shipped, cache, None)
    assert plain(kept) == read
    assert not cache.exists()
    named = [Path(rule.file) for rule in kept.rules]
    assert all(path.is_relative_to(shipped) and path.is_file() for path in named)


def test_a_sealed_cache_gives_way_to_other_packs(
    shipped: Path, packs: Path, tmp_path: Path
) -> None:
    (packs / "fr" / "mots.toml").write_text(PACK.partition('\n[[rule]]\nid = "broken"')[0])
    own = read_library(shipped, tmp_path / "cache", packs)
    assert any(rule.id == "vocabulary.mine" for rule in own.rules)
    pack = shipped / "fr" / "removal-request.toml"
    pack.write_text(PACK.partition('\n[[rule]]\nid = "broken"')[0], encoding="utf-8")
    changed = read_library(shipped, tmp_path / "cache", None)
    assert any(rule.file == str(pack) and rule.id == "vocabulary.mine" for rule in changed.rules)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(st.integers(0, 10**6))
def test_a_damaged_seal_is_no_matter(packs: Path, at: int) -> None:
    (packs / "fr" / "mots.toml").write_text(PACK.partition('\n[[rule]]\nid = "broken"')[0])
    file = seal(packs)
    data = bytearray(file.read_bytes())
    data[at % len(data)] ^= 1
    file.write_bytes(data)
    assert [rule.id for rule in read_library(packs, None, None).rules] == ["vocabulary.mine"]


def test_a_pack_of_the_person_that_is_no_file_is_named_beside_a_seal(
    packs: Path, tmp_path: Path
) -> None:
    (packs / "fr" / "mots.toml").write_text(PACK.partition('\n[[rule]]\nid = "broken"')[0])
    seal(packs)
    own = tmp_path / "own"
    (own / "fr" / "folder.toml").mkdir(parents=True)
    (own / "fr" / "gone.toml").symlink_to(own / "nowhere")
    for _ in range(2):
        library = read_library(packs, tmp_path / "cache", own)
        assert [rule.id for rule in library.rules] == ["vocabulary.mine"]
        named = {Path(str(problem.params["file"])).name for problem in library.problems}
        assert named == {"folder.toml", "gone.toml"}


def test_a_pack_that_cannot_be_read_is_not_sealed(packs: Path) -> None:
    with pytest.raises(PackInvalid):
        seal(packs)
