"""The variants of a reply in two columns: what each is for, and their texts."""

import json
from typing import cast

from cmdesk.domain.network import Network
from cmdesk.domain.reply import Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.storage.texts import from_texts, to_json, to_texts


def aspects_of(variants: tuple[Variant, ...]) -> str:
    """Write what each variant is for: a list of small tables, only with what is said."""
    return to_json([_aspects(item) for item in variants])


def bodies_of(variants: tuple[Variant, ...]) -> str:
    """Write the variants' texts."""
    return from_texts(item.body for item in variants)


def variants_from(aspects: object, bodies: object) -> tuple[Variant, ...]:
    """Read both columns."""
    tables = cast("list[dict[str, str]]", json.loads(cast("str", aspects)))
    if not tables:
        return ()
    return tuple(
        Variant(
            body,
            Address(table["address"]) if "address" in table else None,
            Size(table["size"]) if "size" in table else None,
            table.get("language", ""),
            Network(table["network"]) if "network" in table else None,
        )
        for table, body in zip(tables, to_texts(bodies), strict=True)
    )


def _aspects(variant: Variant) -> dict[str, str]:
    plain = {
        "address": variant.address,
        "size": variant.size,
        "language": variant.language,
        "network": variant.network,
    }
    return {key: str(value) for key, value in plain.items() if value}
