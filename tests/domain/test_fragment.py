"""Fragments are put in place once each, whatever holds what, and never without end."""

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.fragment import Fragment, cycle_of, expand, fragment_key, names_used
from cmdesk.domain.reply import MAX_BODY


def made(**bodies: str) -> list[Fragment]:
    return [Fragment(name, "b", name, body) for name, body in bodies.items()]


def test_fragments_stand_in_for_their_names_and_may_nest() -> None:
    known = made(signature="— Lou", horaires="7 h à 19 h", pied="Ouvert {horaires}. {Signature }")
    assert expand("Bonjour {prénom}. {pied}", known) == "Bonjour {prénom}. Ouvert 7 h à 19 h. — Lou"
    assert names_used("{PIED} {x} {pied}", known) == ("pied",)
    assert fragment_key("  Nos   Horaires ") == "nos horaires"


def test_a_ring_is_named_and_never_followed() -> None:
    ring = made(a="un {b}", b="deux {c}", c="trois {a}", d="{a}")
    assert cycle_of(ring) in {("a", "b", "c", "a"), ("b", "c", "a", "b"), ("c", "a", "b", "c")}
    assert expand("{a}", ring) == "un deux trois {a}"
    assert cycle_of(made(a="{a}")) == ("a", "a")
    assert cycle_of(made(a="{b} {c}", b="{c}", c="fin")) == ()


def test_what_doubles_at_each_step_stays_bounded() -> None:
    bomb = made(f0="x" * 100, **{f"f{n}": f"{{f{n - 1}}}" * 10 for n in range(1, 40)})
    assert len(expand("{f39}" * 10, bomb)) <= 2 * MAX_BODY
    assert cycle_of(bomb) == ()


def test_a_chain_of_thousands_is_walked() -> None:
    chain = made(**{f"f{n}": f"{{f{n + 1}}}" for n in range(5_000)})
    assert cycle_of(chain) == ()
    assert cycle_of([*chain, *made(f5000="{f0}")])[0] == "f0"
    assert expand("{f0}", chain).startswith("{f")


names = st.sampled_from("abcde")
plain = st.text(st.characters(exclude_characters="{}"), max_size=5)
bodies = st.lists(names.map("{{{}}}".format) | plain, max_size=4).map("".join)


@given(st.dictionaries(names, bodies), bodies)
def test_any_fragments_expand_or_are_named_as_a_ring(known: dict[str, str], body: str) -> None:
    fragments = made(**known)
    whole = expand(body, fragments)
    assert len(whole) <= 2 * MAX_BODY
    ring = cycle_of(fragments)
    if ring:
        assert ring[0] == ring[-1]
    else:
        assert not names_used(whole, fragments)
