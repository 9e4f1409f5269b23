"""A reply as the rows of a table, for every format that is one: CSV, XLSX."""

from collections.abc import Iterator
from datetime import date, datetime

from cmdesk.domain.network import NETWORKS
from cmdesk.domain.reply import Reply
from cmdesk.formats.words import Words, variant_named

Cell = str | int | date | datetime | None


def rows(brand: str, reply: Reply, words: Words) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each wording, the main one first, in the order of ``words.columns``.

    The rows of other wordings tell brand, title, text and what sets them apart; the rest is said
    once.
    """
    yield (
        brand,
        reply.title,
        reply.body,
        ", ".join(words.situations[item] for item in reply.situations),
        ", ".join(reply.tags),
        ", ".join(NETWORKS[item] for item in reply.networks),
        words.statuses[reply.status],
        reply.approved_by,
        reply.approved_on,
        reply.expires_on,
        reply.shortcut,
        reply.notes,
        reply.uses,
        reply.last_used,
        reply.created,
        reply.modified,
        words.kinds[reply.kind],
        reply.folder,
        reply.audience,
        reply.source,
        "",
    )
    blank: tuple[Cell, ...] = (None,) * (len(words.columns) - 4)
    for variant in reply.variants:
        yield (brand, reply.title, variant.body, *blank, variant_named(variant, words) or "·")
