"""The brands of the desk, as rows."""

import json
from typing import cast

from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import profile_from_mapping, profile_to_mapping
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import Store
from cmdesk.storage.texts import from_moment, storable, to_json, to_moment

_COLUMNS = (
    *("id", "name", "name_key", "colour", "initials", "position", "profile", "archived_at"),
)


class BrandStore(Store[Brand]):
    """All brands, archived ones included."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "brand", _COLUMNS, _value, _row)

    def all(self) -> tuple[Brand, ...]:
        """Return every brand, in the order of the rail."""
        return self._select("ORDER BY position, number")

    def named(self, name: str) -> Brand | None:
        """Return the brand of that name, whatever its case, or None."""
        found = self._select("WHERE name_key = ?", (name_key(name),))
        return found[0] if found else None


def name_key(name: str) -> str:
    """Return what two names of one brand have in common: case and outer spaces do not count."""
    return " ".join(storable(name).split()).casefold()


def _value(row: Row) -> Brand:
    id_, name, _, colour, initials, position, profile, archived_at = row
    return Brand(
        id=cast("str", id_),
        name=cast("str", name),
        colour=cast("str", colour),
        initials=cast("str", initials),
        position=cast("int", position),
        profile=profile_from_mapping(json.loads(cast("str", profile))),
        archived_at=to_moment(archived_at),
    )


def _row(brand: Brand) -> Row:
    profile = to_json(profile_to_mapping(brand.profile))
    return (
        brand.id,
        storable(brand.name),
        name_key(brand.name),
        storable(brand.colour),
        storable(brand.initials),
        brand.position,
        profile,
        from_moment(brand.archived_at),
    )
