"""Learn the weights by which packs tell what an incoming message is.

    python packaging/train_messages.py             # writes resources/tone/fr/situation-*.tsv
    python packaging/train_messages.py --measure   # five folds, each read by what others taught

The teachers are lines of `tests/tone/corpus`: `situations.jsonl`; `incoming-*.tsv`, where
letters tell what a message is (C a complaint that an apology is due to, P one about price or
taste, O about what is outside the brand's hands; Q question, T praise, S settled, N nothing,
J joke, A attack, H hate, X crisis); and `replies-*.jsonl`, where a reply that does not apologise
tells by its faults whether it should have. The learner is follow-the-regularised-leader (McMahan
et al., 2013): its L1 term leaves few features, so the weights can be read. The same lines give the
same weights.
"""

# ruff: noqa: E402
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)  # the project, not this folder of scripts

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import exp, log, sqrt

from cmdesk.domain.network import Situation
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.kinds.features import (
    ALWAYS,
    CUE,
    Classes,
    features,
    load_classes,
    names_of,
)
from cmdesk.tone.text import Text
from cmdesk.tone.wire import parse_request

CORPUS = ROOT / "tests" / "tone" / "corpus"
PACKS = ROOT / "resources" / "tone" / "fr"
CLASSES = PACKS / "situation.classes.tsv"
LETTERS = {
    "C": {"complaint", "apology-due"},
    "P": {"complaint"},
    "O": {"complaint"},
    "Q": {"question"},
    "T": {"praise"},
    "S": set[str](),
    "N": set[str](),
    "J": {"joke"},
    "A": {"attack"},
    "H": {"hate"},
    "X": {"crisis"},
}
DUE = "apology-due"
WRITERS = 13
"""Of the writers of replies, those up to this number say what is owed an apology.

Later ones wrote for other concerns; learnt from as well, what they passed over lost more than it
taught (``tests/bench/accuracy.py`` on the unread sets).
"""
NAMES = ("complaint", DUE, "question", "praise", "attack", "hate", "crisis", "joke")
FOLDS = 5
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Line:
    """One labelled message: what it is, what may be said of it or not, and its features."""

    text: str
    is_: frozenset[str]
    maybe: frozenset[str]
    features: tuple[str, ...]


@dataclass(frozen=True)
class Recipe:
    """How a model is learnt: passes, step, and the pull towards few and small weights."""

    passes: int = 12
    alpha: float = 0.15
    beta: float = 1.0
    l1: float = 7.0
    l2: float = 15.0
    seen: int = 2
    """A feature that fewer lines have is not looked at."""


FREQUENT = Recipe()
RARE = Recipe(passes=20, l1=2.5, l2=3.0)
RECIPES = {"complaint": FREQUENT, DUE: FREQUENT}
"""What most lines teach takes a stronger pull than what few lines do."""

Weights = dict[str, float]


def main() -> None:
    """Write the weights, or print what lines that were not learnt from say of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--only", choices=NAMES, action="append")
    args = parser.parse_args()
    for name, labelled in taught(args.only):
        print(f"{name}: {len(labelled)} lines")
        if args.measure:
            measure(name, labelled)
        else:
            weights = learn(labelled, RECIPES.get(name, RARE))
            write(PACKS / f"situation-{name}.tsv", weights, len(labelled))
            print(f"{name}: {len(weights)} weights")


def taught(only: Sequence[str] | None) -> Iterator[tuple[str, list[tuple[Line, bool]]]]:
    """Yield each model's name with its labelled lines."""
    engine = load(PACKS.parent)
    lines = list(read_lines(CORPUS, engine))
    for name in only or NAMES:
        chosen = [line for line in lines if name not in line.maybe]
        yield name, [(_with_cues(line, name, engine), name in line.is_) for line in chosen]


def _with_cues(line: Line, name: str, engine: Engine) -> Line:
    """Return the line with the cues of that situation's rule among its features."""
    cues = sorted(CUE + cue for cue in engine.cues(f"situation.{name}", line.text))
    return replace(line, features=(*line.features, *cues)) if cues else line


def read_lines(corpus: Path, engine: Engine) -> Iterator[Line]:
    """Yield the labelled messages of the corpus, each text once."""
    classes = Classes(load_classes(str(CLASSES)))
    told = set[str]()
    sources = _json_lines(corpus), _lettered_lines(corpus), _answered_lines(corpus, engine)
    for text, is_, maybe in chain(*sources):
        if text not in told:
            told.add(text)
            names = tuple(sorted(names_of(features(Text(text), classes), classes)))
            yield Line(text, frozenset(is_), frozenset(maybe - is_), names)


