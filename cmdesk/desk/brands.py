"""Client brands: making, changing, ordering and deleting them."""

import unicodedata
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandNameMissing, BrandNameTaken, BrandUnknown
from cmdesk.domain.names import handle_key, has_sign
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.tone_profile import Moment, ToneProfile
from cmdesk.storage.brands import name_key
from cmdesk.storage.undo import Made
from cmdesk.storage.vault import Vault

COLOURS = (
    *("#B4532A", "#2F6F8F", "#7A4E9C", "#2E7D5B", "#B0306A", "#8A6D1D", "#3F51A3", "#9C3B3B"),
    *("#4B7A1F", "#006D77", "#6B4C3B", "#5B5F97"),
)
"""Colours given in turn to brands made without one; each carries white text (WCAG AA)."""


def list_brands(vault: Vault, *, archived: bool = False) -> tuple[Brand, ...]:
    """Return the brands in use, or the archived ones, in the order of the rail.

    Brands of one group stand together, where the first of them stands.
    """
    found = [b for b in vault.brands.all() if (b.archived_at is not None) == archived]
    groups = list(dict.fromkeys(brand.group for brand in found))
    return tuple(sorted(found, key=lambda brand: groups.index(brand.group)))


def all_brands(vault: Vault) -> tuple[Brand, ...]:
    """Return every brand: those in use, then the archived ones."""
    return (*list_brands(vault), *list_brands(vault, archived=True))


def find_brand(vault: Vault, name: str) -> Brand:
    """Return the brand of that name or id, whatever the case. Raises BrandUnknown."""
    brand = vault.brands.named(name) or vault.brands.get(name)
    if brand is None:
        known = ", ".join(item.name for item in vault.brands.all())
        raise BrandUnknown(name=name, known=known)
    return brand


def create_brand(
    vault: Vault,
    name: str,
    *,
    colour: str = "",
    initials: str = "",
    profile: ToneProfile | None = None,
    like: Brand | None = None,
) -> Change[Brand]:
    """Make a brand at the end of the rail; colour and initials are found where none are given.

    Everything else is as in ``like``, which need not be on the desk.
    Raises BrandNameMissing, BrandNameTaken.
    """
    brands = vault.brands.all()
    first = like or Brand("", "", "", "")
    brand = replace(
        first,
        id=uuid.uuid4().hex,
        name=checked_name(vault, name, None),
        colour=colour or first.colour or COLOURS[len(brands) % len(COLOURS)],
        initials=initials or first.initials or initials_of(name),
        position=max((item.position for item in brands), default=-1) + 1,
        profile=profile or first.profile,
    )
    with vault.step("brand.create") as made:
        stored = vault.brands.put(brand)
    return _changed(stored, made)


def update_brand(vault: Vault, brand: Brand) -> Change[Brand]:
    """Keep a changed brand. Raises BrandUnknown, BrandNameMissing, BrandNameTaken."""
    vault.brands.require(brand.id)
    name = checked_name(vault, brand.name, brand.id)
    with vault.step("brand.edit") as made:
        stored = vault.brands.put(replace(brand, name=name))
    return _changed(stored, made)


def order_brands(vault: Vault, ids: tuple[str, ...]) -> Change[tuple[Brand, ...]]:
    """Put the brands of ``ids`` first, in that order; the others follow as they stood."""
    brands = {brand.id: brand for brand in vault.brands.all()}
    order = [*dict.fromkeys(id_ for id_ in ids if id_ in brands)]
    order += [id_ for id_ in brands if id_ not in order]
    with vault.step("brand.order") as made:
        vault.brands.put_all(
            replace(brands[id_], position=position) for position, id_ in enumerate(order)
        )
    return Change(list_brands(vault), frozenset({What.BRANDS}), None, made.code)


def delete_brand(vault: Vault, brand_id: str) -> Change[Brand]:
    """Put a brand and all that is its own into the bin. Raises BrandUnknown."""
    brand = vault.brands.require(brand_id)
    with vault.step("brand.delete"):
        vault.brands.delete((brand_id,))
        vault.people.delete_unknown()
    return Change(brand, frozenset(What), brand_id, "brand.delete")


def archive_brand(vault: Vault, brand_id: str) -> Change[Brand]:
    """Take a brand off the rail; all that is its own stays. Raises BrandUnknown."""
    return _archived(vault, brand_id, datetime.now(UTC), "brand.archive")


def unarchive_brand(vault: Vault, brand_id: str) -> Change[Brand]:
    """Put an archived brand back at the end of the rail. Raises BrandUnknown."""
    return _archived(vault, brand_id, None, "brand.unarchive")


