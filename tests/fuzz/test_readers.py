"""Whatever comes in by a file is read or refused in words: bounded, and never half."""

import contextlib
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmdesk.domain.errors import DeskError
from tests.fuzz.mutants import READERS, mutant, seeds
from tests.fuzz.rounds import LONGEST
from tests.fuzz.traps import LEFT, traps

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 300 * 1024 * 1024
SHORT, LONG, BATCH = 600, 100_000, 2_500
TRAPS = dict(traps())
WORST = {
    *("gigabyte.csv", "laughs.xlsx", "outside.xlsx", "traversal.xlsx", "laughs.yml", "ring.yml"),
    *("tag.yml", "tags.json", "commands.json", "parts.toml"),
}
SEEDS = seeds()

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner),
    max_leaves=12,
)
known = st.sampled_from(
    [
        *("combos", "groups", "folders", "snippets", "macros", "actions", "matches", "brands"),
        *("format", "version", "replies", "title", "body", "name", "keyword", "snippet", "field"),
        *("trigger", "replace", "vars", "short_code", "content", "arguments", "value", "shortcut"),
    ]
)
shaped = st.recursive(
    anything,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(known, inner, max_size=5),
    max_leaves=20,
)


def limited() -> None:
    """Hold a process to twice what a reader may take, Python itself included."""
    resource.setrlimit(resource.RLIMIT_AS, (2 * 1024**3, 2 * 1024**3))


def child(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=limited if sys.platform == "linux" else None,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.parametrize("name", sorted(READERS))
def test_a_sound_file_is_read(name: str) -> None:
    assert READERS[name](SEEDS[name], f"a.{name}")


@pytest.mark.parametrize("name", sorted(READERS))
def test_cut_anywhere_it_is_read_or_refused(name: str) -> None:
    data = SEEDS[name]
    step = 1 if len(data) < 3_000 else len(data) // 1_500
    for end in range(0, len(data), step):
        with contextlib.suppress(DeskError):
            READERS[name](data[:end], f"a.{name}")


def test_a_mutant_is_another_file() -> None:
    same = [name for name, data in (mutant(n, SEEDS) for n in range(SHORT)) if data == SEEDS[name]]
    assert len(same) < SHORT / 50, same


@pytest.mark.parametrize("number", range(0, SHORT, 50))
def test_mutants_are_read_or_refused(number: int) -> None:
    for each in range(number, number + 50):
        name, data = mutant(each, SEEDS)
        with contextlib.suppress(DeskError):
            READERS[name](data, f"{each}.{name}")


@pytest.mark.parametrize(
    "name", sorted(set(READERS) - {"xlsx", "csv", "markdown", "text", "contacts"})
)
@settings(max_examples=25)
@given(value=shaped)
def test_trees_of_any_shape_are_read_or_refused(name: str, value: object) -> None:
    with contextlib.suppress(DeskError):
        READERS[name](json.dumps(value).encode(), f"a.{name}")


@pytest.mark.parametrize("name", ["csv", "markdown", "text", "zammad", "textexpander", "espanso"])
@settings(max_examples=25)
@given(text=st.text(st.sampled_from("a;,\t|\"'\n\r #*>`-=[](){}é🥐\0\ufeff:&!"), max_size=200))
def test_texts_of_telling_signs_are_read_or_refused(name: str, text: str) -> None:
    with contextlib.suppress(DeskError):
        READERS[name](text.encode(), f"a.{name}")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, id=f"worst-{name}")
        if name in WORST
        else pytest.param(name, marks=pytest.mark.long)
        for name in sorted(TRAPS)
    ],
)
def test_a_trap_costs_little_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    TRAPS[name](path)
    told = json.loads(child("tests.fuzz.child", str(path)))
    path.unlink()
    assert told["outcome"] not in ("format.unknown", "file.missing"), "nothing has read it"
    assert told["seconds"] <= LONGEST, told
    assert told["bytes"] <= MOST_BYTES, told
    assert not any(left.exists() for left in LEFT)


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, LONG, BATCH))
def test_a_hundred_thousand_mutants_are_read_or_refused(first: int) -> None:
    told = json.loads(child("tests.fuzz.rounds", str(first), str(BATCH)))
    assert told["faults"] == []
    assert told["bytes"] <= MOST_BYTES
