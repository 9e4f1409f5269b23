"""A brand as JSON, for every file that carries one: all its fields, each read back as written."""

import re
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from dataclasses import asdict

from cmdesk.domain.brand import Account, Brand, Contact
from cmdesk.domain.errors import ProfileInvalid
from cmdesk.domain.network import Network
from cmdesk.domain.tone_profile import ToneProfile, profile_from_mapping, profile_to_mapping
from cmdesk.formats.json_node import Node

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def brand_out(brand: Brand) -> dict[str, object]:
    """Return a brand as plain data; of its profile, the keys that are not at their default."""
    return {
        "id": brand.id,
        "name": brand.name,
        "colour": brand.colour,
        "initials": brand.initials,
        "position": brand.position,
        "archived_at": brand.archived_at and brand.archived_at.isoformat(),
        "group": brand.group,
        "accounts": [asdict(account) for account in brand.accounts],
        "links": list(brand.links),
        "contact": asdict(brand.contact),
        "contract_from": brand.contract_from and brand.contract_from.isoformat(),
        "contract_until": brand.contract_until and brand.contract_until.isoformat(),
        "crisis_call": brand.crisis_call,
        "words": list(brand.words),
        "notes": brand.notes,
        "avatar": b64encode(brand.avatar).decode(),
        "profile": profile_to_mapping(brand.profile),
    }


KEYS = tuple(brand_out(Brand("", "", "", "")))
"""The keys of a brand's own object; a file may hold others beside them."""


def brand_in(node: Node) -> Brand:
    """Read a brand; keys that a file of an earlier day lacks are as in a new brand.

    Raises FileUnreadable naming the key, with ``missing-key``, ``unknown-key``, ``wrong-type`` or
    ``wrong-value``.
    """
    return Brand(
        id=node.text("id"),
        name=node.text("name"),
        colour=_colour_in(node),
        initials=node.text("initials"),
        position=node.whole("position", 0),
        profile=profile_in(node),
        archived_at=node.moment("archived_at"),
        group=node.text("group", ""),
        avatar=_avatar_in(node),
        accounts=tuple(map(_account_in, node.nodes("accounts"))),
        links=node.texts("links"),
        contact=_contact_in(node),
        contract_from=node.day("contract_from"),
        contract_until=node.day("contract_until"),
        crisis_call=node.text("crisis_call", ""),
        words=node.texts("words"),
        notes=node.text("notes", ""),
    )


def profile_in(node: Node) -> ToneProfile:
    """Read the profile under ``profile``. Raises FileUnreadable naming its key."""
    try:
        return profile_from_mapping(node.table("profile"))
    except ProfileInvalid as error:
        key = f"profile.{error.params['key']}"
        unknown = error.params["problem"] == "unknown-key"
        raise node.refused(key, "unknown-key" if unknown else "wrong-value") from error


def _colour_in(node: Node) -> str:
    """Return a ``#RRGGBB`` colour: it goes into style sheets, where nothing else may."""
    colour = node.text("colour")
    if _COLOUR.fullmatch(colour):
        return colour
    raise node.refused("colour", "wrong-value")


def _avatar_in(node: Node) -> bytes:
    try:
        return b64decode(node.text("avatar", ""), validate=True)
    except (NoBase64, ValueError) as error:
        raise node.refused("avatar", "wrong-value") from error


def _account_in(node: Node) -> Account:
    node.only("network", "handle", "url")
    network = None
    if node.data.get("network") is not None:
        network = node.choice("network", Network, Network.X)
    return Account(network, node.text("handle", ""), node.text("url", ""))


def _contact_in(node: Node) -> Contact:
    contact = Node(node.file, f"{node.path}.contact".lstrip("."), node.table("contact"))
    contact.only("name", "role", "email", "phone")
    return Contact(**{key: contact.text(key, "") for key in ("name", "role", "email", "phone")})
