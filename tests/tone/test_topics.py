"""Topics of a profile: when a text names one, and when a score weighs what is said of it."""

import pytest

from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.system import resources
from cmdesk.tone.address.verbs import INFINITIVE, VerbTable
from cmdesk.tone.engine import Engine
from cmdesk.tone.kinds.terms import (
    NOUNS_IN_ER,
    VERBS_IN_IER,
    names_stranger,
    names_topic,
    term,
)
from cmdesk.tone.model import Context
from cmdesk.tone.text import fold
from tests.tone.own import Own

RULE = """
concern = "mine"
[[rule]]
id = "sum"
kind = "score"
threshold = 0.9
cues = [
  { name = "le sujet", weight = 0.5, telling = true, find = ["navet*"], when = { off_limits = [
    "légume*",
  ] } },
  { name = "le sujet", weight = 0.4, telling = true, find = ["poireau*"] },
  { name = "un jugement", weight = 0.5, find = ["affreux"] },
  { name = "un soupir", weight = 0.5, find = ["hélas"] },
]
message = "Un sujet : {cues}."
why = "Pour voir."
bad = ["Poireau affreux.", "Poireau affreux, hélas."]
good = ["Un navet.", "Affreux, hélas.", "Un navet affreux."]
"""


@pytest.fixture
def engine(own: Own) -> Engine:
    """Return an engine with one personal rule."""
    engine = own.engine(RULE)
    assert engine.problems == ()
    return engine


def raised(engine: Engine, text: str, *off_limits: str) -> list[str]:
    """Return the messages of the personal rule."""
    context = Context(profile=ToneProfile(off_limits=off_limits))
    return [f.message for f in engine.check(text, context).findings if f.rule == "mine.sum"]


def test_a_cue_of_a_topic_counts_where_the_profile_lists_it(engine: Engine) -> None:
    assert raised(engine, "Un navet affreux.", "les légumes") == [
        "Un sujet : le sujet, un jugement."
    ]
    assert not raised(engine, "Un navet affreux.", "la politique")
    assert not raised(engine, "Un navet affreux.")


def test_nothing_is_summed_without_a_telling_cue(engine: Engine) -> None:
    assert not raised(engine, "Affreux, hélas.")
    assert raised(engine, "Poireau affreux, hélas.")


def test_cues_of_one_name_count_once(engine: Engine) -> None:
    assert not raised(engine, "Un navet et un poireau.", "les légumes")


@pytest.mark.parametrize(
    ("topics", "text", "named"),
    [
        (["la grève"], "des grèves partout", True),
        (["l’affaire Vidal"], "vidal ne dira rien", True),
        (["l’affaire Vidal"], "une affaire de goût", False),
        (["la fermeture de l’usine"], "l’usine, sa fermeture", True),
        (["la fermeture de l’usine"], "fermeture à midi", False),
        (["les"], "les autres", False),
        ([], "la grève", False),
    ],
)
def test_a_topic_is_named_by_its_words_or_its_names(
    topics: list[str], text: str, named: bool
) -> None:
    words = frozenset(text.replace("è", "e").replace("’", " ").replace(",", " ").split())
    assert names_topic(topics, words) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Allez donc chez Orbitel !", True),
        ("chez Maison Lune, on sourit", False),
        ("Chez nous, on sourit", False),
        ("Ceux de Pédalix sont bons", True),
        ("comme hier à Lyon", False),
    ],
)
def test_a_stranger_is_weighed_by_name(text: str, named: bool) -> None:
    assert names_stranger(text, ["Maison Lune"]) is named


@pytest.mark.parametrize(
    ("written", "found", "innocent"),
    [
        ("usager", "aux usagers", "un bon usage"),
        ("cher", "un tarif cher", "chez nous"),
        ("étranger", "les étrangers", "c’est étrange"),
        ("passager", "deux passagers", "un passage"),
        ("atelier", "nos ateliers", "elles s’atelaient"),
        ("rocher", "le rocher", "la roche"),
        ("oublier", "n’oubliez pas", "un oubli"),
        ("annuler", "annulons", "un annuaire"),
        ("vérifier", "vérifiez", "la vérité"),
    ],
)
def test_a_noun_in_er_is_no_verb(written: str, found: str, innocent: str) -> None:
    known = term(written)
    assert known is not None
    assert known.regex.search(fold(found))
    assert not known.regex.search(fold(innocent))


def test_what_is_said_to_be_a_verb_or_a_noun_is_one() -> None:
    table = VerbTable.load(resources.root() / "tone" / "fr")
    verbs = {word for word in VERBS_IN_IER if table.folded_mask(word) & INFINITIVE}
    assert verbs == VERBS_IN_IER
    meant = {"boulanger", "verger"}  # rare verbs whose nouns are not
    assert {word for word in NOUNS_IN_ER if table.folded_mask(word) & INFINITIVE} <= meant
