"""Emoji and special characters at the caret, within what the brand allows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QWidget

from cmdesk.desk.emoji import (
    TONES,
    Emoji,
    EmojiChoice,
    Refusal,
    budget,
    every_emoji,
    find_emoji,
    keep_emoji_choice,
    load_emoji_choice,
    refusal,
    with_tone,
)
from cmdesk.desk.wording import spoken
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.tone.model import Context
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.compose.characters.picker import Find, SignPicker
from cmdesk.ui.compose.characters.sign_grid import Cell, Section
from cmdesk.ui.compose.characters.special import find_characters
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme

_HAND = "✋"


class Picking(QObject):
    """Opens the picker over the answer. ``around`` tells for which profile, or None."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        editor: AnswerEditor,
        around: Callable[[], Context | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._editor = desk, theme, editor
        self._around = around
        self._choice = EmojiChoice()
        self._table: tuple[Emoji, ...] = ()
        self._loaded = False
        self.picker: SignPicker | None = None

    def open_emoji(self) -> None:
        """Open the emoji; what was used lately comes first."""
        if not self._loaded:
            self._loaded = True
            self._desk.run(load_emoji_choice, self._take, owner=self)
            return
        self._open(self._find_emoji, self.tr("Chercher un emoji"))
        self._show_tone()
        self._show_budget()

    def open_characters(self) -> None:
        """Open the special characters."""
        self._open(find_characters, self.tr("Chercher un caractère"))
        if self.picker is not None:
            self.picker.tone.hide()
            self.picker.budget.setText("")

    def _take(self, choice: EmojiChoice) -> None:
        self._choice = choice
        font = self._theme.font(22)
        self._table = tuple(item for item in every_emoji(spoken()) if _drawn(item, font))
        self.open_emoji()

    def _open(self, find: Find, hint: str) -> None:
        if self._around() is None or self._editor.isReadOnly():
            return
        window = self._editor.window()
        if self.picker is None or self.picker.parentWidget() is not window:
            self.picker = self._made(window)
        corner = self._editor.viewport().mapTo(window, QPoint(0, 0))
        place = self._editor.cursorRect().translated(corner)
        self.picker.open_at(place, find, hint)

    def _made(self, window: QWidget) -> SignPicker:
        if self.picker is not None:
            self.picker.deleteLater()
        picker = SignPicker(self._theme, window)
        picker.picked.connect(self._put)
        picker.left.connect(self._back)
        picker.tone_wanted.connect(self._next_tone)
        return picker

    def _find_emoji(self, query: str) -> Sequence[Section]:
        around = self._around()
        profile = around.profile if around is not None else ToneProfile()
        if query.strip():
            return (Section("", self._cells(find_emoji(query, self._table), profile)),)
        groups: dict[str, list[Emoji]] = {}
        for item in self._table:
            groups.setdefault(item.group, []).append(item)
        lately = Section(self.tr("Utilisés récemment"), self._lately(profile))
        return (lately, *(Section(n, self._cells(items, profile)) for n, items in groups.items()))

    def _lately(self, profile: ToneProfile) -> tuple[Cell, ...]:
        named = {with_tone(item, tone): item.name for item in self._table for tone in range(6)}
        return tuple(
            Cell(sign, named[sign], refused=self._refused(sign, profile))
            for sign in self._choice.recent
            if sign in named
        )

    def _cells(self, items: Sequence[Emoji], profile: ToneProfile) -> tuple[Cell, ...]:
        tone = self._choice.tone
        return tuple(
            Cell(with_tone(item, tone), item.name, refused=self._refused(item.sign, profile))
            for item in items
        )

    def _refused(self, sign: str, profile: ToneProfile) -> str:
        return {
            None: "",
            Refusal.BANNED: self.tr("écarté par le profil de la marque"),
            Refusal.NOT_ALLOWED: self.tr("absent des emoji de la marque"),
        }[refusal(sign, profile)]

    def _put(self, cell: Cell) -> None:
        self._editor.put(cell.sign)
        if self._is_emoji(cell):
            self._choice = self._choice.used(cell.sign)
            self._desk.run(partial(keep_emoji_choice, choice=self._choice))
            self._show_budget()

    def _is_emoji(self, cell: Cell) -> bool:
        return not cell.shown and any(cell.name == item.name for item in self._table)

    def _next_tone(self) -> None:
        tone = (self._choice.tone + 1) % len(TONES)
        self._choice = EmojiChoice(self._choice.recent, tone)
        self._desk.run(partial(keep_emoji_choice, choice=self._choice))
        self._show_tone()
        if self.picker is not None:
            self.picker.search(self.picker.field.text())

    def _show_tone(self) -> None:
        if self.picker is not None:
            self.picker.tone.setText(_HAND + TONES[self._choice.tone])
            self.picker.tone.show()

    def _show_budget(self) -> None:
        around = self._around()
        if self.picker is None or around is None:
            return
        spent = budget(self._editor.text, around.profile)
        words = self.tr("{used} emoji sur {most}").format(used=spent.used, most=spent.most)
        self.picker.budget.setText(words)
        told = self.tr("Emoji de ce texte, sur ceux que le profil permet")
        self.picker.budget.setToolTip(told)
        self.picker.budget.setProperty("role", "problem" if spent.used > spent.most else "hint")
        self.picker.budget.style().polish(self.picker.budget)

    def _back(self) -> None:
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _drawn(item: Emoji, font: QFont) -> bool:
    """Whether this machine's fonts have an emoji: young ones would be boxes in old fonts."""
    if not item.version:
        return True
    layout = QTextLayout(item.sign, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs
