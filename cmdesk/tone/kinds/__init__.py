"""The few kinds of rule that packs are made of: add one here and every pack may use it."""

from cmdesk.tone.kinds import (
    context,
    counting,
    likeness,
    names,
    partner,
    repetition,
    score,
    typography,
    wording,
)
from cmdesk.tone.kinds.base import Kind

KINDS: dict[str, Kind] = {
    kind.name: kind
    for module in (
        wording,
        counting,
        score,
        likeness,
        repetition,
        names,
        partner,
        context,
        typography,
    )
    for kind in module.KINDS
}
"""Each kind by the name that packs use."""
