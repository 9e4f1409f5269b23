"""The pattern language finds what its page says, and refuses what could not be run."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.compiled import compile_pattern
from cmdesk.tone.hits import Hits, Passages
from cmdesk.tone.index import Index, table_of
from cmdesk.tone.pattern import Families, PatternError
from cmdesk.tone.rules import Compiled
from cmdesk.tone.text import Text

FAMILIES = Families(
    {"pub": ("avis", "photo/n", "post[s]"), "laugh": ("mdr*", "😂"), "loop": ("@loop",)},
    {"faire": "fais fais fait faisons faites font | fais | fer | fait | fass"},
)


def hits_of(text: Text, patterns: tuple[Compiled, ...]) -> Hits:
    """Return what patterns find in a text, through the index: set 0 of all, then one of each."""
    numbers = range(len(patterns))
    sets = [frozenset(numbers), *(frozenset({number}) for number in numbers)]
    return Hits(text, Passages(Index(table_of(patterns, sets))))


def found(pattern: str, text: str) -> list[str]:
    """Return what a pattern finds through the index, as the engine asks for it."""
    read = Text(text)
    patterns = compile_pattern(pattern, FAMILIES)
    spans = hits_of(read, patterns).all(0)
    return [read.excerpt(*span) for span in spans]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("retirer la photo", "Retirer LA Photo", ["Retirer LA Photo"]),
        ("n'hésitez", "N’hésitez, n hesitez, nhésitez", ["N’hésitez", "n hesitez", "nhésitez"]),
        ("rendez-vous", "rendez vous, rendez‑vous", ["rendez vous", "rendez‑vous"]),
        ("peux tu", "Peux-tu ? peux tu", ["Peux-tu", "peux tu"]),
        ("supprim*", "je supprimerai, ressupprimer", ["supprimerai"]),
        ("désolé[e][s]", "désolé désolées désolant", ["désolé", "désolées"]),
        ("[très] déçu", "très déçu et déçu", ["très déçu", "déçu"]),
        ("excus(e|ez|ons) nous", "Excusez-nous", ["Excusez-nous"]),
        ("a ~2 b", "a x y b, a x y z b, a, b", ["a x y b"]),
        ("a ~~3 b", "a, x : b", ["a, x : b"]),
        ("va !(bien|mal) vite", "va vite", ["va vite"]),
        ("va !(vite)", "va vite, va bien", ["va"]),
        (
            "supprimer/imp @pub",
            "supprimez avis. supprime photos",
            ["supprimez avis", "supprime photos"],
        ),
        ("faire/vous", "vous faites, vous ferez", ["faites", "ferez"]),
        ("@laugh", "mdrrr 😂", ["mdrrr", "😂"]),
        ("tu ~2 ?", "tu viens ?", ["tu viens ?"]),
        ("écrire à <mail>", "écrire à a@b.fr", ["écrire à a@b.fr"]),
        ("<number> h", "3 h et 2,5 h", ["3 h", "2,5 h"]),
        ("<start> merci", "Merci. Oui, merci. Un merci.", ["Merci", "merci"]),
        ("merci <end>", "Merci à tous, merci !", ["merci"]),
        ("l' avis", "l’avis", ["l’avis"]),
        ("re:\\bx{2}\\b", "xx xxl", ["xx"]),
        ("mot", "« mot » mot", ["mot"]),
        ("photo", "Photo. photographe", ["Photo"]),
    ],
)
def test_patterns(pattern: str, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            "",
            "(a",
            "a)",
            "a |",
            "~3 a",
            "a ~3",
            "a ~0 b",
            "a ~99 b",
            "a ~2 [b]",
            "@nobody",
            "@loop",
            "x/zz",
        ),
        *("[a]", "<zut> a", "<start>", "<end>", "a" * 3000),
        *("re:(a+)+b", "re:.*a", "re:(a|b*)*c", "re:(\\w+)\\1", "re:(", "re:a*"),
    ],
)
def test_what_cannot_be_run_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(pattern, FAMILIES)


PIECES = ["photo", "a", "n'a", "l'", "b*", "@pub", "(a|b c)", "[d]", "x[s]", "~2", "~~2", "?", "😂"]
WORDS = [
    "photo",
    "photos",
    "a",
    "n’a",
    "na",
    "l’",
    "bcd",
    "avis",
    "b",
    "c",
    "d",
    "x",
    "xs",
    "?",
    "😂",
    ",",
    ".",
    "-",
]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4),
    st.lists(st.sampled_from(WORDS), max_size=9),
)
def test_looking_only_near_anchors_misses_nothing(pieces: list[str], words: list[str]) -> None:
    try:
        compiled = compile_pattern(" ".join(pieces), FAMILIES)
    except PatternError:
        return
    text = Text(" ".join(words))
    hits = hits_of(text, compiled)
    for number, pattern in enumerate(compiled):
        regex = re.compile(pattern.regex)
        plain = [m.span() for s in text.sentences for m in regex.finditer(text.own, *s)]
        assert hits.all(number + 1) == plain


RAW = [
    *(r"\bc[0@*4]n+[a4@*]rds?\b", r"\bt[.]g\b", r"\ba{2}b?c", r"[?&](?:ref|aid)=\w{2}", r"_{3}a"),
    *(r"(?<!que )\bon (?:a|est)", r"(?:\+33|\b0)[67]\d", r"\b(?:ab|cd) ?\d{1,4}", r"(?i)\bAB"),
    *(r"x(?:ab|c\d)+y", r"(?:ab|\d)c", r"a[^b]c", r"\b-a", r"\b(?i:AB)c"),
]
LETTERS = [*list("abcdnrtgxyo0467@*.+-=?&_ "), "con", "on a", "ref", "que "]


@given(st.sampled_from(RAW), st.lists(st.sampled_from(LETTERS), max_size=12))
def test_asking_for_letters_first_misses_nothing(regex: str, pieces: list[str]) -> None:
    text = Text("".join(pieces))
    hits = hits_of(text, compile_pattern(f"re:{regex}", FAMILIES))
    for start, end in text.sentences:
        found = [m.span() for m in re.finditer(regex, text.own[start:end])]
        assert [s for s in hits.all(1) if start <= s[0] < end] == [
            (start + a, start + b) for a, b in found
        ]
