"""The keyring's every way of failing comes out as one error, and no key lies in clear text."""

import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import keyring
import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from cmdesk.domain.errors import KeyringUnavailable
from cmdesk.system.secrets import SERVICE, KeyStore

KEY = bytes(range(32))


class Keyring(KeyringBackend):
    """A keyring that behaves as told."""

    priority = 1  # pyright: ignore[reportAssignmentType] -- a class property in keyring

    def __init__(self, behave: Callable[[], str | None]) -> None:
        super().__init__()
        self.behave = behave

    def get_password(self, service: str, username: str) -> str | None:
        return self.behave()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.behave()

    def delete_password(self, service: str, username: str) -> None:
        self.behave()


def raising(error: Exception) -> Callable[[], str | None]:
    def behave() -> str | None:
        raise error

    return behave


def reason(act: Callable[[], object]) -> object:
    with pytest.raises(KeyringUnavailable) as caught:
        act()
    return caught.value.params["reason"]


def test_kept_and_dropped(memory_keyring: Any) -> None:
    store = KeyStore()
    assert store.get("v1") is None
    store.put("v1", KEY)
    assert store.get("v1") == KEY
    assert store.get("v2") is None
    assert list(memory_keyring.kept) == [(SERVICE, "v1")]
    store.drop("v1")
    store.drop("v1")
    assert store.get("v1") is None


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (keyring.errors.KeyringLocked("x"), "locked"),
        (keyring.errors.NoKeyringError("x"), "absent"),
        (keyring.errors.InitError("x"), "failed"),
        (keyring.errors.PasswordSetError("x"), "failed"),
        (keyring.errors.PasswordDeleteError("x"), "failed"),
        (OSError("the bus is gone"), "failed"),
        (RuntimeError("a backend's bug"), "failed"),
    ],
)
def test_each_failure_is_named(error: Exception, expected: str) -> None:
    keyring.set_keyring(Keyring(raising(error)))
    store = KeyStore()
    assert reason(lambda: store.get("v")) == expected
    assert reason(lambda: store.put("v", KEY)) == expected
    assert reason(lambda: store.drop("v")) == expected


def test_a_slow_keyring_is_not_waited_for() -> None:
    keyring.set_keyring(Keyring(lambda: time.sleep(1) or None))
    assert reason(lambda: KeyStore(timeout=0.1).get("v")) == "slow"


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_keyring_that_keeps_nothing_is_none(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert reason(lambda: KeyStore().put("v", KEY)) == "absent"


def test_a_keyring_in_clear_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyrings.alt.file", ModuleType("keyrings.alt.file"))
    plain = type("PlaintextKeyring", (Keyring,), {"__module__": "keyrings.alt.file"})
    keyring.set_keyring(plain(lambda: None))
    assert reason(lambda: KeyStore().put("v", KEY)) == "insecure"


def test_of_several_keyrings_the_first_safe_one_counts(memory_keyring: Any) -> None:
    class Chain(chainer.ChainerBackend):
        backends = [null.Keyring(), memory_keyring]  # noqa: RUF012  # pyright: ignore[reportAssignmentType] -- a class property in keyring

    keyring.set_keyring(Chain())
    KeyStore().put("v", KEY)
    assert memory_keyring.kept
    Chain.backends = [null.Keyring()]  # pyright: ignore[reportAttributeAccessIssue] -- as above
    assert reason(lambda: KeyStore().get("v")) == "absent"


@pytest.mark.parametrize("entry", ["pas du base64 !", "é", "AAAA="])
def test_an_entry_that_somebody_changed_is_no_key(memory_keyring: Any, entry: str) -> None:
    memory_keyring.kept[SERVICE, "v"] = entry
    assert KeyStore().get("v") is None


def test_a_keyring_that_forgets_at_once_is_found_out() -> None:
    keyring.set_keyring(Keyring(lambda: None))
    assert reason(lambda: KeyStore().put("v", KEY)) == "failed"
