"""The engine's promises: any text, in range, the same every time, in order."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmdesk.domain.network import Channel, Network, Reach, Situation
from cmdesk.domain.others import BrandMarks, InfluencerCard
from cmdesk.domain.tone_profile import Address, Firmness, Humour, Moment, ToneProfile
from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context, Fix, Severity
from cmdesk.tone.wire import parse_request, report_to_json

ANY_CHARACTER = st.characters(exclude_categories=())
FRAGMENTS = st.sampled_from(
    [
        "Supprimez cette photo",
        "en MP svp",
        "T’es pas nécessaire",
        " 👨‍👩‍👧 ",
        "!!!",
        "désolé",
        "{prénom}",
        "#mot",
        "@ines",
        "« votre »",
        "\ud83d",
        "\x00",
        "e\u0301",
        "œ",
        "\n",
        "ABSOLUMENT",
        "pas cher",
        "https://exemple.fr/a",
    ]
)
ANY_TEXT = st.lists(FRAGMENTS | st.text(ANY_CHARACTER, max_size=12), max_size=8).map(" ".join)
WORDS = st.lists(ANY_TEXT, max_size=3).map(tuple)
PROFILES = st.builds(
    ToneProfile,
    name=ANY_TEXT,
    handles=WORDS,
    address=st.sampled_from(Address),
    humour=st.sampled_from(Humour),
    firmness=st.sampled_from(Firmness),
    moment=st.sampled_from(Moment),
    emoji_max=st.integers(0, 3),
    exclamation_max=st.integers(0, 3),
    hashtag_max=st.integers(0, 3),
    capitals_max=st.integers(0, 3),
    emoji_banned=WORDS,
    emoji_allowed=WORDS,
    banned=WORDS,
    preferred=st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=2),
    languages=st.sampled_from([("fr",), ("en",), ("fr", "en"), ("xx",), ()]),
)
CARDS = st.builds(InfluencerCard, name=ANY_TEXT, address=st.none() | st.sampled_from(Address))
CONTEXTS = st.builds(
    Context,
    incoming=st.none() | ANY_TEXT,
    network=st.none() | st.sampled_from(Network),
    reach=st.sampled_from(Reach),
    channel=st.sampled_from(Channel),
    recent=WORDS,
    other_brands=st.lists(
        st.builds(BrandMarks, name=ANY_TEXT, handles=WORDS, signatures=WORDS), max_size=2
    ).map(tuple),
    influencer=st.none() | CARDS,
    profile=PROFILES,
)


@given(ANY_TEXT, CONTEXTS)
def test_any_text_in_any_context_gives_findings_in_range_and_in_order(
    engine: Engine, text: str, context: Context
) -> None:
    report = engine.check(text, context)
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.excerpt == text[finding.start : finding.end]
        assert finding.message
        assert finding.why
        for fix in finding.fixes:
            assert 0 <= fix.start <= fix.end <= len(text)
            assert fix.label
    keys = [(f.start, f.severity.rank, f.rule) for f in report.findings]
    assert keys == sorted(keys)
    assert engine.check(text, context) == report
    json.loads(json.dumps(report_to_json("x", report)))


@given(ANY_TEXT, CONTEXTS)
def test_findings_of_one_concern_do_not_overlap(
    engine: Engine, text: str, context: Context
) -> None:
    by_concern: dict[str, list[tuple[int, int]]] = {}
    for finding in engine.check(text, context).findings:
        by_concern.setdefault(finding.concern, []).append((finding.start, finding.end))
    for spans in by_concern.values():
        assert all(a[1] <= b[0] for a, b in pairwise(spans) if a != (0, 0))


def applied(text: str, fixes: list[Fix]) -> str:
    """Return the text with edits made from its end backwards."""
    for fix in sorted(fixes, key=lambda fix: (-fix.start, -fix.end)):
        text = text[: fix.start] + fix.replacement + text[fix.end :]
    return text


@given(ANY_TEXT, CONTEXTS)
@settings(max_examples=50)
def test_trims_mend_the_budget(engine: Engine, text: str, context: Context) -> None:
    profile = replace(ToneProfile(), emoji_max=1, exclamation_max=1)
    context = replace(context, profile=profile)
    before = [f for f in engine.check(text, context).findings if f.concern == "budget"]
    for rule in ("budget.emoji", "budget.exclamation"):
        fixes = [fix for finding in before if finding.rule == rule for fix in finding.fixes]
        after = engine.check(applied(text, fixes), context).findings
        assert not fixes or rule not in [finding.rule for finding in after]


TYPED = st.lists(
    st.sampled_from(["Oui", " ", "!", "?", "...", "«", "»", "l'a", ":", ";", "😂", "TOUT", "#a"]),
    max_size=14,
).map("".join)


@given(TYPED)
def test_all_fixes_of_a_concern_never_raise_its_number_of_findings(
    engine: Engine, text: str
) -> None:
    context = Context(profile=ToneProfile(emoji_max=1, exclamation_max=1, hashtag_max=1))
    before = engine.check(text, context).findings
    for concern in ("budget", "typography"):
        raised = [finding for finding in before if finding.concern == concern]
        places = set[int]()
        fixes = list[Fix]()
        for fix in (fix for finding in raised for fix in finding.fixes):
            if places.isdisjoint(range(fix.start, fix.end + 1)):
                places.update(range(fix.start, fix.end))
                fixes.append(fix)
        after = engine.check(applied(text, fixes), context).findings
        assert len([f for f in after if f.concern == concern]) <= len(raised)


@pytest.mark.parametrize(
    "unit", ["Supprimez cette photo. ", "mp ", "é ", "!", "con ", "{a} ", "😂"]
)
def test_a_megabyte_is_checked(engine: Engine, unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    report = engine.check(text, Context(incoming="Toujours pas livré"))
    assert all(f.excerpt == text[f.start : f.end] for f in report.findings)


def test_quoted_words_are_not_the_brands(engine: Engine) -> None:
    found = engine.check("« Supprimez cette photo », dites-vous.", Context()).findings
    assert {finding.concern for finding in found} <= {"typography"}


def test_an_emoji_before_a_fault_does_not_shift_it(engine: Engine) -> None:
    text = "👨‍👩‍👧 cœur e\u0301mu : supprimez cette photo"
    found = engine.check(text, Context()).findings
    asked = [f.excerpt for f in found if f.concern == "removal-request"]
    assert asked == ["supprimez cette photo"]


def test_the_persons_reading_of_the_incoming_wins(engine: Engine) -> None:
    context = Context(incoming="Vous ouvrez lundi ?", situations=(Situation.COMPLAINT,))
    assert engine.check("Oui.", context).situations == (Situation.COMPLAINT,)
    assert [f.rule for f in engine.check("Oui.", context).findings] == ["missing-apology.complaint"]


def test_a_fix_speaks_as_the_brand_does(engine: Engine) -> None:
    context = Context(incoming="Ma commande est en retard", profile=ToneProfile(address=Address.TU))
    found = [f for f in engine.check("en MP", context).findings if f.concern == "private-first"]
    assert found[0].fixes[0].replacement.startswith("Tu as raison")


def test_one_fix_turns_the_whole_text(engine: Engine) -> None:
    text = "Peux-tu nous envoyer ton numéro\u202f?"
    context = Context(profile=ToneProfile(address=Address.VOUS))
    found = [f for f in engine.check(text, context).findings if f.concern == "address"]
    assert [f.excerpt for f in found] == ["tu", "ton"]
    assert {fix.label for f in found for fix in f.fixes} == {"Tout passer au vous"}
    turned = applied(text, list(found[0].fixes))
    assert turned == "Pouvez-vous nous envoyer votre numéro\u202f?"
    assert not [f for f in engine.check(turned, context).findings if f.concern == "address"]


def test_a_cached_engine_finds_the_same(tmp_path: Path, engine: Engine) -> None:
    folder = resources.root() / "tone"
    load(folder, tmp_path)
    assert (tmp_path / "rules.cache").is_file()
    cached = load(folder, tmp_path)
    assert [rule.id for rule in cached.rules] == [rule.id for rule in engine.rules]
    context = Context(incoming="Toujours pas livré, 3 semaines", network=Network.X)
    for text in ("Supprimez cette photo {nom} !!!", "Écrivez-nous en MP", "T’es un abruti"):
        assert cached.check(text, context) == engine.check(text, context)


def test_the_public_cases_come_out_as_expected(engine: Engine, shared: Path) -> None:
    for line in (shared / "cases" / "real.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        request = parse_request(case["input"])
        findings = engine.check(request.text, request.context).findings
        raised = {f.concern for f in findings if f.severity is not Severity.SUGGESTION}
        assert set(case["expect"]) <= raised <= set(case["expect"]) | set(case["maybe"]), case["id"]


def test_a_site_of_another_client_is_told_however_it_is_written(engine: Engine) -> None:
    marks = BrandMarks("Zz", links=("https://www.maison-lune.example/boutique/",))
    context = Context(other_brands=(marks,))
    for typed in ("maison-lune.example/boutique", "http://Maison-Lune.example/boutique?x=1"):
        report = engine.check(f"Tout est là : {typed}", context)
        assert "other-brand" in {finding.concern for finding in report.findings}
    report = engine.check("Tout est là : https://lune.example/boutique", context)
    assert "other-brand" not in {finding.concern for finding in report.findings}


def test_the_names_of_all_who_are_named_address_nobody(engine: Engine) -> None:
    context = Context(
        influencer=InfluencerCard("Ponce"), also_named=(InfluencerCard("Regarde Trois"),)
    )
    text = "Regarde Trois joue samedi."
    assert engine.check(text, Context()).address.found == "tu"
    assert engine.check(text, context).address.found == "none"


def test_what_is_remembered_changes_nothing(engine: Engine) -> None:
    context = Context(incoming="Toujours pas livré, c’est une honte !")
    texts = ["Bonjour. Retirez cette vidéo. Merci.", "Retirez cette vidéo. C’est la règle."]
    engine.forget()
    first = [engine.check(text, context) for text in texts]
    again = [engine.check(text, context) for text in reversed(texts)]
    assert again == first[::-1]
    engine.forget()
    assert [engine.check(text, context) for text in texts] == first
