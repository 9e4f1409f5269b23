"""The shared fragments of each brand, as rows."""

from typing import cast

from cmdesk.domain.fragment import Fragment
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import storable


class FragmentStore(BrandedStore[Fragment]):
    """All fragments."""

    order = "name, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "fragment", ("id", "brand_id", "name", "body"), _value, _row)


def _value(row: Row) -> Fragment:
    id_, brand_id, name, body = cast("tuple[str, str, str, str]", row)
    return Fragment(id_, brand_id, name, body)


def _row(fragment: Fragment) -> Row:
    return (fragment.id, fragment.brand_id, storable(fragment.name), storable(fragment.body))
