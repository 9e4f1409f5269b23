"""A compose pane over a real vault filled with the demo desk; only the rules are a small fake."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.desk import demo
from cmdesk.desk.brands import list_brands
from cmdesk.domain.brand import Brand
from cmdesk.spelling.speller import Speller
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from cmdesk.storage.worker import VaultWorker
from cmdesk.system import resources
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.tasks import Desk, Toast
from cmdesk.ui.theme import Scheme, Theme
from tests.ui.compose.fakes import FakeChecker

T = TypeVar("T")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass
class Bench:
    """The pane at work, and ways to look behind it."""

    pane: ComposePane
    desk: Desk
    worker: VaultWorker
    brands: dict[str, Brand]
    toasts: list[Toast]
    qtbot: QtBot
    theme: Theme

    def ask(self, use_case: Callable[[Vault], T]) -> T:
        """Run a use case in the vault's thread and wait for it."""
        return self.worker.submit(use_case).result(timeout=10)

    def choose(self, name: str) -> None:
        """Put a brand in force and wait until its draft is shown."""
        brand = self.brands[name]
        self.pane.set_brand(brand)
        self.qtbot.waitUntil(lambda: self.draft_brand() == brand.id)
        self.settle()

    def draft_brand(self) -> str:
        draft = self.pane.current_draft()
        return draft.brand_id if draft is not None else ""

    def settle(self) -> None:
        """Wait until what is written was read over and its cards are shown."""
        self.qtbot.waitUntil(lambda: self.read_over() == self.pane.editor.text, timeout=30_000)
        self.qtbot.wait(5)

    def read_over(self) -> str | None:
        proof = self.pane.proofreader.proof
        pending = self.pane.proofreader.pending
        return None if proof is None or pending else proof.text

    def write(self, text: str, caret: int | None = None) -> None:
        """Replace the answer by ``text``, as if loaded, and have it read over."""
        self.pane.editor.selectAll()
        self.pane.editor.put(text)
        self.pane.editor.move_to(len(text) if caret is None else caret)
        self.settle()

    def type(self, keys: str) -> None:
        """Type on a keyboard."""
        QTest.keyClicks(self.pane.editor, keys)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key in the editor."""
        QTest.keyClick(self.pane.editor, key, modifier or Qt.KeyboardModifier.NoModifier)

    def titles(self) -> list[str]:
        """The titles of the cards."""
        self.settle()
        return [card.title.text() for card in self.pane.review.cards]


def click(widget: QWidget) -> None:
    """Click in the middle of it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    with at_work(qtbot, tmp_path) as made:
        yield made


@contextmanager
def at_work(qtbot: QtBot, tmp_path: Path, speller: Speller | None = None) -> Generator[Bench]:
    """Yield a pane over a demo vault, with these dictionaries or none."""
    theme = Theme(resources.root())
    theme.set_scheme(Scheme.LIGHT)
    theme.apply()
    worker = VaultWorker()
    worker.start()
    worker.open(lambda: vaults.create(tmp_path / "desk.vault", b"k" * 32)).result(timeout=10)
    worker.submit(lambda vault: demo.fill(vault, resources.root() / "demo", NOON)).result(10)
    desk = Desk(worker)
    desk.set_checker(FakeChecker())
    desk.speller = speller
    toasts: list[Toast] = []
    desk.notified.connect(toasts.append)
    pane = ComposePane(desk, theme)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    row.addWidget(pane, 1)
    row.addWidget(pane.side_column)
    window.addActions(list(pane.commands))
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    brands = {brand.name: brand for brand in worker.submit(list_brands).result(10)}
    made = Bench(pane, desk, worker, brands, toasts, qtbot, theme)
    made.choose("Fournil Lou")
    yield made
    window.hide()
    pane.proofreader.finish()
    worker.stop()
