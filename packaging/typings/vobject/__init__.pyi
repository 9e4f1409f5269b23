"""What CM Desk uses of vobject."""

from vobject import base as base
from vobject import vcard as vcard
from vobject.base import Component

def vCard() -> Component: ...  # noqa: N802 -- its own name
def readOne(  # noqa: N802 -- its own name
    stream: str, **how: bool
) -> Component: ...
