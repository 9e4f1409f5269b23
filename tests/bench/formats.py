"""Measure how long each format takes to write, and to read back, a library of 10,000 replies.

Run by hand: ``python -m tests.bench.formats [rounds] [format…]``. Prints the median and the
extremes of the processor's time, in milliseconds. ``bare`` is XlsxWriter alone on the same cells.
"""

import io
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import replace

import xlsxwriter

from cmdesk.desk.demo import brand_of
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.formats.library import Library
from cmdesk.formats.library_xlsx import OPTIONS
from cmdesk.formats.registry import FORMATS
from cmdesk.formats.rows import Cell, rows
from cmdesk.formats.words import words_for
from cmdesk.system import resources
from tests.bench import figures

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


def cells_of(whole: Library) -> list[tuple[Cell, ...]]:
    """Return the cells of the workbook, worked out before."""
    words = words_for([whole])
    return [row for reply in whole.replies for row in rows(whole.brand.name, reply, words)]


def bare(cells: list[tuple[Cell, ...]]) -> bytes:
    """Write the same cells by XlsxWriter alone, as its manual does."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {**OPTIONS, "constant_memory": False})
    sheet = book.add_worksheet("a")
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for row, values in enumerate(cells, 1):
        for column, value in enumerate(values):
            if isinstance(value, str):
                if value:
                    sheet.write_string(row, column, value, text)
            elif isinstance(value, int):
                sheet.write_number(row, column, value, text)
            elif value is not None:
                sheet.write_datetime(row, column, value, day)
    book.close()
    return target.getvalue()


def timed(name: str, action: Callable[[], object], rounds: int) -> float:
    """Run ``action``, print how long it took, and return the median."""
    took: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        took.append((time.process_time() - start) * 1000)
    found = figures.spread(name, took)
    print(f"{name:16}{found.median:7.1f} ms  ({found.least:.1f} to {found.most:.1f})")
    return found.median


def main() -> None:
    """Print one line a format and direction."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    wanted, whole = sys.argv[2:], library()
    print(f"{REPLIES} replies, {rounds} rounds: median (extremes)")
    for format_ in FORMATS:
        if format_.write is None or (wanted and format_.name not in wanted):
            continue
        data = format_.write([whole])
        name = f"{format_.name} write"
        median = timed(name, lambda write=format_.write: write([whole]), rounds)
        if format_.name == "xlsx":
            cells = cells_of(whole)
            least = timed("bare write", lambda c=cells: bare(c), rounds)
            figures.tell(name, {"times as long as bare": median / least})
        if format_.read:
            read = format_.read
            timed(f"{format_.name} read", lambda r=read, d=data: r(d, ""), rounds)


if __name__ == "__main__":
    main()
