"""Backups that nobody has to remember."""

import queue
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from cmdesk.desk import backups, brands
from cmdesk.desk.backups import BackupReport
from cmdesk.desk.keeper import Keeper
from cmdesk.domain.errors import DeskError, DiskFull, FolderNotWritable
from cmdesk.storage import backup
from cmdesk.storage import vault as vaults
from cmdesk.storage.worker import VaultWorker
from cmdesk.system.paths import Paths

KEY = bytes(range(32))


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[VaultWorker]:
    started = VaultWorker()
    started.start()
    started.open(lambda: vaults.create(tmp_path / "desk.vault", KEY)).result(5)
    started.submit(lambda vault: brands.create_brand(vault, "Arnaud")).result(5)
    yield started
    assert started.stop()


def test_one_is_made_at_once_and_no_more_until_due(worker: VaultWorker, tmp_path: Path) -> None:
    said = queue.Queue[BackupReport | DeskError]()
    keeper = Keeper(worker.submit, said.put, every=0.01)
    keeper.start()
    report = said.get(timeout=10)
    assert isinstance(report, BackupReport)
    assert report.made.about.counts["brand"] == 1
    with pytest.raises(queue.Empty):
        said.get(timeout=0.2)
    assert keeper.stop()
    assert len(backup.listed(tmp_path / "backups")) == 1


def test_a_second_folder_that_is_away_costs_nothing(worker: VaultWorker, tmp_path: Path) -> None:
    second = tmp_path / "stick"
    worker.submit(lambda vault: backups.set_second_folder(vault, second)).result(5)
    said = queue.Queue[BackupReport | DeskError]()
    keeper = Keeper(worker.submit, said.put)
    keeper.start()
    report = said.get(timeout=10)
    assert keeper.stop()
    assert isinstance(report, BackupReport)
    assert report.second == "file.folder-missing"
    second.mkdir()
    report = worker.submit(backups.plan).result(5).run()
    assert report.second == ""
    assert [item.name for item in second.iterdir()] == [report.made.path.name]


def test_a_second_folder_that_is_back_gets_the_copy_it_missed(
    worker: VaultWorker, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    worker.submit(lambda vault: backups.set_second_folder(vault, second)).result(5)
    said = queue.Queue[BackupReport | DeskError]()
    keeper = Keeper(worker.submit, said.put, every=0.01)
    keeper.start()
    report = said.get(timeout=10)
    assert isinstance(report, BackupReport)
    second.mkdir()
    until = time.monotonic() + 10
    while not backup.listed(second) and time.monotonic() < until:
        time.sleep(0.01)
    assert keeper.stop()
    assert [item.path.name for item in backup.listed(second)] == [report.made.path.name]
    job = worker.submit(backups.plan).result(5)
    assert not job.catch_up(), "once is enough"


def test_the_shelf_tells_sizes_and_how_the_second_folder_stands(
    worker: VaultWorker, tmp_path: Path
) -> None:
    paths = replace(Paths.real(), data=tmp_path)
    second = tmp_path / "stick"
    made = worker.submit(backups.plan).result(5).run().made
    assert backups.shelf(paths).backups == (made,)
    assert backups.shelf(paths).sizes == {made.path: made.path.stat().st_size}
    worker.submit(lambda vault: backups.set_second_folder(vault, second)).result(5)
    away = worker.submit(lambda vault: backups.shelf(paths, vault)).result(5).second
    assert away == backups.Second(second, there=False, latest=None)
    second.mkdir()
    worker.submit(backups.plan).result(5).catch_up()
    back = worker.submit(lambda vault: backups.shelf(paths, vault)).result(5)
    assert back.second == backups.Second(second, there=True, latest=made.about.moment)
    assert len(back.backups) == 1, "a copy is no backup more"


def test_a_locked_desk_is_left_alone_and_failure_is_said(
    worker: VaultWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker.lock().result(5)
    said = queue.Queue[BackupReport | DeskError]()
    keeper = Keeper(worker.submit, said.put, every=0.01)
    keeper.start()
    with pytest.raises(queue.Empty):
        said.get(timeout=0.2)

    def full(*_: object, **__: object) -> None:
        raise DiskFull(path="there")

    monkeypatch.setattr(backup, "take_into", full)
    worker.open(lambda: vaults.open_(tmp_path / "desk.vault", KEY)).result(5)
    assert isinstance(said.get(timeout=10), DiskFull)
    assert keeper.stop()


def test_an_error_of_the_system_does_not_end_the_backups(
    worker: VaultWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, real = queue.Queue[BackupReport | DeskError](), backup.is_due
    troubles = [OSError(5, "Input/output error", "/there")]

    def is_due(vault: Path, folder: Path, now: datetime) -> bool:
        if troubles:
            raise troubles.pop()
        return real(vault, folder, now)

    monkeypatch.setattr(backup, "is_due", is_due)
    keeper = Keeper(worker.submit, said.put, every=0.01)
    keeper.start()
    trouble = said.get(timeout=10)
    assert isinstance(trouble, FolderNotWritable)
    assert trouble.params == {"path": "/there"}
    assert isinstance(said.get(timeout=10), BackupReport)
    assert keeper.stop()
