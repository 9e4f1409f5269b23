"""The brands of the desk, as rows."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from typing import cast

from cmdesk.domain.brand import Brand, Contact
from cmdesk.domain.errors import BrandUnknown
from cmdesk.domain.tone_profile import profile_from_mapping, profile_to_mapping
from cmdesk.storage.accounts import accounts_from, accounts_of
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import Store
from cmdesk.storage.texts import (
    from_day,
    from_list,
    from_moment,
    storable,
    to_day,
    to_json,
    to_list,
    to_moment,
)

_COLUMNS = (
    *("id", "name", "name_key", "colour", "initials", "position", "archived_at", "in_group"),
    *("contract_from", "contract_until", "profile", "accounts", "links", "contact"),
    *("crisis_call", "words", "notes", "avatar"),
)


class BrandStore(Store[Brand]):
    """All brands, archived ones included."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "brand", _COLUMNS, _value, _row)

    def all(self) -> tuple[Brand, ...]:
        """Return every brand, in the order of the rail."""
        return self._select("ORDER BY position, number")

    def require(self, brand_id: str) -> Brand:
        """Return a brand that has to be there. Raises BrandUnknown."""
        brand = self.get(brand_id)
        if brand is None:
            raise BrandUnknown(name=brand_id, known="")
        return brand

    def named(self, name: str) -> Brand | None:
        """Return the brand of that name, whatever its case, or None."""
        found = self._select("WHERE name_key = ?", (name_key(name),))
        return found[0] if found else None


def name_key(name: str) -> str:
    """Return what two names of one brand have in common: case and outer spaces do not count."""
    return " ".join(storable(name).split()).casefold()


def _value(row: Row) -> Brand:
    id_, name, _, colour, initials, position, archived_at, group, begun, until, *texts = row
    profile, accounts, links, contact, call, words, notes, avatar = cast("list[str]", texts)
    return Brand(
        id=cast("str", id_),
        name=cast("str", name),
        colour=cast("str", colour),
        initials=cast("str", initials),
        position=cast("int", position),
        profile=profile_from_mapping(json.loads(profile)),
        archived_at=to_moment(archived_at),
        group=cast("str", group),
        avatar=b64decode(avatar),
        accounts=accounts_from(accounts),
        links=to_list(links),
        contact=Contact(**json.loads(contact)),
        contract_from=to_day(begun),
        contract_until=to_day(until),
        crisis_call=call,
        words=to_list(words),
        notes=notes,
    )


def _row(brand: Brand) -> Row:
    return (
        brand.id,
        storable(brand.name),
        name_key(brand.name),
        storable(brand.colour),
        storable(brand.initials),
        brand.position,
        from_moment(brand.archived_at),
        storable(brand.group),
        from_day(brand.contract_from),
        from_day(brand.contract_until),
        to_json(profile_to_mapping(brand.profile)),
        accounts_of(brand.accounts),
        from_list(brand.links),
        to_json(asdict(brand.contact)),
        storable(brand.crisis_call),
        from_list(brand.words),
        storable(brand.notes),
        # As text, because the undo log is JSON, which holds no bytes.
        b64encode(brand.avatar).decode(),
    )
