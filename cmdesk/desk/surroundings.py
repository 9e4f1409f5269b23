"""What surrounds an answer: loaded once a brand, so that a key press never asks the vault."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cmdesk.desk.asides import Aside, Mute, load_asides, load_mutes
from cmdesk.desk.brands import other_marks
from cmdesk.desk.compose import load_draft, recent_texts
from cmdesk.desk.hearers import Hearers, load_hearers
from cmdesk.desk.influencers import roster_of
from cmdesk.desk.limits import load_limits
from cmdesk.desk.spelling import SpellingChoice, load_spelling
from cmdesk.desk.typesetting import load_typesetting
from cmdesk.domain.draft import Draft
from cmdesk.domain.limits import NetworkLimit
from cmdesk.domain.network import Outlet
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.roster import Roster
from cmdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The draft as it was left, and what a check of it depends on."""

    draft: Draft
    others: tuple[BrandMarks, ...] = ()
    recent: tuple[str, ...] = ()
    influencers: Roster = field(default_factory=Roster)
    asides: tuple[Aside, ...] = ()
    mutes: tuple[Mute, ...] = ()
    limits: tuple[NetworkLimit, ...] = ()
    picture: bytes = b""
    spelling: SpellingChoice = field(default_factory=SpellingChoice)
    typeset: bool = True
    hearers: Mapping[Outlet, Hearers] = field(default_factory=dict[Outlet, Hearers])
    """Whom the brand spoke to last, by where."""


def surroundings(vault: Vault, brand_id: str, draft: Draft | None = None) -> Surroundings:
    """Load all of it for one brand: round ``draft``, or the one that the brand was left with."""
    draft = draft or load_draft(vault, brand_id)
    return Surroundings(
        draft,
        tuple(other_marks(vault, brand_id)),
        recent_texts(vault, brand_id, draft.id),
        roster_of(vault, brand_id),
        load_asides(vault, draft.id),
        load_mutes(vault, brand_id),
        load_limits(vault),
        vault.drafts.picture(draft.id),
        load_spelling(vault),
        load_typesetting(vault),
        load_hearers(vault, brand_id),
    )
