"""All weights are summed at once, and each sum is what its own weights would have given alone."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.kinds.features import Classes, features, names_of, sentence_features
from cmdesk.tone.kinds.scale import Maker, Scales
from cmdesk.tone.text import Text

MEMBERS = {"fail": ["panne", "retard*"], "again": ["encore"]}
NAMES = ("n:always", "w:encore", "w:panne", "b:^ encore", "b:encore une", "k:fail", "p:again fail")
TEXT = Text("Encore une panne, encore un retard !")

weights = st.dictionaries(
    st.sampled_from(NAMES), st.integers(-9_999, 9_999).map(lambda parts: parts / 1_000)
)


@given(st.lists(weights, min_size=1, max_size=6))
def test_each_sum_is_exact_whatever_stands_beside_it(learnt: list[dict[str, float]]) -> None:
    maker = Maker()
    places = [
        maker.place(str(n), own, ("classes", MEMBERS), "score") for n, own in enumerate(learnt)
    ]
    scale = Scales(maker.made())[0]
    found = features(TEXT, scale.classes)
    names, sums = names_of(found, scale.classes), scale.sums(scale.weigh(found))
    for own, (_, lane) in zip(learnt, places, strict=True):
        there = {name: weight for name, weight in own.items() if name in names and weight}
        assert sums[lane] == pytest.approx(fsum(there.values()))
        assert dict(scale.parts(found, lane)) == there


def test_a_file_that_two_rules_share_is_put_there_once() -> None:
    maker = Maker()
    first, again = [maker.place("a", {"w:x": 1.0}, ("", {}), "score") for _ in range(2)]
    assert first == again
    scale = Scales(maker.made())[0]
    assert scale.sums(scale.weigh(features(Text("x"), Classes({})))) == [1.0]


def test_other_classes_and_other_uses_have_a_scale_of_their_own() -> None:
    maker = Maker()
    for classes, use in (("a", "score"), ("b", "score"), ("a", "likeness")):
        maker.place("weights", {"w:x": 1.0, "x:abcde": 2.0}, (classes, {}), use)
    scales = Scales(maker.made())
    found = sentence_features(["x", "abcdefg"])
    assert [scales[n].sums(scales[n].weigh(found)) for n in range(3)] == [[3.0], [3.0], [3.0]]


def test_what_has_a_name_of_its_own_weighs_by_it() -> None:
    maker = Maker()
    maker.place("a", {"s:praise": -0.25}, ("", {}), "likeness")
    scale = Scales(maker.made())[0]
    assert scale.sums(scale.other("s:praise")) == [-0.25]
    assert scale.other("s:joke") == 0


def test_a_weight_of_no_class_of_its_file_weighs_nothing() -> None:
    maker = Maker()
    weights = {"k:fail": 1.0, "k:gone": 8.0, "p:gone fail": 8.0, "p:fail gone": 8.0}
    maker.place("a", weights, ("classes", MEMBERS), "score")
    scale = Scales(maker.made())[0]
    assert scale.sums(scale.weigh(features(TEXT, scale.classes))) == [1.0]


def test_the_sum_of_any_number_of_heavy_sentences_stays_in_its_lane() -> None:
    maker = Maker()
    heavy = {f"w:x{number}": 999.0 for number in range(30)}
    for name, sign in (("a", 1), ("b", -1), ("c", 1)):
        weights = {word: sign * weight for word, weight in heavy.items()}
        maker.place(name, weights, ("", {}), "likeness")
    scale = Scales(maker.made())[0]
    one = scale.weigh(sentence_features([word.removeprefix("w:") for word in heavy]))
    assert scale.all_sums([]) == [0, 0, 0]
    assert scale.all_sums([one] * 1_000) == [29_970_000, -29_970_000, 29_970_000]
