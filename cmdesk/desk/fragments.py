"""A brand's shared fragments: its signature, its opening hours, kept once for all replies."""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from cmdesk.desk.changes import Change, What, only_one
from cmdesk.domain.errors import (
    FragmentCycle,
    FragmentEmpty,
    FragmentNameInvalid,
    FragmentNameTaken,
    ReplyTooLong,
)
from cmdesk.domain.fragment import MAX_NAME, Fragment, cycle_of, fragment_key
from cmdesk.domain.reply import MAX_BODY
from cmdesk.storage.vault import Vault

_FRAGMENTS = frozenset({What.FRAGMENTS})
_NO_NAME = "{}|\n"


def list_fragments(vault: Vault, brand_id: str) -> tuple[Fragment, ...]:
    """Return a brand's fragments by name."""
    return vault.fragments.all(brand_id)


def save_fragment(vault: Vault, fragment: Fragment) -> Change[Fragment]:
    """Keep a fragment; one without an id is new.

    Raises FragmentNameInvalid, FragmentNameTaken, FragmentEmpty, ReplyTooLong, BrandUnknown, and
    FragmentCycle where it would come to hold itself.
    """
    vault.brands.require(fragment.brand_id)
    kept = replace(fragment, name=" ".join(fragment.name.split()))
    check_fragment(kept)
    others = [item for item in vault.fragments.all(kept.brand_id) if item.id != kept.id]
    if any(fragment_key(item.name) == fragment_key(kept.name) for item in others):
        raise FragmentNameTaken(name=kept.name)
    check_cycle([*others, kept])
    with vault.step("fragment.edit" if kept.id else "fragment.create") as made:
        stored = vault.fragments.put(replace(kept, id=kept.id or uuid.uuid4().hex))
    return Change(stored, _FRAGMENTS, stored.brand_id, made.code)


def delete_fragments(vault: Vault, ids: Iterable[str]) -> Change[int]:
    """Put fragments into the bin; replies then show their names as variables."""
    found = [item for id_ in dict.fromkeys(ids) if (item := vault.fragments.get(id_))]
    with vault.step("fragment.delete", len(found)) as made:
        count = vault.fragments.delete(item.id for item in found)
    brand_id = only_one(item.brand_id for item in found)
    return Change(count, _FRAGMENTS, brand_id, made.code, count)


def check_fragment(fragment: Fragment) -> None:
    """Hold a fragment to what is kept. Raises FragmentNameInvalid, FragmentEmpty, ReplyTooLong."""
    name = fragment.name
    if not name.strip() or len(name) > MAX_NAME or any(sign in name for sign in _NO_NAME):
        raise FragmentNameInvalid(name=name[:MAX_NAME], limit=MAX_NAME)
    if not fragment.body.strip():
        raise FragmentEmpty(name=name)
    if len(fragment.body) > MAX_BODY:
        raise ReplyTooLong(length=len(fragment.body), limit=MAX_BODY, title=name)


def check_cycle(fragments: Iterable[Fragment]) -> None:
    """Raise FragmentCycle where fragments would hold one another in a ring."""
    ring = cycle_of(fragments)
    if ring:
        raise FragmentCycle(names=" → ".join(ring))
