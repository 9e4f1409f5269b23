"""Which texts of a library say nearly the same, found without comparing each with each.

Two texts are alike by the runs of words that they share (the Jaccard index of their shingles). By
prefix filtering, a pair is compared only where it shares one of its rarest runs; any pair alike
enough does (Chaudhuri et al., «A Primitive Operator for Similarity Joins», 2006).
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping

from cmdesk.domain.groups import Groups
from cmdesk.domain.variables import pieces

Shingle = tuple[str, ...]
RUN = 3
"""Words in one run."""
ALIKE = 0.55
"""The share of runs in common from which two texts are nearly the same."""
_MEMBERS = 6
"""How many of one group are compared with a newcomer at each run: thousands may be alike."""
_WORD = re.compile(r"[^\W_]+")


def shingles(text: str) -> frozenset[Shingle]:
    """Return the runs of words of a text, without case, accents and variables' names.

    A text shorter than a run is one run; one without a word has none.
    """
    plain = "".join(" var " if variable else piece for piece, variable in pieces(text))
    folded = unicodedata.normalize("NFKD", plain).casefold()
    words = _WORD.findall("".join(char for char in folded if not unicodedata.combining(char)))
    if len(words) <= RUN:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))


def likeness(one: frozenset[Shingle], other: frozenset[Shingle]) -> float:
    """Return the share of runs that two texts have in common, 0 to 1."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


def alike(
    texts: Mapping[str, str],
    threshold: float = ALIKE,
    hear: Callable[[int, int], None] = lambda _left, _total: None,
) -> tuple[tuple[str, ...], ...]:
    """Return the groups of names whose texts are nearly the same, the largest first.

    Each of a group is alike to another of it. ``hear`` is told what is left and of how many, and
    may raise to stop.
    """
    runs = {name: shingles(text) for name, text in texts.items()}
    counts = Counter(run for found in runs.values() for run in found)
    groups, places = Groups(), dict[Shingle, list[str]]()
    twins = dict[frozenset[Shingle], str]()
    for done, (name, own) in enumerate(runs.items()):
        hear(len(runs) - done, len(runs))
        if not own:
            continue
        if own in twins:
            groups.join(twins[own], name)
            continue
        twins[own] = name
        rarest = sorted(own, key=lambda run: (counts[run], run))
        for run in rarest[: len(own) - math.ceil(threshold * len(own)) + 1]:
            if counts[run] > 1:
                _compare(name, places.setdefault(run, []), runs, groups, threshold)
    found = (tuple(sorted(group)) for group in groups.all())
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


def _compare(
    name: str,
    others: list[str],
    runs: Mapping[str, frozenset[Shingle]],
    groups: Groups,
    threshold: float,
) -> None:
    """Join ``name`` to those of ``others`` that are like it, and add it to them."""
    own, mine = runs[name], 0
    for other in others:
        if groups.root(other) == groups.root(name):
            mine += 1
            if mine >= _MEMBERS:
                # Enough of this group stand here: a newcomer will find one of them.
                return
        elif likeness(own, runs[other]) >= threshold:
            groups.join(other, name)
            mine += 1
    others.append(name)
