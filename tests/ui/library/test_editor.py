"""Writing a reply in all its wordings, with all that is said of it, by keys."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.desk.fragments import list_fragments, save_fragment
from cmdesk.desk.reply_history import list_versions
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import MAX_VARIANTS, Reply, ReplyKind, ReplyStatus, Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.library.fragments import FragmentsDialog
from cmdesk.ui.library.history import HistoryDialog
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.library.variant_row import VariantRow
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.day_field import DayField, read_day
from tests.ui.conftest import Bench
from tests.ui.library.conftest import TU, VOUS, dialog_of, kept, put, settle, shown


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> QWidget:
    """A window that dialogs open over, and go with."""
    made = QWidget()
    made.resize(1100, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def on(reply: Reply, bench: Bench, theme: Theme, host: QWidget) -> ReplyDialog:
    """Open the editor."""
    made = ReplyDialog(bench.desk, theme, bench.brand, reply, host)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def dialog(bench: Bench, theme: Theme, host: QWidget) -> ReplyDialog:
    return on(Reply("", bench.brand.id, "", ""), bench, theme, host)


def test_every_field_is_kept(dialog: ReplyDialog, bench: Bench, qtbot: QtBot) -> None:
    fields = dialog.properties
    QTest.keyClicks(dialog.title, "Rupture")
    QTest.keyClicks(dialog.body, "Bonjour, pardon.")
    fields.situations[Situation.COMPLAINT].click()
    fields.networks[Network.GOOGLE].click()
    fields.kind.choose(list(ReplyKind).index(ReplyKind.APOLOGY))
    QTest.keyClicks(fields.folder, " Plaintes  du soir ")
    QTest.keyClicks(fields.tags, "pain, soir, pain,")
    QTest.keyClicks(fields.shortcut, "/soir")
    QTest.keyClicks(fields.source, "Reunion de mars")
    QTest.keyClicks(fields.notes, "Demander a Lou")
    QTest.keyClicks(fields.expires_on, "+30")
    fields.statuses[ReplyStatus.APPROVED].click()
    QTest.keyClicks(fields.approver, "Lou Marchetti")
    QTest.keyClicks(fields.approved_on, "2/1/2026")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bench.ask(lambda vault: vault.replies.count()) == 1)
    (reply,) = bench.ask(lambda vault: vault.replies.all())
    today = datetime.now(UTC).astimezone().date()
    assert (reply.title, reply.body, reply.kind) == ("Rupture", "Bonjour, pardon.", "apology")
    assert (reply.folder, reply.tags, reply.shortcut) == (
        "Plaintes du soir",
        ("pain", "soir"),
        "/soir",
    )
    assert (reply.source, reply.notes) == ("Reunion de mars", "Demander a Lou")
    assert reply.expires_on == today + timedelta(days=30)
    assert (reply.approved_by, reply.approved_on) == ("Lou Marchetti", date(2026, 1, 2))
    assert (reply.situations, reply.networks) == ((Situation.COMPLAINT,), (Network.GOOGLE,))


def test_a_day_that_is_none_is_named_and_nothing_is_lost(dialog: ReplyDialog, bench: Bench) -> None:
    QTest.keyClicks(dialog.body, "Bonjour")
    QTest.keyClicks(dialog.properties.expires_on, "un jour")
    dialog.confirm.click()
    assert dialog.problem.isVisible()
    assert "un jour" in dialog.problem.text()
    assert dialog.properties.expires_on.hasFocus()
    assert bench.ask(lambda vault: vault.replies.count()) == 0


def test_variants_are_written_described_and_removed_by_key(
    dialog: ReplyDialog, bench: Bench, qtbot: QtBot
) -> None:
    QTest.keyClicks(dialog.body, "Bonjour a vous")
    words = dialog.wordings
    words.add.setFocus()
    QTest.keyClick(words.add, Qt.Key.Key_Space)
    assert words.place == 1
    assert dialog.body.hasFocus()
    QTest.keyClicks(dialog.body, "Salut toi")
    for choice, key in ((words.address, "tu"), (words.size_, "courte"), (words.network, "X")):
        names = [action.text() for action in choice.menu().actions()]
        choice.menu().actions()[names.index(key)].trigger()
    assert words.tabs.tabText(1) == "tu, courte, X"
    words.add.click()
    QTest.keyClicks(dialog.body, "De trop")
    words.remove.setFocus()
    QTest.keyClick(words.remove, Qt.Key.Key_Space)
    assert words.tabs.count() == 2
    words.tabs.setFocus()
    QTest.keyClick(words.tabs, Qt.Key.Key_Left)
    assert words.wording.body == "Bonjour a vous"
    dialog.confirm.click()
    qtbot.waitUntil(lambda: bench.ask(lambda vault: vault.replies.count()) == 1)
    (reply,) = bench.ask(lambda vault: vault.replies.all())
    assert reply.body == "Bonjour a vous"
    assert reply.variants == (Variant("Salut toi", Address.TU, Size.SHORT, "", Network.X),)


def test_each_wording_has_its_own_undo(dialog: ReplyDialog) -> None:
    QTest.keyClicks(dialog.body, "Un")
    dialog.wordings.add.click()
    QTest.keyClicks(dialog.body, "Deux")
    dialog.wordings.tabs.setCurrentIndex(0)
    dialog.body.undo()
    assert dialog.filled().body == ""
    assert dialog.filled().variants[0].body == "Deux"


def test_no_more_variants_than_are_kept(bench: Bench, theme: Theme, host: QWidget) -> None:
    many = tuple(Variant(str(n)) for n in range(MAX_VARIANTS))
    reply = Reply("r", bench.brand.id, "T", "x", variants=many)
    dialog = on(reply, bench, theme, host)
    assert not dialog.wordings.add.isEnabled()
    dialog.wordings.add_variant()
    assert len(dialog.filled().variants) == MAX_VARIANTS


@pytest.mark.parametrize(
    "body", ["x" * 20_000, "👩‍👩‍👧 \ud83d שלום \u202bעברית\u202c", "{" * 500, "mot " * 4_000]
)
def test_hard_texts_are_shown_and_come_back_whole(
    bench: Bench, read_by: Brand, theme: Theme, host: QWidget, body: str
) -> None:
    tags = tuple(f"étiquette {n}, ou {n}" for n in range(10_000))
    reply = Reply("r", bench.brand.id, "T", body, tags=tags, variants=(Variant(body),))
    dialog = on(reply, bench, theme, host)
    assert dialog.filled() == reply


def test_the_address_is_read_against_the_brand_s_and_turned(
    bench: Bench, read_by: Brand, theme: Theme, host: QWidget, qtbot: QtBot
) -> None:
    dialog = on(Reply("", read_by.id, "T", TU), bench, theme, host)
    remarks = dialog.remarks
    qtbot.waitUntil(lambda: remarks.address.text() == "Tutoie alors que la marque vouvoie")
    assert remarks.sign.isVisible()
    remarks.convert.setFocus()
    QTest.keyClick(remarks.convert, Qt.Key.Key_Space)
    assert "vous pouvez passer" in dialog.filled().body
    qtbot.waitUntil(lambda: remarks.address.text() == "Vouvoie, comme la marque")
    dialog.body.undo()
    assert dialog.filled().body == TU
    dialog.wordings.add.click()
    dialog.wordings.address.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: remarks.address.text() == "Tutoie, comme prévu")


def told(dialog: ReplyDialog) -> str:
    return " ".join(item.text() for item in dialog.remarks.findChildren(QLabel))


def test_findings_follow_what_is_typed(
    bench: Bench, read_by: Brand, theme: Theme, host: QWidget, qtbot: QtBot
) -> None:
    dialog = on(Reply("", read_by.id, "T", VOUS), bench, theme, host)
    qtbot.waitUntil(lambda: dialog.remarks.findings.count() == 1)
    dialog.body.setFocus()
    dialog.body.selectAll()
    QTest.keyClicks(dialog.body, "Vous etes vraiment un idiot.")
    qtbot.waitUntil(lambda: "idiot" in told(dialog))


def test_fragments_are_inserted_and_kept_from_the_editor(
    dialog: ReplyDialog, bench: Bench, qtbot: QtBot
) -> None:
    bench.ask(partial(save_fragment, fragment=Fragment("", bench.brand.id, "signature", "— Lou")))
    dialog.wordings.fragments_wanted.emit()
    manager = dialog.findChild(FragmentsDialog)
    assert isinstance(manager, FragmentsDialog)
    qtbot.waitUntil(lambda: manager.list.count() == 1)
    assert manager.text.toPlainText() == "— Lou"
    manager.new.click()
    QTest.keyClicks(manager.name, "pied")
    QTest.keyClicks(manager.text, "A vous, {pied}")
    manager.confirm.click()
    qtbot.waitUntil(manager.problem.isVisible)
    assert "pied → pied" in manager.problem.text()
    manager.text.selectAll()
    QTest.keyClicks(manager.text, "A vous, {signature}")
    manager.confirm.click()
    qtbot.waitUntil(lambda: manager.list.count() == 2)
    qtbot.waitUntil(lambda: manager.fragment.id != "")
    manager.list.setCurrentRow(1)
    manager.delete.click()
    qtbot.waitUntil(lambda: manager.list.count() == 1)
    assert [item.name for item in bench.ask(partial(list_fragments, brand_id=bench.brand.id))] == [
        "pied"
    ]
    manager.reject()
    qtbot.waitUntil(lambda: len(dialog.wordings.fragment.menu().actions()) == 3)
    dialog.wordings.fragment.menu().actions()[0].trigger()
    assert dialog.filled().body == "{pied}"


def test_what_is_typed_of_a_fragment_outlasts_a_look_at_another(
    dialog: ReplyDialog, bench: Bench, qtbot: QtBot
) -> None:
    for name, body in (("horaires", "9 h"), ("signature", "Lou")):
        bench.ask(partial(save_fragment, fragment=Fragment("", bench.brand.id, name, body)))
    dialog.wordings.fragments_wanted.emit()
    manager = dialog.findChild(FragmentsDialog)
    assert isinstance(manager, FragmentsDialog)
    qtbot.waitUntil(lambda: manager.list.count() == 2)
    manager.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(manager.text, " to 6 pm")
    QTest.keyClick(manager.list, Qt.Key.Key_Down)
    assert manager.text.toPlainText() == "Lou"
    manager.new.click()
    QTest.keyClicks(manager.name, "pied")
    QTest.keyClick(manager.list, Qt.Key.Key_Home)
    assert manager.text.toPlainText() == "9 h to 6 pm"
    manager.confirm.click()
    qtbot.waitUntil(
        lambda: (
            [item.body for item in bench.ask(partial(list_fragments, brand_id=bench.brand.id))]
            == ["9 h to 6 pm", "Lou"]
        )
    )
    qtbot.waitUntil(manager.confirm.isEnabled)
    manager.new.click()
    assert manager.name.text() == "pied"
    manager.reject()


def test_versions_are_compared_and_taken_up_again(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    pane.edit()
    dialog = dialog_of(pane, ReplyDialog, qtbot)
    dialog.body.selectAll()
    QTest.keyClicks(dialog.body, "Tout autre chose")
    dialog.confirm.click()
    qtbot.waitUntil(lambda: kept(bench, "r0").body == "Tout autre chose")
    qtbot.waitUntil(lambda: pane.list.selected()[0].body == "Tout autre chose")
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.list.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(pane.list, Qt.Key.Key_H, modifiers)
    history = dialog_of(pane, HistoryDialog, qtbot)
    qtbot.waitUntil(lambda: history.list.count() == 1)
    assert "</s>" in history.text.text()
    assert "voici la réponse" in history.text.text()
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept(bench, "r0").body.startswith("Bonjour {prénom}"))
    assert len(bench.ask(partial(list_versions, reply_id="r0"))) == 2


def test_a_reply_never_changed_says_so(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot)
    pane.detail.history.click()
    history = dialog_of(pane, HistoryDialog, qtbot)
    qtbot.waitUntil(history.none.isVisible)
    assert not history.confirm.isVisible()
    assert not history.list.isVisible()
    assert history.cancel.text() == "Fermer"


def test_a_variant_in_hand_is_what_is_inserted(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    bench.ask(partial(save_fragment, fragment=Fragment("", bench.brand.id, "signature", "— Lou")))
    variants = (Variant("Salut {signature}", Address.TU),)
    put(bench, Reply("a", "", "Un", "Bonjour {signature}", variants=variants))
    pane.set_brand(bench.brand)
    settle(pane, qtbot)
    qtbot.waitUntil(lambda: pane.detail.text_to_use == "Bonjour — Lou")
    heard: list[Reply] = []
    pane.insert_wanted.connect(heard.append)
    pane.insert()
    assert (heard[0].body, heard[0].variants) == ("Bonjour — Lou", variants)
    row = pane.detail.variants.findChildren(VariantRow)[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    pane.insert()
    assert (heard[1].body, heard[1].variants) == ("Salut — Lou", ())


TODAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/03/2027", date(2027, 3, 12)),
        ("1.7.26", date(2026, 7, 1)),
        ("14/6", date(2027, 6, 14)),
        ("2026-12-31", date(2026, 12, 31)),
        ("1er juillet", date(2026, 7, 1)),
        ("3 déc. 2028", date(2028, 12, 3)),
        ("+ 30", date(2026, 7, 15)),
        ("31/02/2026", None),
        ("3 ju", None),
        ("", None),
        ("demain", None),
        ("+9999999", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14/6", date(2026, 6, 14)),
        ("15 juin", TODAY),
        ("16 juin", date(2025, 6, 16)),
        ("16/6/26", date(2026, 6, 16)),
    ],
)
def test_a_day_that_has_been_is_the_last_one_of_its_name(text: str, day: date) -> None:
    assert read_day(text, TODAY, past=True) == day


def test_arrows_change_a_day(qtbot: QtBot, theme: Theme) -> None:
    field = DayField(date(2026, 12, 31), lambda: TODAY)
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "01/01/2027"
    field.clear()
    assert (field.day, field.valid) == (None, True)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.day == TODAY
    field.set_day(date.max)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day == date.max
