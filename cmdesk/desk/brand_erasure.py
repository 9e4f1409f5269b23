"""A brand that leaves for good, as a contract's end may ask, and the proof of it in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cmdesk.desk import wording
from cmdesk.desk.backups import second_folder
from cmdesk.desk.changes import Change, What
from cmdesk.desk.erasure import older_copies
from cmdesk.desk.watching import watches_of
from cmdesk.storage.erasure import Place
from cmdesk.storage.leaving import BrandErasure
from cmdesk.storage.vault import Vault

_KINDS = {
    "reply": "replies",
    "replyversion": "reply-versions",
    "fragment": "fragments",
    "relation": "influencers",
    "draft": "drafts",
    "journal": "journal",
    "version": "profiles",
    "moment": "moments",
}
"""The tables told in a proof, in its order, and their words in the messages."""


@dataclass(frozen=True, slots=True)
class BrandErased:
    """What went with the brand; ``mentions`` are other texts that still name it.

    ``backups`` are older copies of the desk that hold it still; ``away`` is the second folder
    where it is not there now: its copies are out of reach. ``exports`` were kept up to date in
    clear until now, and lie there still.
    """

    name: str
    erasure: BrandErasure
    mentions: tuple[Place, ...]
    backups: tuple[Path, ...]
    away: Path | None = None
    exports: tuple[Path, ...] = ()


def erase_brand(vault: Vault, brand_id: str) -> Change[BrandErased]:
    """Delete a brand and all its own beyond undo and bin. Raises BrandUnknown, DiskFull.

    Backups made before hold it still, and are listed: ``erasure.forget_backups`` replaces them.
    """
    brand = vault.brands.require(brand_id)
    exports = tuple(item.path for item in watches_of(vault, brand_id) if item.path.exists())
    erasure = vault.erase_brand(brand_id)
    second = second_folder(vault)
    away = second if second and not second.is_dir() else None
    mentions = vault.trace((brand.name, *brand.profile.handles))
    erased = BrandErased(brand.name, erasure, mentions, older_copies(vault), away, exports)
    return Change(erased, frozenset(What))


def proof(erased: BrandErased, gone: Sequence[Path], at: datetime) -> str:
    """Return the proof that the client may ask for: what was removed, and which copies are left.

    ``gone`` are the older copies that were removed too.
    """
    say = "erasure.brand"
    lines = [wording.text(f"{say}.title", name=erased.name), ""]
    moment = f"{at.astimezone():%d/%m/%Y, %H:%M}"
    lines += [wording.text(f"{say}.made", now=moment), "", wording.text(f"{say}.removed")]
    lines += [f"  - {_counted('brand', 1)}"]
    for table, kind in _KINDS.items():
        if count := erased.erasure.rows.get(table, 0):
            lines.append(f"  - {_counted(kind, count)}")
    if erased.erasure.binned:
        lines.append(f"  - {_counted('binned', erased.erasure.binned)}")
    lines += ["", *_copies(erased, gone)]
    if erased.mentions:
        texts = len({(place.table, place.row_id) for place in erased.mentions})
        lines += ["", wording.text(f"{say}.mentions", count=texts)]
    if erased.exports:
        lines += ["", _counted("exports", len(erased.exports))]
        lines += [f"  - {path}" for path in erased.exports]
    lines += ["", wording.text(f"{say}.beyond")]
    return "\n".join(lines) + "\n"


def _copies(erased: BrandErased, gone: Sequence[Path]) -> list[str]:
    left = [path for path in erased.backups if path not in gone]
    lines = [_counted("copies-gone", len(gone))] if gone else []
    if left:
        lines += [_counted("copies-left", len(left)), *(f"  - {path}" for path in left)]
    elif not gone:
        lines.append(wording.text("erasure.brand.no-copies"))
    if erased.away:
        lines.append(wording.text("erasure.brand.away", folder=str(erased.away)))
    return lines


def _counted(kind: str, count: int) -> str:
    form = "one" if count < 2 else "many"
    return wording.text(f"erasure.{kind}.{form}", count=count)
