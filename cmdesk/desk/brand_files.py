"""A brand at the desk's door: whole as one JSON file, or its profile alone as TOML, out and in."""

import uuid
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from cmdesk.desk.brands import checked_name, free_name
from cmdesk.desk.changes import Change, What
from cmdesk.desk.incoming import content_of
from cmdesk.desk.library import put_file
from cmdesk.desk.voices import save_profile
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.influencer import Portrait, Relation
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.reply import Reply, ReplyVersion
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.formats import profile_toml, whole_brand
from cmdesk.formats.whole_brand import WholeBrand
from cmdesk.storage.store import Store
from cmdesk.storage.vault import Vault

MAX_IMPORT = 128 * 1024 * 1024
"""Largest file of a whole brand that is read, in bytes."""
Own = TypeVar(
    "Own",
    Fragment,
    Reply,
    ReplyVersion,
    Relation,
    ProfileVersion,
    MomentRecord,
    JournalEntry,
)


def gather_brand(vault: Vault, brand_id: str, *, journal: bool = False) -> WholeBrand:
    """Return a brand with all that is its own. Raises BrandUnknown."""
    brand = vault.brands.require(brand_id)
    people = vault.people.all(brand_id)
    pictured = vault.people.pictured()
    return WholeBrand(
        brand,
        vault.fragments.all(brand_id),
        vault.replies.all(brand_id),
        people,
        tuple(Portrait(p.id, vault.people.photo(p.id)) for p in people if p.id in pictured),
        vault.relations.all(brand_id),
        vault.versions.all(brand_id),
        vault.moments.all(brand_id),
        vault.journal.all(brand_id) if journal else (),
        vault.reply_versions.all(brand_id),
    )


def export_brand(vault: Vault, brand_id: str, path: Path, *, journal: bool = False) -> Change[Path]:
    """Write a whole brand; a ``.toml`` path gets its profile alone.

    Raises BrandUnknown, FolderMissing, FolderNotWritable, DiskFull.
    """
    if path.suffix.lower() == ".toml":
        put_file(profile_toml.write(vault.brands.require(brand_id).own_profile), path)
    else:
        put_file(whole_brand.write(gather_brand(vault, brand_id, journal=journal)), path)
    return Change(path, frozenset(), brand_id)


def import_brand(vault: Vault, path: Path) -> Change[Brand]:
    """Bring a whole brand in, at the end of the rail; one undo step, or nothing at all.

    Where the desk has a brand of that name, the new one is numbered; nothing is written over, and
    a person whom the desk knows already stays as the desk knows them.
    Raises FileUnreadable, FileNewer, BrandNameMissing.
    """
    whole = whole_brand.read(content_of(path, MAX_IMPORT), path.name)
    name = free_name(vault, whole.brand.name)
    with vault.step("brand.import"):
        taken = vault.brands.get(whole.brand.id) is not None
        last = max((item.position for item in vault.brands.all()), default=-1)
        brand = replace(
            whole.brand,
            id=uuid.uuid4().hex if taken or not whole.brand.id else whole.brand.id,
            name=checked_name(vault, name, None),
            position=last + 1,
            archived_at=None,
        )
        stored = vault.brands.put(brand)
        _put(vault.fragments, whole.fragments, brand.id)
        homes = _put(vault.replies, whole.replies, brand.id)
        past = (item for item in whole.reply_versions if item.reply_id in homes)
        moved = (replace(item, reply_id=homes[item.reply_id]) for item in past)
        _put(vault.reply_versions, moved, brand.id)
        _put_people(vault, whole)
        _put(vault.relations, whole.relations, brand.id)
        _put(vault.versions, whole.versions, brand.id)
        _put(vault.moments, whole.moments, brand.id)
        _put(vault.journal, whole.journal, brand.id)
    return Change(stored, frozenset(What), brand.id, "brand.import")


def import_profile(vault: Vault, brand_id: str, path: Path, reason: str = "") -> Change[Brand]:
    """Take a profile over into a brand, as a new version of its voice; the name stays.

    Raises BrandUnknown, FileUnreadable, ProfileInvalid.
    """
    profile = read_profile(path)
    moment = vault.brands.require(brand_id).profile.moment
    return save_profile(vault, brand_id, replace(profile, name="", moment=moment), reason)


def read_profile(path: Path) -> ToneProfile:
    """Return the profile of a TOML file. Raises FileUnreadable, ProfileInvalid."""
    return profile_toml.read(content_of(path, profile_toml.MOST), path.name)


def _put(store: Store[Own], items: Iterable[Own], brand_id: str) -> dict[str, str]:
    """Add a brand's own things, under new ids where theirs are taken on this desk.

    Return the id of each, by that which it came with.
    """
    homes = dict[str, str]()
    kept = list[Own]()
    for item in items:
        id_ = item.id if item.id and store.get(item.id) is None else uuid.uuid4().hex
        homes[item.id] = id_
        kept.append(replace(item, id=id_, brand_id=brand_id))
    store.put_all(kept)
    return homes


def _put_people(vault: Vault, whole: WholeBrand) -> None:
    """Add the people whom the desk does not know by their id."""
    fresh = [person for person in whole.people if vault.people.get(person.id) is None]
    vault.people.put_all(fresh)
    ids = {person.id for person in fresh}
    for portrait in whole.portraits:
        if portrait.id in ids:
            vault.people.put_photo(portrait.id, portrait.image)
