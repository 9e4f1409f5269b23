"""A voice is tried on the brand's own replies, and on words as the rules find them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.desk import replies, voices
from cmdesk.desk.trials import Sample, forms_of, trial_ground, try_out
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.domain.voice_edit import VoiceEdit
from cmdesk.storage.vault import Vault
from cmdesk.tone.engine import Engine

VOUS = ToneProfile(address=Address.VOUS)


def test_only_approved_replies_that_still_hold_are_tried(vault: Vault, brand: Brand) -> None:
    today = datetime.now(UTC).date()
    good = Reply("", brand.id, "Bonne", "Bonjour", status=ReplyStatus.APPROVED, uses=1)
    for reply in (
        good,
        replace(good, title="Meilleure", uses=7),
        replace(good, title="Ébauche", status=ReplyStatus.DRAFT),
        replace(good, title="Expirée", expires_on=today - timedelta(days=2)),
    ):
        replies.save_reply(vault, reply)
    named = replace(VOUS, name=brand.name)
    voices.keep_edit(vault, brand.id, VoiceEdit(replace(brand.profile, name=brand.name), named))
    ground = trial_ground(vault, brand.id)
    assert [sample.title for sample in ground.samples] == ["Meilleure", "Bonne"]
    assert ground.edit == named
    assert ground.others(brand.id) == ()
    voices.save_profile(vault, brand.id, VOUS)
    assert trial_ground(vault, brand.id).edit is None


def test_what_would_be_new_and_what_would_go(engine: Engine) -> None:
    sample = Sample("Essai", "Merci pour votre visite, {prénom} !", reply_id="r1")
    edited = replace(VOUS, address=Address.TU)
    (outcome,) = try_out(engine.check, [sample], VOUS, edited)
    assert {item.concern for item in outcome.added} == {"address"}
    assert outcome.removed == ()
    (back,) = try_out(engine.check, [sample], edited, VOUS)
    assert back.removed == outcome.added
    assert "placeholder" not in {item.concern for item in back.findings}
    (same,) = try_out(engine.check, [sample], VOUS, VOUS)
    assert (same.added, same.removed) == ((), ())


@pytest.mark.parametrize(
    ("written", "first", "among"),
    [
        ("clientèle", "clientèle", "clientèles"),
        ("usager", "usager", "usagers"),
        ("cher client", "cher(s) client(s)", "cher(s) client(s)"),
    ],
)
def test_forms_are_those_that_the_rules_find(
    engine: Engine, written: str, first: str, among: str
) -> None:
    forms = forms_of(written)
    assert forms[0] == first
    assert among in forms[:3]
    if " " not in written:
        profile = ToneProfile(banned=(written,))
        for form in forms:
            (outcome,) = try_out(engine.check, [Sample("", f"Voici {form}.")], profile, profile)
            assert "vocabulary" in {item.concern for item in outcome.findings}, form


@pytest.mark.parametrize(
    ("written", "shown", "never"),
    [
        ("cheval", "chevaux", "chevale"),
        ("promotion", "promotions", "promotione"),
        ("actif", "active", "actife"),
        ("heureux", "heureuses", "heureu"),
        ("professionnel", "professionnelle", "professionnele"),
        ("client", "cliente", "cliene"),
        ("événement", "événements", "événemente"),
    ],
)
def test_forms_shown_are_words(written: str, shown: str, never: str) -> None:
    forms = forms_of(written)
    assert shown in forms
    assert never not in forms


@pytest.mark.parametrize("written", ["", "…", "🙂"])
def test_no_word_has_no_form(written: str) -> None:
    assert forms_of(written) == ()
