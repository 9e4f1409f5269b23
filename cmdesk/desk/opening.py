"""Opening a desk: the person's own by the key in the keyring, or the demo that asks for nothing."""

from cmdesk.desk import demo as demo_desk
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.system.paths import Paths

DEMO_KEY = b"cmdesk demo desk: nothing secret".ljust(32, b".")
"""The demo desk holds invented texts only, so its key may be known."""


def open_demo(paths: Paths) -> Vault:
    """Open the demo desk at ``paths``, made and filled where it is not there yet.

    Raises what ``storage.vault.open_`` raises.
    """
    paths.ready()
    there = paths.vault.exists()
    vault = (vaults.open_ if there else vaults.create)(paths.vault, DEMO_KEY)
    try:
        demo_desk.fill(vault, resources.root() / "demo")
    except BaseException:
        vault.close()
        raise
    return vault
