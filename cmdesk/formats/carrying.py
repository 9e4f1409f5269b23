"""What a format cannot carry, counted before anything is written, so that nobody is surprised."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.formats.entries import entries
from cmdesk.formats.library import Library
from cmdesk.formats.placeholders import Syntax


class Part(StrEnum):
    """A part of a library that a format carries or leaves behind."""

    PROFILE = "profile"
    TITLE = "title"
    SITUATIONS = "situations"
    TAGS = "tags"
    NETWORKS = "networks"
    STATUS = "status"
    APPROVAL = "approval"
    EXPIRY = "expiry"
    SHORTCUT = "shortcut"
    NOTES = "notes"
    USES = "uses"
    KIND = "kind"
    FOLDER = "folder"
    AUDIENCE = "audience"
    SOURCE = "source"
    VARIANTS = "variants"
    RETIRED = "retired"
    FRAGMENTS = "fragments"
    VARIABLES = "variables"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Loss:
    """What stays behind: of how many replies (or brands, or fragments), and an example."""

    part: Part
    count: int
    example: str = ""


_HELD: dict[Part, Callable[[Reply], object]] = {
    Part.TITLE: lambda reply: reply.title,
    Part.SITUATIONS: lambda reply: reply.situations,
    Part.TAGS: lambda reply: reply.tags,
    Part.NETWORKS: lambda reply: reply.networks,
    Part.STATUS: lambda reply: reply.status is not ReplyStatus.DRAFT,
    Part.APPROVAL: lambda reply: reply.approved_by or reply.approved_on,
    Part.EXPIRY: lambda reply: reply.expires_on,
    Part.SHORTCUT: lambda reply: reply.shortcut,
    Part.NOTES: lambda reply: reply.notes,
    Part.USES: lambda reply: reply.uses,
    Part.KIND: lambda reply: reply.kind is not ReplyKind.ANSWER,
    Part.FOLDER: lambda reply: reply.folder,
    Part.AUDIENCE: lambda reply: reply.audience,
    Part.SOURCE: lambda reply: reply.source,
    Part.VARIANTS: lambda reply: reply.variants,
    Part.RETIRED: lambda reply: reply.status is ReplyStatus.RETIRED,
}


def losses(
    libraries: Sequence[Library], carried: frozenset[Part], syntax: Syntax | None
) -> Iterator[Loss]:
    """Yield what a format with these abilities would leave behind of these libraries."""
    replies = [reply for library in libraries for reply in library.replies]
    if Part.PROFILE not in carried:
        count = sum(library.brand.profile != ToneProfile() for library in libraries)
        if count:
            yield Loss(Part.PROFILE, count)
    fragments = sum(len(library.fragments) for library in libraries)
    if fragments and Part.FRAGMENTS not in carried:
        yield Loss(Part.FRAGMENTS, fragments)
    for part, held in _HELD.items():
        if part not in carried and (count := sum(bool(held(reply)) for reply in replies)):
            yield Loss(part, count)
    if syntax is not None:
        found: dict[str, str] = {}
        for entry in entries(libraries):
            for name in syntax.by_hand(entry.body):
                found.setdefault(entry.reply.id, name)
        if found:
            yield Loss(Part.VARIABLES, len(found), next(iter(found.values())))
