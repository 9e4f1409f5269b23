"""One desk, one process: real processes started one after another, and one of them killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.formats import library_json
from cmdesk.system.instance import Instance
from cmdesk.system.paths import Paths
from cmdesk.ui.calls import Call
from cmdesk.ui.dialogs.intake import ImportDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.seat import Seat
from tests.ui.driving import Running, leave, show
from tests.ui.own import compose_of

START = [sys.executable, "-m", "cmdesk", "--demo"]


def first(home: Path) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(START, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while not (home / "cmdesk/demo/data/desk.address").exists():
        assert time.monotonic() < until, "the first start does not listen"
        assert process.poll() is None
        time.sleep(0.05)
    return process


@pytest.fixture
def killed() -> Iterator[list["subprocess.Popen[bytes]"]]:
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for process in started:
        process.kill()
        process.wait(20)


def test_a_second_start_leaves_and_a_killed_one_is_no_obstacle(
    home: Path, killed: list["subprocess.Popen[bytes]"]
) -> None:
    one = first(home)
    killed.append(one)
    second = subprocess.run(START, timeout=60, check=False, capture_output=True)
    assert second.returncode == 0
    assert one.poll() is None
    os.kill(one.pid, signal.SIGKILL)
    one.wait(20)
    (home / "cmdesk/demo/data/desk.address").unlink()
    killed.append(first(home))
    assert (home / "cmdesk/demo/logs/cmdesk.log").exists()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_call_brings_the_window_up_and_closing_frees_the_seat(
    qtbot: QtBot, theme: object
) -> None:
    paths = Paths.demo()
    seat = Seat(paths.data)
    assert seat.take()
    window: MainWindow = app.build(paths, demo=True, seat=seat)
    running = Running(window, qtbot)
    show(running)
    running.wait(lambda: window.brand is not None)
    window.showMinimized()
    assert not Instance(paths.data).claim()
    assert Instance(paths.data).hand_over(())
    running.wait(lambda: not window.isMinimized())
    leave(running)
    after = Instance(paths.data)
    assert after.claim()
    after.release()


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_a_later_start_asks_for_is_done(qtbot: QtBot, theme: object) -> None:
    paths = Paths.demo()
    seat = Seat(paths.data)
    assert seat.take()
    running = Running(app.build(paths, demo=True, seat=seat), qtbot)
    show(running)
    compose = compose_of(running)
    running.wait(lambda: compose.current_draft() is not None)
    assert compose.editor.text
    running.window.show_place(Place.JOURNAL)
    asked = Call(new_reply=True).arguments()
    assert Instance(paths.data).hand_over(asked)
    running.wait(lambda: running.window.place is Place.WRITE and not compose.editor.text)
    leave(running)


def test_a_start_may_begin_an_answer_at_once(qtbot: QtBot, theme: object) -> None:
    running = Running(app.build(Paths.demo(), demo=True, call=Call(new_reply=True)), qtbot)
    show(running)
    compose = compose_of(running)
    running.wait(lambda: compose.current_draft() is not None and not compose.editor.text)
    leave(running)


def test_a_library_given_at_the_start_is_offered_for_import(
    qtbot: QtBot, theme: object, tmp_path: Path
) -> None:
    file = tmp_path / "réponses.cmdesk.json"
    file.write_bytes(library_json.write([]))
    running = Running(app.build(Paths.demo(), demo=True, call=Call(file=file)), qtbot)
    show(running)
    assert running.dialog(ImportDialog)
    leave(running)


def test_an_archive_is_not_opened_over_the_demo(
    qtbot: QtBot, theme: object, tmp_path: Path
) -> None:
    file = tmp_path / "desk.cmdesk"
    running = Running(app.build(Paths.demo(), demo=True, call=Call(file=file)), qtbot)
    show(running)
    running.wait(lambda: "votre propre bureau" in running.toast())
    leave(running)


@given(st.booleans(), st.booleans(), st.none() | st.just(Path("/tmp/x y.cmdesk")))
def test_a_call_survives_the_way_between_processes(
    new: bool, last: bool, file: Path | None
) -> None:
    call = Call(new, last, file)
    assert Call.of(call.arguments()) == call
