"""What another thread says arrives whole and in order, or not at all, and never ends the app."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cmdesk.ui.crossing import sender_to

ROOT = Path(__file__).parents[2]

LEAVING = """
import threading, time
from PySide6.QtCore import QCoreApplication, QObject
from cmdesk.ui.crossing import sender_to

class Owner(QObject):
    def take(self, said):
        pass

def speak(sender):
    while True:
        sender.send(1)

app, owner = QCoreApplication([]), Owner()
for _ in range(4):
    way = sender_to(owner, owner.take)
    threading.Thread(target=speak, args=(way,), daemon=True).start()
time.sleep(0.2)
"""
"""A process that ends while its threads speak to what lives in it."""


class Owner(QObject):
    """Keeps what it hears, and with which thread; ``bad`` is what it cannot take."""

    def __init__(self, bad: int = -1) -> None:
        super().__init__()
        self.heard = list[int]()
        self.threads = set[threading.Thread]()
        self.bad = bad
        self.way = sender_to(self, self.take)

    def take(self, value: int) -> None:
        self.threads.add(threading.current_thread())
        if value == self.bad:
            raise ValueError(value)
        self.heard.append(value)


def say(owner: Owner, numbers: range) -> None:
    def speak() -> None:
        for number in numbers:
            sender.send(number)

    sender = owner.way
    thread = threading.Thread(target=speak)
    thread.start()
    thread.join()


def test_all_arrives_in_order_in_the_window_s_thread(qtbot: QtBot) -> None:
    owner, many = Owner(), range(5_000)
    say(owner, many)
    assert not owner.heard
    qtbot.waitUntil(lambda: len(owner.heard) == len(many))
    assert owner.heard == list(many)
    assert owner.threads == {threading.current_thread()}


@pytest.mark.qt_no_exception_capture
def test_what_cannot_be_taken_holds_up_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, caught = Owner(bad=3), list[type[BaseException]]()

    def hook(kind: type[BaseException], _value: object, _trace: object) -> None:
        caught.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    say(owner, range(10))
    qtbot.waitUntil(lambda: len(owner.heard) == 9)
    assert caught == [ValueError]
    assert owner.heard == [0, 1, 2, 4, 5, 6, 7, 8, 9]


@pytest.mark.parametrize("way", ["deleted", "forgotten"])
def test_nobody_is_there_any_more(qtbot: QtBot, way: str) -> None:
    owner = Owner()
    heard, sender = owner.heard, owner.way
    sender.send(1)
    if way == "deleted":
        shiboken6.delete(owner)
    del owner
    sender.send(2)
    qtbot.wait(20)
    assert not heard


def test_owners_may_end_at_any_moment() -> None:
    dying = [sys.executable, "-m", "tests.ui.dying", "400"]
    ended = subprocess.run(
        dying, cwd=ROOT, check=False, capture_output=True, text=True, timeout=120
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) > 0


@pytest.mark.parametrize("again", range(4))
def test_the_process_may_end_while_others_speak(again: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LEAVING],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
