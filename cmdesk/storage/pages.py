"""Does this key belong to this file, whatever else is damaged? Asked of each page apart.

Every page of an SQLCipher 4 file carries its own HMAC-SHA512 over cipher text, IV and page
number. One page that agrees is proof of the key; so a wrong key and a damaged first page,
which SQLCipher both calls "file is not a database", can be told apart.
Source: https://www.zetetic.net/sqlcipher/design/ and ``sqlcipher_page_hmac`` in its source.
"""

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from pathlib import Path

PAGE = 4096
_SALT, _IV, _MAC = 16, 16, 64
_RESERVE = 80  # IV and MAC, rounded up to the cipher's block
_MASK = 0x3A
_LOOKED_AT = 64


def belongs(path: Path, key: bytes, salts: Iterable[bytes] = ()) -> bool:
    """Tell whether any of some pages agrees with the key, under the file's salt or one given."""
    with path.open("rb") as file:
        first = file.read(_SALT)
    for salt in {first, *salts}:
        secret = _mac_key(key, salt)
        if any(_agrees(page, number, secret) for number, page in _some_pages(path)):
            return True
    return False


def _some_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    count = path.stat().st_size // PAGE
    stride = max(1, count // _LOOKED_AT)
    with path.open("rb") as file:
        for number in range(1, count + 1, stride):
            file.seek((number - 1) * PAGE)
            yield number, file.read(PAGE)


def _mac_key(key: bytes, salt: bytes) -> bytes:
    masked = bytes(byte ^ _MASK for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", key, masked, 2, 32)


def _agrees(page: bytes, number: int, secret: bytes) -> bool:
    start = _SALT if number == 1 else 0
    end = PAGE - _RESERVE + _IV
    digest = hmac.new(secret, page[start:end], hashlib.sha512)
    digest.update(number.to_bytes(4, "little"))
    return hmac.compare_digest(digest.digest(), page[end : end + _MAC])
