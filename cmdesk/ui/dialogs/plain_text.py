"""Writing what a dialog shows to a file in clear, beside the window: one way for all of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from cmdesk.desk import plain_file
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.tasks import Desk


def write_text(
    desk: Desk, sheet: Sheet, path: Path, text: str, saved: Callable[[Path], None]
) -> None:
    """Write ``text`` and hand on where it lies; what fails is said in the dialog."""
    job = Job(partial(_write, path, text), sheet)
    job.done.connect(saved)
    job.failed.connect(sheet.show_problem)
    job.crashed.connect(desk.crashed)
    job.start()


def _write(path: Path, text: str, _heard: Progress) -> Path:
    return plain_file.write(path, text)
