"""kill -9 at any instant: what was acknowledged is there, what was under way is whole or absent."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cmdesk.domain.errors import VaultNewer
from cmdesk.storage import backup
from cmdesk.storage import vault as vaults
from tests.bench.figures import counted
from tests.storage.conftest import KEY
from tests.storage.soundness import ROOT, act, assert_sound, instants

SHORT = 6


def _write_and_die(path: Path, chance: random.Random) -> int:
    """Let another process save replies, kill it, and return how many it had acknowledged."""
    command = [sys.executable, "-m", "tests.storage.actor", "0", "write", str(path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    first = process.stdout.readline()
    time.sleep(chance.random() * 0.15)
    os.kill(process.pid, signal.SIGKILL)
    said = [first, *process.stdout.readlines()]
    process.stdout.close()
    process.wait()
    return max(int(line) for line in said if line.endswith("\n")) + 1


@pytest.mark.parametrize(
    "rounds", [pytest.param(4, id="short"), pytest.param(200, id="long", marks=pytest.mark.long)]
)
def test_every_acknowledged_row_outlives_a_kill(rounds: int, filled: Callable[..., Path]) -> None:
    path, chance = filled(0), random.Random(1)
    for _ in counted("kill -9 during writes", range(rounds)):
        acknowledged = _write_and_die(path, chance)
        vault = vaults.open_(path, KEY)
        kept = {reply.id for reply in vault.replies.all()}
        vault.close()
        assert {f"r{number}" for number in range(acknowledged)} <= kept
        assert len(kept) <= acknowledged + 1, "nothing half done, nothing invented"
        assert_sound(path)
        if acknowledged > 3_000:
            path.unlink()
            filled(0)


@pytest.mark.parametrize(
    "limit",
    [pytest.param(SHORT, id="short"), pytest.param(None, id="long", marks=pytest.mark.long)],
)
class TestEveryInstant:
    def test_of_a_migration(
        self, limit: int | None, filled: Callable[..., Path], tmp_path: Path
    ) -> None:
        old = filled(20)
        total = int(act(0, "migrate", _fresh(tmp_path, old)).stdout)
        for nth in counted("kill at every instant of a migration", instants(total, limit)):
            path = _fresh(tmp_path, old)
            _killed(nth, "migrate", path)
            # This process knows the old schema only: whole before, or whole after.
            try:
                vault = vaults.open_(path, KEY)
            except VaultNewer:
                assert nth > 10
            else:
                assert vault.replies.count() == 20
                vault.close()
            assert assert_sound(path)["reply"] == 20
            assert act(0, "migrate", path).returncode == 0
            assert assert_sound(path)["reply"] == 20

    def test_of_a_backup(
        self, limit: int | None, filled: Callable[..., Path], tmp_path: Path
    ) -> None:
        old = _with_backup(filled(20))
        total = int(act(0, "back_up", _fresh(tmp_path, old)).stdout)
        for nth in counted("kill at every instant of a backup", instants(total, limit)):
            path = _fresh(tmp_path, old)
            _killed(nth, "back_up", path)
            folder = path.parent / "backups"
            good = backup.listed(folder)
            assert good, "the last good one is there"
            for item in good:
                assert backup.verify(item.path, KEY, tmp_path)["reply"] == 20
            backup.take_into(path, KEY, folder)
            left = {item.name for item in folder.iterdir()}
            assert left == {item.path.name for item in backup.listed(folder)}
            assert_sound(path)

    def test_of_a_restore(
        self, limit: int | None, filled: Callable[..., Path], tmp_path: Path
    ) -> None:
        old = _with_backup(filled(20))
        vault = vaults.open_(old, KEY)
        vault.replies.delete(f"r{number}" for number in range(7))
        vault.close()
        total = int(act(0, "restore", _fresh(tmp_path, old)).stdout)
        for nth in counted("kill at every instant of a restore", instants(total, limit)):
            path = _fresh(tmp_path, old)
            _killed(nth, "restore", path)
            assert assert_sound(path)["reply"] in {13, 20}
            assert act(0, "restore", path).returncode == 0
            assert assert_sound(path)["reply"] == 20

    def test_of_making_a_vault(self, limit: int | None, tmp_path: Path) -> None:
        total = int(act(0, "create", tmp_path / "0" / "desk.vault").stdout)
        for nth in counted("kill at every instant of making a vault", instants(total, limit)):
            path = tmp_path / f"{nth}" / "desk.vault"
            _killed(nth, "create", path)
            if not path.exists():
                assert act(0, "create", path).returncode == 0
            assert_sound(path)


def _killed(nth: int, deed: str, path: Path) -> None:
    done = act(nth, deed, path)
    assert done.returncode == -signal.SIGKILL, (nth, done.stdout, done.stderr)


def _with_backup(path: Path) -> Path:
    backup.take_into(path, KEY, path.parent / "backups")
    return path


def _fresh(tmp_path: Path, old: Path) -> Path:
    folder = tmp_path / "round"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / old.name
    shutil.copyfile(old, path)
    if (old.parent / "backups").exists():
        shutil.copytree(old.parent / "backups", folder / "backups")
    return path
