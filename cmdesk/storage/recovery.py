"""The recovery code: a way into the vault that one prints once and keeps in a drawer.

Twenty-six characters of Crockford's base 32 hold 128 random bits, and two more a check:
``8V3K-…``, seven groups of four. Case, spaces and dashes do not count, and the letters that
look like digits are read as those (I and L as 1, O as 0).
"""

import secrets
import string

from cmdesk.domain.errors import RecoveryCodeInvalid

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")
_AS_PYTHON = str.maketrans(_ALPHABET, (string.digits + string.ascii_uppercase)[:32])
_DATA, _CHECK, _GROUP = 26, 2, 4
_PRIME = 1021
"""The rest of a division by it fits two signs. 32 has order 68 modulo it, more than there are
places: so that any one wrong sign, and any two that changed places, are noticed."""


def new() -> str:
    """Return a fresh code, in groups."""
    number = secrets.randbits(128)
    data = "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_DATA))
    code = data + _check(data)
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def parse(text: str) -> str:
    """Return the code that was typed, in groups. Raises RecoveryCodeInvalid for a slip."""
    plain = _plain(text)
    length = _DATA + _CHECK
    if len(plain) != length:
        raise RecoveryCodeInvalid(length=len(plain), wanted=length)
    if not set(plain) <= set(_ALPHABET) or _check(plain[:_DATA]) != plain[_DATA:]:
        raise RecoveryCodeInvalid(length=length, wanted=length)
    return "-".join(plain[start : start + _GROUP] for start in range(0, length, _GROUP))


def same_group(code: str, number: int, typed: str) -> bool:
    """Tell whether ``typed`` is the code's group of that number, counted from 1."""
    return _plain(typed) == code.split("-")[number - 1]


def _plain(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum()).translate(_LOOKALIKES)


def _check(data: str) -> str:
    rest = int(data.translate(_AS_PYTHON), 32) % _PRIME
    return _ALPHABET[rest >> 5] + _ALPHABET[rest & 31]
