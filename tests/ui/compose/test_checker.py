"""The newest text is what is reported on; a slow check never holds up the window."""

from threading import Event, Timer

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from cmdesk.tone.model import AddressReading, Context, Length, Report
from cmdesk.ui.compose.review.checker import CheckDriver, Checked


def report_on(text: str) -> Report:
    return Report(AddressReading("none"), (), Length(len(text), None, "characters"), ())


class SlowChecker:
    """A checker that waits until it is let go, and remembers what it was asked."""

    def __init__(self) -> None:
        self.let_go = Event()
        self.asked: list[str] = []

    def check(self, text: str, context: Context) -> Report:
        self.asked.append(text)
        assert self.let_go.wait(5)
        return report_on(text)


def collect(driver: CheckDriver) -> list[Checked]:
    got: list[Checked] = []
    driver.reported.connect(got.append)
    return got


def test_a_quick_check_is_reported_before_submit_returns(qtbot: QtBot) -> None:
    driver = CheckDriver(lambda text, _context: report_on(text))
    got = collect(driver)
    driver.submit("a", Context())
    qtbot.waitUntil(lambda: len(got) == 1)  # the first one measures, beside the window
    driver.submit("ab", Context())
    assert got[-1].text == "ab"
    assert not driver.pending


def test_stale_results_are_dropped_and_only_the_newest_is_checked(qtbot: QtBot) -> None:
    slow = SlowChecker()
    driver = CheckDriver(slow.check)
    got = collect(driver)
    driver.submit("b", Context())
    qtbot.waitUntil(lambda: slow.asked == ["b"])
    for text in ("bo", "bon", "bonjour"):
        driver.submit(text, Context())
    assert driver.pending
    slow.let_go.set()
    qtbot.waitUntil(lambda: not driver.pending)
    assert [checked.text for checked in got] == ["bonjour"]
    assert slow.asked == ["b", "bonjour"]


def test_finish_waits_and_reports_nothing_more(qtbot: QtBot) -> None:
    slow = SlowChecker()
    driver = CheckDriver(slow.check)
    got = collect(driver)
    driver.submit("b", Context())
    qtbot.waitUntil(lambda: slow.asked == ["b"])
    slow.let_go.set()
    driver.finish()
    qtbot.wait(20)
    assert got == []


def test_a_check_that_outlives_its_window_is_dropped_quietly(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    slow = SlowChecker()
    driver = CheckDriver(slow.check)
    driver.submit("b", Context())
    qtbot.waitUntil(lambda: slow.asked == ["b"])
    Timer(0.1, slow.let_go.set).start()
    shiboken6.delete(driver)
    assert capfd.readouterr().err == ""
