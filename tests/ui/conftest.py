"""A desk over a real vault in a temporary home, and the whole window built as the app builds it."""

import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.desk.brands import create_brand
from cmdesk.domain.brand import Brand
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from cmdesk.storage.worker import VaultWorker
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Scheme, Theme
from tests.ui.driving import Running, leave, show

T = TypeVar("T")
_MANY = 100_000
"""So many objects left behind by tests are worth a collection."""


@pytest.fixture(autouse=True)
def _collected_here() -> Iterator[None]:  # pyright: ignore[reportUnusedFunction] -- a fixture
    """Collect in this thread alone, as the app does: others must not end what is Qt's."""
    gc.disable()
    yield
    if gc.get_count()[0] > _MANY:
        gc.collect()


@pytest.fixture(autouse=True)
def _warm(rules_at_hand: None) -> None:  # pyright: ignore[reportUnusedFunction] -- a fixture
    """Start with the rules compiled, as a desk does at any start but its first."""


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application with the style that the app gives it."""
    qapp.setStyle("Fusion")
    return qapp


@pytest.fixture
def theme(dressed: QApplication) -> Iterator[Theme]:
    made = Theme(resources.root())
    made.set_scheme(Scheme.LIGHT)
    made.apply()
    yield made
    dressed.setStyleSheet("")


@dataclass
class Bench:
    """A desk façade over a real vault, with one brand in it."""

    desk: Desk
    worker: VaultWorker
    brand: Brand

    def ask(self, use_case: Callable[[Vault], T]) -> T:
        """Run a use case in the vault's thread and wait for it."""
        return self.worker.submit(use_case).result(timeout=20)


@pytest.fixture
def bench(theme: Theme, tmp_path: Path) -> Iterator[Bench]:
    worker = VaultWorker()
    worker.start()
    worker.open(lambda: vaults.create(tmp_path / "desk.vault", os.urandom(32))).result(20)
    brand = worker.submit(lambda vault: create_brand(vault, "Fournil Lou")).result(20).value
    desk = Desk(worker)
    yield Bench(desk, worker, brand)
    worker.stop()


@pytest.fixture
def demo(dressed: QApplication, qtbot: QtBot) -> Iterator[Running]:
    """The demo desk, open and read."""
    window = app.build(Paths.demo(), demo=True)
    running = Running(window, qtbot)
    show(running)
    running.wait(lambda: window.brand is not None and running.desk.checker is not None)
    yield running
    leave(running)
    dressed.setStyleSheet("")
