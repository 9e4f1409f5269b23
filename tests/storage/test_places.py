"""Where a vault may lie, and who else may hold it: odd names, closed folders, two processes."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cmdesk.domain.errors import VaultReadOnly
from cmdesk.domain.reply import Reply
from cmdesk.storage import backup
from cmdesk.storage import vault as vaults
from tests.storage.conftest import KEY
from tests.storage.soundness import ROOT, assert_sound


@pytest.mark.parametrize(
    "name",
    [
        "avec des espaces",
        "Été à l’hôtel « Le Zéphyr »",
        "100%25 sûr?a=b#c&d;e",
        "é" * 100,
        "a" * 200,
    ],
)
def test_a_vault_lies_anywhere(name: str, filled: Callable[..., Path], tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    path = filled(5, folder)
    made = backup.take_into(path, KEY, folder / "backups")
    assert backup.verify(made.path, KEY, folder)["reply"] == 5
    assert assert_sound(path)["reply"] == 5
    assert {item.name for item in tmp_path.iterdir()} == {name}


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """Make a folder that nobody, root neither, can write to."""
    folder = tmp_path / "closed"
    folder.mkdir()
    mounted = not subprocess.run(
        ["mount", "-t", "tmpfs", "desk", str(folder)], capture_output=True, check=False
    ).returncode

    def close() -> Path:
        if mounted:
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        else:
            for path in (*folder.iterdir(), folder):
                path.chmod(0o500 if path.is_dir() else 0o400)
        return folder

    yield close
    if mounted:
        subprocess.run(["umount", "-l", str(folder)], check=True)
    else:
        folder.chmod(0o700)


def test_a_closed_folder_is_said_to_be_closed(
    closed: Callable[[], Path], filled: Callable[..., Path], tmp_path: Path
) -> None:
    path = filled(5, tmp_path / "closed")
    before = path.read_bytes()
    closed()
    with pytest.raises(VaultReadOnly):
        vaults.open_(path, KEY)
    with pytest.raises(VaultReadOnly):
        vaults.create(path.with_name("other.vault"), KEY)
    with pytest.raises(VaultReadOnly):
        backup.take_into(path, KEY, path.parent / "backups")
    assert path.read_bytes() == before
    copy = tmp_path / "copy.vault"
    shutil.copyfile(path, copy)
    assert assert_sound(copy)["reply"] == 5


_WRITER = """
import sys
import time
from pathlib import Path
from cmdesk.domain.reply import Reply
from cmdesk.storage import vault as vaults
vault = vaults.open_(Path(sys.argv[1]), bytes(range(32)))
for number in range(150):
    with vault.step("reply.create"):
        vault.replies.put(Reply(f"{sys.argv[2]}-{number}", "b1", "T", "Bonjour"))
vault.close()
"""


def test_two_processes_at_once_lose_nothing(filled: Callable[..., Path]) -> None:
    path = filled(0)
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name], cwd=ROOT)
        for name in ("one", "two")
    ]
    vault = vaults.open_(path, KEY)
    while any(writer.poll() is None for writer in writers):
        assert vault.replies.count() <= 301
        vault.replies.put(Reply("mine", "b1", "T", "x"))
        time.sleep(0.01)
    assert [writer.returncode for writer in writers] == [0, 0]
    assert vault.replies.count() == 301
    vault.close()
    assert assert_sound(path)["reply"] == 301
