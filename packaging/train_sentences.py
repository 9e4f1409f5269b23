"""Learn the weights by which packs tell, sentence by sentence, that a fault is committed.

    python packaging/train_sentences.py               # writes tone/fr/<concern>.sentences.tsv
    python packaging/train_sentences.py --only blame
    python packaging/train_sentences.py --measure     # five folds, each read by what others taught

The teachers are those of `train.py concern`, the examples of the packs, and the innocent replies
of all other concerns. A reply says only that one of its sentences is at fault: which one, the
weights learnt from whole replies tell first, and those learnt from that sentence tell again
(multiple-instance learning; Andrews et al., 2003).
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import train
from train import CORPUS, FOLDS, PACKS, Line, Recipe, Weights, learn, score

from cmdesk.tone.engine import Engine, load
from cmdesk.tone.kinds.features import (
    Classes,
    load_classes,
    names_of,
    place_of,
    sentence_features,
)
from cmdesk.tone.library import read_examples
from cmdesk.tone.model import Context
from cmdesk.tone.text import Text
from cmdesk.tone.wire import parse_request

CLASSES = PACKS / "reply.classes.tsv"
CONCERNS = ("blame", "condescension", "exclusion", "minimising")
RECIPE = Recipe(passes=6, l1=1.0, l2=3.0)
ALARMS = (0.002, 0.004, 0.008, 0.015, 0.03)
"""Shares of sound replies that raise an alarm, to choose a threshold by."""
WHOLE = {"whole-replies", "clean-replies", "situations", "families"}

Row = tuple[str, ...]


@dataclass(frozen=True)
class Reply:
    """The features of each sentence of a reply, and whether one of them is at fault."""

    rows: tuple[Row, ...]
    bad: bool


def main() -> None:
    """Write the weights, or print what replies that were not learnt from say of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--only", choices=CONCERNS, action="append")
    args = parser.parse_args()
    reader = Reader()
    for concern in args.only or CONCERNS:
        replies = list(reader.replies(concern))
        print(f"{concern}: {len(replies)} replies, {sum(r.bad for r in replies)} at fault")
        if args.measure:
            measure(replies)
        else:
            weights = teach(replies)
            train.write(PACKS / f"{concern}.sentences.tsv", weights, len(replies))
            print(f"{concern}: {len(weights)} weights")


class Reader:
    """Reads the replies of the corpus as the engine would: their sentences and their message."""

    def __init__(self) -> None:
        self._engine: Engine = load(PACKS.parent)
        self._classes: Classes = Classes(load_classes(str(CLASSES)))
        self._messages = dict[str, list[str]]()

    def replies(self, concern: str) -> Iterator[Reply]:
        """Yield the replies that teach about a concern, each text once."""
        told = set[str]()
        for case, bad in cases(concern):
            if case["text"] not in told:
                told.add(case["text"])
                yield Reply(tuple(self._rows(case)), bad)

    def _rows(self, case: dict[str, Any]) -> Iterator[Row]:
        text = Text(str(parse_request(case).text))
        message = self._situations(case.get("incoming"))
        for number, (start, end) in enumerate(text.sentences):
            names = names_of(sentence_features(text.own[start:end], self._classes), self._classes)
            place = place_of(number, len(text.sentences))
            yield tuple(sorted({*names, *message, place} - {""}))

    def _situations(self, incoming: str | None) -> list[str]:
        if not incoming:
            return []
        if incoming not in self._messages:
            found = self._engine.check("", Context(incoming=incoming)).situations
            self._messages[incoming] = [f"s:{situation}" for situation in found]
        return self._messages[incoming]


def cases(concern: str) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield what teaches about a concern: a request, and whether the concern is there."""
    yield from train.told_of(CORPUS, concern)
    for example in read_examples(PACKS.parent, None):
        if example.rule.startswith(f"{concern}."):
            yield dict(example.request), example.bad
    for path in sorted(CORPUS.glob("*.jsonl")):
        if path.stem not in {concern, *WHOLE}:
            for line in path.read_text(encoding="utf-8").splitlines():
                case = json.loads(line)
                if case.get("bad") is False:
                    yield case, False


def teach(replies: Sequence[Reply]) -> Weights:
    """Return the weights that tell the faulty sentence of a faulty reply from sound ones."""
    sound = [(row, False) for reply in replies if not reply.bad for row in reply.rows]
    whole = [(tuple(sorted({*chain(*r.rows)})), True) for r in replies if r.bad]
    first = _learn([*sound, *whole])
    guilty = [(max(r.rows, key=lambda row: score(first, row)), True) for r in replies if r.bad]
    return _learn([*sound, *guilty])


def _learn(rows: Iterable[tuple[Row, bool]]) -> Weights:
    return learn([(Line("", frozenset(), frozenset(), row), bad) for row, bad in rows], RECIPE)


def measure(replies: Sequence[Reply]) -> None:
    """Print the recall at some shares of alarms, on replies that were not learnt from."""
    shuffled = list(replies)
    random.Random(2).shuffle(shuffled)  # noqa: S311 -- the same folds every time
    scores = list[tuple[float, bool]]()
    for fold in range(FOLDS):
        weights = teach([reply for i, reply in enumerate(shuffled) if i % FOLDS != fold])
        held = shuffled[fold::FOLDS]
        scores += [(max(score(weights, row) for row in r.rows), r.bad) for r in held]
    sound = sorted((value for value, bad in scores if not bad), reverse=True)
    wanted = [value for value, bad in scores if bad]
    print("alarms %  threshold  recall %")
    for share in ALARMS:
        least = sound[int(share * len(sound))]
        found = sum(value > least for value in wanted)
        print(f"{100 * share:8.1f}{least:11.2f}{100 * found / len(wanted):10.1f}")


if __name__ == "__main__":
    main()
