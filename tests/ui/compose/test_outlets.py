"""One text for several networks: tabs, counts, texts apart, threads and limits, by real clicks."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cmdesk.desk.hearers import Hearers
from cmdesk.desk.limits import load_limits
from cmdesk.domain.errors import DiskFull
from cmdesk.domain.limits import NetworkLimit
from cmdesk.domain.network import OUTLETS, Medium, Network, Outlet, Reach
from cmdesk.ui.compose.length.limits import LimitsDialog
from cmdesk.ui.compose.length.threads import ThreadDialog
from cmdesk.ui.widgets.choice_button import ChoiceButton
from tests.ui.compose.conftest import Bench, click

SENTENCE = "Nous sommes désolés, et c’est à nous de trouver une solution. "


def also(bench: Bench, *networks: Network) -> None:
    menu = bench.pane.bar.network.several
    for network in networks:
        action = next(a for a in menu.actions() if a.text().casefold() == str(network))
        action.trigger()
    bench.settle()


def entry(menu: QMenu, begin: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(begin)).trigger()


def test_one_text_goes_to_several_networks_each_with_its_count(bench: Bench) -> None:
    assert not bench.pane.sheet.tabs.isVisible()
    bench.write("L’été")
    also(bench, Network.X, Network.THREADS)
    tabs = bench.pane.sheet.tabs.tabs
    assert bench.pane.sheet.tabs.isVisible()
    assert set(tabs) == {Network.INSTAGRAM, Network.X, Network.THREADS}
    bench.type(".")
    bench.settle()
    assert (tabs[Network.X].count, tabs[Network.THREADS].count) == ("6/280", "10/500")


def test_a_network_has_a_text_apart_and_gives_it_up(bench: Bench) -> None:
    bench.write("Le texte commun")
    also(bench, Network.X)
    tabs = bench.pane.sheet.tabs
    click(tabs.part)
    bench.write("Court")
    click(tabs.tabs[Network.INSTAGRAM])
    assert bench.pane.editor.text == "Le texte commun"
    bench.write("Le texte commun, changé")
    bench.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(
        bench.pane.window(),
        Qt.Key.Key_PageDown,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert bench.pane.editor.text == "Court"
    click(tabs.part)
    assert bench.pane.editor.text == "Le texte commun, changé"
    act = bench.toasts[-1].act
    assert act
    act()
    assert bench.pane.editor.text == "Court"


def test_a_text_apart_taken_back_leaves_what_was_written_since(bench: Bench) -> None:
    bench.write("Le texte commun")
    also(bench, Network.X)
    tabs = bench.pane.sheet.tabs
    click(tabs.part)
    bench.write("Court")
    click(tabs.part)
    bench.write("Le texte commun, changé")
    act = bench.toasts[-1].act
    assert act
    act()
    assert bench.pane.editor.text == "Court"
    click(tabs.tabs[Network.INSTAGRAM])
    assert bench.pane.editor.text == "Le texte commun, changé"


def test_a_text_apart_taken_back_never_reaches_another_brand(bench: Bench) -> None:
    bench.write("Le texte commun")
    also(bench, Network.X)
    tabs = bench.pane.sheet.tabs
    click(tabs.part)
    bench.write("Court")
    click(tabs.part)
    act = bench.toasts[-1].act
    assert act
    bench.choose("Rail Ormeval")
    before = bench.pane.current_draft()
    act()
    assert bench.pane.current_draft() == before
    bench.choose("Fournil Lou")
    click(tabs.tabs[Network.X])
    assert bench.pane.editor.text == "Court"


def test_texts_apart_come_back_with_the_draft(bench: Bench) -> None:
    bench.write("Le texte commun")
    also(bench, Network.X)
    click(bench.pane.sheet.tabs.part)
    bench.write("Court")
    other = next(name for name in bench.brands if name != "Fournil Lou")
    bench.choose(other)
    bench.choose("Fournil Lou")
    assert bench.pane.editor.text == "Court"
    click(bench.pane.sheet.tabs.tabs[Network.INSTAGRAM])
    assert bench.pane.editor.text == "Le texte commun"


def test_the_last_network_stays_and_free_is_no_network_beside_others(bench: Bench) -> None:
    bench.pane.shaping.turn(Network.INSTAGRAM)
    draft = bench.pane.current_draft()
    assert draft
    assert draft.outlets == (Network.INSTAGRAM,)
    bench.pane.shaping.choose([*Network, *Medium].index(Medium.FREE))
    also(bench, Network.X)
    draft = bench.pane.current_draft()
    assert draft
    assert draft.outlets == (Network.X,)


def test_what_weighs_is_named_and_shortened_by_one_click(bench: Bench) -> None:
    bench.pane.shaping.choose(list(Network).index(Network.THREADS))
    bench.write("l’idée d’Anne, c’est ça")
    counter = bench.pane.bar.counter
    assert "3\u00a0apostrophes courbes = 9\u00a0octets" in counter.told()
    bench.pane.counting.fill()
    entry(bench.pane.counting.menu, "Apostrophes droites")
    assert bench.pane.editor.text == "l'idée d'Anne, c'est ça"
    bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.pane.editor.text == "l’idée d’Anne, c’est ça"


def test_a_long_text_is_copied_as_a_thread_part_by_part(bench: Bench) -> None:
    bench.pane.shaping.choose(list(Network).index(Network.X))
    bench.write((SENTENCE * 6).strip())
    bench.pane.counting.fill()
    entry(bench.pane.counting.menu, "Couper en fil de 2")
    dialog = next(d for d in bench.pane.window().findChildren(ThreadDialog))
    assert dialog.focusWidget() is dialog.confirm
    click(dialog.confirm)
    first = QGuiApplication.clipboard().text()
    assert first.endswith("(1/2)")
    click(dialog.buttons[1])
    assert QGuiApplication.clipboard().text().endswith("(2/2)")
    assert dialog.confirm.text() == "Terminé"
    click(dialog.confirm)
    brand = bench.brands["Fournil Lou"]
    said = bench.ask(lambda vault: vault.journal.page(brand.id, limit=1))[0]
    assert said.text.startswith(first)
    assert said.outlet is Network.X


def test_a_limit_is_changed_dated_and_given_back(bench: Bench) -> None:
    bench.pane.shaping.choose(list(Network).index(Network.MASTODON))
    bench.write("Bonjour")
    dialog = bench.pane.counting.open_limits()
    assert isinstance(dialog, LimitsDialog)
    row = dialog.rows[Network.MASTODON]
    french = QLocale(QLocale.Language.French)
    for field, typed in ((row.post, "5000"), (row.comment, "5 000")):
        field.validator().setLocale(french)  # the window's own, once its language is known
        field.selectAll()
        QTest.keyClicks(field, typed)
    assert row.reset.isVisible()
    click(dialog.confirm)
    bench.qtbot.waitUntil(lambda: bench.pane.bar.counter.figures.endswith("5\u202f000"))
    today = date.today()  # noqa: DTZ011  the person's own day
    assert bench.ask(load_limits) == (NetworkLimit(Network.MASTODON, 5000, today),)
    dialog = bench.pane.counting.open_limits()
    assert isinstance(dialog, LimitsDialog)
    click(dialog.rows[Network.MASTODON].reset)
    click(dialog.confirm)
    bench.qtbot.waitUntil(lambda: bench.ask(load_limits) == ())


def test_a_limit_left_empty_is_asked_for(bench: Bench) -> None:
    dialog = bench.pane.counting.open_limits()
    assert isinstance(dialog, LimitsDialog)
    dialog.rows[Network.X].post.clear()
    click(dialog.confirm)
    assert dialog.problem.isVisible()
    assert dialog.isVisible()
    dialog.reject()


def test_each_network_finds_again_whom_the_brand_spoke_to_there(bench: Bench) -> None:
    bar = bench.pane.bar

    def pick(choice: ChoiceButton, index: int) -> None:
        choice.menu().actions()[index].trigger()
        bench.settle()

    def network(wanted: Network) -> None:
        bar.network.chosen.emit(OUTLETS.index(wanted))
        bench.settle()

    bench.write("Bonjour à tous")
    pick(bar.audience, 1)
    network(Network.FACEBOOK)
    pick(bar.audience, 0)
    network(Network.INSTAGRAM)
    assert bar.chosen_audience == (Reach.MANY, None)
    network(Network.FACEBOOK)
    assert bar.chosen_audience == (Reach.ONE, None)
    bench.choose("Rail Ormeval")
    bench.choose("Fournil Lou")
    network(Network.INSTAGRAM)
    assert bar.chosen_audience == (Reach.MANY, None)


def test_a_choice_that_cannot_be_kept_hides_no_later_one(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_vault: object, **_asked: object) -> None:
        raise DiskFull(path="desk.vault")

    monkeypatch.setattr("cmdesk.ui.compose.answer.shaping.keep_hearers", full)
    bar, failed = bench.pane.bar, list[object]()
    bench.desk.failed.connect(failed.append)
    bar.audience.menu().actions()[1].trigger()
    bench.qtbot.waitUntil(lambda: bool(failed))
    known: dict[Outlet, Hearers] = {Network.FACEBOOK: Hearers(Reach.ONE, None)}
    bench.pane.shaping.stand(bench.brands["Fournil Lou"].id, known)
    bar.network.chosen.emit(OUTLETS.index(Network.FACEBOOK))
    assert bar.chosen_audience == (Reach.ONE, None)


def test_a_choice_on_its_way_to_the_vault_is_newer_than_what_is_read(bench: Bench) -> None:
    bar, shaping = bench.pane.bar, bench.pane.shaping
    bench.write("Bonjour à tous")
    brand_id = bench.brands["Fournil Lou"].id
    bar.audience.menu().actions()[1].trigger()
    shaping.stand(brand_id, {})  # read before the choice was kept
    bar.network.chosen.emit(OUTLETS.index(Network.FACEBOOK))
    bar.audience.menu().actions()[0].trigger()
    bar.network.chosen.emit(OUTLETS.index(Network.INSTAGRAM))
    assert bar.chosen_audience == (Reach.MANY, None)
