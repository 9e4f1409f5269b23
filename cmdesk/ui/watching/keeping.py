"""Keeps the exports that the person named up to date, a moment after each change."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.watching import Brought, Due, Watch, WatchJob, due, note_written
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError, FolderNotWritable
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.watching.dialog import WatchingDialog
from cmdesk.ui.widgets.banner import Notice

PAUSE_MS = 1_500
"""How long the library rests before a file is written, in milliseconds."""
AGAIN_MS = 30_000
"""How long after a failure it is tried again."""
_PARTS = frozenset({What.REPLIES, What.FRAGMENTS, What.BRANDS, What.SETTINGS})
_FAILED, _ASIDE = "watch", "watch-aside"
Outcome = tuple[Watch, Brought | DeskError]


class Watching(QObject):
    """Looks after one window's exports for as long as it is open; a locked desk writes nothing."""

    brought = Signal(object)
    """The ``Outcome`` of each file, once all have been looked at."""

    def __init__(self, conductor: Conductor) -> None:
        super().__init__(conductor)
        self._conductor, self._desk = conductor, conductor.desk
        self._busy = self._again_wanted = False
        self._last: list[Outcome] = []
        """How the last look ended."""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        for timer in (self._pause, self._again):
            timer.timeout.connect(self.look)
        self._desk.changed.connect(self._changed)
        conductor.ready.connect(self.look)

    def look(self) -> None:
        """Bring every file up to date now."""
        self._pause.stop()
        self._again.stop()
        if self._busy:
            self._again_wanted = True
            return
        self._busy = True
        self._desk.run(due, self._write, self._not_read, owner=self)

    def show(self, over: QWidget | None = None) -> WatchingDialog:
        """Show the exports kept up to date, and offer another, over a dialog or the window."""
        window, theme = self._conductor.window, self._conductor.theme
        brands, brand = self._conductor.brands, window.brand
        dialog = WatchingDialog(self._desk, theme, brands, brand, over or window)
        self.brought.connect(dialog.refresh)
        dialog.refresh(self._last)
        dialog.open()
        return dialog

    def _changed(self, change: Change[Any]) -> None:
        if change.what & _PARTS:
            self._pause.start()

    def _write(self, found: Due) -> None:
        for watch in found.stopped:
            said = self.tr("{file} n’est plus tenu à jour : sa marque a quitté le rail.")
            self._desk.notify(said.format(file=watch.path.name))
        if not found.jobs:
            self._ended([])
            return
        job = Job(partial(_bring_all, found.jobs), self)
        job.done.connect(self._written)
        job.failed.connect(self._not_read)
        job.crashed.connect(self._crashed)
        job.start()

    def _written(self, outcomes: list[Outcome]) -> None:
        done = [what.watch for _watch, what in outcomes if isinstance(what, Brought)]
        # No Change comes of it: it would call for another look.
        self._desk.run(partial(note_written, watches=done), owner=self)
        self._ended(outcomes)

    def _crashed(self, problem: Exception) -> None:
        self._busy = False
        self._desk.crashed.emit(problem)

    def _not_read(self, error: DeskError) -> None:
        self._busy = False
        self._say_failed([error])

    def _ended(self, outcomes: list[Outcome]) -> None:
        self._busy, self._last = False, outcomes
        failed = [what for _watch, what in outcomes if isinstance(what, DeskError)]
        if failed:
            self._say_failed(failed)
        else:
            self._conductor.window.banners.drop(_FAILED)
        for _watch, what in outcomes:
            if isinstance(what, Brought) and what.aside is not None:
                self._say_aside(what)
        self.brought.emit(outcomes)
        if self._again_wanted:
            self._again_wanted = False
            self.look()

    def _say_failed(self, errors: Sequence[DeskError]) -> None:
        """Say what cannot be written; it is tried again by itself."""
        self._again.start()
        told = " ".join(dict.fromkeys(words(error).what for error in errors))
        text = self.tr("{told} Le fichier est resté comme il était ; nouvel essai dans un instant.")
        self._conductor.window.banners.say(
            _FAILED,
            Notice(
                self.tr("Un export n’est plus à jour"),
                text.format(told=told),
                (
                    (self.tr("Réessayer"), self.look),
                    (self.tr("Exports tenus à jour…"), self.show),
                ),
                "warning-circle",
                problem=True,
                away=self._put_away,
            ),
        )

    def _put_away(self) -> None:
        self._again.stop()

    def _say_aside(self, what: Brought) -> None:
        """Say where another program's version is kept."""
        if what.aside is None:
            return
        text = self.tr(
            "Un autre programme avait changé {file}. Sa version est gardée à côté, sous le nom "
            "{aside} ; la vôtre l’a remplacée."
        )
        self._conductor.window.banners.say(
            _ASIDE,
            Notice(
                self.tr("Un export avait été modifié ailleurs"),
                text.format(file=what.watch.path.name, aside=what.aside.name),
                away=_nothing,
            ),
        )


def _bring_all(jobs: Sequence[WatchJob], hear: Progress) -> list[Outcome]:
    """Bring each file up to date; one that cannot be leaves the others alone."""
    outcomes = list[Outcome]()
    for number, job in enumerate(jobs):
        hear(len(jobs) - number, len(jobs))
        try:
            outcomes.append((job.watch, job.write()))
        except DeskError as error:
            outcomes.append((job.watch, error))
        except OSError:
            outcomes.append((job.watch, FolderNotWritable(path=str(job.watch.path))))
    return outcomes


def _nothing() -> None:
    """Let a banner be put away."""
