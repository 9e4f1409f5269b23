"""The profile pane: a brand's voice edited, with the column beside it that tries it out."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cmdesk.desk.brands import shared_handles
from cmdesk.desk.changes import Change, What
from cmdesk.desk.presets import Preset, applied
from cmdesk.desk.trials import Ground, trial_ground
from cmdesk.desk.voices import list_versions, restore_version, save_profile
from cmdesk.domain.advice import advise
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandNameMissing, BrandNameTaken, DeskError
from cmdesk.domain.history import ProfileVersion
from cmdesk.domain.tone_profile import Audience, ToneProfile
from cmdesk.domain.voice_edit import VoiceEdit
from cmdesk.ui.pane import Pane
from cmdesk.ui.profile.audiences import AudienceBar
from cmdesk.ui.profile.doubts import doubt_in_words, shared_in_words
from cmdesk.ui.profile.editor import VoiceEditor
from cmdesk.ui.profile.edits import VoiceEdits
from cmdesk.ui.profile.evolution import count_of
from cmdesk.ui.profile.footer import SaveBar
from cmdesk.ui.profile.presets import PresetDialog
from cmdesk.ui.profile.side import ProfileSide
from cmdesk.ui.profile.trial import Question
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button

_SIDE = 28
_SEEN = frozenset({What.REPLIES, What.BRANDS})


class ProfilePane(Pane):
    """Profil. What is edited and not saved stays with its brand, even over a restart."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self._edits = VoiceEdits(desk, self)
        self._audiences: dict[str, str | None] = {}
        self._ground = Ground((), ())
        self.editor, self.audiences = VoiceEditor(theme), AudienceBar(theme)
        self.foot = SaveBar(theme)
        self.start_from = Button(theme, self.tr("Partir d’un modèle…"))
        self.start_from.clicked.connect(self.choose_preset)
        self.column = ProfileSide(desk, theme)
        self.side = self.column
        self._lay_out()
        self._wire()

    @property
    def saved(self) -> ToneProfile:
        """The voice in force, under the brand's name."""
        brand = self._brand
        return ToneProfile() if brand is None else _named(brand)

    @property
    def edited(self) -> ToneProfile:
        """The voice as it stands in the editor."""
        return self.editor.profile

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's voice, with what was being edited of it."""
        before, self._brand = self._brand, brand
        if brand is None:
            return
        if before is not None and before.id == brand.id:
            edit = VoiceEdit(_named(before), self.edited)
            self._take(edit.upon(self.saved), self.editor.audience)
            return
        self.column.trial.turn()
        self._take(self._edits.of(brand.id, self.saved), self._audiences.get(brand.id))
        self.editor.page.to_top()
        self.foot.clear()
        self._look()

    def keep(self) -> None:
        """Keep what is edited and not saved, so that it is there after a restart."""
        self.column.trial.finish()
        self._edits.keep()

    def take_focus(self) -> None:
        """Begin at the bar of audiences."""
        self.audiences.pills[self.audiences.current].setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self, reason: str = "") -> None:
        """Keep the voice as edited."""
        brand = self._brand
        if brand is None or self.edited == self.saved:
            return
        self.foot.busy()
        sent = self.edited
        work = partial(save_profile, brand_id=brand.id, profile=sent, reason=reason)
        self._desk.run(work, partial(self._kept, sent), self._not_kept, owner=self)

    def discard(self) -> None:
        """Go back to the saved voice; a toast can bring the edits back."""
        edited, brand = self.edited, self._brand
        if brand is None or edited == self.saved:
            return
        again = partial(self._bring_back, brand, edited)
        self._take(self.saved, None)
        self._desk.notify(self.tr("Changements abandonnés"), self.tr("Reprendre"), again)

    def choose_preset(self) -> PresetDialog:
        """Offer voices to start from."""
        dialog = PresetDialog(self._theme, self.window())
        dialog.taken.connect(self._start_from)
        dialog.open()
        return dialog

    def _offer_presets(self) -> None:
        self.choose_preset()

    def _start_from(self, preset: Preset) -> None:
        brand, before = self._brand, self.edited
        if brand is not None:
            self._take(applied(preset, before), None)
            said = self.tr("Modèle « {name} » repris, rien n’est encore enregistré")
            back = partial(self._bring_back, brand, before)
            self._desk.notify(said.format(name=preset.name), self.tr("Annuler"), back)

    def _take(self, profile: ToneProfile, audience: str | None) -> None:
        names = [item.name for item in profile.audiences]
        self.editor.take(profile, audience if audience in names else None)
        self.audiences.show_audiences(profile.audiences, self.editor.audience)
        self._show()

    def _edited(self) -> None:
        self.audiences.show_audiences(self.edited.audiences, self.editor.audience)
        self._show()

    def _audiences_edited(self, audiences: tuple[Audience, ...]) -> None:
        brand, before = self._brand, self.edited
        gone = {item.name for item in before.audiences} - {item.name for item in audiences}
        if brand is not None and len(audiences) < len(before.audiences):
            said = self.tr("Public « {name} » supprimé").format(name=", ".join(gone))
            back = partial(self._bring_back, brand, before)
            self._desk.notify(said, self.tr("Rétablir"), back)
        self.editor.take(replace(self.edited, audiences=audiences), self.audiences.current)
        self._show()

    def _audience_chosen(self, name: str | None) -> None:
        if self._brand is not None:
            self._audiences[self._brand.id] = name
        self.editor.take(self.edited, name)
        self._show()

    def _show(self) -> None:
        """Show what follows from the edits: doubts, how many changes, what they would say."""
        brand = self._brand
        if brand is None:
            return
        saved, edited, audience = self.saved, self.edited, self.editor.audience
        self._edits.note(brand.id, saved, edited)
        doubts = self._doubts(brand)
        self.editor.show_doubts(doubts)
        self.audiences.show_doubts(tuple(doubts.get("audiences", ())))
        self.foot.show_count(count_of(saved, edited), sum(map(len, doubts.values())))
        question = Question(
            saved.for_audience(audience),
            edited.for_audience(audience),
            self._ground.others(brand.id),
        )
        self.column.trial.ask(question)

    def _doubts(self, brand: Brand) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for advice in advise(self.editor.effective):
            found.setdefault(advice.key, []).append(doubt_in_words(advice))
        shared = shared_handles(self.edited.handles, brand.id, self._ground.brands)
        if shared:
            found.setdefault("handles", []).extend(map(shared_in_words, shared))
        return found

    def _look(self) -> None:
        """Fetch what the voice is edited against."""
        if self._brand is not None:
            work = partial(trial_ground, brand_id=self._brand.id)
            self._desk.run(work, self._grounded, owner=self, topic="ground")
            past = partial(list_versions, brand_id=self._brand.id)
            show = self.column.history.show_versions
            self._desk.run(past, show, owner=self, topic="versions")
            self.column.moments.look(self._brand.id)

    def _grounded(self, ground: Ground) -> None:
        self._ground = ground
        self.column.trial.set_samples(ground.samples)
        brand = self._brand
        kept = self._edits.take_up(brand.id, ground.edit) if brand is not None else None
        if kept is not None:
            self._take(kept, None)
        else:
            self._show()

    def _kept(self, sent: ToneProfile, change: Change[Brand]) -> None:
        """Show the saved voice, with what was typed while it was being saved."""
        brand = change.value
        left = self._edits.saved(brand.id, sent, _named(brand))
        if self._brand is not None and self._brand.id == brand.id:
            self._brand = brand
            self._take(left, self.editor.audience)
            self.foot.clear()

    def _not_kept(self, error: DeskError) -> None:
        """Say why a voice was refused, and lead to what is to be changed."""
        self._show()
        self._desk.failed.emit(error)
        if isinstance(error, BrandNameMissing | BrandNameTaken):
            self._take(self.edited, None)
            self.editor.reveal("name")

    def _bring_back(self, brand: Brand, edited: ToneProfile) -> None:
        self._edits.note(brand.id, _named(brand), edited)
        if self._brand is not None and self._brand.id == brand.id:
            self._take(self._edits.of(brand.id, self.saved), None)

    def _restore(self, version: ProfileVersion) -> None:
        """Put an earlier voice in force; what is edited and not saved stays, on top of it."""
        work = partial(restore_version, brand_id=version.brand_id, version_id=version.id)
        self._desk.run(work)

    def _changed(self, change: Change[object]) -> None:
        mine = self._brand is not None and change.brand_id in (None, self._brand.id)
        if change.what & _SEEN or (mine and What.VOICES in change.what):
            self._look()

    def _wire(self) -> None:
        self.editor.changed.connect(self._edited)
        self.audiences.chosen.connect(self._audience_chosen)
        self.audiences.edited.connect(self._audiences_edited)
        self.foot.save_wanted.connect(self.save)
        self.foot.discard_wanted.connect(self.discard)
        self.column.history.restore_wanted.connect(self._restore)
        self._desk.changed.connect(self._changed)
        save = QAction(self.tr("Enregistrer la voix"), self)
        save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        save.triggered.connect(lambda: self.save(self.foot.reason.text()))
        start = QAction(self.tr("Partir d’un modèle…"), self)
        start.triggered.connect(self._offer_presets)
        self.commands = (save, start)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 0, _SIDE, Space.S)
        top.setSpacing(Space.M)
        top.addWidget(self.audiences, 1)
        top.addWidget(self.start_from, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.editor, 1)
        column.addWidget(self.foot)


def _named(brand: Brand) -> ToneProfile:
    """Return a brand's voice under the brand's name."""
    return replace(brand.profile, name=brand.name)
