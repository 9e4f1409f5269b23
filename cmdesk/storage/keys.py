"""The ways into the vault: its key, wrapped by recovery code and passphrase, beside it.

Nobody can choose a 256-bit key, so the vault has a random one; this file holds it sealed
under what a person knows. It names each key by the salt of the vault file that it opens
(the file's first 16 bytes, which SQLCipher leaves readable), so that during a change of key
both the old and the new one can be found at every instant.
"""

import hashlib
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from cmdesk.domain.errors import VaultDamaged, VaultKeyWrong
from cmdesk.storage import recovery
from cmdesk.storage.files import move_into_place, write_whole

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
SCRYPT_N = 1 << 17
"""Cost of a guess: 128 MiB and some 0.3 s (OWASP Password Storage Cheat Sheet, 2024)."""

_SCRYPT_R, _SCRYPT_P, _MAX_N = 8, 1, 1 << 20
RECOVERY, PASSPHRASE = "recovery", "passphrase"


@dataclass(frozen=True, slots=True)
class Wrap:
    """A key sealed with AES-GCM under a scrypt hash of a secret; ``n`` is scrypt's cost."""

    n: int
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The sealed keys: by key id, then by way in (``recovery`` or ``passphrase``).

    ``pending`` names the old and the new key while the vault changes from one to the other.
    """

    keys: Mapping[str, Mapping[str, Wrap]] = field(default_factory=dict[str, Mapping[str, Wrap]])
    pending: tuple[str, ...] = ()

    def ways(self) -> frozenset[str]:
        """Return the ways in that there are."""
        return frozenset(way for wraps in self.keys.values() for way in wraps)

    def with_key(self, key_id: str, wraps: Mapping[str, Wrap]) -> "KeyFile":
        """Return the same with these ways into one key."""
        return replace(self, keys={**self.keys, key_id: dict(wraps)})

    def only(self, key_id: str) -> "KeyFile":
        """Return the same without any other key."""
        return KeyFile({key_id: self.keys[key_id]} if key_id in self.keys else {})

    def without(self, key_id: str) -> "KeyFile":
        """Return the same without that key, and with no change of key under way."""
        return KeyFile({id_: wraps for id_, wraps in self.keys.items() if id_ != key_id})

    def open_by(self, way: str, secret: str, path: Path) -> dict[str, bytes]:
        """Return the keys, by id, that a passphrase or recovery code unseals.

        Takes about 0.3 s for each. Raises VaultKeyWrong (of the vault at ``path``) where
        it opens none, RecoveryCodeInvalid where a code was mistyped.
        """
        text = recovery.parse(secret) if way == RECOVERY else secret
        found = dict[str, bytes]()
        for key_id, wraps in self.keys.items():
            if way in wraps and (key := unseal(wraps[way], text)):
                found[key_id] = key
        if not found:
            raise VaultKeyWrong(path=str(path))
        return found

    def to_json(self) -> str:
        """Write it down."""
        keys = {
            key_id: {way: _plain(wrap) for way, wrap in sorted(wraps.items())}
            for key_id, wraps in sorted(self.keys.items())
        }
        return json.dumps({"format": 1, "keys": keys, "pending": self.pending}, indent=1)


def key_path(vault: Path) -> Path:
    """Return where a vault's key file lies."""
    return vault.with_suffix(".keys")


def key_id(vault: Path) -> str:
    """Return the name of the key that a vault file needs. Raises VaultDamaged for a stump."""
    with vault.open("rb") as file:
        salt = file.read(SALT_BYTES)
    if len(salt) < SALT_BYTES:
        raise VaultDamaged(path=str(vault), detail="too short")
    return salt.hex()


def read(path: Path) -> KeyFile:
    """Read a key file; one that is not there is empty. Raises VaultDamaged where it is broken."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return KeyFile()
    except (OSError, UnicodeDecodeError) as error:
        raise VaultDamaged(path=str(path), detail="key file") from error
    return parse(text, path)


def parse(text: str, path: Path) -> KeyFile:
    """Read a key file's text; ``path`` is where it was found. Raises VaultDamaged."""
    try:
        plain = json.loads(text)
        keys = {
            str(key_id): {str(way): _wrap(wrap) for way, wrap in wraps.items()}
            for key_id, wraps in plain["keys"].items()
        }
        for key_id in keys:
            bytes.fromhex(key_id)
        return KeyFile(keys, tuple(map(str, plain.get("pending", ()))))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise VaultDamaged(path=str(path), detail="key file") from error


def write(path: Path, keys: KeyFile) -> None:
    """Write a key file, whole or not at all. Raises DiskFull, VaultReadOnly."""
    write_whole(path, keys.to_json().encode())


def set_aside(path: Path) -> None:
    """Give a broken key file another name: nothing is written over it."""
    if path.exists():
        move_into_place(path, path.with_name(path.name + ".broken"))


def seal(key: bytes, secret: str, n: int | None = None) -> Wrap:
    """Wrap a key under a secret. Takes about 0.3 s."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, cost = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES), n or SCRYPT_N
    return Wrap(cost, salt, nonce, AESGCM(_hash(secret, salt, cost)).encrypt(nonce, key, b""))


def unseal(wrap: Wrap, secret: str) -> bytes | None:
    """Return the wrapped key, or None where the secret is not the one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(_hash(secret, wrap.salt, wrap.n)).decrypt(wrap.nonce, wrap.sealed, b"")
    except InvalidTag:
        return None


def _hash(secret: str, salt: bytes, n: int) -> bytes:
    return hashlib.scrypt(
        secret.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=n,
        r=_SCRYPT_R,
        p=_SCRYPT_P,
        maxmem=256 * _SCRYPT_R * n,
        dklen=KEY_BYTES,
    )


def _plain(wrap: Wrap) -> dict[str, object]:
    parts = {"salt": wrap.salt, "nonce": wrap.nonce, "sealed": wrap.sealed}
    return {"n": wrap.n, **{name: b64encode(part).decode() for name, part in parts.items()}}


def _wrap(plain: dict[str, object]) -> Wrap:
    n = plain["n"]
    # A file from elsewhere must not ask for all of the machine's memory.
    if not isinstance(n, int) or not 2 <= n <= _MAX_N or n & (n - 1):
        raise ValueError(n)
    salt, nonce, sealed = (
        b64decode(cast("str", plain[name]), validate=True) for name in ("salt", "nonce", "sealed")
    )
    if len(nonce) != NONCE_BYTES:
        raise ValueError(len(nonce))
    return Wrap(n, salt, nonce, sealed)
