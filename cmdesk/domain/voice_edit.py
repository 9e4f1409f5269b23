"""A voice being edited, and what becomes of the edits when the saved voice changes under them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from cmdesk.domain.tone_profile import KEYS, Audience, ToneProfile

_List = tuple[object, ...]
_Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class VoiceEdit:
    """A voice as ``edited``, and the ``saved`` one that the edits were made on."""

    saved: ToneProfile
    edited: ToneProfile

    def upon(self, now: ToneProfile) -> ToneProfile:
        """Return the voice saved ``now`` with these edits on it.

        Of lists, tables and audiences, what was added is there, and what was taken away is gone.
        """
        carried = {
            key: _carried(getattr(self.saved, key), getattr(self.edited, key), getattr(now, key))
            for key in KEYS
        }
        return replace(now, **carried)


def _carried(saved: object, edited: object, now: object) -> object:
    if saved in (edited, now):
        return now if saved == edited else edited
    values = (saved, edited, now)
    if isinstance(now, Mapping):
        return _carried_table(*cast("tuple[_Table, _Table, _Table]", values))
    if isinstance(now, tuple):
        return _carried_list(*cast("tuple[_List, _List, _List]", values))
    return edited


def _carried_list(saved: _List, edited: _List, now: _List) -> _List:
    """Carry a list of words, or of audiences, which are told apart by name."""
    table = _carried_table(*map(_by_name, (saved, edited, now)))
    return tuple(table.values())


def _by_name(items: _List) -> _Table:
    return {item.name if isinstance(item, Audience) else str(item): item for item in items}


def _carried_table(saved: _Table, edited: _Table, now: _Table) -> dict[str, object]:
    gone = saved.keys() - edited.keys()
    stayed = {key: value for key, value in now.items() if key not in gone}
    return stayed | {key: value for key, value in edited.items() if saved.get(key) != value}
