"""How the vault's dialogs word moments, sizes and counts."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from cmdesk.ui.messages import counted, decimal, local_day

_KILO = 1000

translate = QCoreApplication.translate


def when(moment: datetime, now: datetime) -> str:
    """Return «aujourd’hui à 14 h 05», «hier à 9 h 12», «3 mars à 14 h 05»; both times are UTC."""
    there, here = moment.astimezone(), now.astimezone()
    clock = translate("VaultWords", "{hour}\u00a0h\u00a0{minute}")
    hour = clock.format(hour=there.hour, minute=f"{there.minute:02}")
    if there.date() == here.date():
        return translate("VaultWords", "Aujourd’hui à {hour}").format(hour=hour)
    if there.date() == here.date() - timedelta(days=1):
        return translate("VaultWords", "Hier à {hour}").format(hour=hour)
    day = local_day(moment, here.date())
    return translate("VaultWords", "{day} à {hour}").format(day=day, hour=hour)


def size(count: int) -> str:
    """Return a file's size: «640 ko», «1,2 Mo»."""
    if count < _KILO * _KILO:
        kilos = max(1, round(count / _KILO))
        return translate("VaultWords", "{count}\u00a0ko").format(count=kilos)
    megas = count / (_KILO * _KILO)
    if megas < _KILO:
        return translate("VaultWords", "{count}\u00a0Mo").format(count=decimal(megas))
    return translate("VaultWords", "{count}\u00a0Go").format(count=decimal(megas / _KILO))


def holds(counts: Mapping[str, int]) -> str:
    """Return «5 marques · 412 réponses · 12 fiches», without what there is none of."""
    names = {
        "brand": (translate("VaultWords", "marque"), translate("VaultWords", "marques")),
        "reply": (translate("VaultWords", "réponse"), translate("VaultWords", "réponses")),
        "person": (translate("VaultWords", "fiche"), translate("VaultWords", "fiches")),
        "draft": (translate("VaultWords", "brouillon"), translate("VaultWords", "brouillons")),
        "journal": (
            translate("VaultWords", "texte au journal"),
            translate("VaultWords", "textes au journal"),
        ),
    }
    parts = [
        counted(counts[name], one, many)
        for name, (one, many) in names.items()
        if counts.get(name, 0)
    ]
    return " · ".join(parts) or translate("VaultWords", "Bureau vide")


def without_copies(count: int) -> str:
    """Offer to let so many earlier copies go, after an erasure."""
    copies = counted(count, translate("VaultWords", "copie"), translate("VaultWords", "copies"))
    said = translate("VaultWords", "Refaire la sauvegarde, et supprimer {count} d’avant")
    return said.format(count=copies)


def in_sentence(text: str) -> str:
    """Return the words as they stand inside a sentence: «aujourd’hui à 14 h 05»."""
    return text[:1].lower() + text[1:]
