"""Learn the weights by which packs tell what a whole reply reads like, concern by concern.

    python packaging/train_replies.py               # writes resources/tone/fr/<concern>.tsv
    python packaging/train_replies.py --measure     # each hand read by what the others taught

Needs scikit-learn, which nothing else of the project does. The teachers are the lines of
`tests/tone/corpus` and the examples of the packs. A reply is taught by the words of its sentences,
their beginnings, two of those in a row, and half as much by the beginnings of the words of the
message that it answers; what few texts have counts more (inverse document frequency), and so has
what stands more often in faulty replies than in others or the other way round; long replies count
no more than short ones. Of what a linear support vector machine weighs, the features that matter
most are written. The same lines give the same weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
import train_messages
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC  # pyright: ignore[reportMissingTypeStubs] -- it has none
from train_messages import CORPUS, PACKS, Weights

from cmdesk.tone.engine import Engine
from cmdesk.tone.kinds.features import (
    ALWAYS,
    ANSWER,
    ASKED,
    SITUATION,
    Classes,
    message_features,
    names_of,
    sentence_features,
    share_of,
    words_of,
)
from cmdesk.tone.library import read_examples, read_library
from cmdesk.tone.model import Context, Severity
from cmdesk.tone.text import Text
from cmdesk.tone.wire import parse_request

CONCERNS = (
    "blame",
    "boilerplate",
    "condescension",
    "disclosure",
    "exclusion",
    "hostility",
    "ill-timed-humour",
    "minimising",
    "missing-apology",
    "non-apology",
    "off-limits",
    "over-personal",
    "overpromise",
    "personal-data",
    "private-first",
    "promotion",
    "removal-request",
    "stonewalling",
)
HANDS = "replies-*.jsonl"
"""One file a writer, in the form of cases: who measures leaves one out."""
SEEN = 2
"""A feature that fewer replies have is not looked at."""
NAMED, WRITTEN = 36_000, 9_000
"""How many features are written, those that matter most: in all, and of a concern."""
DIGITS = 3
COST = 0.7
LEAST_TOLD, TOLD = 0.3, 0.5
"""What a feature counts for that faulty replies have as often as others, before its root."""
MESSAGE, ASKING, WORD = 0.5, 0.05, 0.1
"""What counts of the incoming message: what it is, and its words; and what the reply's words do."""
NO_CLASSES = Classes({})
QUIET = (-4.0, -3.0, -2.5, -2.0, -1.5, -1.0)
RAISED = (1.0, 0.5, 0.0, -0.5, -1.0)


@dataclass(frozen=True)
class Reply:
    """A labelled reply: its features with their values, and what rules alone raise of it."""

    hand: str
    values: Mapping[str, float]
    faults: frozenset[str]
    maybe: frozenset[str]
    only: str = ""
    """The one concern that it was judged for, if not all."""
    raised: frozenset[str] = frozenset()

    def teaches(self, concern: str) -> bool:
        """Tell whether the reply is known to have the concern, or known not to."""
        return concern not in self.maybe and (self.only in ("", concern) or not self.faults)


