"""Backups thin out with age and never to nothing, whatever the clock and the second folder do."""

import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.errors import GivenUp, VaultDamaged, VaultKeyWrong, VaultNewer
from cmdesk.storage import archive, backup, keys, replacing
from cmdesk.storage import vault as vaults
from cmdesk.storage.backup import ALWAYS_KEPT, superfluous
from tests.storage.conftest import KEY
from tests.storage.soundness import assert_sound

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)
moments = st.lists(
    st.integers(-400 * 24, 400 * 24).map(lambda hours: NOW - timedelta(hours=hours)), max_size=60
)


def _kept(made: list[datetime], now: datetime) -> list[datetime]:
    gone = superfluous(made, now)
    return [moment for index, moment in enumerate(made) if index not in gone]


def test_a_year_of_hourly_backups_thins_as_promised() -> None:
    kept = list[datetime]()
    start = NOW - timedelta(days=365)
    for hour in range(365 * 24):
        now = start + timedelta(hours=hour)
        kept = _kept([now, *kept], now)
    ages = [NOW - moment for moment in kept]
    today = [age for age in ages if age <= timedelta(days=1)]
    weeks2 = [age for age in ages if timedelta(days=1) < age <= timedelta(days=14)]
    months3 = [age for age in ages if timedelta(days=14) < age]
    assert 23 <= len(today) <= 25
    assert 12 <= len(weeks2) <= 14
    assert 10 <= len(months3) <= 13
    assert max(ages) <= timedelta(weeks=13, days=1)


@given(moments)
def test_never_to_nothing_and_settled_at_once(made: list[datetime]) -> None:
    kept = _kept(made, NOW)
    assert kept[:ALWAYS_KEPT] == made[:ALWAYS_KEPT]
    assert _kept(kept, NOW) == kept


@given(moments, st.integers(-800, 800))
def test_a_clock_that_jumps_costs_no_recent_one(made: list[datetime], days: int) -> None:
    assert _kept(made, NOW + timedelta(days=days))[:ALWAYS_KEPT] == made[:ALWAYS_KEPT]


