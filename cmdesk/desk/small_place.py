"""Where the small window stood on each screen, kept with the desk."""

from typing import cast

from cmdesk.storage.vault import Vault

Places = dict[str, tuple[int, int, int, int]]
"""By the screen's name: x, y, width and height in logical pixels."""
_NAME = "small-window"
_MOST = 12


def load_places(vault: Vault) -> Places:
    """Return the places known; what is broken there counts as unknown."""
    kept = vault.settings.get(_NAME, {})
    table = cast("dict[str, list[int]]", kept) if isinstance(kept, dict) else {}
    found: Places = {}
    for screen, place in table.items():
        if len(place) == len(("x", "y", "width", "height")):
            x, y, width, height = place
            found[screen] = (x, y, width, height)
    return found


def keep_places(vault: Vault, places: Places) -> None:
    """Keep the latest places in place of all kept before."""
    latest = list(places.items())[-_MOST:]
    vault.settings.put(_NAME, {screen: [*place] for screen, place in latest})
