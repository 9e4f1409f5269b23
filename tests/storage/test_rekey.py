"""A change of key, killed at any instant: what opened the desk, or the new code, opens it."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import keyring
import pytest

from cmdesk.desk import brands, opening
from cmdesk.desk.opening import Opened, Way
from cmdesk.domain.errors import VaultKeyWrong
from cmdesk.storage import keys
from cmdesk.storage.keys import key_path
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from tests.bench.figures import counted
from tests.storage.file_keyring import FileKeyring
from tests.storage.soundness import ROOT, act, assert_sound, instants


class Desk:
    """A desk with a keyring of its own, to be copied for each round."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home, self.round = home / "before", home / "round"
        self.monkeypatch = monkeypatch
        self.fresh_code = opening.new_recovery_code()
        (home / "code").write_text(self.fresh_code)
        self.code_path = home / "code"
        self.use(self.home)
        opened = opening.first(self.paths, KeyStore(), "the old one")
        self.code = opened.recovery_code
        brands.create_brand(opened.vault, "Arnaud")
        opened.vault.close()

    @property
    def paths(self) -> Paths:
        return Paths.real()

    def use(self, home: Path) -> None:
        self.monkeypatch.setenv("CMDESK_HOME", str(home))
        self.monkeypatch.setenv("CMDESK_TEST_KEYRING", str(home / "keyring.json"))
        self.monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.storage.file_keyring.FileKeyring")
        keyring.set_keyring(FileKeyring())

    def start_round(self) -> None:
        shutil.rmtree(self.round, ignore_errors=True)
        shutil.copytree(self.home, self.round)
        self.use(self.round)

    def check(self) -> None:
        """Open the desk by each way that must hold, and see that one key is left."""
        kept = (self.round / "keyring.json").read_text()
        (self.round / "keyring.json").unlink()
        assert self._opens_by_code(), "without keyring: by the old code or the new one"
        (self.round / "keyring.json").write_text(kept)
        opened = opening.unlock(self.paths, KeyStore())
        assert isinstance(opened, Opened), "with keyring: by itself"
        assert [brand.name for brand in opened.vault.brands.all()] == ["Arnaud"]
        key = opened.vault.key()
        opened.vault.close()
        assert_sound(self.paths.vault, key)
        file = keys.read(key_path(self.paths.vault))
        assert (list(file.keys), file.pending) == ([keys.key_id(self.paths.vault)], ())
        left = {path.name for path in self.paths.data.iterdir() if path.stat().st_size}
        assert left - {"desk.vault-shm"} == {"desk.vault", "desk.keys"}, "nothing lies about"

    def _opens_by_code(self) -> bool:
        for code in (self.code, self.fresh_code):
            copy = self.round.with_name("copy")
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(self.round, copy)
            self.use(copy)
            try:
                opening.unlock_by(self.paths, KeyStore(), Way.RECOVERY, code).vault.close()
            except VaultKeyWrong:
                continue
            else:
                return True
            finally:
                self.use(self.round)
        return False


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    "limit", [pytest.param(5, id="short"), pytest.param(None, id="long", marks=pytest.mark.long)]
)
def test_killed_at_every_instant(limit: int | None, desk: Desk) -> None:
    desk.start_round()
    whole = act(0, "rekey", desk.code_path)
    assert whole.returncode == 0, whole.stderr
    desk.check()
    nths = instants(int(whole.stdout), limit)
    for nth in counted("kill at every instant of a change of key", nths):
        desk.start_round()
        done = act(nth, "rekey", desk.code_path)
        assert done.returncode == -signal.SIGKILL, (nth, done.stdout, done.stderr)
        desk.check()


@pytest.mark.parametrize(
    "rounds", [pytest.param(2, id="short"), pytest.param(60, id="long", marks=pytest.mark.long)]
)
def test_killed_at_any_time(rounds: int, desk: Desk) -> None:
    chance = random.Random(5)
    command = [sys.executable, "-m", "tests.storage.actor", "0", "rekey", str(desk.code_path)]
    for _ in counted("kill at any time of a change of key", range(rounds)):
        desk.start_round()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(0.1 + chance.random() * 0.4)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        desk.check()


def test_a_change_of_passphrase_killed_at_every_instant(desk: Desk) -> None:
    desk.start_round()
    total = int(act(0, "passphrase", desk.code_path).stdout)
    for nth in range(1, total + 1, 3):
        desk.start_round()
        done = act(nth, "passphrase", desk.code_path)
        assert done.returncode == -signal.SIGKILL, (nth, done.stdout, done.stderr)
        passed = list[str]()
        for secret in ("the old one", desk.fresh_code):
            try:
                opened = opening.unlock_by(desk.paths, KeyStore(), Way.PASSPHRASE, secret)
            except VaultKeyWrong:
                continue
            opened.vault.close()
            passed.append(secret)
        assert len(passed) == 1, "one of them, never none"