def duplicate_brand(vault: Vault, brand_id: str, name: str) -> Change[Brand]:
    """Make a brand like another, at the end of the rail: voice, look, replies and influencers.

    What the first one lived (drafts, journal, history, moments) and what tells it apart from
    others (accounts, hashtags, signatures, sites) stay with it. Where the desk has a brand of that
    name, the new one is numbered. Raises BrandUnknown, BrandNameMissing.
    """
    first = vault.brands.require(brand_id)
    brands = vault.brands.all()
    marks: dict[str, tuple[str, ...]] = {"handles": (), "hashtags": (), "signatures": ()}
    brand = replace(
        first,
        id=uuid.uuid4().hex,
        name=checked_name(vault, free_name(vault, name), None),
        initials=initials_of(name),
        colour=COLOURS[len(brands) % len(COLOURS)],
        position=max(item.position for item in brands) + 1,
        profile=replace(first.profile, moment=Moment.NORMAL, **marks),
        archived_at=None,
        accounts=(),
        links=(),
        avatar=b"",
    )
    with vault.step("brand.duplicate"):
        stored = vault.brands.put(brand)
        _copy_what_is_said(vault, brand_id, brand.id)
    what = frozenset({What.BRANDS, What.REPLIES, What.FRAGMENTS, What.INFLUENCERS})
    return Change(stored, what, brand.id, "brand.duplicate")


def _copy_what_is_said(vault: Vault, brand_id: str, to: str) -> None:
    """Give a brand the replies, fragments and influencers of another, replies as never used."""
    vault.replies.put_all(
        replace(reply, id=uuid.uuid4().hex, brand_id=to, uses=0, last_used=None)
        for reply in vault.replies.all(brand_id)
    )
    for fragment in vault.fragments.all(brand_id):
        vault.fragments.put(replace(fragment, id=uuid.uuid4().hex, brand_id=to))
    for relation in vault.relations.all(brand_id):
        vault.relations.put(replace(relation, id=uuid.uuid4().hex, brand_id=to))


@dataclass(frozen=True, slots=True)
class SharedHandle:
    """A handle that another brand of the desk has too: it is how mix-ups begin."""

    handle: str
    brand: str


def shared_handles(
    handles: Iterable[str], own_id: str, brands: Iterable[Brand]
) -> tuple[SharedHandle, ...]:
    """Return those of ``handles`` that a brand other than ``own_id`` has. Pure."""
    taken = {
        handle_key(handle): brand.name
        for brand in brands
        if brand.id != own_id
        for handle in brand.handles
    }
    wanted = {key: handle for handle in handles if (key := handle_key(handle))}
    return tuple(SharedHandle(handle, taken[key]) for key, handle in wanted.items() if key in taken)


def other_marks(vault: Vault, brand_id: str) -> tuple[BrandMarks, ...]:
    """Return what would give away any other brand of the desk, archived ones included."""
    return tuple(brand.marks for brand in vault.brands.all() if brand.id != brand_id)


def initials_of(name: str) -> str:
    """Return one or two letters for an avatar: of the first and last word, or of the only one."""
    words = [
        word
        for part in name.split()
        if (word := "".join(c for c in part if unicodedata.category(c)[0] in "LNS"))
    ]
    if not words:
        return "?"
    letters = words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()[:2]


def checked_name(vault: Vault, name: str, own_id: str | None) -> str:
    """Return a brand's name as it is kept. Raises BrandNameMissing, BrandNameTaken."""
    clean = " ".join(name.split())
    # A name of marks alone (joiners, direction) would show as nothing.
    if not has_sign(clean):
        raise BrandNameMissing
    holder = vault.brands.named(clean)
    if holder is not None and holder.id != own_id:
        raise BrandNameTaken(name=holder.name)
    return clean


def free_name(vault: Vault, name: str) -> str:
    """Return ``name``, numbered where the desk has a brand that is called so already."""
    taken = {name_key(brand.name) for brand in vault.brands.all()}
    free, number = name, 2
    while name_key(free) in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def _archived(vault: Vault, brand_id: str, at: datetime | None, code: str) -> Change[Brand]:
    brand = vault.brands.require(brand_id)
    position = brand.position
    if at is None:
        position = max(item.position for item in vault.brands.all()) + 1
    with vault.step(code) as made:
        stored = vault.brands.put(replace(brand, archived_at=at, position=position))
    return _changed(stored, made)


def _changed(brand: Brand, made: Made) -> Change[Brand]:
    return Change(brand, frozenset({What.BRANDS}), brand.id, made.code)
