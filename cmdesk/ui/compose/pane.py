"""The compose pane: a message comes in, an answer is written, read over, mended and copied."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.drafts import reworded
from cmdesk.desk.insertion import Sought, fitting
from cmdesk.desk.spelling import SpellingChoice
from cmdesk.desk.surroundings import Surroundings, surroundings
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft, DraftStatus
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.tone.model import Context, Length
from cmdesk.ui.compose.answer.shaping import Shaping
from cmdesk.ui.compose.answer.sheet import AnswerSheet
from cmdesk.ui.compose.answer.typing_help import TypingHelp
from cmdesk.ui.compose.characters.picking import Picking
from cmdesk.ui.compose.commands import commands_of
from cmdesk.ui.compose.drafts.drafting import Drafting
from cmdesk.ui.compose.drafts.keeper import DraftKeeper
from cmdesk.ui.compose.fetching import Fetching
from cmdesk.ui.compose.layout import lay_out
from cmdesk.ui.compose.length.counting import Counting
from cmdesk.ui.compose.message.paste import answering, received_of
from cmdesk.ui.compose.message.picturing import Picturing
from cmdesk.ui.compose.message.reading import ReadingButton
from cmdesk.ui.compose.message.reasoning import Reasoning
from cmdesk.ui.compose.message.received import ReceivedBox
from cmdesk.ui.compose.replies.inserting import Answering, Inserting
from cmdesk.ui.compose.replies.saving import save_as_reply
from cmdesk.ui.compose.replies.suggesting import Suggesting
from cmdesk.ui.compose.review.illustrating import Illustrating
from cmdesk.ui.compose.review.pointing import Pointing
from cmdesk.ui.compose.review.points import Mend, Point
from cmdesk.ui.compose.review.proof import Proof, Proofreader
from cmdesk.ui.compose.review.setting_aside import SettingAside
from cmdesk.ui.compose.review.spelling_help import SpellingHelp
from cmdesk.ui.compose.sending.sending import Outgoing, Sending
from cmdesk.ui.compose.side import ComposeSide
from cmdesk.ui.compose.small_window import SmallPlace
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.text import label

_IDLE_MS = 900
"""How long after the last key the word under the caret is taken as written."""


class ComposePane(Pane):
    """Where an answer is written for the brand in force."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self._draft: Draft | None = None
        self._around: Surroundings | None = None
        self._context = Context()
        self.received = ReceivedBox(theme)
        self.reading = ReadingButton(theme)
        self.sheet = AnswerSheet(theme)
        self.editor, self.bar = self.sheet.editor, self.sheet.bar
        self.saved = label("", "hint")
        self.proofreader = Proofreader(desk, self.editor.word_being_typed, self)
        self.spelling = SpellingHelp(desk, theme, self.proofreader, self._spelt, self)
        self.side = self.side_column = ComposeSide(theme, self.spelling.hint)
        self.review, self.nearest = self.side_column.review, self.side_column.nearest
        self.fetching = Fetching(desk, self._loaded, self)
        self.keeper = DraftKeeper(desk, self.current_draft, self)
        self.pointing = Pointing(theme, self.editor, self)
        Illustrating(desk, self.pointing)
        self.reasoning = Reasoning(desk, self.reading, self)
        self.inserting = Inserting(desk, theme, self.editor, self._answering, self)
        self.typing_help = TypingHelp(desk, self.editor, self)
        self.picking = Picking(desk, theme, self.editor, self._context_now, self)
        self.aside = SettingAside(desk, theme, self.proofreader, lambda: self._brand, self)
        self.aside.about_to.connect(self.pointing.close)
        self.search = Suggesting(desk, self.nearest, self._sought, self)
        self.drafting = Drafting(desk, theme, self._open, self)
        self.shaping = Shaping(desk, self.sheet, self.current_draft, self)
        self.picturing = Picturing(desk, self.received, self.editor, self.current_draft, self)
        self.small = SmallPlace(desk, theme, self.received, self.sheet, self)
        self.counting = Counting(desk, theme, self.bar.counter, self._counted, self)
        self.sending = Sending(desk, self.sheet.look, self.proofreader, self._outgoing, self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        lay_out(self)
        self._wire()
        self.commands = commands_of(self)
        self.setEnabled(False)

    # What the window asks for

    def set_brand(self, brand: Brand | None) -> None:
        """Show a brand's draft as it was left; the one before is kept first."""
        before, self._brand = self._brand, brand
        self.small.show_brand(brand)
        if brand is None:
            self.keep()
            self._draft = None
            self.fetching.give_up()
            self.sheet.look.close_look()
            self.setEnabled(False)
        elif before is None or before.id != brand.id or self._draft is None:
            self._fetch(brand)
        else:
            self._show_bar(self._draft_now())
            self._check()

    def keep(self) -> None:
        """Hand the draft to the vault now."""
        self.keeper.keep()

    def take_focus(self) -> None:
        """Begin with the message where nothing was pasted or written, else with the answer."""
        blank = not self.editor.text and not self.received.text
        start = self.received.words if blank else self.editor
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_reply(self, reply: Reply) -> None:
        """Insert a reply of the library at the caret; what is written stays."""
        self.inserting.insert(reply)

    # What the person does

    def current_draft(self) -> Draft | None:
        """Return the draft as it stands, or None while none is shown."""
        return None if self._draft is None else self._draft_now()

    def copy(self, *, visit: bool = False) -> None:
        """Copy the answer and note it in the journal; ``visit``: and open the network's page."""
        self._word_left()
        self.sending.send(visit=visit)

    def turn_to(self, draft: Draft) -> None:
        """Show another draft of the brand; the one before is kept first."""
        if self._brand is not None:
            self._fetch(self._brand, draft)

    def save_as_reply(self) -> ReplyDialog | None:
        """Open the dialog that keeps the answer in the brand's library."""
        proof = self.proofreader.proof
        read = proof.report.situations if proof else ()
        return save_as_reply(self._desk, self._theme, self._open(), read, self.window())

    def mend(self, point: Point, mend: Mend) -> None:
        """Make a mend's edits as one undo step, if they are still about this text."""
        proof = self.proofreader.proof
        if proof is not None and proof.text == self.editor.text and point in proof.points:
            self.pointing.close()
            self.editor.apply(mend.edits)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # How the parts hear of each other

    def _fetch(self, brand: Brand, draft: Draft | None = None) -> None:
        """Ask for a draft, or the one the brand was left with; keys are held until it is there."""
        self.keep()
        self._draft = None
        self.sheet.look.close_look()
        self.review.show_proof(None, asides=False)  # what it says is of another text
        self.received.words.wait()
        self.editor.wait()
        self.fetching.fetch(brand.id, draft)

    def _loaded(self, around: Surroundings, wanted: str) -> None:
        if self._brand is None or around.draft.brand_id != self._brand.id:
            return
        self._stand(around)
        draft = self.keeper.held(self._brand.id, wanted) or around.draft
        self.proofreader.begin(around)
        self._draft = None
        self._show_bar(draft)
        self.received.show_message(received_of(draft), draft.network)
        self.received.show_picture(around.picture)
        self.editor.show_text(draft.shown, draft.caret)
        self._draft = draft
        self.setEnabled(True)
        self.saved.setText(self.tr("Brouillon enregistré") if draft.shown else "")
        self.received.words.go_on()
        self.editor.go_on()
        self._check()
        self.search.start()
        if self.isVisible():
            self.take_focus()

    def _stand(self, around: Surroundings) -> None:
        self._around = around
        self.shaping.stand(around.draft.brand_id, around.hearers)
        if self._brand is not None:
            self.typing_help.stand(self._brand, around)

    def _context_now(self) -> Context | None:
        return None if self._draft is None else self._context

    def _draft_now(self) -> Draft:
        reach, audience = self.bar.chosen_audience
        draft = replace(
            answering(self._draft or Draft("", ""), self.received.received),
            reach=reach,
            audience=audience,
            channel=self.bar.chosen_channel,
            caret=self.editor.caret,
        )
        return draft.with_shown(self.editor.text)

    def _show_bar(self, draft: Draft) -> None:
        if self._brand is not None:
            self.bar.show_draft(draft, self._brand.profile)
        self.sheet.tabs.show_draft(draft)
        self.drafting.show_draft(draft)
        self.received.show_network(draft.network)

    def _reshape(self, draft: Draft) -> None:
        """Take the draft as it is now: for other outlets, with another text in view, or status."""
        if self._draft is None or draft.id != self._draft.id:
            return
        self._draft = draft
        self.sheet.look.close_look()
        self._show_bar(draft)
        if draft.shown != self.editor.text:
            self.editor.show_text(draft.shown, len(draft.shown))
        self.keeper.touch()
        self._check()

    def _spelt(self) -> tuple[Brand, SpellingChoice] | None:
        return (self._brand, self._around.spelling) if self._brand and self._around else None

    def _open(self) -> tuple[Draft, Brand] | None:
        draft = self.current_draft()
        return None if draft is None or self._brand is None else (draft, self._brand)

    def _outgoing(self) -> Outgoing | None:
        opened, proof = self._open(), self.proofreader.proof
        fresh = proof if proof and opened and proof.text == opened[0].shown else None
        recent = self._around.recent if self._around else ()
        return Outgoing(*opened, fresh, recent) if opened else None

    def _counted(self) -> tuple[str, Context] | None:
        return None if self._draft is None else (self.editor.text, self._context)

    def _sought(self) -> Sought | None:
        proof, message = self.proofreader.proof, self.received.received.body
        fit = proof.report.situations if proof else ()
        written = self.editor.text[-80:] if message else ""
        place = fitting(self._context, self._desk.limits)
        return Sought(self._brand.id, message, fit, written, place) if self._brand else None

    def _edited(self) -> None:
        if self._draft is None:
            return
        self.sheet.look.close_look()
        if self._draft.approvals or self._draft.status is not DraftStatus.DRAFT:
            self._draft = reworded(self._draft_now())
            self.drafting.show_draft(self._draft)
        if self.editor.typing:
            self.review.release()
        self.spelling.wait()
        self._idle.start()
        self.keeper.touch()
        self._check()

    def _caret_moved(self) -> None:
        if self._draft is None:
            return
        if self.editor.word_being_typed() is None:
            self.proofreader.look_again()
        self.keeper.touch(quietly=True)

    def _word_left(self) -> None:
        self.editor.leave_word()
        self.proofreader.look_again()
        self.spelling.rest()

    def _received_changed(self) -> None:
        self.proofreader.own_reading = None
        self._changed_around()
        self.search.start()

    def _changed_around(self) -> None:
        if self._draft is None:
            return
        self.sheet.look.close_look()
        self.keeper.touch()
        self._check()

    def _corrected(self, situations: tuple[Situation, ...] | None) -> None:
        self.proofreader.own_reading = situations
        self.sheet.look.close_look()
        self._check()
        self.search.start()

    def _check(self) -> None:
        if self._brand is None or self._around is None or self._draft is None:
            return
        draft = self._draft_now()
        made = self._context = self.proofreader.check(draft, self._brand, self._around)
        if not self.proofreader.ready:
            self.bar.counter.show_length(Length(len(draft.shown), None, "characters"))
        self.side_column.influence.show_people(self.proofreader.named)
        self.reading.setVisible(bool(made.incoming) and self.proofreader.ready)

    def _answering(self) -> Answering | None:
        if self._brand is None or self._draft is None:
            return None
        return Answering(self._brand, self.received.received, self._context)

    def _read(self, proof: Proof) -> None:
        """Mark the text in this very frame; the cards follow in the next."""
        if proof.text != self.editor.text:
            return
        blank = not proof.text.strip()
        self.editor.show_findings(() if blank else proof.findings)
        self.bar.counter.show_length(proof.report.length)
        self._later.start()

    def _show_review(self) -> None:
        proof = self.proofreader.proof
        if proof is None or self._draft is None or proof.text != self.editor.text:
            return
        shown = proof if proof.text.strip() else None
        aside = self.proofreader.asides or self.proofreader.mutes
        self.review.show_proof(shown, asides=bool(aside))
        self.reasoning.show(proof.report.situations, self._context)
        self.small.show_points(len(proof.standing_points) if shown else 0)
        self.search.look_again()
        self.pointing.show_proof(shown)
        if self._desk.checker is not None:
            self.shaping.show_lengths(self._desk.checker.limits, self._context)

    def _desk_changed(self, change: Change[Any]) -> None:
        brand = self._brand
        if brand is None:
            return
        around = {What.BRANDS, What.INFLUENCERS, What.JOURNAL, What.SETTINGS}
        if self._draft is not None and change.what & around:
            work = partial(surroundings, brand_id=brand.id, draft=self._draft)
            self._desk.run(work, self._refreshed, owner=self, topic="around")
        if What.REPLIES in change.what and change.brand_id in {None, brand.id}:
            self.search.start()

    def _refreshed(self, around: Surroundings) -> None:
        if self._draft is not None and around.draft.brand_id == self._draft.brand_id:
            self._stand(around)
            self._check()

    # How it is built

    def _wire(self) -> None:
        self._later.timeout.connect(self._show_review)
        self._idle.timeout.connect(self._word_left)
        self.editor.edited.connect(self._edited)
        self.editor.cursorPositionChanged.connect(self._caret_moved)
        self.received.changed.connect(self._received_changed)
        self.reading.corrected.connect(self._corrected)
        for choice in (self.bar.audience, self.bar.channel):
            choice.chosen.connect(self._changed_around)
        self.shaping.reshaped.connect(self._reshape)
        self.counting.shortened.connect(self.shaping.shorten)
        self.counting.sent.connect(self.sending.record)
        for act in (self.shaping.leave, self.keep, self._to_editor):
            self.sending.left.connect(act)
        self.drafting.turned.connect(self.turn_to)
        self.drafting.restated.connect(self._reshape)
        self.bar.copy.clicked.connect(lambda: self.copy())  # noqa: PLW0108  not Qt's «checked»
        self.bar.visit.clicked.connect(lambda: self.copy(visit=True))
        self.bar.emoji.clicked.connect(self.picking.open_emoji)
        self.bar.save.clicked.connect(self.save_as_reply)
        self.keeper.told.connect(self.saved.setText)
        self.proofreader.read.connect(self._read)
        self._desk.checker_ready.connect(self._check)
        self._desk.checker_ready.connect(self.search.start)
        self._desk.changed.connect(self._desk_changed)
        for told in (self.pointing, self.review):
            told.mended.connect(self.mend)
            told.ignored.connect(self.aside.ignore)
            told.muted.connect(self.aside.mute)
            told.learnt.connect(self.aside.learn)
            told.learnt_here.connect(self.aside.learn_here)
        self.pointing.opened.connect(self.spelling.suggest)
        self.review.hidden.connect(self.proofreader.hide)
        self.review.asides_wanted.connect(self.aside.show_list)
        self.pointing.current.connect(self.review.show_current)
        self.review.shown.connect(self.pointing.go_to)
        self.nearest.picked.connect(self.insert_reply)
        self.side_column.influence.picked.connect(self.inserting.mention)
        for left in (self.nearest.left, self.side_column.influence.left, self.sheet.look.refused):
            left.connect(self._to_editor)

    def _to_editor(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
