"""Near-duplicates are found, all of them and nothing else, whatever their number."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.errors import GivenUp
from cmdesk.domain.likeness import ALIKE, alike, likeness, shingles

TEXT = "Bonjour {prénom}, votre colis part demain matin et vous recevrez son numéro par message."


def test_case_accents_and_variables_do_not_count() -> None:
    other = TEXT.upper().replace("{PRÉNOM}", "{pseudo}").replace("NUMÉRO", "NUMERO")
    assert shingles(other) == shingles(TEXT)
    assert shingles("Merci !") == {("merci",)}
    assert shingles("🙂 …") == frozenset()


def test_what_says_nearly_the_same_is_one_group() -> None:
    texts = {
        "a": TEXT,
        "b": TEXT.replace("demain matin", "demain"),
        "c": "Merci pour la photo, toute l’équipe l’a vue passer et vous remercie.",
        "d": TEXT + " Bonne journée.",
        "e": "Merci !",
        "f": "merci",
        "g": "🙂",
        "h": "🙂",
    }
    assert alike(texts) == (("a", "b", "d"), ("e", "f"))


def test_thousands_alike_are_one_group() -> None:
    words = [f"mot{n}" for n in range(40)]
    texts = {
        f"r{n}": " ".join([*words[: n % 40], f"autre{n}", *words[n % 40 :]]) for n in range(3_000)
    }
    (group,) = alike(texts)
    assert len(group) == 3_000


def test_whoever_listens_may_stop_it() -> None:
    heard = list[tuple[int, int]]()

    def hear(left: int, total: int) -> None:
        heard.append((left, total))
        if left == 2:
            raise GivenUp

    with pytest.raises(GivenUp):
        alike({"a": "un deux trois", "b": "x", "c": "y"}, hear=hear)
    assert heard == [(3, 3), (2, 3)]


words = st.lists(st.sampled_from("a b c d e f".split()), max_size=12).map(" ".join)


@given(st.lists(words, max_size=12))
def test_it_finds_what_comparing_all_would(found: list[str]) -> None:
    texts = {str(n): text for n, text in enumerate(found)}
    runs = {name: shingles(text) for name, text in texts.items()}
    together = {frozenset(pair) for group in alike(texts) for pair in combinations(group, 2)}
    for one, other in combinations(runs, 2):
        if likeness(runs[one], runs[other]) >= ALIKE:
            assert {one, other} in together
    for group in alike(texts):
        for name in group:
            others = (likeness(runs[name], runs[other]) for other in group if other != name)
            assert max(others) >= ALIKE
