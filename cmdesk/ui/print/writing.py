"""A PDF written a little at a time, so that the window stays alive while it grows."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from cmdesk.desk.library import put_file, put_stream
from cmdesk.ui.jobs import Job, Progress

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
        self._putting: Job | None = None
        self.drawn.connect(self._put)

    def give_up(self) -> None:
        """Stop; the file that was there before stays."""
        super().give_up()
        if self._putting is not None:
            self._putting.give_up()

    def _put(self) -> None:
        self._putting = Job(partial(_put, self._pages.data, self._path), self)
        self._putting.done.connect(self.written.emit)
        self._putting.failed.connect(self.failed)
        self._putting.crashed.connect(_raise)
        self._putting.start()


def _put(data: bytes, path: Path, hear: Progress) -> int:
    """Write a file in a thread that may wait for the disk; return its size in bytes."""

    def fill(file: BinaryIO) -> None:
        file.write(data)
        hear(0, 1)  # given up by now, it is not put in place

    return put_stream(fill, path)


def _raise(error: Exception) -> None:
    """Let what nobody expected go the way of all bugs."""
    raise error


def write_all(pages: Pages, path: Path, heard: Callable[[int, int], None] | None = None) -> int:
    """Write the file at once and return its size in bytes; for the command line."""
    for done, total in pages.steps():
        if heard is not None:
            heard(done, total)
    put_file(pages.data, path)
    return len(pages.data)
