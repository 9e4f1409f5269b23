"""Whom a brand spoke to is kept by network, each brand's apart."""

from cmdesk.desk.hearers import Hearers, keep_hearers, load_hearers
from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Medium, Network, Reach
from cmdesk.storage.vault import Vault


def test_what_is_kept_comes_back_for_that_brand_alone(vault: Vault, brand: Brand) -> None:
    hearers = {
        Network.INSTAGRAM: Hearers(Reach.MANY, "Habitués"),
        Medium.EMAIL: Hearers(Reach.ONE),
    }
    keep_hearers(vault, brand.id, hearers)
    assert load_hearers(vault, brand.id) == hearers
    assert load_hearers(vault, "another") == {}
