"""A bug on the command line: one line for the person, a local report for whoever mends it."""

from collections.abc import Sequence

from cmdesk.desk import wording
from cmdesk.system import crash
from cmdesk.system.paths import Paths


def report(error: BaseException, argv: Sequence[str]) -> str:
    """Write the report and return the line that says so. Only the option names are kept."""
    options = [word.partition("=")[0] for word in argv if word.startswith("--")]
    kind = type(error).__name__
    try:
        path = crash.write(error, Paths.real().logs, options)
    except OSError:
        return wording.text("cli.bug-unwritten", kind=kind)
    return wording.text("cli.bug", kind=kind, report=str(path))
