"""How right the tone engine is: a table per concern and set of cases, baselines beside.

    python tests/bench/accuracy.py [FILES] [--show CONCERN] [--only FILE] [--concern CONCERN]

Three forms of JSON lines are read. Cases ``{id, input, expect, maybe}``: what is expected and
missing is a miss; what is raised at warning or error, neither expected nor «maybe», a false alarm.
Labelled texts ``{text, incoming, bad}`` count for the concern that names their file, messages
``{text, situations}`` count for the situations read. Nothing is asserted here.
"""

# ruff: noqa: E402
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT)  # the project, not this folder of scripts

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cmdesk.domain.network import Situation
from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context, Severity
from cmdesk.tone.text import fold
from cmdesk.tone.wire import parse_request
from tests.bench import figures

DEFAULT = ("../shared/cases/*.jsonl", "tests/tone/*.jsonl", "tests/tone/corpus/*.jsonl")
UNSCORED = {"typography", "spelling"}
WORDS = {
    "missing-apology": (),
    "removal-request": ("supprimer", "supprimez", "retirer", "retirez", "effacer", "effacez"),
    "private-first": ("mp", "dm", "message privé", "en privé"),
    "hostility": ("con", "idiot", "débile", "imbécile", "merde"),
    "stonewalling": ("règlement", "rien à ajouter", "c'est la règle"),
    "overpromise": ("garanti", "garantissons", "promis", "jamais", "toujours"),
    "boilerplate": ("gêne occasionnée", "prenons note", "à votre entière disposition"),
    "non-apology": ("désolé si", "désolés si", "si vous"),
    "blame": ("vous auriez dû", "votre faute", "erreur de votre part"),
    "minimising": ("calmez-vous", "ce n'est que", "pas grave"),
    "condescension": ("il suffit", "il suffisait", "évidemment"),
    "exclusion": ("ailleurs", "bon vent"),
}
"""The baseline: a word list, as most tools have."""
PRONOUN = {
    "tu": re.compile(r"\b(?:tu|te|toi|ton|ta|tes|t')\b"),
    "vous": re.compile(r"\b(?:vous|votre|vos)\b"),
}


@dataclass
class Score:
    """What was found rightly, wrongly and not at all."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    base_tp: int = 0
    base_fp: int = 0
    misses: list[str] = field(default_factory=list[str])
    alarms: list[str] = field(default_factory=list[str])

    def add(self, other: "Score") -> None:
        """Add another score's numbers."""
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn
        self.base_tp += other.base_tp
        self.base_fp += other.base_fp

    def columns(self) -> figures.Row:
        """Return the shares that there are, the baseline's beside."""
        faults, raised = self.tp + self.fn, self.tp + self.fp
        columns = figures.Row({"faults": faults, "found": self.tp, "wrong alarms": self.fp})
        if faults:
            columns["recall %"] = 100 * self.tp / faults
        if raised:
            columns["precision %"] = 100 * self.tp / raised
        if self.base_tp + self.base_fp:
            columns["word list: precision %"] = 100 * self.base_tp / (self.base_tp + self.base_fp)
            columns["word list: recall %"] = 100 * self.base_tp / max(1, faults)
        return columns

    def row(self) -> str:
        """Return the numbers as a table's row."""
        base = _share(self.base_tp, self.base_tp + self.base_fp)
        return (
            f"{self.tp:5}{self.fp:5}{self.fn:5}  {_share(self.tp, self.tp + self.fp):>6}"
            f"{_share(self.tp, self.tp + self.fn):>8}   {base:>6}"
            f"{_share(self.base_tp, self.tp + self.fn):>8}"
        )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


HEAD = f"{'':24}{'tp':>5}{'fp':>5}{'fn':>5}  {'prec.':>6}{'recall':>8}   {'words':>6}{'recall':>8}"


@dataclass
class Outcome:
    """The scores of one file by concern, and its clean replies."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    clean: int = 0
    alarmed: int = 0


def baseline(concern: str, text: str, wanted: str) -> bool:
    """Tell whether a word list (or, for address, a pronoun regex) would raise the concern."""
    folded = fold(text)
    if concern == "address":
        seen = {name for name, regex in PRONOUN.items() if regex.search(folded)}
        return len(seen) == 2 or bool(seen and wanted in PRONOUN and wanted not in seen)
    words = (re.escape(fold(word)) for word in WORDS.get(concern, ()))
    pattern = "|".join(words)
    return bool(pattern and re.search(rf"\b(?:{pattern})\b", folded))


def raised(engine: Engine, text: str, context: Context) -> dict[str, list[str]]:
    """Return what the engine raises at warning or error: excerpts by concern."""
    found = defaultdict[str, list[str]](list)
    for finding in engine.check(text, context).findings:
        if finding.severity is not Severity.SUGGESTION and finding.concern not in UNSCORED:
            found[finding.concern].append(f"{finding.rule} «{finding.excerpt}»")
    return found


def run_case(engine: Engine, case: Mapping[str, Any], outcome: Outcome) -> None:
    """Score one case of the contract's form."""
    request = parse_request(case["input"])
    expected, maybe = set(case["expect"]) - UNSCORED, set(case.get("maybe", ()))
    found = raised(engine, request.text, request.context)
    told = f"{case['id']}: {request.text!r} ← {request.context.incoming!r}"
    for concern in expected | found.keys():
        score = outcome.scores[concern]
        if concern in expected and concern in found:
            score.tp += 1
        elif concern in expected:
            score.fn += 1
            score.misses.append(told)
        elif concern not in maybe:
            score.fp += 1
            score.alarms.append(f"{told}\n      {'; '.join(found[concern])}")
    for concern in (*WORDS, "address"):
        if baseline(concern, request.text, request.context.profile.address):
            outcome.scores[concern].base_tp += concern in expected
            outcome.scores[concern].base_fp += concern not in expected | maybe
    if not expected:
        outcome.clean += 1
        outcome.alarmed += bool(found.keys() - maybe)


