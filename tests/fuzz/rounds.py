"""A process of its own for many rounds: what a reader raises beside its own errors is a fault.

python -m tests.fuzz.rounds FIRST COUNT     prints how many were read and refused, and faults
"""

import json
import sys
import time
import traceback
from collections import Counter

from cmdesk.domain.errors import DeskError
from tests.bench import figures
from tests.fuzz.child import peak
from tests.fuzz.mutants import READERS, mutant, seeds

LONGEST = 10.0
"""Seconds of the processor that one file may take."""


def main(first: int, count: int) -> None:
    """Read these mutants; print one JSON object of what became of them."""
    files, told, faults, slowest = seeds(), Counter[str](), list[str](), 0.0
    before = peak()
    for number in range(first, first + count):
        name, data = mutant(number, files)
        begun = time.process_time()
        try:
            READERS[name](data, f"{number}.{name}")
            told["read"] += 1
        except DeskError as error:
            told[error.code] += 1
        except Exception:  # noqa: BLE001 -- whatever else it is, it is told
            faults.append(f"{number} ({name}): {traceback.format_exc(limit=-3)}")
        spent = time.process_time() - begun
        slowest = max(slowest, spent)
        if spent > LONGEST:
            faults.append(f"{number} ({name}): {spent:.1f} s")
    taken = peak() - before
    shares = {"inputs": count, "read": told["read"], "refused": told.total() - told["read"]}
    costs = {"slowest s": slowest, "MB": taken / 1024**2}
    figures.tell("bent files", {**shares, "faults": len(faults), **costs})
    print(json.dumps({**told, "slowest": slowest, "bytes": taken, "faults": faults}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
