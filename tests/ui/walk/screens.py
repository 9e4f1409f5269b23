"""How each screen of the window is opened. A new dialog must be told of here: a test sees to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from cmdesk.desk.backups import list_backups
from cmdesk.desk.handover import PackReport
from cmdesk.desk.journal import list_journal
from cmdesk.desk.news import read_news
from cmdesk.desk.opening import Way
from cmdesk.desk.people_files import look as look_at_people
from cmdesk.desk.replies import delete_replies, search_replies
from cmdesk.desk.wording import spoken
from cmdesk.domain.errors import DiskFull
from cmdesk.domain.reply import Reply
from cmdesk.system.paths import Paths
from cmdesk.tone.model import Length
from cmdesk.ui.about.commands import ProgramCommands
from cmdesk.ui.about.dialog import AboutDialog
from cmdesk.ui.about.news import NewsDialog
from cmdesk.ui.about.report import ReportDialog
from cmdesk.ui.brands.all import BrandsDialog
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.brands.journal import JournalPane
from cmdesk.ui.brands.moment_dialog import MomentDialog
from cmdesk.ui.brands.moments import Moments
from cmdesk.ui.brands.taking_down import TakeDownDialog
from cmdesk.ui.compose.characters.picker import SignPicker
from cmdesk.ui.compose.drafts.approving import AnswerDialog
from cmdesk.ui.compose.drafts.dialog import DraftsDialog
from cmdesk.ui.compose.drafts.naming import TitleDialog
from cmdesk.ui.compose.length.limits import LimitsDialog
from cmdesk.ui.compose.length.threads import ThreadDialog
from cmdesk.ui.compose.message.screenshot import PictureDialog
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.compose.replies.filling import FillDialog
from cmdesk.ui.compose.review.dictionary import SpellingDialog
from cmdesk.ui.compose.review.popup import PointPopup
from cmdesk.ui.compose.review.setting_aside import AsidesDialog, MuteDialog
from cmdesk.ui.compose.sending.last_look import LastLook
from cmdesk.ui.compose.small_window import SmallWindow
from cmdesk.ui.dialogs.crash import CrashDialog
from cmdesk.ui.dialogs.export import ExportDialog
from cmdesk.ui.dialogs.handbook import HandbookDialog
from cmdesk.ui.dialogs.intake import ImportDialog
from cmdesk.ui.dialogs.protect import ProtectDialog, RecoveryDialog, UnlockDialog
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.dialogs.shortcuts import ShortcutsDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.handover.dialog import HandoverDialog
from cmdesk.ui.handover.leaving import LeavingDialog
from cmdesk.ui.library.asking import ApprovalDialog, WordDialog
from cmdesk.ui.library.copying import CopyDialog
from cmdesk.ui.library.fragments import FragmentsDialog
from cmdesk.ui.library.history import HistoryDialog
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.library.turning import TurningDialog
from cmdesk.ui.library.twins import TwinsDialog
from cmdesk.ui.library.untagging import UntagDialog
from cmdesk.ui.palette import Palette
from cmdesk.ui.people.editor import PersonDialog
from cmdesk.ui.people.importing import PeopleImportDialog
from cmdesk.ui.people.known import KnownDialog
from cmdesk.ui.people.merge import MergeDialog
from cmdesk.ui.people.pane import InfluencePane
from cmdesk.ui.profile.pane import ProfilePane
from cmdesk.ui.profile.presets import PresetDialog
from cmdesk.ui.settings.dialog import SettingsDialog
from cmdesk.ui.settings.opener import Settings
from cmdesk.ui.unsaved import CloseDialog
from cmdesk.ui.vault.backups import BackupsDialog
from cmdesk.ui.vault.bin import BinDialog, LetGoDialog
from cmdesk.ui.vault.carry import CarryDialog
from cmdesk.ui.vault.code import CheckCodeDialog, NewCodeDialog
from cmdesk.ui.vault.erasure import ErasureDialog
from cmdesk.ui.vault.protection import NewKeyDialog, PassphraseDialog, ProtectionDialog
from cmdesk.ui.vault.restore import RestoreDialog
from cmdesk.ui.watching.dialog import WatchingDialog
from cmdesk.ui.watching.keeping import Watching
from cmdesk.ui.welcome.callout import Callout
from tests.ui.walk.walking import Walk, compose, desk, journal, library, people, profile, vault

CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567"
TABLE = "Sujet;Message;Fait\nHoraires;Nous ouvrons à 6 h.;oui\n"
PEOPLE = "qui;quoi;mots\nZoé Lumière;@zoe.lum;mode\ntonton farine;@tontonfarine;pain\n"


def take_down(walk: Walk) -> None:
    pane = walk.go(Place.JOURNAL)
    assert isinstance(pane, JournalPane)
    read = partial(list_journal, brand_id=walk.brand().id)
    pane.take_down(walk.answer(read)[0])


def mute(walk: Walk) -> None:
    pane = compose(walk)
    proof = pane.proofreader.proof
    assert proof is not None
    pane.aside.mute(proof.points[0])


def asides(walk: Walk) -> None:
    pane = compose(walk)
    proof = pane.proofreader.proof
    assert proof is not None
    pane.aside.ignore(proof.points[0])
    pane.aside.show_list()


def popup(walk: Walk) -> None:
    pane = compose(walk)
    pane.editor.setFocus()
    pane.pointing.step(1)


def thread(walk: Walk) -> None:
    theme, parts = walk.running.conductor.theme, ["Un début.", "Une suite.", "Une fin."]
    lengths = [(part, Length(len(part), 280, "caractères")) for part in parts]
    ThreadDialog(theme, "X", lengths, compose(walk)).open()


def picture(walk: Walk) -> None:
    pixmap = QPixmap(320, 240)
    pixmap.fill(Qt.GlobalColor.gray)
    PictureDialog(walk.running.conductor.theme, pixmap, walk.window).open()


def fill(walk: Walk) -> None:
    reply = next(item for item in replies(walk) if "{" in item.body)
    FillDialog(walk.running.conductor.theme, reply, {}, walk.window).open()


def replies(walk: Walk) -> tuple[Reply, ...]:
    return walk.answer(partial(search_replies, brand_id=walk.brand().id))


def turning(walk: Walk) -> None:
    pane = library(walk)
    assert pane.caring.health is not None
    pane.deeds.turn(pane.caring.health, tuple(reply.id for reply in replies(walk)[:4]))


def imported(walk: Walk) -> None:
    path = walk.folder / "r.csv"
    path.write_text(TABLE, "utf-8")
    walk.running.conductor.importing.read(str(path), walk.brand())


def people_imported(walk: Walk) -> None:
    path = walk.folder / "gens.csv"
    path.write_text(PEOPLE, "utf-8")
    theme, brand = walk.running.conductor.theme, walk.brand()
    intake = look_at_people(path)
    PeopleImportDialog(walk.running.desk, theme, intake, brand, walk.window).open()


def leaving(walk: Walk) -> None:
    report = PackReport(walk.folder / "dossier.zip", 83_000, ("a.pdf", "b.json"), 12, 30)
    theme, running = walk.running.conductor.theme, walk.running
    LeavingDialog(running.desk, theme, walk.brand(), report, walk.window).open()


def bin_(walk: Walk) -> None:
    walk.answer(partial(delete_replies, ids=[replies(walk)[0].id]))
    desk(walk).show_bin()


def restore(walk: Walk) -> None:
    walk.running.wait(lambda: list_backups(Paths.real()))
    vault(walk).ask_restore(list_backups(Paths.real())[0])


def protection(walk: Walk, then: str = "") -> None:
    dialog = vault(walk).protection()
    walk.running.wait(dialog.check_code.isVisible)
    walk.running.wait(dialog.use_ring.isEnabled)
    if then:
        getattr(dialog, then).click()


def unlock(walk: Walk) -> None:
    theme = walk.running.conductor.theme
    UnlockDialog(theme, frozenset(Way), walk.window, "refused").open()


def small(walk: Walk) -> None:
    pane = compose(walk)
    pane.small.turn(pane.commands, pane.pointing.step)


def known(walk: Walk) -> None:
    people(walk).deeds.show_known()


def merge(walk: Walk) -> None:
    people(walk, rows=2).deeds.join.trigger()


def moment(walk: Walk) -> None:
    found = walk.own(Moments)
    assert isinstance(found, Moments)
    found.edit_shown()


def watching(walk: Walk) -> None:
    found = walk.own(Watching)
    assert isinstance(found, Watching)
    found.show()


def settings(walk: Walk) -> None:
    found = walk.own(Settings)
    assert isinstance(found, Settings)
    found.show()


def about(walk: Walk) -> ProgramCommands:
    found = walk.own(ProgramCommands)
    assert isinstance(found, ProgramCommands)
    return found


def news(walk: Walk) -> None:
    NewsDialog(walk.running.conductor.theme, read_news(spoken()), walk.window).open()


def callout(walk: Walk) -> None:
    pane = compose(walk)
    made = Callout(walk.running.conductor.theme, walk.window)
    made.point_at(lambda: pane.editor, "2 / 3", "Fournil Lou", "Rail Ormeval")


def palette(walk: Walk) -> None:
    walk.running.window.status.go_wanted.emit()


def crash(walk: Walk) -> None:
    CrashDialog(walk.running.conductor.theme, walk.folder / "rapport.txt", walk.window).open()


def simple(kind: type[QWidget], *more: object) -> "Opener":
    """Open a dialog that needs the theme alone, and what ``more`` says."""

    def opened(walk: Walk) -> None:
        kind(walk.running.conductor.theme, *more, walk.window).open()  # pyright: ignore

    return opened


Opener = Callable[[Walk], object]

SCREENS: dict[type[QWidget], Opener] = {
    ComposePane: compose,
    LibraryPane: library,
    InfluencePane: people,
    ProfilePane: profile,
    JournalPane: journal,
    AboutDialog: lambda walk: about(walk).about(),
    AnswerDialog: lambda walk: compose(walk).drafting.note_answer(),
    ApprovalDialog: lambda walk: library(walk).deeds.approve.trigger(),
    AsidesDialog: asides,
    BackupsDialog: lambda walk: vault(walk).show_backups(),
    BinDialog: bin_,
    BrandDialog: lambda walk: walk.running.conductor.commands.edit(walk.brand()),
    BrandsDialog: lambda walk: walk.running.conductor.commands.show_all(),
    Callout: callout,
    CarryDialog: lambda walk: vault(walk).carry(),
    CheckCodeDialog: partial(protection, then="check_code"),
    CloseDialog: simple(CloseDialog, DiskFull(path="desk.vault")),
    CopyDialog: lambda walk: library(walk, rows=3).deeds.copy_to.trigger(),
    CrashDialog: crash,
    DraftsDialog: lambda walk: compose(walk).drafting.show_list(),
    ErasureDialog: lambda walk: desk(walk).forget_person(),
    ExportDialog: lambda walk: walk.running.conductor.export(),
    FillDialog: fill,
    FragmentsDialog: lambda walk: library(walk).manage_fragments(),
    HandbookDialog: lambda walk: HandbookDialog(
        walk.running.desk, walk.running.conductor.theme, walk.window
    ).open(),
    HandoverDialog: lambda walk: walk.running.conductor.commands.hand_over(walk.brand()),
    HistoryDialog: lambda walk: library(walk).deeds.show_history(),
    ImportDialog: imported,
    KnownDialog: known,
    LastLook: lambda walk: compose(walk).copy(),
    LeavingDialog: leaving,
    LetGoDialog: simple(LetGoDialog, 3, bool),
    LimitsDialog: lambda walk: compose(walk).counting.open_limits(),
    MergeDialog: merge,
    MomentDialog: moment,
    MuteDialog: mute,
    NewCodeDialog: lambda walk: vault(walk).new_code(),
    NewsDialog: news,
    NewKeyDialog: simple(NewKeyDialog),
    Palette: palette,
    PassphraseDialog: partial(protection, then="set_phrase"),
    PeopleImportDialog: people_imported,
    PersonDialog: lambda walk: people(walk).edit(),
    PictureDialog: picture,
    PointPopup: popup,
    PresetDialog: lambda walk: profile(walk).choose_preset(),
    ProtectDialog: simple(ProtectDialog),
    ProtectionDialog: protection,
    RecoveryDialog: simple(RecoveryDialog, CODE),
    ReportDialog: lambda walk: about(walk).report(),
    ReplyDialog: lambda walk: library(walk).edit(),
    RestoreDialog: restore,
    SettingsDialog: settings,
    ShortcutsDialog: simple(ShortcutsDialog),
    SignPicker: lambda walk: compose(walk).picking.open_emoji(),
    SmallWindow: small,
    SpellingDialog: lambda walk: compose(walk).spelling.show_dialog(),
    TakeDownDialog: take_down,
    ThreadDialog: thread,
    TitleDialog: lambda walk: compose(walk).drafting.name_it(),
    TurningDialog: turning,
    TwinsDialog: lambda walk: library(walk, rows=2).deeds.join.trigger(),
    UnlockDialog: unlock,
    UntagDialog: lambda walk: library(walk, rows=3).deeds.untag.trigger(),
    WatchingDialog: watching,
    WordDialog: lambda walk: library(walk).deeds.tag.trigger(),
}
"""Every screen by the class that shows it, and what opens it."""
