"""A power cut may leave any prefix of the log, or its pieces out of order: never a broken vault."""

import random
import shutil
from pathlib import Path

import pytest

from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.storage import vault as vaults
from tests.bench.figures import counted
from tests.storage.conftest import KEY
from tests.storage.soundness import assert_sound

HEADER, FRAME = 32, 24 + 4096


@pytest.fixture
def living(tmp_path: Path) -> tuple[Path, bytes, set[int]]:
    """Return a vault as it lies on the disk in mid work, its log, and its count at each commit."""
    path = tmp_path / "live" / "desk.vault"
    path.parent.mkdir()
    vaults.create(path, KEY).close()
    vault = vaults.open_(path, KEY)
    counts = {0}
    vault.brands.put(Brand("b1", "A", "#000000", "A"))
    for number in range(25):
        with vault.step("reply.create", 2):
            vault.replies.put_all(
                Reply(f"r{number}-{part}", "b1", "T", f"Bonjour {number} " * 60)
                for part in range(2)
            )
        counts.add((number + 1) * 2)
    copy = tmp_path / "cut.vault"
    shutil.copyfile(path, copy)
    log = path.with_name(path.name + "-wal").read_bytes()
    vault.close()
    assert (len(log) - HEADER) // FRAME > 100
    return copy, log, counts


def _after(path: Path, log: bytes) -> int:
    """Start again after the cut, and return how many replies are there."""
    work = path.with_name("work.vault")
    for end in ("-wal", "-shm"):
        work.with_name(work.name + end).unlink(missing_ok=True)
    shutil.copyfile(path, work)
    work.with_name(work.name + "-wal").write_bytes(log)
    vault = vaults.open_(work, KEY)
    count = vault.replies.count()
    found = sum(1 for brand in vault.brands.all() for _ in vault.replies.search(brand.id, limit=99))
    vault.close()
    assert found == count
    assert assert_sound(work)["reply"] == count
    return count


@pytest.mark.parametrize(
    "step", [pytest.param(23, id="short"), pytest.param(1, id="long", marks=pytest.mark.long)]
)
def test_any_prefix_of_the_log(step: int, living: tuple[Path, bytes, set[int]]) -> None:
    path, log, counts = living
    frames = (len(log) - HEADER) // FRAME
    last = 0
    ends = [
        HEADER + frame * FRAME + extra
        for frame in range(0, frames + 1, step)
        for extra in (0, 10, 2_000)
    ]
    for end in counted("log cut off", ends):
        count = _after(path, log[:end])
        assert count in counts, "no transaction is there by half"
        assert count >= last, "and a longer log never gives less"
        last = count
    assert _after(path, log) == max(counts)


@pytest.mark.parametrize(
    "rounds", [pytest.param(15, id="short"), pytest.param(300, id="long", marks=pytest.mark.long)]
)
def test_pieces_out_of_order(rounds: int, living: tuple[Path, bytes, set[int]]) -> None:
    path, log, counts = living
    chance = random.Random(3)
    frames = (len(log) - HEADER) // FRAME
    for round_ in counted("log out of order", range(rounds)):
        broken = bytearray(log)
        one, other = (HEADER + chance.randrange(frames) * FRAME for _ in range(2))
        if round_ % 3 == 0:  # written the other way round
            broken[one : one + FRAME] = log[other : other + FRAME]
            broken[other : other + FRAME] = log[one : one + FRAME]
        elif round_ % 3 == 1:  # never written
            broken[one : one + FRAME] = bytes(FRAME)
        else:  # written by half
            broken[one + 512 : one + FRAME] = bytes(FRAME - 512)
        assert _after(path, bytes(broken)) in counts
