"""A PDF written a little at a time, so that the window stays alive while it grows."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from cmdesk.desk.library import put_file
from cmdesk.domain.errors import DeskError

_SLICE_MS = 12


class Pages(Protocol):
    """Something that is laid out in steps; ``data`` is the file once they have ended."""

    @property
    def data(self) -> bytes:
        """The file."""
        ...

    def steps(self) -> Iterator[tuple[int, int]]:
        """Do one step after the other; yield how many of how many are done."""
        ...


class Drawing(QObject):
    """Draws pages in slices of a frame; ``give_up`` stops at once."""

    progressed = Signal(int, int)
    drawn = Signal()
    """The pages' ``data`` is whole."""

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = pages.steps()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        """Begin."""
        self._timer.start(0)

    def give_up(self) -> None:
        """Stop; nothing is drawn any more."""
        self._timer.stop()

    def _slice(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while spent.elapsed() < _SLICE_MS:
            step = next(self._steps, None)
            if step is None:
                self._timer.stop()
                self.drawn.emit()
                return
            self.progressed.emit(*step)


class PdfWriting(Drawing):
    """Writes one file; given up, it leaves nothing behind."""

    written = Signal(int)
    """The size in bytes."""
    failed = Signal(object)
    """A ``DeskError``."""

    def __init__(self, pages: Pages, path: Path, parent: QObject) -> None:
        super().__init__(pages, parent)
        self._pages, self._path = pages, path
        self.drawn.connect(self._put)

    def _put(self) -> None:
        data = self._pages.data
        try:
            put_file(data, self._path)
        except DeskError as error:
            self.failed.emit(error)
        else:
            self.written.emit(len(data))


def write_all(pages: Pages, path: Path, heard: Callable[[int, int], None] | None = None) -> int:
    """Write the file at once and return its size in bytes; for the command line."""
    for done, total in pages.steps():
        if heard is not None:
            heard(done, total)
    put_file(pages.data, path)
    return len(pages.data)
