"""The page says what holds, what is short and what was not run, and keeps what it was told."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.proof import running
from tests.bench.proof.__main__ import main, measure
from tests.bench.proof.bench import Bench, Part, Planned, Shortlist, Size, plan
from tests.bench.proof.benches import BENCHES
from tests.bench.proof.outcome import Outcome, keep, read_kept
from tests.bench.proof.page import page
from tests.bench.proof.promise import at_least, at_most
from tests.bench.proof.test_judging import OUTCOME

KEYS = Bench(
    "keys",
    Part.SPEED,
    "bench",
    (Size("--few", 1), Size("--all", 5)),
    (
        at_most("key to paint", "keys", "median ms", 4),
        at_most("key to paint, p99", "keys", "p99 ms", 16),
    ),
)
FAULTS = Bench(
    "faults", Part.FAULTS, "bench", (Size("", 1),), (at_least("kills", "kill", "rounds", 200),)
)


def tried(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *needs: str) -> Outcome:
    """Run a bench of these lines in a process of its own, as the proof does."""
    (tmp_path / "tried.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    project = str(Path(__file__).resolve().parents[3])
    monkeypatch.setitem(running._SETTING, "PYTHONPATH", project)  # pyright: ignore[reportPrivateUsage] -- the bench lies elsewhere
    bench = Bench("tried", Part.SPEED, "tried", (Size("one two", 1),), needs=needs)
    return running.run(Planned(bench, bench.sizes[0]), tmp_path)


def test_the_page_counts_what_holds_and_names_what_does_not() -> None:
    told = page([KEYS, FAULTS], {"keys": OUTCOME})
    assert "**3 promises, measured from 2026-01-02 to 2026-01-02: 1 hold, 1 are short, 1" in told
    short, rest = told.split("## Not run")
    assert "- key to paint, p99: 20.5, wanted ≤ 16, short by 4.50" in short
    assert "- kills: never asked for" in rest
    assert "| key to paint | keys, median ms | ≤ 4 | 4 | holds |" in rest
    assert "`python -m bench` on 2026-01-02 03:04+00:00, in 12 s; before it: load 0.5" in rest
    assert "- peer: hunspell is not installed" in rest
    assert "A smaller run than the whole, which is `python -m bench --all`." in rest
    whole = replace(OUTCOME, command="python -m bench --all")
    assert "A smaller run" not in page([KEYS], {"keys": whole})


def test_every_figure_stands_in_a_table_of_its_kind() -> None:
    rows = {"a|b": {"ms": 1.0}, "c": {"MB": 2.0}, "d": {"ms": 3.0}}
    told = page([KEYS], {"keys": replace(OUTCOME, rows=rows)})
    assert "|  | ms |\n| :--- | ---: |\n| a\\|b | 1 |\n| d | 3 |\n" in told
    assert "|  | MB |\n| :--- | ---: |\n| c | 2 |\n" in told


def test_what_is_missed_is_listed_worst_first() -> None:
    rows = {"unread: blame": {"recall %": 31.8}, "unread: tu": {"recall %": 100.0}}
    rows |= {"unread: joke": {"recall %": 20.0}, "seen: joke": {"recall %": 1.0}}
    missing = Shortlist("Missed", "unread: ", "recall %", 75)
    told = page([replace(KEYS, shortlist=missing)], {"keys": replace(OUTCOME, rows=rows)})
    assert "Missed (recall % below 75): joke 20, blame 31.8.\n" in told


def test_machines_are_told_apart_where_figures_come_from_several() -> None:
    outcomes = {"keys": OUTCOME, "faults": replace(OUTCOME, host="8 cores")}
    told = page([KEYS, FAULTS], outcomes)
    assert "- Machine 1: 2 cores\n- Machine 2: 8 cores" in told
    assert "machine 2, in 12 s" in told


def test_outcomes_are_kept_as_they_were(tmp_path: Path) -> None:
    keep(tmp_path / "kept.json", {"keys": OUTCOME})
    assert read_kept(tmp_path / "kept.json") == {"keys": OUTCOME}
    assert read_kept(tmp_path / "nowhere.json") == {}


def test_one_bench_measured_again_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, path = tmp_path / "kept.json", tmp_path / "page.md"
    keep(kept, {"keys": OUTCOME})

    def run(_planned: Planned, _desks: Path) -> Outcome:
        return replace(OUTCOME, rows={"kill": {"rounds": 199.0}})

    monkeypatch.setattr("tests.bench.proof.__main__.run", run)
    measure([Planned(FAULTS, FAULTS.sizes[0])], path, kept, [KEYS, FAULTS])
    assert read_kept(kept)["keys"] == OUTCOME
    told = path.read_text(encoding="utf-8")
    assert "- kills: 199, wanted ≥ 200, short by 1" in told
    assert "| key to paint | keys, median ms | ≤ 4 | 4 | holds |" in told


def test_a_name_that_no_bench_has_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "nothing"]) == 1
    assert "accuracy" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("minutes", "sizes"),
    [
        (0, ["--few", ""]),
        (5, ["--few", ""]),
        (6, ["--all", ""]),
        (float("inf"), ["--all", ""]),
    ],
)
def test_benches_grow_as_far_as_the_minutes_go(minutes: float, sizes: list[str]) -> None:
    assert [item.size.arguments for item in plan([KEYS, FAULTS], minutes)] == sizes


def test_no_bench_takes_a_second_step_before_another_its_first() -> None:
    slow = replace(KEYS, sizes=(Size("1", 1), Size("2", 2), Size("3", 3)))
    assert [item.size.arguments for item in plan([slow, slow], 5)] == ["3", "2"]


def test_a_run_brings_back_its_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        "import sys\nfrom tests.bench import figures\n"
        "figures.tell('words', {'count': len(sys.argv) - 1})\nfigures.lack('peer', 'nowhere')\n"
    )
    outcome = tried(source, tmp_path, monkeypatch)
    assert outcome.why == ""
    assert outcome.rows == {"words": {"count": 2}}
    assert outcome.lacking == {"peer": "nowhere"}
    assert outcome.command == "python -m tried one two"
    assert outcome.noise[0] <= outcome.noise[1] <= outcome.noise[2]


def test_a_run_that_fails_says_how_and_keeps_what_it_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = (
        "from tests.bench import figures\nfigures.tell('a', {'ms': 1})\nraise OSError(__file__)"
    )
    outcome = tried(source, tmp_path, monkeypatch)
    assert outcome.rows == {"a": {"ms": 1}}
    assert outcome.why == "ended with 1: OSError: ./tried.py"


def test_a_run_that_dies_says_of_what(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = tried("import os\nos.kill(os.getpid(), 11)\n", tmp_path, monkeypatch)
    assert outcome.why.startswith("ended by SIGSEGV")


def test_a_run_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_LEAST_PATIENCE", 0.01)
    monkeypatch.setattr(running, "_PATIENCE", 0.0)
    outcome = tried("import time\ntime.sleep(600)\n", tmp_path, monkeypatch)
    assert outcome.why == "stopped after 0 minutes"


def test_a_run_whose_program_lacks_is_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = tried("raise ValueError", tmp_path, monkeypatch, "no-such-program")
    assert outcome.why == "no-such-program is not here"
    assert outcome.rows == {}


def test_every_bench_that_is_listed_is_there_and_told_apart() -> None:
    names = [bench.name for bench in BENCHES]
    assert len(set(names)) == len(names)
    for bench in BENCHES:
        file = running.ROOT / bench.module.replace(".", "/")
        assert file.with_suffix(".py").is_file(), bench.name
        minutes = [size.minutes for size in bench.sizes]
        assert minutes == sorted(minutes), bench.name
