"""Measure how well tu and vous are read: exact share, false alarms, noise, cases, and time taken.

    python -m tests.bench.address [--misses] [--shared ../shared]

Even lines of each set were looked at all along while the rules were written, odd lines not: they
were measured unread first, then read once; what they gave unread is kept below as FIRST.
A regular expression over pronouns stands beside every figure.
"""

import argparse
import json
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cmdesk.tone.address import VerbTable, read_address
from cmdesk.tone.address.forms import Nouns
from cmdesk.tone.convert import convert
from cmdesk.tone.model import Person
from cmdesk.tone.text import Text
from tests.bench import figures

ROOT = Path(__file__).resolve().parents[2]
FIRST = """
odd lines, measured before any of them was read (20 November 2026):
  pairs 99.39 % exact, without any pronoun 98.82 %; tatoeba-neutral 0.00 and ud-neutral 3.59
  false alarms per 1,000; cocoa 98.94 %
"""
SETS = ("tatoeba-pairs-dev", "cocoa-train", "tatoeba-neutral-dev", "ud-neutral-dev")
CASES = {"seen": ("dev", "dev-2"), "unseen": ("dev-3", "dev-4")}
TU = re.compile(r"\b(?:tu|te|toi|ton|ta|tes|tiens?|tiennes?)\b|\bt['’]", re.IGNORECASE)
VOUS = re.compile(r"\b(?:vous|votre|vos|vôtres?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled text; ``seen`` where it was looked at while the rules were written."""

    text: str
    gold: str
    seen: bool


def baseline(text: str) -> str:
    """Read pronouns and possessives alone."""
    tu, vous = TU.search(text), VOUS.search(text)
    return "mixed" if tu and vous else "tu" if tu else "vous" if vous else "none"


def lines_of(path: Path) -> Iterator[Line]:
    """Yield the lines of a labelled set, every second one as seen."""
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(raw)
        yield Line(row["text"], row["gold"], number % 2 == 0)


def without_accents(text: str) -> str:
    """Return the text as typed by somebody who skips accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def bare(text: str) -> str:
    """Return the text in lower case and without punctuation, apostrophes and hyphens kept."""
    return " ".join(re.sub(r"[^\w\s'’-]", " ", text.lower()).split())


NOISE: dict[str, Callable[[str], str]] = {
    "as written": str,
    "upper case": str.upper,
    "lower, no punctuation": bare,
    "no accents": without_accents,
    "apostrophes dropped": lambda text: re.sub(r"['’]", "", text),
    "apostrophes as spaces": lambda text: re.sub(r"['’]", " ", text),
}


def share(
    lines: list[Line], read: Callable[[str], str], noise: Callable[[str], str]
) -> tuple[float, float]:
    """Return the exact share in per cent, and false alarms per 1,000 lines without a person."""
    right = alarms = innocent = 0
    for line in lines:
        found = read(noise(line.text))
        right += found == line.gold
        if line.gold == "none":
            innocent += 1
            alarms += found != "none"
    return 100 * right / max(1, len(lines)), 1000 * alarms / max(1, innocent)


def report_set(name: str, lines: list[Line], read: Callable[[str], str]) -> None:
    """Print a set's figures, seen and unseen apart, with the baseline and under noise."""
    for seen in (True, False):
        part = [line for line in lines if line.seen == seen]
        label = "even" if seen else "odd"
        print(f"\n{name}, {label}: {len(part)} lines")
        for noise, change in NOISE.items():
            exact, alarms = share(part, read, change)
            plain, plain_alarms = share(part, baseline, change)
            columns = {"exact %": exact, "alarms in 1,000": alarms}
            figures.tell(
                f"{name}, {label} lines, {noise}", {**columns, "pronoun regex exact %": plain}
            )
            print(
                f"  {noise:24} exact {exact:6.2f} %   false alarms {alarms:6.2f} / 1,000"
                f"   (pronoun regex {plain:6.2f} %, {plain_alarms:6.2f})"
            )


def judge(case: dict[str, Any], found: str) -> bool:
    """Tell whether a reading goes against the profile of a case."""
    wanted = case["input"].get("profile", {}).get("address") or "either"
    if found in {"none", wanted}:
        return False
    if found == "mixed":
        return True
    crowd = case["input"].get("audience") == "many" and found == "vous"
    return wanted != "either" and not crowd


def report_cases(folder: Path, read: Callable[[str], str], *, misses: bool) -> None:
    """Print misses and false alarms of the concern `address` on the case files."""
    for label, names in CASES.items():
        total = hits = missed = false = 0
        for name in names:
            for raw in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                case = json.loads(raw)
                if case["input"].get("influencer"):
                    continue
                total += 1
                expected = "address" in case["expect"]
                raised = judge(case, read(case["input"]["text"]))
                hits += expected and raised
                wrong = raised and not expected and "address" not in case["maybe"]
                missed += expected and not raised
                false += wrong
                if misses and label == "seen" and (wrong or (expected and not raised)):
                    kind = "false alarm" if wrong else "missed"
                    print(f"    {kind} {case['id']}: {case['input']['text']}")
        print(
            f"\ncases, {label} ({', '.join(names)}; without influencers): {total} lines, "
            f"{hits} address faults found, {missed} missed, {false} false alarms"
        )


def report_turning(table: VerbTable, nouns: Nouns, lines: list[Line]) -> None:
    """Print how many lines of the pairs turn whole, and how many into another line of the set."""
    known = {line.text.rstrip(" .!?\u202f") for line in lines}
    for seen in (True, False):
        part = [line for line in lines if line.seen == seen]
        whole = same = 0
        for line in part:
            to = Person.VOUS if line.gold == "tu" else Person.TU
            turned = convert(line.text, to, table, nouns)
            text = turned.apply(line.text)
            whole += not turned.remaining and read_address(Text(text), table).found == to.value
            same += text.rstrip(" .!?\u202f") in known
        print(
            f"turning the pairs, {'even' if seen else 'odd'}: {100 * whole / len(part):.2f} % "
            f"read wholly as the other person, {100 * same / len(part):.2f} % stand so in the set"
        )


def report_time(table: VerbTable, folder: Path, texts: list[str]) -> None:
    """Print how long loading and reading 280 characters take."""
    loads: list[float] = []
    for _ in range(9):
        begun = time.perf_counter()
        VerbTable.load(folder).folded_mask("regarde")
        loads.append((time.perf_counter() - begun) * 1e3)
    found = figures.spread("loading the table of verbs", loads)
    print(f"\nloading the table: min {found.least:.1f} ms, median {found.median:.1f} ms")
    joined = " ".join(texts)
    chunks = [joined[at : at + 280] for at in range(0, min(len(joined), 280_000) - 280, 280)]
    for label in ("first time", "again"):
        spent: list[float] = []
        for chunk in chunks:
            text = Text(chunk)
            _ = text.tokens, text.sentences
            begun = time.perf_counter()
            read_address(text, table)
            spent.append((time.perf_counter() - begun) * 1e6)
        found = figures.spread(f"tu and vous read in 280 characters, {label}", spent, "µs")
        print(
            f"280 characters, {label}, {found.count} texts: min {found.least:.0f} µs, "
            f"median {found.median:.0f} µs, p99 {found.p99:.0f} µs"
        )


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--misses", action="store_true", help="print the seen lines that fail")
    options = parser.parse_args()
    folder = ROOT / "resources" / "tone" / "fr"
    table = VerbTable.load(folder)

    def read(text: str) -> str:
        return read_address(Text(text), table).found

    texts: list[str] = []
    for name in SETS:
        path: Path = options.shared / "tv" / f"{name}.jsonl"
        if not path.exists():
            print(f"{name}: not here, skipped")
            continue
        lines = list(lines_of(path))
        texts += [line.text for line in lines[::10]]
        report_set(name, lines, read)
        if name == "tatoeba-pairs-dev":
            silent = [line for line in lines if baseline(line.text) == "none"]
            report_set("tatoeba-pairs-dev without any pronoun", silent, read)
            report_turning(table, Nouns.load(folder), lines)
        if options.misses:
            for line in lines:
                if line.seen and (found := read(line.text)) != line.gold:
                    print(f"    {line.gold} read as {found}: {line.text}")
    print(FIRST)
    if (options.shared / "cases").exists():
        report_cases(options.shared / "cases", read, misses=options.misses)
    if texts:
        report_time(table, folder, texts)


if __name__ == "__main__":
    main()
