"""The only place that sees everything: builds the desk and opens the window."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from cmdesk.desk import opening
from cmdesk.desk.wording import spoken
from cmdesk.domain.draft import Draft
from cmdesk.domain.reply import Reply
from cmdesk.spelling.speller import Speller
from cmdesk.storage.worker import VaultWorker
from cmdesk.system import crash, logs, resources
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from cmdesk.system.threads import settle_threads
from cmdesk.ui.application import application
from cmdesk.ui.backing import Backing
from cmdesk.ui.brands.journal import JournalPane
from cmdesk.ui.brands.moments import Moments
from cmdesk.ui.bugs import Bugs
from cmdesk.ui.calls import Call, Calls
from cmdesk.ui.clipboard import ClipboardGuard, forget_secret
from cmdesk.ui.collecting import Collector
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.compose.review.announcing import FindingsSpoken
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.departing import Departure
from cmdesk.ui.door import Arrival, Door, Errand, Ways
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.state import read_state
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.library.dragging import RailDrop
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.locking import Lock
from cmdesk.ui.outfit import Parts, fit_out
from cmdesk.ui.pane import Pane
from cmdesk.ui.people.pane import InfluencePane
from cmdesk.ui.picture import Picture
from cmdesk.ui.profile.pane import ProfilePane
from cmdesk.ui.rules import Rules
from cmdesk.ui.seat import Seat
from cmdesk.ui.settings.dialog import SettingsDialog
from cmdesk.ui.speaking import Speaking
from cmdesk.ui.tasks import Checker, Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.unsaved import UnsavedText
from cmdesk.ui.vault.commands import DeskCommands, Guards, VaultCommands
from cmdesk.ui.vault.keyring import KeyringOffer
from cmdesk.ui.vault.rescue import Rescue

_FRESH = Arrival()


@dataclass(frozen=True, slots=True)
class Options:
    """How to start: ``demo`` opens the invented brands, kept apart from any real desk.

    ``picture`` is a file to draw the window into, once; the app then ends. ``call`` is what the
    window is asked for, here or in the process that has the desk open.
    """

    demo: bool = False
    picture: Path | None = None
    call: Call = field(default_factory=Call)


def main(options: Options) -> int:
    """Open the window and return the process's exit status when it is closed.

    Where the desk is open in another process, its window comes to the front instead.
    Raises VaultBusy where that process does not answer.
    """
    settle_threads()
    paths = Paths.demo() if options.demo else Paths.real()
    seat = Seat(paths.data)
    if not seat.take(options.call):
        return 0
    with suppress(OSError):
        logs.start(paths.logs)
    app = application(read_state(_state_file(paths)).language)
    window = _seated(paths, seat, demo=options.demo, call=options.call)
    window.show()
    Collector(app).start()
    if options.picture is not None:
        Picture(window, options.picture).start()
    return app.exec()


def build(
    paths: Paths,
    *,
    demo: bool,
    seat: Seat | None = None,
    call: Call | None = None,
    arrival: Arrival = _FRESH,
    worker: VaultWorker | None = None,
) -> MainWindow:
    """Return a window over the desk of ``paths``; it fills itself once the vault is open.

    It holds ``seat``, where there is one, until it closes. ``call`` is answered once the vault is
    open. ``worker`` holds the vault that ``arrival`` finds open.
    """
    paths.ready()
    theme, worker = _prepared(), worker or _started()
    desk = _desk(worker, paths)
    compose, library = ComposePane(desk, theme), LibraryPane(desk, theme)
    window = MainWindow(theme, _panes(desk, theme, compose, library), demo=demo)
    conductor = _conductor(paths, desk, theme, window)
    menus, door = Menus(conductor), _door(paths, worker, conductor, demo=demo)
    menus.add_desk(DeskCommands(conductor))
    _wire(conductor, compose, library)
    departure = Departure(conductor, lambda: not compose.keeper.failing)
    unsaved, own = UnsavedText(conductor, compose.keeper), None
    if not demo:
        lock = _lockable(paths, seat, conductor, departure)
        own = _guard(paths, worker, lock, door, conductor)
        unsaved.backups_wanted.connect(own.show_backups)
        menus.add_own(own, lock)
    calls, speaking = Calls(conductor, compose, own), _speaking(door, departure, conductor)
    parts = Parts(paths.logs, door, compose, speaking, calls, own, setting=arrival.setting)
    fit_out(menus, conductor, parts)
    again = partial(build, paths, demo=demo, seat=seat, worker=worker)
    speaking.changed.connect(partial(_speak_anew, window, worker, seat, again))
    window.closed.connect(worker.stop)
    _hear(calls, call, seat, window)
    Rules(conductor, partial(_engine, paths.cache)).start(arrival.checker)
    door.begin(arrival)
    return window


def _prepared() -> Theme:
    theme = Theme(resources.root())
    theme.prepare()
    return theme


def _speaking(door: Door, departure: Departure, conductor: Conductor) -> Speaking:
    speaking = Speaking(conductor, departure)
    door.opened.connect(speaking.remember)
    door.spoken_wanted.connect(speaking.begin)
    door.look_wanted.connect(partial(_show_demo, conductor.window))
    return speaking


def _started() -> VaultWorker:
    worker = VaultWorker()
    worker.start()
    return worker


def _desk(worker: VaultWorker, paths: Paths) -> Desk:
    """Return the way to the vault; of the dictionaries, those that the person added come first."""
    desk = Desk(worker)
    desk.speller = Speller((paths.data / "dictionaries", resources.root() / "dictionaries"))
    return desk


def _hear(calls: Calls, call: Call | None, seat: Seat | None, window: MainWindow) -> None:
    """Answer what this start asks of the window, and whatever later ones do."""
    calls.answer(call or Call())
    if seat is not None:
        seat.hold(window)
        seat.called.connect(calls.answer)


def _conductor(paths: Paths, desk: Desk, theme: Theme, window: MainWindow) -> Conductor:
    """Return what leads the window, which is dressed now and owns all of them."""
    theme.apply()
    desk.setParent(window)
    theme.setParent(window)
    window.closing.connect(desk.hurry)
    conductor = Conductor(desk, theme, window, _state_file(paths), partial(_report, paths.logs))
    if desk.speller is not None:
        window.closed.connect(partial(desk.speller.stop))
    Bugs(conductor)
    return conductor


def _state_file(paths: Paths) -> Path:
    return paths.config / "window.json"


def _wire(conductor: Conductor, compose: ComposePane, library: LibraryPane) -> None:
    """Join what lies on two sides of the window."""
    window = conductor.window
    library.deeds.export_wanted.connect(conductor.export)
    library.empty.second.connect(conductor.take_in)
    library.insert_wanted.connect(partial(_insert, window, compose))
    journal = window.panes[Place.JOURNAL]
    if isinstance(journal, JournalPane):
        journal.apology_wanted.connect(partial(_go_on, window, compose))
    RailDrop(window.rail).dropped.connect(library.deeds.copy_them)
    window.importing.clicked.connect(partial(conductor.take_in))
    window.closed.connect(compose.proofreader.finish)
    compose.bar.addressed.connect(window.show_audience)
    FindingsSpoken(compose.proofreader, compose.editor)
    _live_moments(conductor, compose)


def _panes(
    desk: Desk, theme: Theme, compose: ComposePane, library: LibraryPane
) -> dict[Place, Pane]:
    return {
        Place.WRITE: compose,
        Place.REPLIES: library,
        Place.INFLUENCE: InfluencePane(desk, theme),
        Place.PROFILE: ProfilePane(desk, theme),
        Place.JOURNAL: JournalPane(desk, theme),
    }


def _live_moments(conductor: Conductor, compose: ComposePane) -> None:
    """Keep each brand's moment in sight, and its holding statements at hand."""
    window = conductor.window
    moments = Moments(conductor.desk, conductor.theme, window)
    conductor.ready.connect(moments.start)
    moments.call_wanted.connect(conductor.commands.ask_whom_to_call)
    window.header.details_wanted.connect(moments.edit_shown)
    window.band.insert_wanted.connect(partial(_insert, window, compose))
    window.band.replies_wanted.connect(partial(window.show_place, Place.REPLIES))


