"""Each network's count, against its own published examples where they are at hand."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.desk.emoji import TONES, every_emoji, with_tone
from cmdesk.domain.network import Network
from cmdesk.system import resources
from cmdesk.tone.length import Limits, graphemes, weighted
from cmdesk.tone.links import links_on_x
from cmdesk.tone.model import Context

FOLDER = resources.root() / "tone"
LIMITS = Limits.load(FOLDER)
CONFORMANCE = Path(__file__).resolve().parents[3] / "shared" / "conformance"
EMOJI_TEST = Path("/usr/share/unicode/emoji/emoji-test.txt")
"""Where Debian's `unicode-data` puts Unicode's own list of emoji sequences."""
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=120)


def conformance(name: str, *groups: str) -> list[Any]:
    """Return the cases of groups of twitter-text's own files; one skipped case without them."""
    path = CONFORMANCE / name
    if not path.is_file():
        return [pytest.param({}, marks=pytest.mark.skip(reason="no conformance files at hand"))]
    tests = yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]
    cases = (case for group in groups for case in tests[group])
    return [pytest.param(case, id=case["description"]) for case in cases]


WEIGHED = (
    "WeightedTweetsWithDiscountedEmojiCounterTest",
    "UnicodeDirectionalMarkerCounterTest",
)


@pytest.mark.parametrize("case", conformance("twitter-validate.yml", *WEIGHED))
def test_x_weighs_as_twitter_text_does(case: dict[str, Any]) -> None:
    assert weighted(case["text"], LIMITS.tlds) == case["expected"]["weightedLength"]


LINKS = ("urls", "urls_with_directional_markers", "tco_urls_with_params")


@pytest.mark.parametrize("case", conformance("twitter-extract.yml", *LINKS))
def test_x_finds_the_links_that_twitter_text_finds(case: dict[str, Any]) -> None:
    found = [case["text"][a:b] for a, b in links_on_x(case["text"], LIMITS.tlds)]
    assert found == [link["url"] if isinstance(link, dict) else link for link in case["expected"]]


@pytest.mark.parametrize("case", conformance("twitter-extract.yml", "urls_with_indices"))
def test_links_stand_where_twitter_text_says(case: dict[str, Any]) -> None:
    found = [[a, b] for a, b in links_on_x(case["text"], LIMITS.tlds)]
    assert found == [item["indices"] for item in case["expected"]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("€…•→™✓", 12),
        ("«»—’œ\u00a0", 6),
        ("a\u202fb", 4),
        ("voir exemple.fr", 5 + 23),
        ("écrire à sav@exemple.fr", 23),
        ("👨‍👩‍👧‍👧 🇫🇷 👍🏽", 8),
        ("e\u0301", 1),
        ("https://exemple.fr/" + "a" * 400, 23),
    ],
)
def test_x_french_traps(text: str, count: int) -> None:
    assert weighted(text, LIMITS.tlds) == count


def test_each_emoji_of_any_version_and_tone_is_one() -> None:
    for emoji in every_emoji():
        for tone in range(len(TONES)):
            sign = with_tone(emoji, tone)
            assert (weighted(sign, LIMITS.tlds), graphemes(sign)) == (2, 1), emoji.name


@pytest.mark.skipif(not EMOJI_TEST.is_file(), reason="no emoji-test.txt at hand")
def test_each_sequence_of_unicodes_own_list_is_one() -> None:
    for line in EMOJI_TEST.read_text(encoding="utf-8").splitlines():
        points, _, told = line.partition(";")
        if told and not line.startswith("#") and "unqualified" not in told:
            sign = "".join(chr(int(point, 16)) for point in points.split())
            assert (weighted(sign, LIMITS.tlds), graphemes(sign)) == (2, 1), line


