"""Cards of one person made one: nothing is lost, and what the kept one says stays as it stood."""

from dataclasses import replace
from datetime import date

from cmdesk.domain.influencer import Contract, Person, Reference, Relation
from cmdesk.domain.joining import Difference, Matter, join
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address

DAY = date(2026, 3, 1)


def worded(difference: Difference) -> str:
    return f"{difference.matter}: {difference.said}"


def test_what_the_kept_one_has_stays_in_its_order() -> None:
    kept = Person("a", "Zoé", tags=("mode", "Pain"), topics=("mer",), links=("x", "y"), audience=3)
    other = Person("b", "Zo", tags=("PAIN", "vélo"), links=("y", "x", "z"), audience=5)
    person = join((other, kept), (), "a", worded).person
    assert person.tags == ("mode", "Pain", "vélo")
    assert (person.links, person.topics, person.audience) == (("x", "y", "z"), ("mer",), 5)
    assert (person.name, person.other_names) == ("Zoé", ("Zo",))


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
