"""A moment begins, is recalled, ends, and stays in the record."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.desk import moments, replies, undo
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, MomentBackwards
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus
from cmdesk.domain.tone_profile import Moment
from cmdesk.storage.vault import Vault

SOON = datetime.now(UTC) + timedelta(hours=3)


def test_a_crisis_has_start_reason_and_reminder(vault: Vault, brand: Brand) -> None:
    moments.set_moment(vault, brand.id, Moment.CRISIS, reason=" rappel  de lot ", remind_at=SOON)
    assert vault.brands.all()[0].profile.moment is Moment.CRISIS
    record = moments.running_moments(vault)[brand.id]
    assert (record.reason, record.due, record.ended) == ("rappel de lot", SOON, None)
    assert record.since <= datetime.now(UTC)


def test_one_moment_at_a_time_and_the_past_ones_stay(vault: Vault, brand: Brand) -> None:
    moments.set_moment(vault, brand.id, Moment.FATIGUE, reason="élections")
    moments.set_moment(vault, brand.id, Moment.CRISIS, reason="panne")
    moments.set_moment(vault, brand.id, Moment.CRISIS, reason="panne générale", until=SOON)
    moments.set_moment(vault, brand.id, Moment.NORMAL)
    assert moments.running_moments(vault) == {}
    last, first = moments.list_moments(vault, brand.id)
    assert [first.reason, last.reason] == ["élections", "panne générale"]
    assert first.ended is not None
    assert last.ended is not None
    assert first.since <= first.ended <= last.since <= last.ended
    assert last.due is None
    undo.undo(vault)
    assert vault.brands.all()[0].profile.moment is Moment.CRISIS
    assert moments.running_moments(vault)[brand.id].reason == "panne générale"


def test_a_moment_that_came_without_a_record_is_untold(vault: Vault, brand: Brand) -> None:
    assert not moments.moment_log(vault, brand.id).untold
    profile = replace(brand.profile, moment=Moment.CRISIS)
    vault.brands.put(replace(brand, profile=profile))
    assert moments.moment_log(vault, brand.id).untold
    moments.set_moment(vault, brand.id, Moment.CRISIS)
    assert not moments.moment_log(vault, brand.id).untold
    moments.set_moment(vault, brand.id, Moment.FATIGUE)
    vault.brands.put(replace(brand, profile=profile))
    assert moments.moment_log(vault, brand.id).untold, "another moment’s record tells nothing"
    assert moments.moment_log(vault, "nowhere") == moments.MomentLog(Moment.NORMAL, ())


def test_what_ends_before_it_begins_is_refused(vault: Vault, brand: Brand) -> None:
    past = datetime.now(UTC) - timedelta(minutes=1)
    with pytest.raises(MomentBackwards):
        moments.set_moment(vault, brand.id, Moment.CRISIS, until=past)
    with pytest.raises(MomentBackwards):
        moments.set_moment(vault, brand.id, Moment.CRISIS, remind_at=past)
    with pytest.raises(BrandUnknown):
        moments.set_moment(vault, "nowhere", Moment.CRISIS)
    assert moments.list_moments(vault, brand.id) == ()


def test_holding_statements_are_the_approved_ones_of_that_brand(vault: Vault, brand: Brand) -> None:
    calm = Reply("", brand.id, "Attente", "Nous vérifions.", (Situation.CRISIS,))
    replies.save_reply(vault, calm)
    approved = replace(calm, title="Validée", status=ReplyStatus.APPROVED)
    replies.save_reply(vault, approved)
    replies.save_reply(vault, replace(approved, title="Autre", situations=()))
    holding = replace(approved, title="Tenir", situations=(), kind=ReplyKind.HOLDING)
    replies.save_reply(vault, holding)
    replies.save_reply(vault, replace(holding, title="Les deux", situations=(Situation.CRISIS,)))
    titles = [item.title for item in moments.holding_statements(vault, brand.id)]
    assert titles == ["Les deux", "Tenir", "Validée"]
