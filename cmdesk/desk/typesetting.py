"""Whether French typography is set as one types: a setting that travels with the desk."""

from cmdesk.desk.changes import Change, What
from cmdesk.storage.vault import Vault

_NAME = "typesetting"


def load_typesetting(vault: Vault) -> bool:
    """Return whether it is on, as it is until somebody turns it off."""
    return vault.settings.get(_NAME, True) is not False


def keep_typesetting(vault: Vault, *, on: bool) -> Change[bool]:
    """Turn it on or off."""
    vault.settings.put(_NAME, on)
    return Change(on, frozenset({What.SETTINGS}))
