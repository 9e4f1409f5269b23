"""Reads the library in force against its brand's voice, beside the window, and keeps the outcome.

Small libraries are read by themselves, and again after each change, only what has changed; a large
one waits to be asked. One reading runs at a time, and one that is not wanted any more stops.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.desk.care import Around, Health, examine, load
from cmdesk.desk.changes import Change, What
from cmdesk.domain.reply import Reply
from cmdesk.ui.jobs import Job, gently
from cmdesk.ui.tasks import Desk

BY_ITSELF = 1_500
"""Most replies read without being asked: some seconds of work."""
_CALM_MS = 400
"""Milliseconds without a change before reading again."""
_SEEN = frozenset({What.BRANDS, What.REPLIES, What.FRAGMENTS, What.SETTINGS})


class Caring(QObject):
    """Keeps the health of one brand's library."""

    changed = Signal()
    """The health, or whether it is being read, is another."""
    progressed = Signal(int)
    """How much is read, in hundredths."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._brand_id = ""
        self._asked = False
        self._job: Job | None = None
        self.health: Health | None = None
        """The last reading of the brand in force; None before the first."""
        self.waiting = False
        """Whether the library is too large to be read without being asked."""
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._load)
        desk.changed.connect(self._heard)
        desk.checker_ready.connect(self._load)

    @property
    def reading(self) -> bool:
        """Whether a reading is under way."""
        return self._job is not None

    def set_brand(self, brand_id: str) -> None:
        """Read that brand's library, once it has been in view for a moment."""
        if brand_id != self._brand_id:
            self._brand_id = brand_id
            self.stop()
            self.health, self.waiting, self._asked = None, False, False
            self.changed.emit()
            self._calm.start()

    def begin(self) -> None:
        """Read the library however large it is."""
        self._asked = True
        self._load()

    def stop(self) -> None:
        """Give up the reading under way; what was known before stays."""
        job, self._job = self._job, None
        if job is not None:
            job.give_up()
            self.waiting, self._asked = self.health is None, False
            self.changed.emit()

    def _load(self) -> None:
        if self._brand_id and self._desk.checker is not None:
            work = partial(load, brand_id=self._brand_id)
            self._desk.run(work, self._loaded, owner=self, topic="care")

    def _loaded(self, loaded: tuple[Around, tuple[Reply, ...]] | None) -> None:
        if loaded is None or loaded[0].brand.id != self._brand_id:
            return
        around, replies = loaded
        known = self.health is not None and self.health.around == around
        self.waiting = len(replies) > BY_ITSELF and not self._asked and not known
        if self._job is not None:
            self._job.give_up()
            self._job = None
        engine = self._desk.checker
        if self.waiting or engine is None:
            self.changed.emit()
            return
        read = partial(examine, engine, around, replies, before=self.health)
        job = Job(lambda hear: read(hear=partial(gently, hear)), self)
        job.done.connect(partial(self._read, job))
        job.failed.connect(partial(self._left, job))
        job.crashed.connect(self._desk.crashed)
        job.progressed.connect(self.progressed)
        self._job = job
        job.start()
        self.changed.emit()

    def _read(self, job: Job, health: Health) -> None:
        if job is self._job:
            self._job, self.health = None, health
            self.changed.emit()

    def _left(self, job: Job, _error: object) -> None:
        if job is self._job:
            self._job = None
            self.changed.emit()

    def _heard(self, change: Change[object]) -> None:
        mine = change.brand_id in (None, self._brand_id)
        if change.what & _SEEN and mine and not self.waiting:
            self._calm.start()
