"""Points set aside: here or for the brand, kept over a restart, listed, and taken back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cmdesk.desk.asides import Mute, load_asides, load_mutes
from cmdesk.tone.model import Severity
from cmdesk.ui.compose.review.points import Point
from cmdesk.ui.compose.review.setting_aside import AsidesDialog, MuteDialog
from cmdesk.ui.widgets.button import Button
from tests.ui.compose.conftest import Bench

TEXT = "Voici votre colis. Et ce colis ?"
OTHER = "Rail Ormeval"


def begin(bench: Bench) -> Point:
    bench.pane.received.words.clear_all()
    bench.write(TEXT, caret=0)
    proof = bench.pane.proofreader.proof
    assert proof is not None
    return proof.points[0]


def mute_dialog(bench: Bench) -> MuteDialog:
    return next(d for d in bench.pane.window().findChildren(MuteDialog) if d.isVisible())


def test_ignored_here_outlives_a_restart(bench: Bench) -> None:
    bench.pane.aside.ignore(begin(bench))
    assert bench.titles() == []
    bench.pane.keep()
    bench.choose(OTHER)
    bench.choose("Fournil Lou")
    assert bench.pane.editor.text == TEXT
    assert bench.titles() == []
    draft = bench.pane.current_draft()
    assert draft is not None
    asides = bench.ask(lambda vault: load_asides(vault, draft.id))
    assert [(aside.excerpt, aside.before) for aside in asides] == [
        ("colis", "votre"),
        ("colis", "ce"),
    ]


def test_muting_for_the_brand_asks_why_and_holds_for_its_other_texts(bench: Bench) -> None:
    bench.pane.aside.mute(begin(bench))
    dialog = mute_dialog(bench)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "Dites pourquoi" in dialog.problem.text()
    QTest.keyClicks(dialog.reason, "Le mot de la cliente")
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert bench.titles() == []
    brand = bench.brands["Fournil Lou"].id
    (mute,) = bench.ask(lambda vault: load_mutes(vault, brand))
    today = date.today().isoformat()  # noqa: DTZ011  the day on the person's own clock
    assert mute == Mute("vocabulary.fake", "colis", "Le mot de la cliente", today, "vocabulary")
    bench.choose(OTHER)
    bench.write("Votre colis.", caret=0)
    assert "Mot à éviter" in bench.titles()
    bench.choose("Fournil Lou")
    bench.write("Un autre colis encore.", caret=0)
    assert bench.titles() == []


def test_ignored_by_mistake_it_is_taken_back_after_another_brand_came(bench: Bench) -> None:
    bench.pane.aside.ignore(begin(bench))
    act = bench.toasts[-1].act
    assert act
    bench.choose(OTHER)
    act()
    bench.choose("Fournil Lou")
    assert bench.titles() == ["Mot à éviter"]


def test_muted_by_mistake_it_is_taken_back_after_another_brand_came(bench: Bench) -> None:
    bench.pane.aside.mute(begin(bench))
    QTest.keyClicks(mute_dialog(bench).reason, "Un essai")
    QTest.keyClick(mute_dialog(bench).reason, Qt.Key.Key_Return)
    act = bench.toasts[-1].act
    assert act
    bench.choose(OTHER)
    act()
    bench.choose("Fournil Lou")
    assert bench.titles() == ["Mot à éviter"]


def test_the_list_takes_each_of_them_back(bench: Bench) -> None:
    bench.pane.aside.ignore(begin(bench))
    bench.pane.aside.show_list()
    dialog = bench.pane.window().findChildren(AsidesDialog)[-1]
    for left in (1, 0):
        back = [b for b in dialog.findChildren(Button) if b.text() == "Rétablir" and b.isVisible()]
        QTest.mouseClick(back[0], Qt.MouseButton.LeftButton)
        bench.qtbot.wait(20)
        assert len(bench.pane.proofreader.asides) == left
    assert bench.titles() == ["Mot à éviter"]
    dialog.close()


def test_why_a_point_is_ignored_can_be_noted_and_is_kept(bench: Bench) -> None:
    bench.pane.aside.ignore(begin(bench))
    bench.pane.aside.show_list()
    dialog = bench.pane.window().findChildren(AsidesDialog)[-1]
    reason = next(f for f in dialog.findChildren(QLineEdit) if f.isVisible())
    assert dialog.focusWidget() is dialog.confirm
    QTest.keyClicks(reason, "Le mot de la cliente")
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    draft = bench.pane.current_draft()
    assert draft is not None
    asides = bench.ask(lambda vault: load_asides(vault, draft.id))
    assert [aside.reason for aside in asides] == ["Le mot de la cliente", ""]


def test_hidden_kinds_are_counted_but_not_shown(bench: Bench) -> None:
    begin(bench)
    bench.pane.proofreader.hide(frozenset({Severity.SUGGESTION}))
    assert bench.titles() == []
    assert bench.pane.editor.finding_at(TEXT.index("colis") + 1) is None
    proof = bench.pane.proofreader.proof
    assert proof is not None
    assert proof.counts[Severity.SUGGESTION] == 1
    assert proof.standing
