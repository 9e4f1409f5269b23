"""A process of its own that reads what it is given, so that its time and memory can be told."""

import json
import resource
import sys
import time
from pathlib import Path

from cmdesk.desk.brand_files import read_profile
from cmdesk.desk.intake import look
from cmdesk.desk.people_files import look as look_for_people
from cmdesk.domain.errors import DeskError

READ_BY = {".vcf": look_for_people, ".toml": read_profile}
"""What reads the files that no reply comes in, by their extension."""


def peak() -> int:
    """Return the most memory that this process has held, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not the system's own account, which begins with what the parent held.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Read each file named on the command line; say of each how it went, one JSON line each."""
    for name in sys.argv[1:]:
        path, before = Path(name), peak()
        begun, outcome = time.process_time(), "read"
        try:
            READ_BY.get(path.suffix, look)(path)
        except DeskError as error:
            outcome = error.code
        spent = time.process_time() - begun
        told = {"file": path.name, "outcome": outcome, "seconds": spent, "bytes": peak() - before}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
