"""Whether the person is being shown round, kept with the desk so that a restart goes on there."""

from cmdesk.storage.vault import Vault

_NAME = "guide"


def guide_wanted(vault: Vault) -> bool:
    """Return whether the guide is to be shown: on a new desk, until it was walked or left."""
    return vault.settings.get(_NAME) is True


def keep_guide(vault: Vault, *, on: bool) -> None:
    """Remember whether the guide is to be shown."""
    vault.settings.put(_NAME, on)
