"""kill -9 through the real window: what was typed a second ago is there, caret and message too."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.system.paths import Paths
from cmdesk.ui.compose.drafts.keeper import DELAY_MS
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.theme import Scheme, Theme
from tests.bench.figures import counted
from tests.storage.file_keyring import FileKeyring
from tests.ui.driving import Running, leave, show
from tests.ui.typist import ANSWER, BACK, INCOMING
from tests.ui.wanderer import LARGER

ROOT = Path(__file__).parents[2]
WITHIN = 1.0
"""Seconds after the last key at which a text must have been kept."""


@pytest.fixture
def typed_and_killed(
    home: Path, tmp_path: Path, rules_at_hand: None, monkeypatch: pytest.MonkeyPatch
) -> Callable[[float, str], None]:
    """Return what types in another process and kills it so many seconds after the last key."""
    monkeypatch.setenv("CMDESK_TEST_KEYRING", str(tmp_path / "keyring.json"))
    keyring.set_keyring(FileKeyring())

    def kill(after: float, text: str = ANSWER) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.typist", text],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout
        assert process.stdout.readline() == "typed\n"
        time.sleep(after)
        os.kill(process.pid, signal.SIGKILL)
        process.stdout.close()
        process.wait()

    return kill


def reopened(qtbot: QtBot) -> tuple[Running, ComposePane]:
    running = Running(app.build(Paths.real(), demo=False), qtbot)
    show(running)
    pane = running.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    running.wait(lambda: pane.current_draft() is not None)
    return running, pane


def test_a_second_after_the_last_key_all_is_kept(
    theme: Theme, qtbot: QtBot, typed_and_killed: Callable[..., None]
) -> None:
    assert DELAY_MS < WITHIN * 1000
    typed_and_killed(WITHIN)
    running, pane = reopened(qtbot)
    assert pane.editor.text == ANSWER
    assert pane.editor.caret == len(ANSWER) - BACK
    assert pane.received.text == INCOMING
    assert not running.window.banners.isVisible()
    leave(running)


@pytest.mark.parametrize(
    "rounds", [pytest.param(2, id="short"), pytest.param(30, id="long", marks=pytest.mark.long)]
)
def test_a_kill_in_the_midst_of_it_leaves_a_whole_draft(
    rounds: int, theme: Theme, qtbot: QtBot, typed_and_killed: Callable[..., None]
) -> None:
    chance = random.Random(4)
    typed_and_killed(WITHIN)
    possible = {ANSWER}
    for number in counted("kill -9 through the window", range(rounds)):
        text = f"{ANSWER} {number} " + "mot " * 400
        possible.add(text)
        typed_and_killed(chance.random() * WITHIN, text)
        running, pane = reopened(qtbot)
        assert pane.editor.text in possible, "neither half a text nor another"
        possible = {pane.editor.text}
        leave(running)


def test_a_killed_window_comes_back_where_it_was(
    theme: Theme, qtbot: QtBot, home: Path, tmp_path: Path, rules_at_hand: None
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.wanderer"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    brand_id = process.stdout.readline().strip()
    assert brand_id
    time.sleep(WITHIN)
    os.kill(process.pid, signal.SIGKILL)
    process.stdout.close()
    process.wait()
    running = Running(app.build(Paths.demo(), demo=True), qtbot)
    show(running)
    running.wait(lambda: running.window.brand is not None)
    assert running.window.brand is not None
    assert running.window.brand.id == brand_id
    assert running.window.place is Place.PROFILE
    assert running.conductor.theme.scheme is Scheme.DARK
    assert running.conductor.theme.text_scale == LARGER
    leave(running)
