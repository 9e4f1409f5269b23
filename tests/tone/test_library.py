"""Rules come from their cache as they were read from their packs, and never from a bad one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmdesk.tone.library import Library, read_library

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
