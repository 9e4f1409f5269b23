"""The keyring gone, locked, slow, back; and a real Secret Service where one can be installed."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keyring
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from cmdesk.desk import brands, opening
from cmdesk.desk.opening import Opened, Shut, Way
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from tests.conftest import MemoryKeyring

ROOT = Path(__file__).parents[2]


class Troubled(KeyringBackend):
    """A keyring that does something before each answer."""

    priority = 1  # pyright: ignore[reportAssignmentType] -- a class property in keyring

    def __init__(self, inner: MemoryKeyring, first: Callable[[], object]) -> None:
        super().__init__()
        self.inner, self.first = inner, first

    def get_password(self, service: str, username: str) -> str | None:
        self.first()
        return self.inner.get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.first()
        self.inner.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.first()
        self.inner.delete_password(service, username)


def _locked() -> None:
    raise keyring.errors.KeyringLocked


def _gone() -> None:
    raise keyring.errors.NoKeyringError


def _broken() -> None:
    raise OSError("the bus is gone")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (_locked, "locked"),
        (_gone, "absent"),
        (_broken, "failed"),
        (lambda: time.sleep(10), "slow"),
    ],
)
def test_in_trouble_and_back(
    trouble: Callable[[], object], said: str, memory_keyring: MemoryKeyring
) -> None:
    paths, store = Paths.real(), KeyStore(timeout=0.5)
    opened = opening.first(paths, store)
    brands.create_brand(opened.vault, "Arnaud")
    opened.vault.close()
    keyring.set_keyring(Troubled(memory_keyring, trouble))
    started = time.monotonic()
    shut = opening.unlock(paths, store)
    assert time.monotonic() - started < 5, "nobody waits for a keyring that does not answer"
    assert shut == Shut(paths.vault, frozenset({Way.RECOVERY}), said)
    by_code = opening.unlock_by(paths, store, Way.RECOVERY, opened.recovery_code)
    assert [brand.name for brand in by_code.vault.brands.all()] == ["Arnaud"]
    by_code.vault.close()
    keyring.set_keyring(memory_keyring)
    back = opening.unlock(paths, store)
    assert isinstance(back, Opened)
    back.vault.close()


_IN_A_SESSION = """
import keyring.backends.SecretService, keyring
from cmdesk.desk import brands, opening
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
keyring.set_keyring(keyring.backends.SecretService.Keyring())
paths, store = Paths.real(), KeyStore(timeout=20)
assert store.get("nobody") is None
store.put("a", bytes(range(32)))
assert store.get("a") == bytes(range(32))
store.drop("a")
store.drop("a")
assert store.get("a") is None
made = opening.first(paths, store)
brands.create_brand(made.vault, "Arnaud")
key = made.vault.key()
made.vault.close()
again = opening.unlock(paths, store)
assert [brand.name for brand in again.vault.brands.all()] == ["Arnaud"]
again.vault.close()
fresh = opening.change_key(paths, store, key, opening.new_recovery_code())
fresh.vault.close()
opening.unlock(paths, store).vault.close()
print("held")
"""


def test_the_real_secret_service(tmp_path: Path) -> None:
    for program in ("dbus-run-session", "gnome-keyring-daemon"):
        if sys.platform != "linux" or shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (apt install gnome-keyring dbus)")
    script = tmp_path / "session.py"
    script.write_text(_IN_A_SESSION)
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    env = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime)}
    env |= {"CMDESK_HOME": str(tmp_path / "desk"), "PYTHONPATH": str(ROOT)}
    env.pop("PYTHON_KEYRING_BACKEND", None)
    # The first daemon unlocks a fresh keyring with the password on its standard input.
    line = (
        "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
        f" && exec '{sys.executable}' '{script}'"
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", line],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "held\n", done.stderr
    for folder in (tmp_path / "desk").rglob("*"):
        assert folder.is_dir() or b"Arnaud" not in folder.read_bytes()
