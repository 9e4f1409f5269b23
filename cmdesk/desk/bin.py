"""The bin: what was deleted in the last 30 days, to be looked through and put back."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from cmdesk.desk.changes import Change, What
from cmdesk.desk.undo import SHOWN
from cmdesk.domain.errors import (
    BrandNameTaken,
    DeskError,
    FragmentNameTaken,
    InfluencerKnown,
    InfluencerUnknown,
)
from cmdesk.domain.fragment import fragment_key
from cmdesk.storage.bin import Binned
from cmdesk.storage.brands import name_key
from cmdesk.storage.vault import Vault

_PAST = frozenset({"version", "moment", "replyversion", "person"})
"""What comes and goes with its brand, its reply or the last relation to it, and is no thing of its
own to look for."""


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
    everything = vault.bin.all()
    parts = _parts(everything)
    hidden = {part.id for found in parts.values() for part in found}
    hidden |= {item.id for item in everything if item.kind in _PAST}
    return tuple(
        BinItem(
            item.id,
            SHOWN[item.kind],
            item.brand_id,
            _label(vault, item, everything),
            item.deleted,
            item.expires,
            sum(part.kind not in _PAST for part in parts.get(item.id, ())),
        )
        for item in everything
        if item.id not in hidden
    )


def put_back(vault: Vault, ids: Collection[int]) -> Change[int]:
    """Put things back where they were, a brand with all that went with it; one undo.

    Raises BrandUnknown for a thing whose brand is gone (put that back first), BrandNameTaken
    where another brand has the name by now, FragmentNameTaken, InfluencerKnown where the brand
    knows that person again; also where two of the things put back would be such doubles.
    """
    everything = vault.bin.all()
    chosen = {item.id: item for item in everything if item.id in ids}
    parts = _parts(everything)
    for item in tuple(chosen.values()):
        chosen |= {part.id: part for part in parts.get(item.id, ())}
    brands = {item.row_id for item in chosen.values() if item.kind == "brand"}
    for item in chosen.values():
        if item.kind != "brand" and item.brand_id not in brands:
            vault.brands.require(item.brand_id)
    _refuse_doubles(vault, chosen.values(), everything)
    chosen |= _people_of(vault, chosen, everything)
    count = sum(item.kind not in _PAST for item in chosen.values())
    with vault.step("bin.restore", count) as made:
        vault.bin.put_back(chosen.values())
    what = frozenset(SHOWN[item.kind] for item in chosen.values())
    return Change(count, what, None, made.code, count)


def empty(vault: Vault, ids: Collection[int] | None = None) -> Change[int]:
    """Delete for good what is in the bin, or only ``ids`` with what went with them. No undo."""
    everything = vault.bin.all()
    chosen = {item.id: item for item in everything if ids is None or item.id in ids}
    parts = _parts(everything)
    for item in tuple(chosen.values()):
        chosen |= {part.id: part for part in parts.get(item.id, ())}
    kept = {item.owner_id for item in everything if item.id not in chosen}
    gone = {item.owner_id for item in chosen.values() if item.kind == "relation"} - kept
    chosen |= {item.id: item for item in everything if item.row_id in gone}
    vault.bin.forget(chosen.values())
    count = sum(item.kind not in _PAST for item in chosen.values())
    return Change(count, frozenset(), None, "", count)


def _parts(everything: tuple[Binned, ...]) -> dict[int, tuple[Binned, ...]]:
    """Return what went with each thing: all of a brand's own, and a reply's history."""
    owners = {
        (item.step, item.row_id): item for item in everything if item.kind in {"brand", "reply"}
    }
    parts = defaultdict[int, list[Binned]](list)
    for item in everything:
        for owner_id in {item.brand_id, item.owner_id} - {item.row_id, ""}:
            owner = owners.get((item.step, owner_id))
            if owner is not None:
                parts[owner.id].append(item)
    return {id_: tuple(found) for id_, found in parts.items()}


def _label(vault: Vault, item: Binned, everything: tuple[Binned, ...]) -> str:
    """Return what a thing is called: what a brand is to somebody, by their name."""
    if item.kind != "relation":
        return item.label
    person = vault.people.get(item.owner_id)
    if person is not None:
        return person.name
    return next((other.label for other in everything if other.row_id == item.owner_id), "")


def _refuse_doubles(vault: Vault, chosen: Iterable[Binned], everything: tuple[Binned, ...]) -> None:
    """Raise where a name of a brand or fragment, or a person at a brand, would be there twice."""
    met = set[tuple[str, str, str]]()
    for item in chosen:
        if item.kind == "brand":
            mark = ("brand", "", name_key(item.label))
            there = vault.brands.named(item.label) is not None
            error: DeskError = BrandNameTaken(name=item.label)
        elif item.kind == "fragment":
            mark = ("fragment", item.brand_id, fragment_key(item.label))
            held = vault.fragments.all(item.brand_id)
            there = mark[2] in {fragment_key(fragment.name) for fragment in held}
            error = FragmentNameTaken(name=item.label)
        elif item.kind == "relation":
            mark = ("relation", item.brand_id, item.owner_id)
            known = vault.relations.of((item.owner_id,))
            there = item.brand_id in {relation.brand_id for relation in known}
            error = InfluencerKnown(name=_label(vault, item, everything))
        else:
            continue
        if there or mark in met:
            raise error
        met.add(mark)


def _people_of(
    vault: Vault, chosen: dict[int, Binned], everything: tuple[Binned, ...]
) -> dict[int, Binned]:
    """Return the people without whom relations cannot come back."""
    needed = dict[int, Binned]()
    binned = {item.row_id: item for item in everything if item.kind == "person"}
    for item in chosen.values():
        if item.kind != "relation":
            continue
        if vault.people.get(item.owner_id) is None:
            person = binned.get(item.owner_id)
            if person is None:
                raise InfluencerUnknown
            needed[person.id] = person
    return needed
