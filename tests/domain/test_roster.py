"""Who is named is recognised, all of them, however they are written, and nobody else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cmdesk.domain.names import name_key
from cmdesk.domain.roster import Roster, roster
from tests.people import influencer

PONCE = influencer("b", "Ponce", "@Ponce", id_="ponce")
ZOE = influencer("b", "Zoé Lumière", "zoe.lum", id_="zoe")
EMILE = influencer("b", "Le Quai d’Émile", "@quaidemile", id_="emile")
FLOWER = influencer("b", "🌵🌵", "@cactus_pro", id_="cactus")
ARABIC = influencer("b", "علي\u200f بابا", id_="ali")
SHORT = influencer("b", "Mo", "@_m_o_", "@mo", id_="mo")
LEO = influencer("b", "Léo", id_="leo")
ALL = roster((PONCE, ZOE, EMILE, FLOWER, ARABIC, SHORT, LEO))


def ids(*texts: str) -> list[str]:
    return [item.id for item in ALL.named(*texts)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merci @ponce !", ["ponce"]),
        ("PONCE, bravo", ["ponce"]),
        ("réponce à tous", []),
        ("@ponce.officiel est un autre", []),
        ("@le_ponce aussi", []),
        ("bravo @ponce.", ["ponce"]),
        ("zoe lumiere et ponce", ["zoe", "ponce"]),
        ("ZOÉ\u00a0LUMIÈRE", ["zoe"]),
        ("ZOE\u0301 LUMIE\u0300RE", ["zoe"]),
        ("Zoé seule", []),
        ("@Zoe.Lum et zoe.lum", ["zoe"]),
        ("zoe.luminaire", []),
        ("le quai d'emile", ["emile"]),
        ("merci 🌵🌵 !", ["cactus"]),
        ("@cactus_pro", ["cactus"]),
        ("cactus", []),
        ("شكرا علي بابا", ["ali"]),
        ("un mo de plus", []),
        ("avec leo hier", ["leo"]),
        ("avec @un_autre, Léo et @encore", ["leo"]),
        ("@mo vient", ["mo"]),
        ("@_m_o_ vient", ["mo"]),
        ("@_m_o_1 vient", []),
        ("m_o", []),
        ("Mo", ["mo"]),
        ("", []),
    ],
)
def test_names_stand_at_the_borders_of_words(text: str, found: list[str]) -> None:
    assert ids(text) == found


def test_earlier_texts_come_first_and_each_person_once() -> None:
    assert ids("@zoe.lum", "ponce et zoé lumière", "le quai d’émile") == ["zoe", "ponce", "emile"]
    assert Roster().named("ponce") == ()


@given(st.text(max_size=40), st.text(max_size=12), st.text(max_size=12))
@example("0:@0", "", "")
def test_any_name_that_shows_is_found_where_it_stands(name: str, before: str, after: str) -> None:
    one = influencer("b", name, id_="x")
    known = roster((one,))
    known.named(f"{before}{name}{after}")
    if name_key(name):
        assert known.named(name) == (one,)


def test_one_of_two_thousand_people_is_named_alone() -> None:
    many = roster(influencer("b", f"Prénom{n} Nom{n}", f"@nom{n}", id_=str(n)) for n in range(2000))
    text = "Merci Prénom7 Nom7, et bonjour à tous ceux qui passent par ici. " * 5
    assert [item.id for item in many.named(text)] == ["7"]
