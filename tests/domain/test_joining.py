"""Cards of one person made one: nothing is lost, and what the kept one says stays as it stood."""

from dataclasses import replace
from datetime import date

from cmdesk.domain.brand import Account
from cmdesk.domain.influencer import Contract, Person, Reference, Relation
from cmdesk.domain.joining import Difference, Matter, join
from cmdesk.domain.network import Network
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address

DAY = date(2026, 3, 1)


def worded(difference: Difference) -> str:
    return f"{difference.matter}: {difference.said}"


def test_what_the_kept_one_has_stays_in_its_order() -> None:
    mine = (Account(Network.X, "@zoe"), Account(None, "zoé"))
    theirs = (Account(Network.X, "ZOE"), Account(Network.TIKTOK, "@zoe"))
    kept = Person("a", "Zoé", ("Zozo", "Mme Z"), mine, links=("x", "y"), audience=3)
    kept = replace(kept, tags=("mode", "Pain"), topics=("mer",))
    other = Person("b", "ZOZO", ("Zo", "zoe"), theirs, tags=("PAIN", "vélo"), audience=5)
    other = replace(other, links=("y", "x", "z"))
    person = join((other, kept), (), "a", worded).person
    assert person.accounts == (*mine, theirs[1])
    assert person.tags == ("mode", "Pain", "vélo")
    assert (person.links, person.topics, person.audience) == (("x", "y", "z"), ("mer",), 5)
    assert (person.name, person.other_names) == ("Zoé", ("Zozo", "Mme Z", "Zo"))


def test_one_relation_a_brand_as_strict_as_either() -> None:
    mine = Relation("r1", "b", "a", Address.TU, references=(Reference("Nice", DAY),), notes="n")
    contract = Contract(ContractKind.PAID, DAY)
    theirs = Relation(
        *("r2", "b", "z", Address.VOUS),
        references=(Reference("nice", None, never=True, reason="fâchée"),),
        contract=contract,
        last_contact=DAY,
    )
    elsewhere = Relation("r3", "c", "z")
    people = (Person("a", "Zoé"), Person("z", "Zo"))
    done = join(people, (theirs, elsewhere, mine), "a", worded)
    assert done.gone == ("r2",)
    assert done.relations == (
        replace(
            mine,
            references=(Reference("Nice", DAY, never=True, reason="fâchée"),),
            contract=contract,
            last_contact=DAY,
            notes=f"n\n\n{Matter.ADDRESS}: {Address.VOUS}",
        ),
        replace(elsewhere, person_id="a"),
    )


def test_what_only_one_card_says_is_no_difference() -> None:
    paid = Contract(ContractKind.PAID, DAY)
    mine = Relation("r1", "b", "a", tone="vif", avoid=("Pluie",), contract=paid)
    theirs = Relation("r2", "b", "z", Address.TU, "franc", avoid=("pluie", "mer"), contract=paid)
    people = (Person("a", "Zoé"), Person("z", "Zo"))
    for address in (None, Address.TU):
        kept = replace(mine, address=address)
        joined = join(people, (theirs, kept), "a", worded).relations
        assert joined == (
            replace(kept, address=Address.TU, tone="vif\n\nfranc", avoid=("Pluie", "mer")),
        )
        bare = join(people, (kept, replace(theirs, address=None)), "a", worded).relations
        assert (bare[0].address, bare[0].notes) == (address, "")
