"""A keyring in a file, so that what was stored before a kill is there after it. Tests only."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class FileKeyring(KeyringBackend):
    """Keeps passwords in the file that CMDESK_TEST_KEYRING names, whole or not at all."""

    priority = 1  # pyright: ignore[reportAssignmentType] -- a class property in keyring

    def get_password(self, service: str, username: str) -> str | None:
        return _read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        _write({**_read(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = _read()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        _write(kept)


def _path() -> Path:
    return Path(os.environ["CMDESK_TEST_KEYRING"])


def _read() -> dict[str, str]:
    return json.loads(_path().read_text()) if _path().exists() else {}


def _write(kept: dict[str, str]) -> None:
    part = _path().with_suffix(".new")
    part.write_text(json.dumps(kept))
    part.replace(_path())