def _guard(
    paths: Paths, worker: VaultWorker, lock: Lock, door: Door, conductor: Conductor
) -> VaultCommands:
    """Look after a person's own desk for as long as its window is open."""
    window, desk, store = conductor.window, conductor.desk, KeyStore()
    backing = Backing(paths, desk, worker.submit, window.status, conductor)
    keyring, clipboard = KeyringOffer(conductor, store), ClipboardGuard(desk, conductor)
    for part in (backing, clipboard):
        conductor.ready.connect(part.start)
    window.closed.connect(backing.stop)
    window.closed.connect(forget_secret)
    door.opened.connect(keyring.opened)
    Rescue(paths, store, door, conductor.theme, window)
    guards = Guards(paths, store, backing, lock, clipboard, keyring)
    commands = VaultCommands(conductor, guards)
    commands.leave_wanted.connect(lock.lock)
    return commands


def _lockable(paths: Paths, seat: Seat | None, conductor: Conductor, departure: Departure) -> Lock:
    """Return what locks a person's own desk, by hand or when nobody is there."""
    lock = Lock(conductor, departure)
    conductor.ready.connect(lock.start)
    lock.locked.connect(partial(_lock, paths, seat, conductor))
    return lock


def _lock(paths: Paths, seat: Seat | None, conductor: Conductor, errand: Errand | None) -> None:
    """Put a window at the door in this one's place, which goes with texts, undo and key."""
    arrival = Arrival(locked=True, errand=errand, checker=conductor.desk.checker)
    made = partial(build, paths, demo=False, seat=seat, arrival=arrival)
    _replace(conductor.window, seat, made)


