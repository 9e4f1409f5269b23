"""The networks' limits as the person has read them: kept with the desk, dated, taken back."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from cmdesk.desk.changes import Change, What
from cmdesk.domain.errors import LimitInvalid
from cmdesk.domain.limits import MOST, NetworkLimit
from cmdesk.domain.network import Network
from cmdesk.storage.vault import Vault

_NAME = "limits"
_SETTINGS = frozenset({What.SETTINGS})


def load_limits(vault: Vault) -> tuple[NetworkLimit, ...]:
    """Return the limits that the person has changed, in the networks' order."""
    kept = cast("dict[str, dict[str, object]]", vault.settings.get(_NAME, {}))
    return tuple(_own(network, kept[network]) for network in Network if network in kept)


def keep_limits(vault: Vault, limits: Iterable[NetworkLimit]) -> Change[tuple[NetworkLimit, ...]]:
    """Keep these limits in place of all kept before; a network left out has the desk's own again.

    Raises LimitInvalid for a limit below 1 or beyond any network's.
    """
    kept = tuple(limits)
    for item in kept:
        for value in (item.post, item.comment):
            if value is not None and not 1 <= value <= MOST:
                raise LimitInvalid(network=str(item.network), value=value, limit=MOST)
    table: dict[str, object] = {
        str(item.network): {
            "post": item.post,
            "comment": item.comment,
            "read_on": item.read_on.isoformat(),
        }
        for item in kept
    }
    vault.settings.keep(_NAME, table)
    return Change(load_limits(vault), _SETTINGS)


def _own(network: Network, table: dict[str, object]) -> NetworkLimit:
    return NetworkLimit(
        network,
        cast("int", table["post"]),
        date.fromisoformat(cast("str", table["read_on"])),
        cast("int | None", table["comment"]),
    )
