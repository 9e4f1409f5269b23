"""When two names are one: case, accents, spaces and the sign before a handle do not count."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

_PLAIN = {**dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("‐‑–—", "-")}
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
"""Accents once they are taken off their letters, joiners, signs of direction."""
_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


class _Folding(dict[int, str]):
    """How each code point is folded, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_one(chr(code))
        return folded


def _fold_one(char: str) -> str:
    plain = unicodedata.normalize("NFKD", _PLAIN.get(char, char).casefold()).casefold()
    seen = (part for part in plain if unicodedata.category(part) not in _UNSEEN)
    return "".join(_PLAIN.get(part, part) for part in seen)


_FOLDING = _Folding()


def folded(text: str) -> str:
    """Return a text without case, accents and unseen marks, its apostrophes and hyphens plain."""
    return text.translate(_FOLDING)


def name_key(name: str) -> str:
    """Return what all spellings of a name have in common; «@» before it counts as little as case.

    An emoji is part of a name that holds nothing else.
    """
    seen = folded(name)
    words = "".join(char if char.isalnum() else " " for char in seen).split()
    return " ".join(words) or " ".join(seen.split())


def handle_key(handle: str) -> str:
    """Return what two spellings of one handle have in common: case and the «@» do not count."""
    return handle.strip().lstrip("@").casefold()


def has_sign(name: str) -> bool:
    """Tell whether a name would show: one of spaces and unseen marks alone shows nothing."""
    return any(unicodedata.category(char)[0] not in "CZ" for char in name)


def whole_words(names: Iterable[str]) -> "re.Pattern[str]":
    """Return what finds names as whole words in any text, whatever their case and accents.

    Only Latin letters are found with other accents than the name's own. Without a name it finds
    nothing.
    """
    forms = {_spelt(form) for name in names if has_sign(name) for form in _forms(name.strip())}
    words = "|".join(sorted(forms - {""}, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)


def _forms(name: str) -> tuple[str, ...]:
    """Return a name folded, and as it is: folding takes ß and many other scripts' letters apart."""
    return (folded(name), name, *(unicodedata.normalize(form, name) for form in ("NFC", "NFD")))


def _spelt(name: str) -> str:
    """Return a pattern of every spelling of a name."""
    parts = [r"\s+" if part.isspace() else _letter(part) for part in name]
    return re.sub(r"(?:\\s\+)+", r"\\s+", "".join(parts))


def _letter(char: str) -> str:
    accented = _accented().get(char, "")
    if accented:
        return f"[{char}{accented}][\u0300-\u036f]*"
    same = "".join(sign for sign, plain in _PLAIN.items() if plain == char)
    return f"[{re.escape(char + same)}]" if same else re.escape(char)


@cache
def _accented() -> Mapping[str, str]:
    """Return the Latin letters that are a plain one with an accent, by the plain one."""
    found = dict[str, str]()
    for code in _LATIN:
        plain = _fold_one(chr(code))
        if len(plain) == 1 and plain.isascii() and plain.isalpha():
            found[plain] = found.get(plain, "") + chr(code)
    return found
