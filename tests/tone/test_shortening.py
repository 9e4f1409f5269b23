"""What shortens a text on its network, by how much, and what never changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.network import Network
from cmdesk.system import resources
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context
from cmdesk.tone.shortening import Shortening

LIMITS = Limits.load(resources.root() / "tone")


def ways(text: str, network: Network | None) -> dict[str, Shortening]:
    found = LIMITS.shortenings(text, Context(network=network))
    return {way.code: way for way in found}


def applied(text: str, way: Shortening) -> str:
    for edit in sorted(way.edits, key=lambda e: e.start, reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("network", "text", "code", "short", "saved"),
    [
        (Network.THREADS, "l’idée d’Anne, c’est ça", "apostrophes", "l'idée d'Anne, c'est ça", 6),
        (Network.GOOGLE, "«\u00a0Oui\u00a0»", "quotes", '"Oui"', 6),
        (Network.THREADS, "Ah\u202f!", "spaces", "Ah !", 2),
        (Network.BLUESKY, "Attendez...", "dots", "Attendez…", 2),
        (Network.FACEBOOK, "Oui  non", "blanks", "Oui non", 1),
        (Network.FACEBOOK, "Oui\n\n\n\nnon", "lines", "Oui\n\nnon", 2),
        (Network.FACEBOOK, "Bravo !!!!!", "repeats", "Bravo !", 4),
        (Network.X, "Prenez rendez-vous", "forms", "Prenez RDV", 8),
        (
            Network.THREADS,
            "https://a.fr/b?utm_source=x&id=3",
            "links",
            "https://a.fr/b?id=3",
            13,
        ),
    ],
)
def test_a_way_saves_what_it_says(
    network: Network, text: str, code: str, short: str, saved: int
) -> None:
    way = ways(text, network)[code]
    assert (applied(text, way), way.saved) == (short, saved)


def test_a_curly_apostrophe_costs_nothing_where_signs_are_counted() -> None:
    assert "apostrophes" not in ways("l’idée d’Anne", Network.X)
    assert ways("l’idée d’Anne", None) == {}


@pytest.mark.parametrize("text", ["Dix euro\N{LATIN SMALL LETTER LONG S}", "c’est-à-dıre"])
def test_letters_that_only_look_like_those_of_a_form_stay(text: str) -> None:
    assert "forms" not in ways(text, Network.X)


@given(st.text(max_size=200), st.sampled_from(Network))
def test_every_way_really_shortens_any_text(text: str, network: Network) -> None:
    for way in ways(text, network).values():
        assert LIMITS.count(text, network) - LIMITS.count(applied(text, way), network) == way.saved
