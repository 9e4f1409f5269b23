"""Use cases run in the vault's thread, results arrive in the window's, stale ones never do."""

import threading
from functools import partial

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import create_brand, list_brands
from cmdesk.desk.changes import Change, What
from cmdesk.domain.errors import BrandNameMissing, DeskError
from cmdesk.storage.vault import Vault
from tests.ui.conftest import Bench
from tests.ui.driving import told


def where(_vault: Vault) -> threading.Thread:
    return threading.current_thread()


def test_work_is_done_elsewhere_and_told_here(bench: Bench, qtbot: QtBot) -> None:
    said: list[tuple[threading.Thread, threading.Thread]] = []
    bench.desk.run(where, lambda thread: said.append((thread, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] is not threading.main_thread()
    assert said[0][1] is threading.main_thread()


def test_a_change_is_told_to_everybody(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.desk.changed) as heard:
        bench.desk.run(partial(create_brand, name="Rail d’Orméval"))
    change = told(heard)
    assert isinstance(change, Change)
    assert change.what == frozenset({What.BRANDS})
    assert change.undo == "brand.create"


def test_an_expected_failure_goes_to_who_asked(bench: Bench, qtbot: QtBot) -> None:
    said: list[DeskError] = []
    bench.desk.run(partial(create_brand, name="  "), failed=said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert isinstance(said[0], BrandNameMissing)


def test_an_expected_failure_that_nobody_words_is_not_lost(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.desk.failed) as heard:
        bench.desk.run(partial(create_brand, name=""))
    assert isinstance(told(heard), BrandNameMissing)


def test_a_bug_goes_to_the_crash_path(bench: Bench, qtbot: QtBot) -> None:
    def bug(_vault: Vault) -> None:
        raise ZeroDivisionError

    said: list[DeskError] = []
    with qtbot.waitSignal(bench.desk.crashed) as heard:
        bench.desk.run(bug, failed=said.append)
    assert isinstance(told(heard), ZeroDivisionError)
    assert not said


def test_only_the_latest_of_a_topic_is_told(bench: Bench, qtbot: QtBot) -> None:
    said: list[int] = []
    owner = QObject()
    for number in range(20):
        bench.desk.run(lambda _vault, n=number: n, said.append, owner=owner, topic="search")
    other: list[int] = []
    bench.desk.run(lambda _vault: 99, other.append, owner=owner, topic="count")
    qtbot.waitUntil(lambda: bool(other))
    assert said == [19]


def test_nothing_is_told_to_an_owner_that_is_gone(bench: Bench, qtbot: QtBot) -> None:
    said: list[object] = []
    parent = QObject()
    owner = QObject(parent)
    gate = threading.Event()

    def wait(_vault: Vault) -> None:
        gate.wait(10)

    bench.desk.run(wait, said.append, owner=owner)
    shiboken6.delete(parent)
    gate.set()
    done: list[object] = []
    bench.desk.run(list_brands, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert not said


def test_after_the_next_frame_work_begins_in_its_order(bench: Bench, qtbot: QtBot) -> None:
    begun: list[int] = []
    bench.desk.after_next_frame()
    for number in range(3):
        bench.desk.run(lambda _vault, number=number: begun.append(number))
    bench.ask(lambda _vault: None)
    assert not begun
    qtbot.waitUntil(lambda: len(begun) == 3)
    assert begun == [0, 1, 2]
    bench.desk.after_next_frame()
    bench.desk.run(lambda _vault: begun.append(3))
    assert bench.desk.done(lambda _vault: begun.append(4)), "what closes a window waits for nothing"
    assert begun == [0, 1, 2, 3, 4]


def test_what_waits_for_a_frame_begins_when_the_window_closes(bench: Bench) -> None:
    begun: list[int] = []
    bench.desk.after_next_frame()
    bench.desk.run(lambda _vault: begun.append(1))
    bench.desk.hurry()
    bench.ask(lambda _vault: None)
    assert begun == [1]
