"""Whom a brand spoke to last on each network: its next text there speaks to the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from cmdesk.desk.changes import Change, What
from cmdesk.domain.network import Outlet, Reach, outlet_of
from cmdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Hearers:
    """One person, or many: of an audience of the brand where ``audience`` names it."""

    reach: Reach
    audience: str | None = None


def load_hearers(vault: Vault, brand_id: str) -> dict[Outlet, Hearers]:
    """Return whom a brand spoke to last, by where."""
    kept = cast("dict[str, list[str]]", vault.settings.get(_name(brand_id), {}))
    return {
        outlet_of(place): Hearers(Reach(reach), audience or None)
        for place, (reach, audience) in kept.items()
    }


def keep_hearers(vault: Vault, brand_id: str, hearers: Mapping[Outlet, Hearers]) -> Change[None]:
    """Keep whom a brand spoke to, in place of what was kept before."""
    kept = {str(place): [str(item.reach), item.audience or ""] for place, item in hearers.items()}
    vault.settings.put(_name(brand_id), cast("dict[str, object]", kept))
    return Change(None, frozenset({What.SETTINGS}), brand_id)


def _name(brand_id: str) -> str:
    return f"hearers.{brand_id}"
