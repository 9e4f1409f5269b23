"""A card shows what holds on its day; what is shared cannot come round to itself."""

from dataclasses import fields
from datetime import date, timedelta

from cmdesk.domain.influencer import Contract, Influencer, Person, Reference, Relation, Standing
from cmdesk.domain.others import ContractKind
from cmdesk.storage.rows import TableRow

DAY = date(2026, 11, 28)
YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)


def test_a_reference_is_offered_until_its_last_day() -> None:
    assert Reference("x").standing(DAY) is Standing.GOOD
    assert Reference("x", DAY).standing(DAY) is Standing.GOOD
    assert Reference("x", YESTERDAY).standing(DAY) is Standing.EXPIRED
    assert Reference("x", TOMORROW, never=True).standing(DAY) is Standing.NEVER


def test_a_contract_runs_on_both_its_days() -> None:
    paid = ContractKind.PAID
    assert Contract(paid).runs(DAY)
    assert Contract(paid, DAY, DAY).runs(DAY)
    assert not Contract(paid, TOMORROW).runs(DAY)
    assert not Contract(paid, None, YESTERDAY).runs(DAY)
    assert not Contract(paid, TOMORROW, YESTERDAY).runs(DAY), "dates that contradict each other"


def test_a_card_is_what_holds_on_its_day() -> None:
    relation = Relation(
        *("r", "b", "p"),
        references=(
            Reference("les plantes"),
            Reference("la foire", YESTERDAY),
            Reference("la serre", never=True, reason="vendue"),
        ),
        avoid=("le sommeil",),
        contract=Contract(ContractKind.GIFT, YESTERDAY, DAY),
    )
    lilo = Influencer(Person("p", "Lilo"), relation)
    card = lilo.card(DAY)
    assert card.references == ("les plantes",)
    assert card.avoid == ("le sommeil", "la serre")
    assert card.contract is ContractKind.GIFT
    assert lilo.card(YESTERDAY).references == ("les plantes", "la foire")
    assert lilo.card(TOMORROW).contract is None


def test_no_person_refers_to_another() -> None:
    ids = {field.name for field in fields(Person) if field.name.endswith("id")}
    assert ids == {"id"}
    assert not TableRow.metadata.tables["person"].foreign_keys
    relation = TableRow.metadata.tables["relation"].foreign_keys
    assert {key.column.table.name for key in relation} == {"brand", "person"}
    assert {field.name for field in fields(Relation) if field.name.endswith("_id")} == {
        *("brand_id", "person_id"),
    }
