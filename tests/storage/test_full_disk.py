"""A disk that fills up at any write: said as such, nothing lost, and all goes on with room."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import DiskFull
from cmdesk.domain.reply import Reply
from cmdesk.storage import backup
from cmdesk.storage import vault as vaults
from tests.storage import next_schema
from tests.storage.conftest import KEY, fill
from tests.storage.soundness import ROOT, assert_sound

SIZE_KB = 4_096
STEP_KB = 4


class Disk:
    """A disk of 4 MB, of which all but a few kilobytes can be taken away."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def leave(self, kilobytes: int) -> None:
        """Fill the disk until so much is left."""
        self.free()
        left = shutil.disk_usage(self.folder).free - kilobytes * 1024
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(left, 1))

    def free(self) -> None:
        """Make room."""
        self._ballast.unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE_KB}k,mode=0700", "desk", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here; the file-size limit below stands in for it")
    yield Disk(tmp_path)
    subprocess.run(["umount", "-l", str(tmp_path)], check=True)


def _fails_until_there_is_room(disk: Disk, deed: Callable[[], object]) -> int:
    """Try a deed with ever more room until it succeeds; return how often it failed."""
    for failures in range(SIZE_KB // STEP_KB):
        disk.leave(failures * STEP_KB)
        try:
            deed()
        except DiskFull:
            continue
        disk.free()
        return failures
    pytest.fail("it never succeeded")


def test_of_a_save(disk: Disk) -> None:
    path = disk.folder / "desk.vault"
    vault = vaults.create(path, KEY)
    fill(vault, 5)
    saved = [0]
    failures = 0

    def save() -> None:
        text = f"Bonjour {saved[0]} " * 900
        with vault.step("reply.create"):
            vault.replies.put(Reply(f"n{saved[0]}", "b1", "T", text))
        vault.drafts.put(Draft("d1", "b1", text))
        saved[0] += 1

    for _ in range(12):
        failures += _fails_until_there_is_room(disk, save)
        assert vault.replies.count() == 5 + saved[0]
    assert failures > 20
    vault.close()
    assert assert_sound(path)["reply"] == 17


def test_of_a_backup(disk: Disk) -> None:
    path, folder = disk.folder / "desk.vault", disk.folder / "backups"
    vault = vaults.create(path, KEY)
    fill(vault, 60)
    first = backup.take_into(path, KEY, folder)
    failures = _fails_until_there_is_room(disk, lambda: backup.take_into(path, KEY, folder))
    assert failures > 20
    good = backup.listed(folder)
    assert len(good) == 2
    assert first in good
    assert {item.name for item in folder.iterdir()} == {item.path.name for item in good}
    for item in good:
        assert backup.verify(item.path, KEY, disk.folder)["reply"] == 60
    vault.close()


def test_of_opening_and_a_migration(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    from cmdesk.storage import migrations

    path = disk.folder / "desk.vault"
    vault = vaults.create(path, KEY)
    fill(vault, 60)
    vault.close()
    monkeypatch.setattr(migrations, "STEPS", migrations.STEPS)
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST)
    next_schema.learn()
    failures = _fails_until_there_is_room(disk, lambda: vaults.open_(path, KEY).close())
    assert failures > 20
    assert assert_sound(path)["reply"] == 60
    assert len(backup.listed(disk.folder / "backups")) >= 1


_STARVED = """
import resource, signal, sys
from pathlib import Path
from cmdesk.domain.errors import DiskFull
from cmdesk.domain.reply import Reply
from cmdesk.storage import backup, vault as vaults
path, key, limit = Path(sys.argv[1]), bytes(range(32)), int(sys.argv[2])
vault = vaults.open_(path, key)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
said = ""
try:
    for number in range(500):
        with vault.step("reply.create"):
            vault.replies.put(Reply(f"n{number}", "b1", "T", "Bonjour " * 300))
        print(number, flush=True)
except DiskFull:
    said = "full"
try:
    backup.take_into(path, key, path.parent / "backups")
except DiskFull:
    said += " full"
print(said)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no such limit on this system")
@pytest.mark.parametrize("limit", [40_000, 65_536, 90_001, 150_000])
def test_of_a_file_that_may_grow_no_more(limit: int, filled: Callable[..., Path]) -> None:
    path = filled(5)
    done = subprocess.run(
        [sys.executable, "-c", _STARVED, str(path), str(limit)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    *numbers, said = done.stdout.splitlines()
    assert said == "full full"
    assert assert_sound(path)["reply"] == 5 + len(numbers)
    assert backup.listed(path.parent / "backups") == ()
    vault = vaults.open_(path, KEY)
    vault.replies.put(Reply("after", "b1", "T", "x"))
    vault.close()