def _speak_anew(
    window: MainWindow,
    worker: VaultWorker,
    seat: Seat | None,
    made: Callable[..., MainWindow],
    opened: opening.Opened | None,
) -> None:
    """Put a window in another language in this one's place, over the vault, if it is open."""
    window.closed.disconnect(worker.stop)
    setting = any(dialog.isVisible() for dialog in window.findChildren(SettingsDialog))
    arrival = Arrival(opened=opened, setting=setting and opened is not None)
    _replace(window, seat, partial(made, arrival=arrival))


def _replace(window: MainWindow, seat: Seat | None, made: Callable[[], MainWindow]) -> None:
    """Put another window in this one's place."""
    app = application()
    app.setQuitOnLastWindowClosed(False)
    if seat is not None:
        seat.keep()
    behind_icon = window.isHidden()
    window.close()
    window.deleteLater()
    other = made()
    other.closed.connect(partial(other.deleteLater))
    other.setVisible(not behind_icon)
    app.setQuitOnLastWindowClosed(True)


def _door(paths: Paths, worker: VaultWorker, conductor: Conductor, *, demo: bool) -> Door:
    store = KeyStore()
    ways = Ways(
        look=(lambda: opening.State.HERE) if demo else partial(opening.look, paths),
        first=partial(opening.first, paths, store),
        unlock=partial(_open_demo if demo else partial(opening.unlock, store=store), paths),
        unlock_by=partial(opening.unlock_by, paths, store),
    )
    door = Door(ways, worker, conductor.theme, conductor.window)
    door.crashed.connect(conductor.crashed)
    door.opened.connect(conductor.start)
    return door


def _seated(paths: Paths, seat: Seat, *, demo: bool, call: Call | None = None) -> MainWindow:
    try:
        return build(paths, demo=demo, seat=seat, call=call)
    except BaseException:
        seat.leave()
        raise


def _open_demo(paths: Paths) -> opening.Opened:
    return opening.Opened(opening.open_demo(paths))


def _show_demo(window: MainWindow) -> None:
    """Show the demo desk, which lies apart, in place of an empty one."""
    paths = Paths.demo()
    seat = Seat(paths.data)
    if not seat.take():
        window.close()
        return
    other = _seated(paths, seat, demo=True)
    other.closed.connect(partial(other.deleteLater))
    other.show()
    window.close()


def _insert(window: MainWindow, compose: ComposePane, reply: Reply) -> None:
    window.show_place(Place.WRITE)
    compose.insert_reply(reply)


def _go_on(window: MainWindow, compose: ComposePane, draft: Draft) -> None:
    window.show_place(Place.WRITE)
    compose.turn_to(draft)


def _report(logs: Path, error: BaseException) -> Path | None:
    try:
        return crash.write(error, logs)
    except OSError:
        return None


def _engine(cache: Path) -> Checker:
    from cmdesk.tone.engine import load

    return load(resources.root() / "tone", cache, language=spoken())
