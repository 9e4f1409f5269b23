"""The moments of all brands as the window lives them: the band, the dialog, the reminders."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.desk.changes import Change, What
from cmdesk.desk.moments import Climate, climate, set_moment
from cmdesk.domain.brand import Brand
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.moment_band import MomentBand
from cmdesk.ui.brands.moment_dialog import MomentDialog
from cmdesk.ui.brands.past_moments import when
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.messages import moment_name
from cmdesk.ui.tasks import Desk, Toast
from cmdesk.ui.theme import Theme

LOOK_MS = 30_000
"""How often it is looked whether a moment should be over."""
AGAIN = timedelta(hours=1)
"""How long an unanswered reminder keeps silent."""
_TOLD_BY = frozenset({What.MOMENTS, What.BRANDS, What.REPLIES})


class Moments(QObject):
    """Keeps the band true for the brand in force, and asks when a moment's end has come."""

    call_wanted = Signal(object)
    """The ``Brand`` for which nobody to call is written down."""

    def __init__(self, desk: Desk, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._theme, self._window = desk, theme, window
        self._running: Mapping[str, MomentRecord] = {}
        self._asked: dict[str, datetime] = {}
        self.band: MomentBand = window.band
        self.band.over_wanted.connect(self._over)
        self.band.edit_wanted.connect(self.edit_shown)
        self.band.call_wanted.connect(self._call)
        self._look_often = QTimer(self, interval=LOOK_MS)
        self._look_often.timeout.connect(self.look)
        desk.changed.connect(self._changed)
        window.brand_shown.connect(self._show_brand)

    def start(self) -> None:
        """Look from now on."""
        self._look_often.start()
        self.look()

    def _show_brand(self, brand: Brand | None) -> None:
        """Show a brand's moment at once, as far as it is known, and ask for the rest."""
        record = self._running.get(brand.id) if brand is not None else None
        self.band.show_moment(brand, record, ())
        if brand is not None and brand.profile.moment is not Moment.NORMAL:
            self.look()

    def look(self) -> None:
        """Ask the vault how all brands stand."""
        brand = self._window.brand
        work = partial(climate, brand_id=brand.id if brand is not None else "")
        self._desk.run(work, self._show, owner=self, topic="climate")

    def edit_shown(self) -> None:
        """Ask for the moment of the brand in force."""
        if self._window.brand is not None:
            self.edit(self._window.brand)

    def edit(self, brand: Brand) -> MomentDialog:
        """Ask for a moment's reason, end and reminder."""
        record = self._running.get(brand.id)
        dialog = MomentDialog(self._desk, self._theme, brand, record, self._window)
        dialog.open()
        return dialog

    def _show(self, found: Climate) -> None:
        self._running = found.running
        brand = self._window.brand
        if brand is not None and brand.id == found.brand_id:
            self.band.show_moment(brand, found.running.get(brand.id), found.holding)
        self._ask(found, datetime.now(UTC))

    def _ask(self, found: Climate, now: datetime) -> None:
        """Ask whether the moment that is due longest is over, once an hour at most."""
        due = [
            (record.due, record)
            for record in found.running.values()
            if record.due is not None and record.due <= now
        ]
        for date, record in sorted(due, key=lambda item: item[0]):
            last = self._asked.get(record.id)
            if last is not None and now - last < AGAIN:
                continue
            self._asked[record.id] = now
            words = self.tr("{brand} : {moment} jusqu’au {when}. Est-ce fini ?").format(
                brand=found.names.get(record.brand_id, ""),
                moment=moment_name(record.moment),
                when=when(date),
            )
            over = partial(self._set_normal, record.brand_id)
            self._window.show_toast(Toast(words, self.tr("C’est fini"), over))
            return

    def _set_normal(self, brand_id: str) -> None:
        self._desk.run(partial(set_moment, brand_id=brand_id, moment=Moment.NORMAL))

    def _over(self) -> None:
        if self._window.brand is not None:
            self._set_normal(self._window.brand.id)

    def _call(self) -> None:
        if self._window.brand is not None:
            self.call_wanted.emit(self._window.brand)

    def _changed(self, change: Change[Any]) -> None:
        if change.what & _TOLD_BY:
            self.look()