def run_label(engine: Engine, concern: str, case: Mapping[str, Any], outcome: Outcome) -> None:
    """Score one labelled text for the one concern that its file is about."""
    data = {k: case[k] for k in ("text", "incoming", "profile", "channel", "network") if k in case}
    request = parse_request(data)
    found = raised(engine, request.text, request.context)
    _count(outcome.scores[concern], concern in found, bool(case["bad"]), request.text)
    if baseline(concern, request.text, ""):
        outcome.scores[concern].base_tp += bool(case["bad"])
        outcome.scores[concern].base_fp += not case["bad"]


def run_message(engine: Engine, case: Mapping[str, Any], outcome: Outcome) -> None:
    """Score the situations read in one incoming message."""
    report = engine.check("", Context(incoming=case["text"]))
    for situation in Situation:
        wanted = situation in case["situations"]
        if situation not in case.get("maybe", ()):
            score = outcome.scores[f"situation.{situation}"]
            _count(score, situation in report.situations, wanted, case["text"])


def _count(score: Score, found: bool, wanted: bool, text: str) -> None:
    if found and wanted:
        score.tp += 1
    elif wanted:
        score.fn += 1
        score.misses.append(text)
    elif found:
        score.fp += 1
        score.alarms.append(text)


def run_file(engine: Engine, path: Path) -> Outcome | None:
    """Score a file, or return None where it has none of the forms."""
    outcome = Outcome()
    for line in path.read_text(encoding="utf-8").splitlines():
        case: dict[str, Any] = json.loads(line) if line.strip() else {}
        if "input" in case:
            run_case(engine, case, outcome)
        elif "bad" in case:
            run_label(engine, path.stem, case, outcome)
        elif "situations" in case:
            run_message(engine, case, outcome)
    return outcome if outcome.scores else None


def report(name: str, outcome: Outcome, only: str | None) -> Score:
    """Print one file's table and return its total."""
    print(f"\n{name}\n{HEAD}")
    total = Score()
    for concern in sorted(outcome.scores):
        if only in (None, concern):
            print(f"{concern:24}{outcome.scores[concern].row()}")
            total.add(outcome.scores[concern])
    print(f"{'all':24}{total.row()}")
    if outcome.clean:
        share = _share(outcome.alarmed, outcome.clean)
        print(f"clean replies with a false alarm: {outcome.alarmed} of {outcome.clean} ({share} %)")
    return total


def tell(outcomes: Iterable[tuple[str, Outcome]]) -> None:
    """Tell each set as a whole, and each concern over what was held back, and over what was seen.

    For address, the word list is a regular expression over pronouns.
    """
    concerns = defaultdict[str, Score](Score)
    for name, outcome in outcomes:
        total = Score()
        kind = "held back" if name.startswith("heldback") else "seen"
        for concern, score in outcome.scores.items():
            total.add(score)
            concerns[f"{kind}: {concern}"].add(score)
        clean = figures.Row()
        if outcome.clean:
            share = 100 * outcome.alarmed / outcome.clean
            clean = {"clean replies": outcome.clean, "of them alarmed %": share}
        figures.tell(name, {**total.columns(), **clean})
    for name in sorted(concerns):
        figures.tell(name, concerns[name].columns())


def show(outcomes: Iterable[tuple[str, Outcome]], concern: str) -> None:
    """List what a concern misses and raises wrongly."""
    for name, outcome in outcomes:
        score = outcome.scores.get(concern, Score())
        for title, texts in (("missed", score.misses), ("false alarms", score.alarms)):
            if texts:
                print(f"\n{name}: {concern} {title}")
                print("\n".join(f"  - {text}" for text in texts))


def read_address(engine: Engine, folder: Path) -> None:
    """Print how often tu and vous are read as in the files of ``folder``, a regex beside."""
    for path in sorted(folder.glob("*.jsonl")):
        right = plain = count = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if "gold" not in case:
                break
            count += 1
            found = engine.check(case["text"], Context()).address.found
            seen = [n for n, regex in PRONOUN.items() if regex.search(fold(case["text"]))]
            right += found == case["gold"]
            plain += case["gold"] == (seen[0] if len(seen) == 1 else "mixed" if seen else "none")
        if count:
            shares = _share(right, count), _share(plain, count)
            print(
                f"address, {path.name:32} {count:6} texts: {shares[0]} % exact, regex {shares[1]} %"
            )


def main() -> None:
    """Run the files named, or all that are there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", metavar="CONCERN", action="append", default=[])
    parser.add_argument("--only", metavar="FILE", help="only files whose name holds this")
    parser.add_argument("--concern", help="only this concern's rows")
    parser.add_argument("--address", action="store_true", help="tu and vous on ../shared/tv too")
    args = parser.parse_args()
    paths = args.files or [path for glob in DEFAULT for path in sorted(ROOT.glob(glob))]
    engine = load(resources.root() / "tone")
    outcomes = list[tuple[str, Outcome]]()
    total = Score()
    for path in paths:
        if (args.only is None or args.only in path.name) and (found := run_file(engine, path)):
            outcomes.append((path.name, found))
            total.add(report(path.name, found, args.concern))
    tell(outcomes)
    if len(outcomes) > 1:
        print(f"\nall files\n{HEAD}\n{'':24}{total.row()}")
    for concern in args.show:
        show(outcomes, concern)
    if args.address:
        read_address(engine, ROOT.parent / "shared" / "tv")


if __name__ == "__main__":
    main()
