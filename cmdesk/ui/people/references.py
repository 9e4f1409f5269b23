"""References to somebody's world: as one reads them, and as rows to write them in."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.domain.influencer import Reference, Standing
from cmdesk.ui.people.words import out_of_use_words, until_words
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton, Kind
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.day_field import DayField
from cmdesk.ui.widgets.text import label

_LONG, _DAY = 300, 120


class ReferenceLine(QWidget):
    """One reference to read: greyed, with the reason, where it is not to be made."""

    def __init__(self, theme: Theme, reference: Reference, day: date) -> None:
        super().__init__()
        good = reference.standing(day) is Standing.GOOD
        self._theme, self._good = theme, good
        self.text = label(reference.text, "" if good else "hint", wrap=True)
        theme.changed.connect(self._dress)
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text)
        said = until_words(reference, day) if good else out_of_use_words(reference, day)
        if said:
            column.addWidget(label(said, "hint", wrap=True))

    def _dress(self) -> None:
        font = self._theme.font(13)
        font.setStrikeOut(not self._good)
        self.text.setFont(font)


class ReferenceList(QWidget):
    """Rows that can be added and taken away; empty ones are left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[ReferenceRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.S)
        self.add = Button(theme, self.tr("Référence"), kind=Kind.QUIET, icon="plus")
        self.add.setAccessibleName(self.tr("Ajouter une référence"))
        self.add.clicked.connect(self._add_empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._column)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def references(self) -> tuple[Reference, ...]:
        """The references as they stand."""
        return tuple(row.reference for row in self.rows if row.reference.text)

    @property
    def problem(self) -> tuple[str, QWidget] | None:
        """What is wrong with the rows, and where; None where nothing is."""
        for row in self.rows:
            if not row.until.valid:
                return self.tr("Cette date n’en est pas une. Écrivez-la 31/12/2026."), row.until
            if row.nameless:
                said = self.tr(
                    "Écrivez de quoi il s’agit, ou retirez cette référence\u00a0: "
                    "sans texte, rien n’en serait gardé."
                )
                return said, row.text
        return None

    def take(self, references: Iterable[Reference]) -> None:
        """Show these references, or one empty row."""
        for reference in references:
            self._append(reference)
        if not self.rows:
            self._append(Reference(""))

    def _append(self, reference: Reference) -> "ReferenceRow":
        row = ReferenceRow(self._theme, reference)
        row.remove.clicked.connect(partial(self._remove, row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _add_empty(self) -> None:
        self._append(Reference("")).text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: "ReferenceRow") -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


class ReferenceRow(QWidget):
    """One reference: what to speak of, until when, or never again, and why."""

    def __init__(self, theme: Theme, reference: Reference) -> None:
        super().__init__()
        self.text, self.reason = QLineEdit(reference.text), QLineEdit(reference.reason)
        self.until = DayField(reference.until)
        self.never = Pill(theme, self.tr("plus jamais"))
        self.never.setChecked(reference.never)
        self.remove = IconButton(theme, "x", self.tr("Retirer cette référence"))
        self.text.setPlaceholderText(self.tr("Ce dont elle aime qu’on lui parle"))
        self.until.setPlaceholderText(self.tr("jusqu’au…"))
        self.reason.setPlaceholderText(self.tr("Pourquoi (facultatif)"))
        for field, name in (
            (self.text, self.tr("Référence")),
            (self.until, self.tr("Bonne jusqu’au")),
            (self.reason, self.tr("Raison")),
        ):
            field.setMaxLength(_LONG)
            field.setAccessibleName(name)
        self.until.setFixedWidth(theme.px(_DAY))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for line in (upper, lower):
            line.setSpacing(Space.S)
        upper.addWidget(self.text, 1)
        upper.addWidget(self.remove)
        lower.addWidget(self.until)
        lower.addWidget(self.never)
        lower.addWidget(self.reason, 1)
        lower.addSpacing(self.remove.sizeHint().width() + Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(upper)
        column.addLayout(lower)

    @property
    def nameless(self) -> bool:
        """Whether a day or a reason was given to something that is not said."""
        given = self.reference
        return not given.text and given != Reference("")

    @property
    def reference(self) -> Reference:
        """The reference; without a text it is none at all."""
        return Reference(
            self.text.text().strip(),
            self.until.day,
            self.never.isChecked(),
            self.reason.text().strip(),
        )
