"""What makes a text long on its network, in words: «3 apostrophes courbes = 9 octets»."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from cmdesk.tone.heaviest import Weight
from cmdesk.ui.messages import counted

translate = QCoreApplication.translate


def culprits(weights: Iterable[Weight], unit: str) -> list[str]:
    """Return a line for each kind of sign that weighs, in the network's ``unit``."""
    return [_said(weight, unit) for weight in weights]


def _said(weight: Weight, unit: str) -> str:
    names = {
        "link": (translate("Culprits", "lien"), translate("Culprits", "liens")),
        "emoji": (translate("Culprits", "emoji"), translate("Culprits", "emoji")),
        "apostrophe": (
            translate("Culprits", "apostrophe courbe"),
            translate("Culprits", "apostrophes courbes"),
        ),
        "quote": (translate("Culprits", "guillemet"), translate("Culprits", "guillemets")),
        "space": (
            translate("Culprits", "espace insécable"),
            translate("Culprits", "espaces insécables"),
        ),
        "dots": (
            translate("Culprits", "signe «\u00a0…\u00a0»"),
            translate("Culprits", "signes «\u00a0…\u00a0»"),
        ),
        "letter": (
            translate("Culprits", "lettre accentuée"),
            translate("Culprits", "lettres accentuées"),
        ),
        "script": (
            translate("Culprits", "lettre d’un autre alphabet"),
            translate("Culprits", "lettres d’un autre alphabet"),
        ),
        "sign": (translate("Culprits", "autre signe"), translate("Culprits", "autres signes")),
    }
    said = counted(weight.number, *names[weight.kind])
    octets = (translate("Culprits", "octet"), translate("Culprits", "octets"))
    total = counted(weight.weight, *octets) if unit == "bytes" else str(weight.weight)
    return f"{said} = {total}"
