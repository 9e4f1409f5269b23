"""The voice, key by key, to be edited: for the whole brand, or for one of its audiences."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.domain.tone_profile import Audience, ToneProfile
from cmdesk.ui.profile.controls import CHOICES, TABLES, Control, control_for
from cmdesk.ui.profile.voice import Trait, effect, traits
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import hairline, label

_LEFT, _BESIDE = 270, 1.4
"""How wide the words of a key are, and up to which text scale they stand beside its control."""
_ANY_WIDTH = 16_777_215
"""Qt's own word for no limit."""
_BRAND_ONLY = frozenset({"name", "handles", "hashtags", "signatures", "moment"})
"""Keys that an audience does not set here: they are the brand's."""


class VoiceEditor(QWidget):
    """Rows of controls over one profile. ``audience`` is the one whose keys are shown, or None."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.audience: str | None = None
        self._profile = ToneProfile()
        self.page = Page()
        self.rows: dict[str, Row] = {}
        self._groups: list[tuple[QWidget, Card, list[Row]]] = []
        for index, (group, items) in enumerate(traits(self._profile).items()):
            self._add_group(group, items, first=not index)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    @property
    def profile(self) -> ToneProfile:
        """The profile as it stands, audiences and all."""
        return self._profile

    @property
    def effective(self) -> ToneProfile:
        """What is in force for the audience shown."""
        return self._profile.for_audience(self.audience)

    @property
    def controls(self) -> Mapping[str, Control]:
        """The control of each key but ``audiences``."""
        return {key: row.control for key, row in self.rows.items()}

    def take(self, profile: ToneProfile, audience: str | None) -> None:
        """Show a profile, as its whole or as one of its audiences has it."""
        self._profile, self.audience = profile, audience
        self._show()

    def show_doubts(self, doubts: Mapping[str, Iterable[str]]) -> None:
        """Say under each key what seems wrong with it."""
        for key, row in self.rows.items():
            row.show_doubts(tuple(doubts.get(key, ())))

    def reveal(self, key: str) -> None:
        """Bring one key's control into view, with the keyboard in it."""
        row = self.rows[key]
        row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.to_part(row)

    def _add_group(self, group: str, items: tuple[Trait, ...], *, first: bool) -> None:
        heading, card, rows = label(group, "section"), Card(padding=0), list[Row]()
        card.body.setSpacing(0)
        for item in items:
            if item.key == "audiences":
                continue
            row = self.rows[item.key] = Row(self._theme, item, divided=bool(rows))
            row.control.changed.connect(partial(self._edited, item.key))
            row.as_brand.clicked.connect(partial(self._give_back, item.key))
            card.body.addWidget(row)
            rows.append(row)
        self.page.add(heading, before=Space.S if first else Space.L)
        self.page.add(card)
        self._groups.append((heading, card, rows))

    def _edited(self, key: str) -> None:
        value = self.rows[key].control.value
        if self.audience is None:
            self._profile = replace(self._profile, **cast("dict[str, Any]", {key: value}))
        else:
            overrides = dict(self._overrides())
            overrides[key] = plain(value)
            if value == getattr(self._profile, key):
                del overrides[key]
            self._set_overrides(overrides)
        self._show()
        self.changed.emit()

    def _give_back(self, key: str) -> None:
        """Let an audience follow the brand in one key again."""
        self._set_overrides({k: v for k, v in self._overrides().items() if k != key})
        self._show()
        self.rows[key].control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _overrides(self) -> Mapping[str, object]:
        found = (item for item in self._profile.audiences if item.name == self.audience)
        return next(found, Audience("")).overrides

    def _set_overrides(self, overrides: Mapping[str, object]) -> None:
        audiences = tuple(
            replace(item, overrides=overrides) if item.name == self.audience else item
            for item in self._profile.audiences
        )
        self._profile = replace(self._profile, audiences=audiences)

    def _show(self) -> None:
        shown, overrides = self.effective, self._overrides()
        for key, row in self.rows.items():
            row.setVisible(self.audience is None or key not in _BRAND_ONLY)
            row.show_value(getattr(shown, key))
            row.show_own(own=None if self.audience is None else key in overrides)
        for heading, card, rows in self._groups:
            some = any(row.isVisibleTo(card) for row in rows)
            heading.setVisible(some)
            card.setVisible(some)


class Row(QWidget):
    """One key: its name, what its value changes in what is signalled, its control, its doubts."""

    def __init__(self, theme: Theme, trait: Trait, *, divided: bool) -> None:
        super().__init__()
        self._theme, self.key, self._divided = theme, trait.key, divided
        self._own = False
        self.name, self.meaning = label(trait.name), label(trait.meaning, "hint", wrap=True)
        self.doubts = label("", "doubt", wrap=True)
        self.doubts.hide()
        self.own = label(self.tr("Propre à ce public"), "hint")
        self.as_brand = LinkButton(theme, self.tr("Faire comme la marque"))
        self.as_brand.setAccessibleName(
            self.tr("{key} : faire comme la marque").format(key=trait.name)
        )
        self.control = control_for(theme, trait.key, trait.name)
        self.control.setAccessibleDescription(trait.meaning)
        self._lay_out(wide=trait.key in TABLES)
        theme.changed.connect(self._fit)
        self._fit()

    def show_value(self, value: object) -> None:
        """Show the value, and what it changes."""
        self.control.take(value)
        if self.key in CHOICES:
            words = effect(cast("StrEnum", value))
            if words != self.meaning.text():
                self.meaning.setText(words)
                self.control.setAccessibleDescription(words)

    def show_own(self, *, own: bool | None) -> None:
        """Tell whether an audience sets this key itself (None: no audience is shown)."""
        self.own.setVisible(own is not None)
        self.own.setText(self.tr("Propre à ce public") if own else self.tr("Comme la marque"))
        self.as_brand.setVisible(bool(own))
        if bool(own) is not self._own:
            self._own = bool(own)
            self.name.setFont(self._theme.font(semibold=self._own))

    def show_doubts(self, doubts: tuple[str, ...]) -> None:
        """Say what seems wrong."""
        text = "\n".join(doubts)
        if text != self.doubts.text():
            self.doubts.setText(text)
            self.doubts.setAccessibleName(text)
            self.doubts.setVisible(bool(text))

    def _lay_out(self, *, wide: bool) -> None:
        self._left = QWidget()
        words = QVBoxLayout(self._left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.meaning)
        state = QHBoxLayout()
        state.setSpacing(Space.XS)
        state.addWidget(self.own)
        state.addWidget(self.as_brand)
        state.addStretch()
        words.addLayout(state)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.control)
        right.addWidget(self.doubts)
        right.addStretch()
        line = self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        line.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        line.addWidget(self._left)
        line.addLayout(right, 1)
        self._wide = wide
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._divided:
            column.addWidget(hairline())
        column.addLayout(line)

    def _fit(self) -> None:
        """Stand words and control beside each other, where text is not too large for both."""
        way, beside = QBoxLayout.Direction, not self._wide and self._theme.text_scale <= _BESIDE
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._line.setSpacing(Space.L if beside else Space.S)
        top = Qt.AlignmentFlag.AlignTop
        self._line.setAlignment(self._left, top if beside else Qt.AlignmentFlag(0))
        width = self._theme.px(_LEFT)
        self._left.setMinimumWidth(width if beside else 0)
        self._left.setMaximumWidth(width if beside else _ANY_WIDTH)
        self.name.setFont(self._theme.font(semibold=self._own))


def plain(value: object) -> object:
    """Return a key's value as plain data, as an audience's table holds it."""
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, tuple):
        return list(cast("tuple[str, ...]", value))
    return value
