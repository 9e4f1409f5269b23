"""Voices being edited and not saved: each stays with its brand, a killed window's too."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from cmdesk.desk.voices import keep_edit
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.domain.voice_edit import VoiceEdit
from cmdesk.ui.tasks import Desk

_KEPT_AFTER_MS = 800
"""How long after the last change an edit is handed to the vault."""


class VoiceEdits(QObject):
    """What is edited of each brand's voice, by the brand's id."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits: dict[str, VoiceEdit] = {}
        self._asked: set[str] = set()
        self._not_kept: set[str] = set()
        self._timer = QTimer(self, interval=_KEPT_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)

    def of(self, brand_id: str, saved: ToneProfile) -> ToneProfile:
        """Return the brand's voice as edited, on the voice that is saved now."""
        edit = self._edits.get(brand_id)
        return saved if edit is None else edit.upon(saved)

    def note(self, brand_id: str, saved: ToneProfile, edited: ToneProfile) -> None:
        """Take down how a voice is edited now; one like the saved voice is no edit any more."""
        before, edit = self._edits.get(brand_id), VoiceEdit(saved, edited)
        if edited != saved:
            self._edits[brand_id] = edit
        elif before is not None:
            del self._edits[brand_id]
        if self._edits.get(brand_id) != before:
            self._not_kept.add(brand_id)
            self._timer.start()

    def saved(self, brand_id: str, sent: ToneProfile, now: ToneProfile) -> ToneProfile:
        """Return what is left to edit after ``sent`` was saved: what was typed meanwhile."""
        left = VoiceEdit(sent, self.of(brand_id, sent)).upon(now)
        self.note(brand_id, now, left)
        return left

    def take_up(self, brand_id: str, kept: ToneProfile | None) -> ToneProfile | None:
        """Return the edit that an earlier window left of a brand, once, or None."""
        first = brand_id not in self._asked
        self._asked.add(brand_id)
        return kept if first and brand_id not in self._edits else None

    def keep(self) -> None:
        """Hand to the vault what it has not yet."""
        self._timer.stop()
        for brand_id in self._not_kept:
            edit = self._edits.get(brand_id)
            self._desk.run(partial(keep_edit, brand_id=brand_id, edit=edit))
        self._not_kept.clear()
