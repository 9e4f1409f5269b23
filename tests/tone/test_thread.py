"""A thread says all of its text, in parts that fit, cut where a reader would pause."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.limits import NetworkLimit
from cmdesk.domain.network import Network
from cmdesk.system import resources
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context
from cmdesk.tone.thread import cut

LIMITS = Limits.load(resources.root() / "tone")
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=400)
MARK = re.compile(r" \(\d+/\d+\)$")
SENTENCE = "Nous avons bien reçu votre colis ce matin, et il repart demain à la première heure. "


def bare(parts: tuple[str, ...]) -> str:
    return "".join("".join(MARK.sub("", part) for part in parts).split())


def test_it_is_cut_at_the_ends_of_sentences() -> None:
    parts = cut((SENTENCE * 8).strip(), lambda part: len(part) <= 280)
    assert len(parts) == 3
    assert [MARK.search(part)[0] for part in parts] == [" (1/3)", " (2/3)", " (3/3)"]  # pyright: ignore[reportOptionalSubscript]
    assert all(MARK.sub("", part).endswith("heure.") for part in parts)


def test_what_fits_is_left_alone() -> None:
    assert cut("Merci !", lambda part: len(part) <= 280) == ("Merci !",)


def test_a_paragraph_comes_before_a_sentence() -> None:
    text = f"{SENTENCE * 2}\n\n{SENTENCE * 2}"
    first, _ = cut(text, lambda part: len(part) <= 280)
    assert first == f"{(SENTENCE * 2).strip()} (1/2)"


def test_a_link_and_an_abbreviation_stay_whole() -> None:
    link = "https://exemple.fr/une/page/au/nom/assez/long?avec=des&choses=dedans"
    text = f"{'Lisez ceci s’il vous plaît ' * 9}{link} puis écrivez à M. Dupont merci"
    parts = cut(text, lambda part: len(part) <= 280)
    assert sum(link in part for part in parts) == 1


def test_one_endless_word_is_cut_between_signs() -> None:
    family = "👨‍👩‍👧‍👧"
    parts = cut(family * 90, lambda part: len(part) <= 280)
    assert all(set(re.findall(f"(?:{family})|.", MARK.sub("", part))) == {family} for part in parts)


def test_where_nothing_fits_there_is_no_thread() -> None:
    assert cut("Bonjour à vous", lambda part: len(part) <= 4) == ()
    assert cut("mot " * 3_000, lambda part: len(part) <= 20) == ()


@given(ANY_TEXT, st.sampled_from([Network.X, Network.BLUESKY, Network.MASTODON, Network.THREADS]))
def test_nothing_is_lost_and_all_parts_fit(text: str, network: Network) -> None:
    from datetime import date

    own = (NetworkLimit(network, 60, date(2026, 11, 27)),)
    context = Context(network=network, limits=own)
    parts = LIMITS.thread(text, context)
    if len(parts) > 1:
        assert bare(parts) == "".join(text.split())
        for part in parts:
            found = LIMITS.length(part, context)
            assert found.count <= (found.limit or 0)


@pytest.mark.parametrize("network", [Network.GOOGLE, Network.LINKEDIN, None])
def test_other_networks_have_no_threads(network: Network | None) -> None:
    assert LIMITS.thread(SENTENCE * 200, Context(network=network)) == ()