def main() -> None:
    """Write the weights, or print what hands that were not learnt from say of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--measure", action="store_true")
    args = parser.parse_args()
    replies = list(Reader().replies())
    if args.measure:
        measure(replies)
        return
    for concern, weights in learn(replies).items():
        train_messages.write(PACKS / f"{concern}.tsv", weights, len(replies))
        print(f"{concern}: {len(weights)} weights")


class Reader:
    """Reads the replies of the corpus as the engine would."""

    def __init__(self) -> None:
        library = read_library(PACKS.parent, None, None)
        rules = tuple(rule for rule in library.rules if rule.kind != "likeness")
        self._engine = Engine(PACKS.parent, library._replace(rules=rules))
        self._grave = {rule.id for rule in rules if rule.severity is not Severity.SUGGESTION}
        self._messages = dict[str, dict[str, float]]()

    def replies(self) -> Iterator[Reply]:
        """Yield the replies that teach, each text once for what it was judged for."""
        told = set[tuple[str, str]]()
        for hand, case, faults, maybe, only in _cases():
            if (case["text"], only) not in told:
                told.add((case["text"], only))
                yield self._reply(hand, case, (faults, maybe, only))

    def _reply(
        self, hand: str, case: dict[str, Any], judged: tuple[set[str], set[str], str]
    ) -> Reply:
        request = parse_request(case)
        text = Text(request.text)
        sentences = [text.own[start:end] for start, end in text.sentences]
        words = [words_of(sentence) for sentence in sentences]
        found = Counter(
            name for row in words for name in names_of(sentence_features(row), NO_CLASSES)
        )
        share = share_of(sum(map(len, words)))
        values = {name: count * share for name, count in found.items()}
        values |= self._message(request.context.incoming)
        raised = frozenset[str]()
        if hand:
            report = self._engine.check(request.text, request.context)
            raised = frozenset(f.concern for f in report.findings if f.rule in self._grave)
        faults, maybe, only = judged
        return Reply(hand, values, frozenset(faults), frozenset(maybe), only, raised)

    def _message(self, incoming: str | None) -> Mapping[str, float]:
        """Return what the incoming message tells of a reply: what it is, and its words."""
        if not incoming:
            return {}
        known = self._messages.get(incoming)
        if known is None:
            found = self._engine.check("", Context(incoming=incoming)).situations
            text = Text(incoming)
            words = [words_of(text.own[start:end]) for start, end in text.sentences]
            asked = Counter(name for row in words for name in message_features(row).others)
            share = share_of(sum(map(len, words)))
            known = {name: count * share for name, count in asked.items()}
            known |= dict.fromkeys((ANSWER, *(f"{SITUATION}{name}" for name in found)), 1.0)
            self._messages[incoming] = known
        return known


Judged = tuple[str, dict[str, Any], set[str], set[str], str]


def _cases() -> Iterator[Judged]:
    """Yield each request with its hand, its faults, what may be one, and what it was judged for."""
    for path in sorted(CORPUS.glob(HANDS)):
        for case in _lines(path.name):
            yield path.stem, case["input"], set(case["expect"]), set(case["maybe"]), ""
    for case in (*_lines("whole-replies.jsonl"), *_lines("clean-replies.jsonl")):
        faults, maybe = set(case.get("faults", ())), set(case.get("maybe", ()))
        yield "", case.get("input", case), faults, maybe, ""
    for case in _lines("families.jsonl"):
        concern = case["concern"]
        yield "", case, {concern} if case["faulty"] else set(), set(), concern
    for concern in sorted(path.stem for path in CORPUS.glob("*.jsonl")):
        for case in _lines(f"{concern}.jsonl"):
            if "bad" in case:
                yield "", case, {concern} if case["bad"] else set(), set(), concern
    for example in read_examples(PACKS.parent, None):
        concern = example.rule.split(".")[0]
        if concern in CONCERNS:
            faults = {concern} if example.bad else set[str]()
            yield "", dict(example.request), faults, set(), concern


def _lines(name: str) -> Iterator[dict[str, Any]]:
    for line in (CORPUS / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def learn(replies: Sequence[Reply]) -> dict[str, Weights]:
    """Return what the features weigh in each concern."""
    held = Counter(name for reply in replies for name in reply.values)
    rare = {
        name: _counts_for(name) * (1 + log((1 + len(replies)) / (1 + count)))
        if _is_word(name)
        else MESSAGE
        for name, count in held.items()
        if count >= SEEN
    }
    names = sorted(rare)
    at = {name: number for number, name in enumerate(names)}
    cells = [
        (row, at[name], value * rare[name])
        for row, reply in enumerate(replies)
        for name, value in reply.values.items()
        if name in at
    ]
    rows, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(replies), len(names)))
    scale = np.array([rare[name] for name in names])
    fitted = {concern: _fitted(replies, concern, matrix) for concern in CONCERNS}
    matters = np.sqrt(np.asarray(matrix.multiply(matrix).sum(0)).ravel())
    worth = {concern: np.abs(weights) * matters for concern, (weights, _) in fitted.items()}
    most = np.max(list(worth.values()), axis=0)
    left_out = np.argsort(-most, kind="stable")[NAMED:]
    result = dict[str, Weights]()
    for concern, (weights, begin) in fitted.items():
        worth[concern][left_out] = 0
        kept = np.argsort(-worth[concern], kind="stable")[:WRITTEN]
        told: Weights = {
            names[at]: round(float(weights[at] * scale[at]), DIGITS) for at in kept.tolist()
        }
        told[ALWAYS] = round(begin, DIGITS)
        result[concern] = {name: weight for name, weight in told.items() if weight}
    return result


def _is_word(name: str) -> bool:
    return name != ANSWER and not name.startswith(SITUATION)


def _counts_for(name: str) -> float:
    return ASKING if name.startswith(ASKED) else WORD


def _fitted(replies: Sequence[Reply], concern: str, matrix: Any) -> tuple[Any, float]:
    """Return what each feature weighs in a concern, and where the sum begins."""
    chosen = [row for row, reply in enumerate(replies) if reply.teaches(concern)]
    labels = np.array([concern in replies[row].faults for row in chosen])
    telling = _telling(matrix[chosen], labels)
    model: Any = LinearSVC(C=COST)
    model.fit(matrix[chosen].multiply(telling).tocsr(), labels)
    return model.coef_.ravel() * telling, float(model.intercept_[0])


def _telling(matrix: Any, labels: Any) -> Any:
    """Return what each feature counts for: more where faulty replies and others differ in it.

    After "naive Bayes" features: Wang and Manning, "Baselines and Bigrams" (ACL 2012).
    """
    shares = [
        (np.asarray((matrix[side] > 0).sum(0)).ravel() + 1) / (side.sum() + 2)
        for side in (labels, ~labels)
    ]
    found = (np.abs(np.log(shares[0] / shares[1])) + LEAST_TOLD) ** TOLD
    return found / found.mean()


def measure(replies: Sequence[Reply]) -> None:
    """Print, hand by hand left out, what quieting and raising would do to what rules alone say."""
    told = list[tuple[Reply, dict[str, float]]]()
    for hand in sorted({reply.hand for reply in replies} - {""}):
        weights = learn([reply for reply in replies if reply.hand != hand])
        for reply in replies:
            if reply.hand == hand:
                told.append((reply, {c: _score(weights[c], reply) for c in CONCERNS}))
        print(f"{hand} read", flush=True)
    print("right/wrong that fall below a sum, or that no rule raises and that lie above one")
    for concern in CONCERNS:
        cells = [f"{x:+}: {_count(told, concern, x, below=True)}" for x in QUIET]
        cells += [f"{x:+}: {_count(told, concern, x, below=False)}" for x in RAISED]
        print(f"{concern:17}" + "  ".join(cells))


def _score(weights: Weights, reply: Reply) -> float:
    total = weights.get(ALWAYS, 0.0)
    for name, value in reply.values.items():
        total += weights.get(name, 0.0) * value
    return total


def _count(
    told: Sequence[tuple[Reply, Mapping[str, float]]], concern: str, edge: float, *, below: bool
) -> str:
    """Return ``right/wrong`` of what a rule raises below the edge, or of what none does above."""
    chosen = [
        reply
        for reply, sums in told
        if (concern in reply.raised) is below and (sums[concern] < edge) is below
    ]
    right = sum(concern in reply.faults for reply in chosen)
    wrong = sum(concern not in reply.faults | reply.maybe for reply in chosen)
    return f"{right}/{wrong}"


if __name__ == "__main__":
    main()
