"""Measures what is promised and writes the page: what ``packaging/dev.py prove`` runs."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.proof.bench import Bench, Planned, plan
from tests.bench.proof.benches import BENCHES
from tests.bench.proof.outcome import keep, read_kept
from tests.bench.proof.page import page
from tests.bench.proof.running import ROOT, run

PAGE = ROOT / "PROOF.md"
KEPT = Path(__file__).with_name("figures.json")
"""What every bench last gave, so that one can be measured again alone."""


def main(words: Sequence[str]) -> int:
    """Run what the command line asks for, one bench after the other, and write the page."""
    args = _arguments(words)
    names = [bench.name for bench in BENCHES]
    unknown = [name for name in args.only if name not in names]
    if unknown:
        print(f"No such bench: {', '.join(unknown)}. There are {', '.join(names)}.")
        return 1
    chosen = [bench for bench in BENCHES if not args.only or bench.name in args.only]
    measure(plan(chosen, args.within), PAGE, KEPT, BENCHES)
    return 0


def measure(planned: Sequence[Planned], path: Path, kept: Path, benches: Sequence[Bench]) -> None:
    """Run these, and write the page anew after each, so that nothing measured is lost."""
    total = sum(item.size.minutes for item in planned)
    print(f"About {total:.0f} minutes, where nothing else runs.", flush=True)
    outcomes = read_kept(kept)
    with tempfile.TemporaryDirectory() as desks:
        for item in planned:
            print(f"== {item.bench.name}: {item.size.minutes:g} minutes", flush=True)
            outcome = run(item, Path(desks))
            outcomes[item.bench.name] = outcome
            print(f"   {outcome.why or 'done'}, in {outcome.seconds:.0f} s", flush=True)
            keep(kept, outcomes)
            path.write_text(page(benches, outcomes), encoding="utf-8")
    print(f"Written: {path.name}")


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="dev.py prove", description="Measure every promise and write PROOF.md."
    )
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--short", dest="within", action="store_const", const=0.0)
    sizes.add_argument("--within", type=float, metavar="MINUTES")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.set_defaults(within=float("inf"))
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
