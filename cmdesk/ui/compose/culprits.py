"""What makes a text long on its network: said in the count's tooltip, never counted with."""

import re
import unicodedata
from collections import Counter as Tally

from PySide6.QtCore import QCoreApplication

from cmdesk.ui.messages import counted

translate = QCoreApplication.translate
_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_MOST = 3
_LATIN_ENDS = 0x250
_PICTURES = {"So", "Sk"}


def culprits(text: str, unit: str) -> str:
    """Name the few kinds of sign that weigh most, such as «3 apostrophes courbes = 9 octets»."""
    if unit == "weighted":
        links = len(_LINK.findall(text))
        told = (
            counted(links, translate("Culprits", "lien"), translate("Culprits", "liens"))
            if links
            else ""
        )
        return f"{told} = {links * 23}" if told else ""
    if unit != "bytes":
        return ""
    bytes_by_kind, signs_by_kind = Tally[str](), Tally[str]()
    for sign in text:
        size = len(sign.encode("utf-8", "surrogatepass"))
        if size > 1:
            kind = _kind(sign)
            bytes_by_kind[kind] += size
            signs_by_kind[kind] += sign not in "\u200d\ufe0f"
    heaviest = bytes_by_kind.most_common(_MOST)
    said = (_said(kind, signs_by_kind[kind], size) for kind, size in heaviest)
    return "\n".join(said)


def _kind(sign: str) -> str:
    if sign in "’‘":
        return "apostrophe"
    if sign in "«»“”„":
        return "quote"
    if sign in "\u00a0\u202f\u2009":
        return "space"
    category = unicodedata.category(sign)
    if sign.isalpha():
        return "letter" if ord(sign) < _LATIN_ENDS else "script"
    return "emoji" if category in _PICTURES or sign in "\u200d\ufe0f" else "sign"


def _said(kind: str, number: int, size: int) -> str:
    names = {
        "apostrophe": (
            translate("Culprits", "apostrophe courbe"),
            translate("Culprits", "apostrophes courbes"),
        ),
        "quote": (translate("Culprits", "guillemet"), translate("Culprits", "guillemets")),
        "space": (
            translate("Culprits", "espace insécable"),
            translate("Culprits", "espaces insécables"),
        ),
        "letter": (
            translate("Culprits", "lettre accentuée"),
            translate("Culprits", "lettres accentuées"),
        ),
        "script": (
            translate("Culprits", "lettre d’un autre alphabet"),
            translate("Culprits", "lettres d’un autre alphabet"),
        ),
        "emoji": (translate("Culprits", "signe d’emoji"), translate("Culprits", "signes d’emoji")),
        "sign": (translate("Culprits", "autre signe"), translate("Culprits", "autres signes")),
    }
    bytes_ = counted(size, translate("Culprits", "octet"), translate("Culprits", "octets"))
    return f"{counted(number, *names[kind])} = {bytes_}"
