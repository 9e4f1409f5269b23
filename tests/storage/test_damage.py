"""A flipped bit or a missing end is seen, named as damage, and never written over."""

import hashlib
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from cmdesk.domain.errors import DeskError, VaultDamaged
from cmdesk.domain.reply import Reply
from cmdesk.storage import backup, replacing
from cmdesk.storage import vault as vaults
from cmdesk.storage.copying import check
from cmdesk.storage.database import connect
from tests.bench.figures import counted
from tests.storage.conftest import KEY
from tests.storage.soundness import assert_sound

PAGE = 4096


def _digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _use(path: Path) -> None:
    """Do what a person does, until damage shows; then try to go on writing."""
    vault = vaults.open_(path, KEY)
    try:
        for brand in vault.brands.all():
            vault.replies.search(brand.id, "bonjour", limit=999)
        vault.replies.all()
        vault.drafts.all()
    except VaultDamaged:
        with pytest.raises(VaultDamaged):
            vault.replies.put(Reply("new", "b1", "T", "x"))
        with pytest.raises(VaultDamaged), vault.step("reply.create"):
            vault.settings.put("a", 1)
    finally:
        vault.close()


def _assert_noticed(path: Path) -> None:
    before = _digest(path)
    with pytest.raises(VaultDamaged):
        check(path, KEY)
    with suppress(VaultDamaged):
        _use(path)
    with pytest.raises(VaultDamaged):
        backup.take(path, KEY, path.with_name("never.cmdesk"))
    assert not path.with_name("never.cmdesk").exists()
    assert _digest(path) == before, "a damaged file is left as it is"


@pytest.mark.parametrize(
    "bits", [pytest.param(1, id="short"), pytest.param(24, id="long", marks=pytest.mark.long)]
)
def test_one_flipped_bit_on_each_page(bits: int, filled: Callable[..., Path]) -> None:
    path, chance = filled(40), random.Random(2)
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    assert pages > 30
    flips = [page for page in range(pages) for _ in range(bits)]
    for page in counted("bit flipped", flips):
        broken = bytearray(whole)
        # What lies past the MAC on a page is padding, which nothing reads.
        place = page * PAGE + chance.randrange(PAGE - 80 + 16 + 64)
        broken[place] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        _assert_noticed(path)


@pytest.mark.parametrize("cut", [0, 1, 15, 16, 100, 4095, 4096, 8192, 3 * 4096 + 7, -1, -4096])
def test_a_missing_end(cut: int, filled: Callable[..., Path]) -> None:
    path = filled(40)
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    _assert_noticed(path)


def test_a_damaged_vault_is_restored_and_kept(filled: Callable[..., Path]) -> None:
    path = filled(40)
    made = backup.take_into(path, KEY, path.parent / "backups")
    broken = bytearray(path.read_bytes())
    broken[PAGE * 5 + 9] ^= 4
    path.write_bytes(broken)
    done = replacing.restore(made.path, path, KEY)
    assert done.counts["reply"] == 40
    assert done.kept
    assert done.kept.read_bytes() == broken
    assert_sound(path)


@pytest.mark.parametrize("place", ["keys.json", "desk.vault", "end", "cut"])
def test_a_damaged_backup_never_takes_a_vault_s_place(
    place: str, filled: Callable[..., Path]
) -> None:
    path = filled(40)
    made = backup.take_into(path, KEY, path.parent / "backups").path
    data = bytearray(made.read_bytes())
    if place == "cut":
        data = data[: len(data) // 2]
    else:
        at = len(data) - 10 if place == "end" else data.index(place.encode()) + len(place) + 9
        data[at] ^= 1
    made.write_bytes(data)
    before = _digest(path)
    with pytest.raises(DeskError):
        replacing.restore(made, path, KEY)
    assert _digest(path) == before
    left = {item.name for item in path.parent.iterdir() if item.stat().st_size}
    assert left - {path.name + "-shm"} == {path.name, "backups"}


def test_a_failing_disk_is_no_wrong_key(filled: Callable[..., Path]) -> None:
    path = filled(40)
    broken = bytearray(path.read_bytes())
    broken[:PAGE] = bytes(PAGE)
    salt = path.read_bytes()[:16]
    path.write_bytes(broken)
    with pytest.raises(VaultDamaged):
        vaults.open_(path, KEY, [salt])
    with pytest.raises(VaultDamaged):
        connect(path, KEY)
