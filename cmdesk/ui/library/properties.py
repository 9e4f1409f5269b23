"""All that is said of a reply besides its text: what it answers, where it lies, who approved it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.domain.brand import Brand
from cmdesk.domain.network import NETWORKS, Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus
from cmdesk.ui.messages import kind_name, situation_name, status_name
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.day_field import DayField
from cmdesk.ui.widgets.text import field_box, field_label, label
from cmdesk.ui.widgets.wrap import Wrap

Choice = TypeVar("Choice")
_SHORT, _LONG, _TAGS, _NOTES = 80, 200, 200_000, 64


class Properties(QWidget):
    """A column of fields; ``filled`` gives a reply with what stands in them."""

    changed = Signal()
    """What a check depends on is another: audience or networks."""

    def __init__(self, theme: Theme, brand: Brand) -> None:
        super().__init__()
        self._theme = theme
        self._audiences = ("", *(item.name for item in brand.profile.audiences))
        self.situations = {item: Pill(theme, situation_name(item)) for item in Situation}
        self.networks = {item: Pill(theme, NETWORKS[item]) for item in Network}
        self.statuses = {item: Pill(theme, status_name(item)) for item in ReplyStatus}
        self.kind = self._choice(self.tr("Type"), [kind_name(item) for item in ReplyKind])
        self.audience = self._choice(
            self.tr("Public"), [self.tr("tous les publics"), *self._audiences[1:]]
        )
        self.folder, self.tags, self.shortcut = self._line(_SHORT), self._line(_TAGS), self._line()
        self.source, self.approver = self._line(_LONG), self._line(_LONG)
        self.approved_on, self.expires_on = DayField(), DayField()
        self.notes = QPlainTextEdit()
        self._approval = QWidget()
        self._folders = QStringListModel(self)
        self._tags: tuple[tuple[str, ...], str] = ((), "")
        self._lay_out()
        self._wire()

    def show_reply(self, reply: Reply) -> None:
        """Fill the fields."""
        for item in reply.situations:
            self.situations[item].setChecked(True)
        for item in reply.networks:
            self.networks[item].setChecked(True)
        self.statuses[reply.status].setChecked(True)
        self.kind.choose(list(ReplyKind).index(reply.kind))
        known = reply.audience in self._audiences
        self.audience.choose(self._audiences.index(reply.audience) if known else 0)
        for field, text in (
            (self.folder, reply.folder),
            (self.tags, ", ".join(reply.tags)),
            (self.shortcut, reply.shortcut),
            (self.source, reply.source),
            (self.approver, reply.approved_by),
        ):
            # What is there already, say by an import, is never cut.
            field.setMaxLength(max(field.maxLength(), len(text)))
            field.setText(text)
        self._tags = reply.tags, self.tags.text()
        self.notes.setPlainText(reply.notes)
        self.approved_on.set_day(reply.approved_on)
        self.expires_on.set_day(reply.expires_on)
        self._show_approval()

    def filled(self, reply: Reply) -> Reply:
        """Return ``reply`` with what stands in the fields."""
        status = next(item for item, pill in self.statuses.items() if pill.isChecked())
        approved = status is ReplyStatus.APPROVED
        day = self.approved_on.day or reply.approved_on
        if approved and reply.status is not ReplyStatus.APPROVED:
            day = self.approved_on.day or date.today()  # noqa: DTZ011  the person's own day
        held, as_shown = self._tags
        tags = held if self.tags.text() == as_shown else _tags(self.tags.text())
        audience = self._audiences[self.audience.index] if self.audience.index else ""
        kept = reply.audience if reply.audience not in self._audiences else ""
        return replace(
            reply,
            situations=_checked(self.situations),
            networks=_checked(self.networks),
            status=status,
            kind=list(ReplyKind)[self.kind.index],
            audience=audience or kept,
            folder=self.folder.text(),
            tags=tags,
            shortcut=self.shortcut.text().strip(),
            source=self.source.text().strip(),
            notes=text_of(self.notes.document()),
            approved_by=self.approver.text().strip() if approved else reply.approved_by,
            approved_on=day,
            expires_on=self.expires_on.day,
        )

    @property
    def wrong_day(self) -> DayField | None:
        """The field whose day cannot be read, where there is one."""
        fields = [self.expires_on]
        if self.statuses[ReplyStatus.APPROVED].isChecked():
            fields.append(self.approved_on)
        return next((field for field in fields if not field.valid), None)

    def offer_folders(self, names: Iterable[str]) -> None:
        """Complete a folder's name from those that there are."""
        self._folders.setStringList(list(names))

    def _show_approval(self) -> None:
        self._approval.setVisible(self.statuses[ReplyStatus.APPROVED].isChecked())

    def _choice(self, what: str, names: Sequence[str]) -> ChoiceButton:
        choice = ChoiceButton(self._theme, what)
        choice.offer(names)
        choice.choose(0)
        choice.give_way()
        return choice

    @staticmethod
    def _line(longest: int = _SHORT) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(longest)
        return field

    def _lay_out(self) -> None:
        self.tags.setPlaceholderText(self.tr("séparées par des virgules"))
        self.shortcut.setPlaceholderText(self.tr("/soir"))
        self.notes.setProperty("role", "field")
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(_NOTES)
        completer = QCompleter(self._folders, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.folder.setCompleter(completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.M)
        self._add_pills(column, self.tr("Répond à"), self.situations.values())
        self._add_pair(column, (self.tr("Type"), self.kind), (self.tr("Dossier"), self.folder))
        self._add(column, self.tr("Étiquettes"), self.tags)
        shortcut, audience = (
            (self.tr("Raccourci"), self.shortcut),
            (self.tr("Public"), self.audience),
        )
        self._add_pair(column, shortcut, audience)
        self._add_pills(column, self.tr("Réseaux"), self.networks.values())
        self._add_pills(column, self.tr("État"), self.statuses.values())
        self._lay_out_approval()
        column.addWidget(self._approval)
        expiry, source = (self.tr("Expire le"), self.expires_on), (self.tr("Source"), self.source)
        self._add_pair(column, expiry, source)
        self._add(column, self.tr("Notes"), self.notes)
        column.addStretch()

    def _lay_out_approval(self) -> None:
        box = QVBoxLayout(self._approval)
        box.setContentsMargins(0, 0, 0, 0)
        self._add_pair(
            box, (self.tr("Validée par"), self.approver), (self.tr("Le"), self.approved_on)
        )

    @staticmethod
    def _add(column: QVBoxLayout, name: str, field: QWidget) -> None:
        column.addLayout(field_box(name, field))

    @staticmethod
    def _add_pair(column: QVBoxLayout, *pair: tuple[str, QWidget]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(6)
        for at, (name, field) in enumerate(pair):
            named = label(name, "field") if isinstance(field, ChoiceButton) else None
            grid.addWidget(named or field_label(name, field), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)

    @staticmethod
    def _add_pills(column: QVBoxLayout, name: str, pills: Iterable[Pill]) -> None:
        column.addWidget(label(name, "field"))
        wrap = Wrap()
        wrap.set_parts(pills)
        column.addSpacing(6 - Space.M)
        column.addWidget(wrap)

    def _wire(self) -> None:
        group = QButtonGroup(self)
        for pill in self.statuses.values():
            group.addButton(pill)
            pill.toggled.connect(self._show_approval)
        for pill in self.networks.values():
            pill.toggled.connect(self.changed)
        self.audience.chosen.connect(self.changed)


def _checked(pills: Mapping[Choice, Pill]) -> tuple[Choice, ...]:
    return tuple(item for item, pill in pills.items() if pill.isChecked())


def _tags(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for part in text.split(",") if (tag := part.strip())))
