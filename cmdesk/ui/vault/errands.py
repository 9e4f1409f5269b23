"""What is done to the closed vault on the way out of one window and into the next."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cmdesk.desk import backups, opening
from cmdesk.desk.opening import Opened
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from cmdesk.ui.door import Errand
from cmdesk.ui.jobs import Progress

translate = QCoreApplication.translate


def restoring(paths: Paths, store: KeyStore, backup: Path, key: bytes) -> Errand:
    """Put a backup in the vault's place; the keyring is left as it is, to be offered the key."""

    def work(progress: Progress) -> Opened:
        backups.restore(paths, None, backup, key, progress)
        return opening.open_with(paths, store, key)

    return Errand(
        translate("Errand", "Restauration de votre bureau"),
        translate("Errand", "La sauvegarde est relue jusqu’au dernier octet avant de compter."),
        work,
        translate("Errand", "Bureau restauré. Celui d’avant est gardé à côté."),
    )


def rekeying(paths: Paths, store: KeyStore, key: bytes, code: str, phrase: str) -> Errand:
    """Seal the vault anew under a fresh key, a new code, and a passphrase where there is one."""

    def work(progress: Progress) -> Opened:
        return opening.change_key(paths, store, key, code, phrase, progress)

    return Errand(
        translate("Errand", "Changement de clé"),
        translate("Errand", "L’ancienne clé compte jusqu’à ce que la nouvelle soit en place."),
        work,
        translate("Errand", "La clé est changée\u00a0: seul le nouveau code ouvre ce bureau."),
    )