def _answered_lines(corpus: Path, engine: Engine) -> Iterator[tuple[str, set[str], set[str]]]:
    """Yield the messages whose answer has no apology, and whether it is reproached for that.

    An answer to a complaint that nobody reproaches may be about price or taste, so all else
    is left open.
    """
    files = (corpus / f"replies-{number}.jsonl" for number in range(1, WRITERS + 1))
    for path in sorted(file for file in files if file.exists()):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            request = parse_request(case["input"])
            message, told = request.context.incoming, {*case["expect"], *case["maybe"]}
            if not message or "non-apology" in told or "missing-apology" in case["maybe"]:
                continue
            context = replace(request.context, situations=(Situation.COMPLAINT,))
            found = engine.check(request.text, context).findings
            if any(finding.concern == "missing-apology" for finding in found):
                due = "missing-apology" in told
                is_ = {"complaint", DUE} if due else set[str]()
                yield message, is_, {name for name in NAMES if name != DUE}


def _json_lines(corpus: Path) -> Iterator[tuple[str, set[str], set[str]]]:
    for line in (corpus / "situations.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        is_ = set(case["situations"]) | ({DUE} if case["apology_due"] else set[str]())
        yield case["text"], is_, set(case.get("maybe", ()))


def _lettered_lines(corpus: Path) -> Iterator[tuple[str, set[str], set[str]]]:
    """Yield the lines of the files with letters.

    A question mark leaves open whether one asks, and a complaint that attacks whether one praises.
    """
    for path in sorted(corpus.glob("incoming-*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            letters, text = line.split("\t")
            is_ = {name for letter in letters for name in LETTERS[letter]}
            maybe = {"question"} if "?" in text else set[str]()
            if {"A", "C"} <= {*letters}:
                maybe.add("praise")
            yield text, is_, maybe


def learn(lines: Sequence[tuple[Line, bool]], recipe: Recipe) -> Weights:
    """Return the weights that tell the lines that are so from those that are not."""
    counts = Counter(name for line, _ in lines for name in line.features)
    rows = [
        ([name for name in line.features if counts[name] >= recipe.seen], label)
        for line, label in lines
    ]
    leader = Leader(recipe)
    order = random.Random(1)  # noqa: S311 -- an order that is the same every time
    for _ in range(recipe.passes):
        order.shuffle(rows)
        for names, label in rows:
            leader.see(names, label=label)
    return leader.weights()


class Leader:
    """Logistic regression by follow-the-regularised-leader, one line at a time."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._sums = dict[str, float]()
        self._squares = dict[str, float]()

    def see(self, names: Iterable[str], *, label: bool) -> None:
        """Learn from one line."""
        weights = {name: self._weight(name) for name in names}
        error = _share(sum(weights.values())) - label
        square = error * error
        for name, weight in weights.items():
            before = self._squares.get(name, 0.0)
            after = before + square
            step = (sqrt(after) - sqrt(before)) / self._recipe.alpha
            self._sums[name] = self._sums.get(name, 0.0) + error - step * weight
            self._squares[name] = after

    def _weight(self, name: str) -> float:
        recipe, total = self._recipe, self._sums.get(name, 0.0)
        l1 = 0.0 if name == ALWAYS else recipe.l1
        if abs(total) <= l1:
            return 0.0
        pull = (recipe.beta + sqrt(self._squares[name])) / recipe.alpha + recipe.l2
        return -(total - (l1 if total > 0 else -l1)) / pull

    def weights(self) -> Weights:
        """Return the weights that are left, rounded as they are written."""
        weights = {name: round(self._weight(name), 3) for name in self._sums}
        return {name: weight for name, weight in weights.items() if abs(weight) >= 0.02}


def _share(score: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def score(weights: Mapping[str, float], names: Iterable[str]) -> float:
    """Return the sum that the engine would come to."""
    return sum(weights.get(name, 0.0) for name in names)


def measure(name: str, lines: Sequence[tuple[Line, bool]]) -> None:
    """Print precision, recall and false alarms at some thresholds, on lines not learnt from."""
    scores = list[tuple[float, bool]]()
    shuffled = list(lines)
    random.Random(2).shuffle(shuffled)  # noqa: S311 -- the same folds every time
    for fold in range(FOLDS):
        weights = learn(
            [x for i, x in enumerate(shuffled) if i % FOLDS != fold], RECIPES.get(name, RARE)
        )
        held = [x for i, x in enumerate(shuffled) if i % FOLDS == fold]
        scores += [(score(weights, line.features), label) for line, label in held]
    wanted = sum(label for _, label in scores)
    print(f"\n{name}: {wanted} of {len(scores)}\n share  sum   prec. recall alarms")
    for share in THRESHOLDS:
        least = log(share / (1 - share))
        found = [label for value, label in scores if value > least]
        right, alarms = sum(found), len(found) - sum(found)
        shares = right / max(1, len(found)), right / wanted, alarms / (len(scores) - wanted)
        print(f"{share:6}{least:6.2f}" + "".join(f"{100 * part:7.1f}" for part in shares))


def write(path: Path, weights: Weights, count: int) -> None:
    """Write ``feature<TAB>weight`` lines, the weightiest first."""
    learner = Path(sys.argv[0]).name
    head = f"# Appris par {learner} sur {count} textes ; ne pas modifier à la main.\n"
    ordered = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    body = "".join(f"{name}\t{weight:g}\n" for name, weight in ordered)
    path.write_text(head + body, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
