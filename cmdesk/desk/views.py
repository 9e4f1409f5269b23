"""The searches that a person has named, kept for each brand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from cmdesk.desk.changes import Change, What
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import ReplyKind, ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter, SavedView
from cmdesk.storage.vault import Vault

MOST_VIEWS = 30
_SETTINGS = frozenset({What.SETTINGS})
_LISTS = ("situations", "statuses", "kinds", "networks", "folders", "tags")
_TURNS = ("expired", "lasting")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a library can be looked through by: folders and tags with counts, and one's views."""

    folders: Mapping[str, int] = field(default_factory=dict[str, int])
    tags: Mapping[str, int] = field(default_factory=dict[str, int])
    views: tuple[SavedView, ...] = ()


def library_parts(vault: Vault, brand_id: str) -> Parts:
    """Return the parts of a brand's library."""
    store = vault.replies
    return Parts(store.folders(brand_id), store.tags(brand_id), list_views(vault, brand_id))


def list_views(vault: Vault, brand_id: str) -> tuple[SavedView, ...]:
    """Return a brand's own views, in the order in which they were made."""
    found = cast("list[dict[str, object]]", vault.settings.get(f"views.{brand_id}", []))
    return tuple(_view(item) for item in found)


def save_view(vault: Vault, brand_id: str, view: SavedView) -> Change[None]:
    """Keep a view; one of the same name gives way. Only the latest thirty are kept."""
    others = [item for item in list_views(vault, brand_id) if item.name != view.name]
    return _keep(vault, brand_id, [*others, view][-MOST_VIEWS:])


def delete_view(vault: Vault, brand_id: str, name: str) -> Change[None]:
    """Forget a view; the replies stay."""
    return _keep(
        vault, brand_id, [item for item in list_views(vault, brand_id) if item.name != name]
    )


def _keep(vault: Vault, brand_id: str, views: list[SavedView]) -> Change[None]:
    vault.settings.keep(f"views.{brand_id}", [_plain(view) for view in views])
    return Change(None, _SETTINGS, brand_id)


def _plain(view: SavedView) -> dict[str, object]:
    only = view.only
    plain: dict[str, object] = {"name": view.name, "words": view.words}
    for key in _LISTS:
        values: tuple[str, ...] = getattr(only, key)
        if values:
            plain[key] = [str(value) for value in values]
    if only.unused_days is not None:
        plain["unused_days"] = only.unused_days
    plain |= {key: True for key in _TURNS if getattr(only, key)}
    return plain


def _view(plain: Mapping[str, object]) -> SavedView:
    def of(key: str, kind: Callable[[str], T]) -> tuple[T, ...]:
        return tuple(kind(value) for value in cast("list[str]", plain.get(key, [])))

    only = ReplyFilter(
        situations=of("situations", Situation),
        statuses=of("statuses", ReplyStatus),
        kinds=of("kinds", ReplyKind),
        networks=of("networks", Network),
        folders=of("folders", str),
        tags=of("tags", str),
        unused_days=cast("int | None", plain.get("unused_days")),
        expired=bool(plain.get("expired")),
        lasting=bool(plain.get("lasting")),
    )
    return SavedView(cast("str", plain["name"]), cast("str", plain.get("words", "")), only)
