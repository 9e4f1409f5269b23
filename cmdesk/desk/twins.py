"""Which of a file's replies the desk holds already, and which the file itself holds twice."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cmdesk.domain.reply import Reply

Mark = Callable[[Reply], Hashable]


@dataclass(frozen=True, slots=True)
class Paired:
    """By their places in the file: each reply's twin at the desk, and those that only repeat."""

    twins: Mapping[int, Reply]
    repeats: frozenset[int]


def paired(coming: Sequence[Reply], there: Iterable[Reply]) -> Paired:
    """Pair a file's replies with a library's: by id, else by all they say, else by title.

    Each of the library's stands for one of the file's alone, so that two of one title stay two, and
    a file that came in once finds all its replies again. Only rows without an id can repeat: what
    has one is a reply of its own, whatever it says.
    """
    repeats = _repeats(coming)
    free, twins = {reply.id: reply for reply in there}, dict[int, Reply]()
    waiting = [place for place in range(len(coming)) if place not in repeats]
    for mark in (_id, _said, _title):
        held = defaultdict[Hashable, list[Reply]](list)
        for reply in reversed(free.values()):
            held[mark(reply)].append(reply)
        for place in waiting:
            if fitting := held.get(mark(coming[place])):
                twins[place] = fitting.pop()
                del free[twins[place].id]
        waiting = [place for place in waiting if place not in twins]
    return Paired(twins, repeats)


def _repeats(coming: Sequence[Reply]) -> frozenset[int]:
    first = dict[Hashable, int]()
    for place, reply in enumerate(coming):
        first.setdefault(_said(reply), place)
    return frozenset(
        place for place, reply in enumerate(coming) if not reply.id and first[_said(reply)] != place
    )


def _id(reply: Reply) -> Hashable:
    return reply.id


def _said(reply: Reply) -> Hashable:
    texts = (reply.body, *(item.body for item in reply.variants))
    return (_title(reply), *(" ".join(text.split()) for text in texts))


def _title(reply: Reply) -> Hashable:
    """Return what two of one title have in common; one without a title goes by its text."""
    return " ".join((reply.title.strip() or reply.body).split()).casefold()
