"""The accounts of a brand or a person in one column."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import cast

from cmdesk.domain.brand import Account
from cmdesk.domain.network import Network
from cmdesk.storage.texts import to_json


def accounts_of(accounts: Iterable[Account]) -> str:
    """Write the accounts."""
    return to_json([asdict(account) for account in accounts])


def accounts_from(text: object) -> tuple[Account, ...]:
    """Read the accounts."""
    tables = cast("list[dict[str, str]]", json.loads(cast("str", text)))
    return tuple(
        Account(
            Network(table["network"]) if table["network"] else None, table["handle"], table["url"]
        )
        for table in tables
    )
