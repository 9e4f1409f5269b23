"""Measure how long each format takes to write, and to read back, a library of 10,000 replies.

Run by hand: ``python -m tests.bench.formats [rounds]``. Prints the median and the extremes in
milliseconds.
"""

import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import replace

from cmdesk.desk.demo import brand_of
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.formats.library import Library
from cmdesk.formats.registry import FORMATS
from cmdesk.system import resources

REPLIES = 10_000


def library() -> Library:
    """Return the demo's own replies, repeated under new ids."""
    files = sorted((resources.root() / "demo").glob("*.toml"))
    desks = [tomllib.loads(file.read_text("utf-8")) for file in files]
    brand = brand_of(desks[0])
    models = [
        Reply("", brand.id, item["title"], item["body"], tags=tuple(item["tags"]))
        for desk in desks
        for item in desk["replies"]
    ]
    situations = tuple(Situation)
    replies = (
        replace(models[number % len(models)], id=str(number), situations=(situations[number % 7],))
        for number in range(REPLIES)
    )
    return Library(brand, tuple(replies))


def timed(action: Callable[[], object], rounds: int) -> str:
    """Run ``action`` and say how long it took."""
    took: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        took.append((time.perf_counter() - start) * 1000)
    return f"{statistics.median(took):7.1f} ms  ({min(took):.1f} to {max(took):.1f})"


def main() -> None:
    """Print one line a format and direction."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    whole = library()
    print(f"{REPLIES} replies, {rounds} rounds: median (extremes)")
    for format_ in FORMATS:
        if format_.write is None:
            continue
        data = format_.write([whole])
        print(f"{format_.name:9} write {timed(lambda write=format_.write: write([whole]), rounds)}")
        if format_.read:
            read = format_.read
            print(f"{format_.name:9} read  {timed(lambda r=read, d=data: r(d, ''), rounds)}")


if __name__ == "__main__":
    main()
