"""A hard day is seen from across the room, has whom to call and what to say at hand, and an end."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest

from cmdesk.desk.brands import update_brand
from cmdesk.desk.moments import running_moments
from cmdesk.desk.replies import save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.domain.tone_profile import Moment
from cmdesk.storage.vault import Vault
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.brands.moment_band import MomentBand
from cmdesk.ui.brands.moment_dialog import MomentDialog
from cmdesk.ui.brands.moments import Moments
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.profile.pane import ProfilePane
from cmdesk.ui.widgets.deadline import Deadline, Soon
from tests.ui.driving import Running


@pytest.fixture
def moments(demo: Running) -> Iterator[Moments]:
    found = demo.window.findChild(Moments)
    assert isinstance(found, Moments)
    yield found


def shown(demo: Running) -> Brand:
    assert demo.window.brand is not None
    return demo.window.brand


def choose(demo: Running, moment: Moment) -> None:
    menu = demo.window.header.moment.menu()
    next(item for item in menu.actions() if item.data() == str(moment)).trigger()
    demo.wait(lambda: shown(demo).profile.moment is moment)


def running(demo: Running) -> dict[str, MomentRecord]:
    found: list[dict[str, MomentRecord]] = []
    demo.desk.run(running_moments, found.append)
    demo.wait(lambda: found)
    return found[0]


def band(demo: Running) -> MomentBand:
    return demo.window.band


def change(demo: Running, work: Any) -> None:
    done: list[object] = []
    demo.desk.run(work, done.append)
    demo.wait(lambda: done)


def test_a_normal_day_has_no_band_and_a_crisis_fills_it(demo: Running) -> None:
    assert not band(demo).isVisible()
    choose(demo, Moment.CRISIS)
    demo.wait(band(demo).isVisible)
    assert band(demo).title.text() == "Crise"
    demo.wait(lambda: "Depuis" in band(demo).about.text())
    picture = demo.window.grab().toImage()
    place = band(demo).mapTo(demo.window, band(demo).rect().center())
    place.setX(band(demo).mapTo(demo.window, band(demo).rect().topRight()).x() - 60)
    seen = picture.pixelColor(place * picture.devicePixelRatio())
    assert seen.name().lower() == demo.conductor.theme.tokens.error.lower()
    QTest.keyClick(band(demo).over, Qt.Key.Key_Space)
    demo.wait(lambda: shown(demo).profile.moment is Moment.NORMAL)
    demo.wait(lambda: not band(demo).isVisible())


def test_each_brand_has_its_own_day(demo: Running) -> None:
    choose(demo, Moment.CRISIS)
    first, other = shown(demo).id, demo.conductor.brands[2]
    demo.conductor.choose(other.id)
    assert not band(demo).isVisible()
    demo.conductor.choose(first)
    assert band(demo).isVisible()


def test_reason_end_and_reminder_are_set_by_keyboard(demo: Running) -> None:
    demo.window.header.details_wanted.emit()
    dialog = demo.dialog(MomentDialog)
    assert isinstance(dialog, MomentDialog)
    assert not dialog.reason.isEnabled()
    card = dialog.cards[Moment.NORMAL]
    demo.wait(card.hasFocus)
    QTest.keyClick(card, Qt.Key.Key_Down)
    QTest.keyClick(dialog.cards[Moment.FATIGUE], Qt.Key.Key_Down)
    assert dialog.moment is Moment.CRISIS
    QTest.keyClicks(dialog.reason, "rappel de lot")
    QTest.keyClick(dialog.until.pills[Soon.WEEK], Qt.Key.Key_Space)
    QTest.keyClick(dialog.remind.pills[Soon.HOUR], Qt.Key.Key_Space)
    dialog.confirm.click()
    demo.wait(lambda: shown(demo).profile.moment is Moment.CRISIS)
    record = running(demo)[shown(demo).id]
    assert record.reason == "rappel de lot"
    assert record.until is not None
    assert record.due is not None
    assert timedelta(days=6) < record.until - record.due < timedelta(days=8)
    demo.wait(lambda: "rappel de lot" in band(demo).title.text())
    demo.window.show_place(Place.PROFILE)
    pane = demo.window.pane
    assert isinstance(pane, ProfilePane)
    demo.wait(lambda: [item.id for item in pane.column.moments.records] == [record.id])


def test_the_moment_that_lasts_is_on_top_of_the_record(demo: Running) -> None:
    demo.window.show_place(Place.PROFILE)
    pane = demo.window.pane
    assert isinstance(pane, ProfilePane)
    tired = next(brand for brand in demo.conductor.brands if brand.profile.moment is Moment.FATIGUE)
    demo.conductor.choose(tired.id)
    column = pane.column.moments
    demo.wait(lambda: len(column.cards) > 1)
    first = column.cards[0]
    assert first.record is not None
    assert (first.record.moment, first.record.ended) == (Moment.FATIGUE, None)
    assert "Depuis" in first.said.text()
    assert all(card.record is not None and card.record.ended for card in column.cards[1:])


def test_a_moment_that_came_without_a_record_is_told_too(demo: Running) -> None:
    demo.window.show_place(Place.PROFILE)
    pane = demo.window.pane
    assert isinstance(pane, ProfilePane)
    brand = shown(demo)
    voice = replace(brand.profile, moment=Moment.CRISIS)
    change(demo, partial(update_brand, brand=replace(brand, profile=voice)))
    column = pane.column.moments
    demo.wait(lambda: column.cards)
    assert column.cards[0].record is None
    assert "Raison et fin" in column.cards[0].said.text()
    assert column.cards[0].isVisibleTo(column)


def test_an_end_that_is_past_is_refused_in_words(demo: Running) -> None:
    demo.window.header.details_wanted.emit()
    dialog = demo.dialog(MomentDialog)
    assert isinstance(dialog, MomentDialog)
    dialog.cards[Moment.CRISIS].click()
    dialog.until.pills[Soon.EXACT].click()
    dialog.until.exact.setDateTime(QDateTime.currentDateTime().addDays(-1))
    dialog.confirm.click()
    demo.wait(dialog.problem.isVisible)
    assert "passé" in dialog.problem.text()
    assert shown(demo).profile.moment is Moment.NORMAL


def test_whom_to_call_and_what_to_say_are_at_hand(demo: Running) -> None:
    brand = shown(demo)
    called = replace(brand, crisis_call="Lou, 06 00 00 00 00")
    change(demo, partial(update_brand, brand=called))
    calm = Reply(
        *("", brand.id, "Attente", "Nous vérifions, réponse à 18 h."),
        situations=(Situation.CRISIS,),
        status=ReplyStatus.APPROVED,
    )
    change(demo, partial(save_reply, reply=calm))
    demo.wait(lambda: shown(demo).crisis_call)
    choose(demo, Moment.CRISIS)
    demo.wait(lambda: "Lou, 06" in band(demo).call.text())
    demo.wait(lambda: "Attente" in [item.text() for item in band(demo).holding.actions()])
    action = next(item for item in band(demo).holding.actions() if item.text() == "Attente")
    action.trigger()
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: (draft := compose.current_draft()) and "Nous vérifions" in draft.text)


def test_nobody_to_call_leads_to_the_brands_card(demo: Running) -> None:
    brand = shown(demo)
    change(demo, partial(update_brand, brand=replace(brand, crisis_call="")))
    choose(demo, Moment.CRISIS)
    demo.wait(band(demo).isVisible)
    assert "qui appeler" in band(demo).call.text()
    demo.wait(lambda: band(demo).call.width() >= band(demo).call.sizeHint().width())
    band(demo).call.click()
    dialog = demo.dialog(BrandDialog)
    assert isinstance(dialog, BrandDialog)
    assert dialog.client.call.isVisible()
    demo.wait(dialog.client.call.hasFocus)


def test_when_the_end_has_come_it_is_asked_once(demo: Running, moments: Moments) -> None:
    choose(demo, Moment.CRISIS)
    brand = shown(demo)
    past = datetime.now(UTC) - timedelta(minutes=2)

    def overdue(vault: Vault) -> None:
        (record,) = vault.moments.running(brand.id)
        vault.moments.put(replace(record, until=past))

    change(demo, overdue)
    demo.window.toasts.hide()
    moments.look()
    demo.wait(lambda: "Est-ce fini" in demo.toast())
    assert brand.name in demo.toast()
    demo.wait(lambda: "est-ce fini" in band(demo).about.text())
    act = demo.window.toasts.act
    moments.look()
    running(demo)
    act.click()
    demo.wait(lambda: shown(demo).profile.moment is Moment.NORMAL)
    assert brand.id not in running(demo)


class TestDeadline:
    """Times as one says them."""

    @pytest.fixture
    def deadline(self, demo: Running) -> Deadline:
        made = Deadline(demo.conductor.theme, "Fin")
        demo.qtbot.addWidget(made)
        return made

    @pytest.mark.parametrize("hour", [0, 8, 9, 17, 18, 23])
    @pytest.mark.parametrize("soon", list(Soon))
    def test_every_word_is_a_time_to_come(self, deadline: Deadline, soon: Soon, hour: int) -> None:
        now = datetime(2026, 3, 4, hour, 30).astimezone().astimezone(UTC)
        deadline.exact.setDateTime(QDateTime(2026, 3, 5, 12, 0, 0))
        deadline.pills[soon].click()
        found = deadline.moment(now)
        if soon is Soon.NEVER:
            assert found is None
        else:
            assert found is not None
            assert now < found <= now + timedelta(days=7)

    @pytest.mark.skipif(not hasattr(time, "tzset"), reason="the clock's zone cannot be set here")
    def test_this_evening_is_at_its_hour_though_clocks_change(
        self, deadline: Deadline, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TZ", "Europe/Paris")
        time.tzset()
        deadline.pills[Soon.EVENING].click()
        found = deadline.moment(datetime(2026, 3, 28, 17, 30, tzinfo=UTC))  # 18:30, the day before
        monkeypatch.undo()
        time.tzset()
        assert found == datetime(2026, 3, 29, 16, tzinfo=UTC)

    def test_a_time_is_shown_again(self, deadline: Deadline) -> None:
        wanted = datetime(2026, 3, 5, 11, 15, tzinfo=UTC)
        deadline.take(wanted)
        assert deadline.chosen is Soon.EXACT
        assert deadline.moment(datetime.now(UTC)) == wanted
        deadline.take(None)
        assert deadline.chosen is Soon.NEVER
