"""A day typed as one writes it, or none: «3/11/2026», «03.11.26», «2026-11-03»."""

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit

_WRITTEN = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_CENTURY = 2000


class DayField(QLineEdit):
    """A field for a day; ``day`` raises ValueError for what is none."""

    def __init__(self, day: date | None) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("jj/mm/aaaa"))
        self.setMaxLength(12)
        self.take(day)

    @property
    def day(self) -> date | None:
        """The day, or None where nothing is typed."""
        typed = self.text().strip()
        if not typed:
            return None
        written = _WRITTEN.fullmatch(typed)
        if written is None:
            return date.fromisoformat(typed)
        day, month, year = map(int, written.groups())
        return date(year if year > 99 else _CENTURY + year, month, day)

    def take(self, day: date | None) -> None:
        """Show a day."""
        self.setText("" if day is None else f"{day:%d/%m}/{day.year:04}")
