"""One thread owns the vault, in order, and what fails reaches whoever asked."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import VaultKeyWrong, VaultLocked
from cmdesk.storage import vault as vaults
from cmdesk.storage.worker import VaultWorker

KEY = bytes(32)


@pytest.fixture
def worker() -> Iterator[VaultWorker]:
    started = VaultWorker()
    started.start()
    yield started
    assert started.stop()


def test_work_runs_in_order_in_one_thread(worker: VaultWorker, tmp_path: Path) -> None:
    worker.open(lambda: vaults.create(tmp_path / "v", KEY)).result(5)
    order = list[int]()
    futures = [
        worker.submit(lambda _, n=n: (order.append(n), threading.current_thread().name)[1])
        for n in range(100)
    ]
    assert {future.result(5) for future in futures} == {"vault"}
    assert order == list(range(100))


def test_a_failure_is_the_future_s_and_the_thread_goes_on(
    worker: VaultWorker, tmp_path: Path
) -> None:
    worker.open(lambda: vaults.create(tmp_path / "v", KEY)).result(5)
    with pytest.raises(ZeroDivisionError):
        worker.submit(lambda _: 1 // 0).result(5)
    assert worker.submit(lambda vault: vault.brands.all()).result(5) == ()


def test_locked_means_closed_until_opened_again(worker: VaultWorker, tmp_path: Path) -> None:
    with pytest.raises(VaultLocked):
        worker.submit(lambda vault: vault.brands.all()).result(5)
    worker.open(lambda: vaults.create(tmp_path / "v", KEY)).result(5)
    brand = Brand("b", "B", "#000000", "B")
    written = worker.submit(lambda vault: vault.brands.put(brand))
    worker.lock().result(5)
    assert written.result(5) == brand
    with pytest.raises(VaultLocked):
        worker.submit(lambda vault: vault.brands.all()).result(5)
    with pytest.raises(VaultKeyWrong):
        worker.open(lambda: vaults.open_(tmp_path / "v", bytes(31) + b"x")).result(5)
    worker.open(lambda: vaults.open_(tmp_path / "v", KEY)).result(5)
    assert worker.submit(lambda vault: vault.brands.all()).result(5) == (brand,)


def test_stopping_finishes_what_was_handed_in(tmp_path: Path) -> None:
    worker = VaultWorker()
    worker.start()
    worker.open(lambda: vaults.create(tmp_path / "v", KEY))
    last = [
        worker.submit(lambda vault, n=n: vault.brands.put(Brand(f"{n}", f"{n}", "#000000", "N")))
        for n in range(50)
    ]
    assert worker.stop()
    assert all(future.done() and not future.exception() for future in last)
    assert not (tmp_path / "v-wal").exists()
