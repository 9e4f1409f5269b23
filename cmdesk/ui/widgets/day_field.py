"""A field for a day, typed as people write it; the calendar is in their head already."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit

from cmdesk.ui.messages import month_name

_NUMBERS = re.compile(r"(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?")
_WORDS = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\s+([^\W\d_]+\.?)(?:\s+(\d{4}))?")
_DAYS = re.compile(r"\+\s*(\d{1,4})")
_LEAST = 3


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """Return the day that ``text`` names: «12/03/2026», «12 mars», «2026-03-12», «+30» days.

    Without a year it is the next such day, or the last one (``past``). None where no day can be
    read.
    """
    plain = " ".join(text.split()).casefold()
    try:
        return date.fromisoformat(plain)
    except ValueError:
        pass
    if found := _DAYS.fullmatch(plain):
        return today + timedelta(days=int(found[1]))
    if found := _NUMBERS.fullmatch(plain):
        return _made(int(found[1]), int(found[2]), found[3], today, past=past)
    if found := _WORDS.fullmatch(plain):
        month = _month(found[2].rstrip("."))
        return _made(int(found[1]), month, found[3], today, past=past) if month else None
    return None


def shown_day(day: date | None) -> str:
    """Return a day as the field shows it: «12/03/2026»."""
    return f"{day:%d/%m/%Y}" if day else ""


class DayField(QLineEdit):
    """Up and Down change the day; what cannot be read stays, to be mended (see ``valid``).

    ``past``: a day typed without a year has been already.
    """

    def __init__(
        self,
        day: date | None = None,
        today: Callable[[], date] = date.today,  # the person's own day
        *,
        past: bool = False,
    ) -> None:
        super().__init__(shown_day(day))
        self._today, self._past = today, past
        self.setPlaceholderText(self.tr("12/03/2026 ou +30"))

    @property
    def valid(self) -> bool:
        """Whether a day, or nothing, is typed."""
        return not self.text().strip() or self.day is not None

    @property
    def day(self) -> date | None:
        """The day typed; None for nothing, or for what cannot be read."""
        return read_day(self.text(), self._today(), past=self._past)

    def set_day(self, day: date | None) -> None:
        """Show another day."""
        self.setText(shown_day(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go a day up or down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        day = self.day
        with suppress(OverflowError):  # there is no day after 31/12/9999
            self.set_day(day + timedelta(days=step) if day else self._today())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the day in full."""
        super().focusOutEvent(event)
        if self.day is not None:
            self.set_day(self.day)


def _made(number: int, month: int, year: str | None, today: date, *, past: bool) -> date | None:
    try:
        if year:
            whole = int(year) + (2000 if len(year) == 2 else 0)
            return date(whole, month, number)
        day = date(today.year, month, number)
        if past:
            return day if day <= today else date(today.year - 1, month, number)
        return day if day >= today else date(today.year + 1, month, number)
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return 1 to 12 for a month's name or its first letters, in the window's words; else 0."""
    if len(word) < _LEAST:
        return 0
    months = [month_name(number) for number in range(1, 13)]
    found = [number for number, name in enumerate(months, 1) if name.casefold().startswith(word)]
    return found[0] if len(found) == 1 else 0