@pytest.mark.parametrize(
    ("network", "text", "count"),
    [
        (Network.BLUESKY, "a~öñ©⽘☎𓋓😀👨‍👩‍👧‍👧", 10),
        (Network.BLUESKY, "नमस्ते", 3),
        (Network.BLUESKY, "https://exemple.fr/a/b", len("exemple.fr/a/b")),
        (Network.BLUESKY, "https://exemple.fr/" + "a" * 40, len("exemple.fr") + 16),
        (Network.MASTODON, "https://exemple.fr/" + "a" * 40, 23),
        (Network.MASTODON, "@ines@exemple.social merci", len("@ines merci")),
        (Network.MASTODON, "👨‍👩‍👧‍👧", 1),
        (Network.THREADS, "é’😀", 2 + 3 + 4),
        (Network.GOOGLE, "é’😀", 2 + 3 + 4),
        (Network.FACEBOOK, "é’😀", 3),
    ],
)
def test_other_networks(network: Network, text: str, count: int) -> None:
    assert LIMITS.count(text, network) == count


@pytest.mark.parametrize(
    ("network", "post", "comment"),
    [
        (Network.X, 280, 280),
        (Network.BLUESKY, 300, 300),
        (Network.MASTODON, 500, 500),
        (Network.THREADS, 500, 500),
        (Network.INSTAGRAM, 2200, 2200),
        (Network.FACEBOOK, 63206, 8000),
        (Network.LINKEDIN, 3000, 1250),
        (Network.TIKTOK, 2200, 150),
        (Network.YOUTUBE, 10000, 10000),
        (Network.GOOGLE, 4096, 4096),
    ],
)
def test_limits_of_posts_and_comments(network: Network, post: int, comment: int) -> None:
    assert LIMITS.length("a", Context(network=network)).limit == post
    assert LIMITS.length("a", Context(network=network, incoming="b")).limit == comment


@pytest.mark.parametrize(
    ("network", "text", "weights"),
    [
        (
            Network.X,
            "a… 😂 exemple.fr https://b.fr",
            [("link", 2, 46), ("dots", 1, 2), ("emoji", 1, 2)],
        ),
        (Network.X, "l’été « ici »", []),
        (Network.X, "ici\u202f! 👩🏽‍🍳👍", [("emoji", 2, 4), ("space", 1, 2)]),
        (
            Network.THREADS,
            "l’été, c’est 😂",
            [("apostrophe", 2, 6), ("letter", 2, 4), ("emoji", 1, 4)],
        ),
        (Network.MASTODON, "été 😂 https://exemple.fr", [("link", 1, 23)]),
        (Network.INSTAGRAM, "été 👨‍👩‍👧", [("emoji", 1, 5)]),
        (Network.BLUESKY, "été 👨‍👩‍👧", []),
        (None, "été 😂", []),
    ],
)
def test_what_weighs_is_named(
    network: Network | None, text: str, weights: list[tuple[str, int, int]]
) -> None:
    assert list(LIMITS.heaviest(text, Context(network=network))) == weights


@given(ANY_TEXT, st.sampled_from(Network))
def test_what_weighs_never_weighs_more_than_the_text(text: str, network: Network) -> None:
    context = Context(network=network)
    count = LIMITS.length(unicodedata.normalize("NFC", text), context).count
    named = LIMITS.heaviest(unicodedata.normalize("NFC", text), context)
    assert sum(item.weight for item in named) <= count


def test_bluesky_counts_bytes_where_they_run_out_first() -> None:
    family = "👨‍👩‍👧‍👧" * 150
    found = LIMITS.length(family, Context(network=Network.BLUESKY))
    assert (found.unit, found.limit, found.count) == ("bytes", 3000, 25 * 150)


@given(ANY_TEXT, st.sampled_from(Network))
def test_any_text_is_counted(text: str, network: Network) -> None:
    context = Context(network=network)
    found = LIMITS.length(text, context)
    assert found.count >= 0
    assert 0 <= LIMITS.overflow(text, context) <= len(text)


@given(ANY_TEXT)
def test_links_are_in_range_and_apart(text: str) -> None:
    done = 0
    for start, end in links_on_x(text, LIMITS.tlds):
        assert done <= start < end <= len(text)
        done = end


@pytest.mark.parametrize("unit", ["a.", "http://", "a@a.fr ", "a.fr/(", "-.", "é.", "a.fr "])
def test_a_megabyte_is_counted_in_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert weighted(text, LIMITS.tlds) > 0
    assert graphemes(text) > 0
