"""The bin: what was deleted in the last 30 days, to be looked through and put back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from cmdesk.desk.changes import Change, What
from cmdesk.desk.undo import SHOWN
from cmdesk.domain.errors import BrandNameTaken, BrandUnknown
from cmdesk.storage.bin import Binned
from cmdesk.storage.vault import Vault

_PAST = frozenset({"version", "moment"})
"""A brand's past comes and goes with it, and is no thing of its own to look for."""


@dataclass(frozen=True, slots=True)
class BinItem:
    """One thing to put back. ``within`` counts what went with it (a brand's replies…); UTC."""

    id: int
    what: What
    brand_id: str
    label: str
    deleted: datetime
    expires: datetime
    within: int = 0


def list_bin(vault: Vault) -> tuple[BinItem, ...]:
    """Return what can be put back, the latest first; what went with its brand is inside it."""
    everything = tuple(item for item in vault.bin.all() if item.kind not in _PAST)
    inside = {item.id: len(_with_brand(everything, item)) for item in everything}
    hidden = {part.id for item in everything for part in _with_brand(everything, item)}
    return tuple(
        BinItem(
            item.id,
            SHOWN[item.kind],
            item.brand_id,
            item.label,
            item.deleted,
            item.expires,
            inside[item.id],
        )
        for item in everything
        if item.id not in hidden
    )


def put_back(vault: Vault, ids: Collection[int]) -> Change[int]:
    """Put things back where they were, a brand with all that went with it; one undo.

    Raises BrandUnknown for a thing whose brand is gone (put that back first), BrandNameTaken
    where another brand has the name by now.
    """
    everything = vault.bin.all()
    chosen = {item.id: item for item in everything if item.id in ids}
    for item in tuple(chosen.values()):
        chosen |= {part.id: part for part in _with_brand(everything, item)}
    brands = {item.row_id for item in chosen.values() if item.kind == "brand"}
    for item in chosen.values():
        if item.kind == "brand" and vault.brands.named(item.label):
            raise BrandNameTaken(name=item.label)
        if item.kind != "brand" and item.brand_id not in brands:
            _brand_there(vault, item)
    count = len(chosen)
    with vault.step("bin.restore", count):
        vault.bin.put_back(chosen.values())
    what = frozenset(SHOWN[item.kind] for item in chosen.values())
    return Change(count, what, None, "bin.restore" if count else "", count)


def empty(vault: Vault, ids: Collection[int] | None = None) -> Change[int]:
    """Delete for good what is in the bin, or only ``ids`` with what went with them. No undo."""
    everything = vault.bin.all()
    chosen = {item.id: item for item in everything if ids is None or item.id in ids}
    for item in tuple(chosen.values()):
        chosen |= {part.id: part for part in _with_brand(everything, item)}
    vault.bin.forget(chosen.values())
    return Change(len(chosen), frozenset(), None, "", len(chosen))


def _with_brand(everything: tuple[Binned, ...], item: Binned) -> tuple[Binned, ...]:
    if item.kind != "brand":
        return ()
    return tuple(
        other
        for other in everything
        if other.step == item.step and other.brand_id == item.row_id and other.kind != "brand"
    )


def _brand_there(vault: Vault, item: Binned) -> None:
    if vault.brands.get(item.brand_id) is None:
        raise BrandUnknown(name=item.brand_id, known="")