def test_a_clock_set_back_a_year_hides_nothing(
    filled: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(10)
    folder = path.parent / "backups"
    backup.take_into(path, KEY, folder)

    class LastYear(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime.now(UTC) - timedelta(days=365)

    monkeypatch.setattr(backup, "datetime", LastYear)
    vault = vaults.open_(path, KEY)
    vault.replies.delete(["r1"])
    assert backup.is_due(path, folder, LastYear.now()), "it does not wait a year"
    made = backup.take_into(path, KEY, folder)
    vault.close()
    first, second = backup.listed(folder)
    assert first == made, "the latest stands first, by its number"
    assert (first.about.counts["reply"], second.about.counts["reply"]) == (9, 10)


def test_due_only_after_an_hour_and_a_change(filled: Callable[..., Path]) -> None:
    path = filled(10)
    folder = path.parent / "backups"
    assert backup.is_due(path, folder, datetime.now(UTC))
    backup.take_into(path, KEY, folder)
    later = datetime.now(UTC) + timedelta(hours=2)
    assert not backup.is_due(path, folder, later), "nothing changed"
    vault = vaults.open_(path, KEY)
    vault.settings.put("a", 1)
    assert backup.is_due(path, folder, later)
    assert not backup.is_due(path, folder, datetime.now(UTC)), "too soon"
    vault.close()


def test_a_backup_of_a_desk_in_use_shows_one_moment(filled: Callable[..., Path]) -> None:
    path = filled(400)
    vault = vaults.open_(path, KEY)
    stop = threading.Event()
    made = list[backup.Backup]()

    def back_up() -> None:
        made.append(backup.take(path, KEY, path.with_name("one.cmdesk")))
        stop.set()

    thread = threading.Thread(target=back_up)
    thread.start()
    number = 0
    while not stop.is_set() and number < 5_000:
        with vault.step("reply.delete"):
            vault.replies.delete([f"r{number % 400}"])
        vault.undo()
        number += 1
    thread.join()
    assert vault.replies.count() == 400
    vault.close()
    assert made[0].about.counts["reply"] in {399, 400}
    assert number, "the desk was held up until the backup stood"


def test_a_second_folder_that_vanishes_midway(
    filled: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(10)
    made = backup.take_into(path, KEY, path.parent / "backups")
    second = tmp_path / "stick"
    with pytest.raises(FileNotFoundError):
        backup.carry(made, second)
    second.mkdir()
    real = backup.sync_file

    def pulled_out(part: Path) -> None:
        shutil.rmtree(second)
        real(part)

    with monkeypatch.context() as patched:
        patched.setattr(backup, "sync_file", pulled_out)
        with pytest.raises(FileNotFoundError):
            backup.carry(made, second)
    assert backup.listed(path.parent / "backups") == (made,)
    second.mkdir()
    (second / f"{made.path.name}.part").write_bytes(b"half")
    carried = backup.carry(made, second)
    assert carried.path.read_bytes() == made.path.read_bytes()
    assert [item.name for item in second.iterdir()] == [made.path.name]


def test_given_up_midway_leaves_nothing(filled: Callable[..., Path]) -> None:
    path = filled(400)

    def give_up(left: int, _: int) -> None:
        raise InterruptedError(left)

    with pytest.raises(InterruptedError):
        backup.take_into(path, KEY, path.parent / "backups", progress=give_up)
    assert list((path.parent / "backups").iterdir()) == []


def test_restored_in_place_with_the_replaced_one_kept(filled: Callable[..., Path]) -> None:
    path = filled(10)
    made = backup.take_into(path, KEY, path.parent / "backups")
    vault = vaults.open_(path, KEY)
    vault.replies.delete(["r1", "r2"])
    vault.close()
    with pytest.raises(VaultKeyWrong):
        replacing.restore(made.path, path, bytes(32))
    done = replacing.restore(made.path, path, KEY)
    assert assert_sound(path) == done.counts
    assert done.counts["reply"] == 10
    assert done.kept
    assert assert_sound(done.kept)["reply"] == 8
    modes = {item.stat().st_mode & 0o777 for item in path.parent.rglob("*") if item.is_file()}
    assert modes == {0o600}


def test_a_restore_given_up_or_of_a_newer_version_leaves_the_vault_untouched(
    filled: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(10)
    made = backup.take_into(path, KEY, path.parent / "backups")
    before, heard = path.read_bytes(), list[tuple[int, int]]()

    def give_up(left: int, total: int) -> None:
        heard.append((left, total))
        raise GivenUp

    with pytest.raises(GivenUp):
        replacing.restore(made.path, path, KEY, give_up)
    assert heard[0][0] < heard[0][1]
    with monkeypatch.context() as older:
        older.setattr("cmdesk.storage.migrations.NEWEST", 0)
        with pytest.raises(VaultNewer):
            replacing.restore(made.path, path, KEY)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("desk.vault.*"))
    assert not (path.parent / "replaced").exists()


def test_a_broken_key_file_is_no_obstacle_to_a_restore(filled: Callable[..., Path]) -> None:
    path = filled(10)
    made = backup.take_into(path, KEY, path.parent / "backups")
    keys.key_path(path).write_text("{")
    kept = replacing.restore(made.path, path, KEY).kept
    assert kept
    assert keys.key_path(kept).read_text() == "{"
    assert_sound(path)


def test_an_archive_that_is_none(tmp_path: Path) -> None:
    for number, data in enumerate((b"", b"PK", b"{}", bytes(100_000))):
        path = tmp_path / f"desk-{number}.cmdesk"
        path.write_bytes(data)
        with pytest.raises(VaultDamaged):
            archive.read_about(path)
    assert backup.listed(tmp_path) == ()
