"""What the window shows and when: it hears what changed at the desk and tells the views.

The window is a frame, the desk a way to the vault; this is the only place that knows both.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal

import cmdesk
from cmdesk.desk.brands import list_brands
from cmdesk.desk.changes import Change, What
from cmdesk.desk.replies import count_replies
from cmdesk.desk.undo import Named, Undoable, peek, redo, undo
from cmdesk.desk.wording import words
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, DeskError
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.commands import BrandCommands
from cmdesk.ui.dialogs.crash import CrashDialog
from cmdesk.ui.dialogs.export import ExportDialog
from cmdesk.ui.dialogs.importing import Importing
from cmdesk.ui.frame.state import WindowState, read_state
from cmdesk.ui.frame.state_keeper import StateKeeper
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.language import chosen
from cmdesk.ui.messages import moment_name
from cmdesk.ui.step_words import step_done, step_in_words
from cmdesk.ui.tasks import Desk, Toast
from cmdesk.ui.theme import Motion, Scheme, Theme

_SHOWN_NEXT = frozenset({"brand.create", "brand.duplicate", "brand.unarchive", "brand.import"})
"""Steps after which their brand is the one to look at."""


class Conductor(QObject):
    """Leads one window over one desk.

    ``state`` is the file that remembers how it was left; ``report`` writes a local report of a
    bug, without any client's text, and returns where it lies.
    """

    ready = Signal()
    """The brands are on the screen for the first time."""
    undoable = Signal(object)
    """An ``Undoable``: what undo and redo would do now."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        window: MainWindow,
        state: Path,
        report: Callable[[BaseException], Path | None],
    ) -> None:
        super().__init__(window)
        self._report, self._crash_shown = report, False
        self.desk, self.theme, self.window = desk, theme, window
        self.commands = BrandCommands(desk, theme, window)
        self.importing = Importing(desk, theme, window)
        self._state = read_state(state)
        self._wanted = self._state.brand_id
        self._started = False
        self._keeper = StateKeeper(state, window, self._stands)
        self._wire()
        if self._state.scheme in tuple(Scheme):
            theme.set_scheme(Scheme(self._state.scheme))
        if self._state.motion in tuple(Motion):
            theme.set_motion(Motion(self._state.motion))
        theme.set_text_scale(self._state.text_scale)
        window.restore(self._state)

    @property
    def state(self) -> WindowState:
        """How the window was last left, or kept since."""
        return self._state

    @property
    def brands(self) -> tuple[Brand, ...]:
        """The brands of the rail."""
        return self.commands.brands

    def start(self) -> None:
        """Read the desk for the first time."""
        self.desk.run(list_brands, self._listed, owner=self, topic="brands")
        self.desk.run(peek, self.undoable.emit, owner=self, topic="undo")

    def choose(self, brand_id: str) -> None:
        """Put a brand in force."""
        brand = next((item for item in self.brands if item.id == brand_id), None)
        if brand is not None and brand != self.window.brand:
            self._show(brand)

    def choose_nth(self, position: int) -> None:
        """Put the brand at a position of the rail in force, from 0."""
        if position < len(self.brands):
            self.choose(self.brands[position].id)

    def step_brand(self, step: int) -> None:
        """Go to the next brand of the rail, or the one before."""
        ids = [brand.id for brand in self.brands]
        if self.window.brand is not None and self.window.brand.id in ids:
            self.choose(ids[(ids.index(self.window.brand.id) + step) % len(ids)])

    def undo(self) -> None:
        """Take back the last step."""
        self.desk.run(undo, self._undone)

    def redo(self) -> None:
        """Do again what was taken back."""
        self.desk.run(redo, self._redone)

    def export(self, brand: Brand | None = None) -> ExportDialog | None:
        """Ask how to export a brand's replies: that brand's, or those of the one in force."""
        chosen = brand or self.window.brand
        if chosen is None:
            return None
        mine = self.window.brand is not None and chosen.id == self.window.brand.id
        ids = self.window.pane.selected_replies() if mine else ()
        dialog = ExportDialog(
            self.desk, self.theme, chosen, self.brands, self.window, reply_ids=ids
        )
        dialog.open()
        return dialog

    def take_in(self) -> None:
        """Ask for a file of replies, and show what it would bring."""
        self.importing.ask(self.window.brand)

    def brand_menu(self) -> None:
        """Open the menu of the brand in force, under the header's button."""
        button = self.window.header.more
        if self.window.brand is not None:
            place = button.mapToGlobal(QPoint(0, button.height() + 2))
            self.commands.menu(self.window.brand, place)

    def crashed(self, error: BaseException) -> None:
        """Take a bug to its one path: the drafts kept, a report written, a dialog shown once."""
        for pane in self.window.panes.values():
            pane.keep()
        report = self._report(error)
        if not self._crash_shown:
            self._crash_shown = True
            dialog = CrashDialog(self.theme, report, self.window)
            dialog.finished.connect(self._crash_read)
            dialog.open()

    def _crash_read(self, _result: int) -> None:
        self._crash_shown = False

    def _listed(self, brands: tuple[Brand, ...]) -> None:
        self.commands.brands = brands
        self.window.set_brands(brands)
        shown = self.window.brand.id if self.window.brand else ""
        by_id = {brand.id: brand for brand in brands}
        brand = by_id.get(self._wanted) or by_id.get(shown) or next(iter(brands), None)
        self._wanted = ""
        if brand is None:
            self.theme.set_brand_colour(None)
            self._count()
        elif brand != self.window.brand:
            self._show(brand)
        if not self._started:
            self._started = True
            if brand is None:
                self.window.welcome.buttons[0].setFocus()
            else:
                self.window.pane.take_focus()
            self.ready.emit()

    def _show(self, brand: Brand) -> None:
        self.desk.after_next_frame()
        self.theme.set_brand_colour(brand.colour)
        self.window.show_brand(brand)
        self._count()

    def _count(self) -> None:
        if self.window.brand is None:
            self.window.status.set_count(None)
            return
        work = partial(count_replies, brand_id=self.window.brand.id)
        self.desk.run(work, self.window.status.set_count, owner=self, topic="count")

    def _changed(self, change: Change[Any]) -> None:
        if What.BRANDS in change.what:
            if change.undo in _SHOWN_NEXT and isinstance(change.value, Brand):
                self._wanted = change.value.id
            self.desk.run(list_brands, self._listed, owner=self, topic="brands")
        if What.REPLIES in change.what:
            self._count()
        if change.undo:
            # At once: whoever takes it back in the same breath must not meet a command still shut.
            self.undoable.emit(Undoable(self._step_of(change), None))
        said = self._said(change)
        if said:
            self.window.show_toast(Toast(said, self.tr("Annuler"), self.undo))
        self.desk.run(peek, self.undoable.emit, owner=self, topic="undo")

    def _said(self, change: Change[Any]) -> str:
        """Word a step that can be undone; empty where there is none.

        A step on a brand that is not in view names it.
        """
        new = change.value
        old = next((item for item in self.brands if item.id == change.brand_id), None)
        if isinstance(new, Brand) and old is not None and old.profile.moment != new.profile.moment:
            said = self.tr("Moment : {name}").format(name=moment_name(new.profile.moment))
        else:
            said = step_done(change.undo, change.count) if change.undo else ""
        if said and old is not None and old.id != self._shown_id:
            return f"{old.name} · {said}"
        return said

    def _step_of(self, change: Change[Any]) -> Named:
        mine = {item.id: item.name for item in self.brands if item.id == change.brand_id}
        return Named(change.undo, change.count, mine)

    @property
    def _shown_id(self) -> str:
        return self.window.brand.id if self.window.brand is not None else ""

    def _undone(self, change: Change[Named | None]) -> None:
        if change.value is not None:
            said = step_in_words(self.tr("Annulé"), change.value, self._shown_id)
            self.window.show_toast(Toast(said, self.tr("Rétablir"), self.redo))

    def _redone(self, change: Change[Named | None]) -> None:
        if change.value is not None:
            said = step_in_words(self.tr("Rétabli"), change.value, self._shown_id)
            self.window.show_toast(Toast(said, self.tr("Annuler"), self.undo))

    def _failed(self, error: DeskError) -> None:
        if isinstance(error, BrandUnknown):
            # A view asked for the brand that has just been deleted; the next one is on its way.
            return
        self.window.show_toast(Toast(str(words(error)), problem=True))

    def _set_moment(self, moment: Moment) -> None:
        if self.window.brand is not None:
            self.commands.set_moment(self.window.brand, moment)

    def _rail_menu(self, brand_id: str, place: QPoint) -> None:
        brand = next((item for item in self.brands if item.id == brand_id), None)
        if brand is not None:
            self.commands.menu(brand, place)

    def remember(self) -> None:
        """Write down now how the window stands, for its next start."""
        self._keeper.now()

    def keep_state(self, habits: WindowState) -> None:
        """Write down now how the window stands, with these habits of its person."""
        self._state = habits
        self.remember()

    def _stands(self) -> WindowState:
        """Return how the window stands now; until the brands are read, as it was left."""
        window = self.window
        return replace(
            self._state,
            geometry=window.saveGeometry().toBase64().toStdString(),
            place=window.place.value,
            brand_id=window.brand.id if window.brand else self._wanted,
            side=window.side_width,
            scheme=str(self.theme.scheme),
            motion=str(self.theme.motion),
            text_scale=self.theme.text_scale,
            language=chosen(),
            version=cmdesk.__version__,
        )

    def _keep(self) -> None:
        for pane in self.window.panes.values():
            pane.keep()
        self.remember()

    def _wire(self) -> None:
        window, desk = self.window, self.desk
        desk.changed.connect(self._changed)
        desk.failed.connect(self._failed)
        desk.crashed.connect(self.crashed)
        desk.notified.connect(window.show_toast)
        window.closing.connect(self._keep)
        for told in (window.brand_shown, window.place_shown, self.theme.changed):
            told.connect(self._keeper.later)
        window.rail.chosen.connect(self.choose)
        window.rail.menu_wanted.connect(self._rail_menu)
        window.rail.new_wanted.connect(self.commands.create)
        window.rail.all_wanted.connect(self.commands.show_all)
        window.rail.order_wanted.connect(self.commands.order)
        self.commands.chosen.connect(self.choose)
        window.welcome.first.connect(self.commands.create)
        window.header.moment_chosen.connect(self._set_moment)
        window.header.menu_wanted.connect(self.brand_menu)
        self.commands.export_wanted.connect(self.export)
