"""The library pane over a real vault, filled, with or without the real rules."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import update_brand
from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.tone import engine as engines
from cmdesk.tone.engine import Engine
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.theme import Theme
from tests.ui.conftest import Bench

D = TypeVar("D", bound=QDialog)
TU = "Salut {prénom}, tu peux passer quand tu veux, ta baguette t’attend."
VOUS = "Bonjour {prénom}, vous pouvez passer quand vous voulez, votre baguette vous attend."


def fill(vault: Vault, brand_id: str, count: int) -> None:
    with vault.quietly():
        vault.replies.put_all(
            Reply(
                f"r{index}",
                brand_id,
                f"Réponse {index:04}",
                f"Bonjour {{prénom}}, voici la réponse numéro {index}.",
                situations=(list(Situation)[index % 7],),
                status=list(ReplyStatus)[index % 3],
                uses=count - index,
            )
            for index in range(count)
        )


@pytest.fixture
def pane(bench: Bench, theme: Theme, qtbot: QtBot) -> LibraryPane:
    made = LibraryPane(bench.desk, theme)
    assert made.side is not None
    qtbot.addWidget(made)
    qtbot.addWidget(made.side)
    made.resize(900, 700)
    made.show()
    made.side.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def shown(pane: LibraryPane, bench: Bench, qtbot: QtBot, count: int = 12) -> None:
    bench.ask(partial(fill, brand_id=bench.brand.id, count=count))
    pane.set_brand(bench.brand)
    settle(pane, qtbot)


def settle(pane: LibraryPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.model.loaded, timeout=10_000)


def titles(pane: LibraryPane) -> list[str]:
    replies = (pane.model.reply_at(row) for row in range(pane.model.rowCount()))
    return [reply.title for reply in replies if reply is not None]


@pytest.fixture(autouse=True)
def swept(theme: Theme) -> Iterator[None]:
    """Delete each test's widgets here: the collector might do so in the thread that reads."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(scope="session")
def engine(compiled_rules: Path) -> Engine:
    return engines.load(resources.root() / "tone", compiled_rules)


@pytest.fixture
def read_by(bench: Bench, engine: Engine) -> Brand:
    """Put the real rules into use, and a brand that says vous; return the brand."""
    profile = ToneProfile(address=Address.VOUS)
    brand = bench.ask(partial(update_brand, brand=replace(bench.brand, profile=profile))).value
    bench.desk.set_checker(engine)
    bench.brand = brand
    return brand


def put(bench: Bench, *found: Reply) -> None:
    """Put replies into the brand's library."""
    replies = [replace(item, brand_id=bench.brand.id) for item in found]
    bench.ask(lambda vault: vault.replies.put_all(replies))


def kept(bench: Bench, reply_id: str) -> Reply:
    """Return a reply as it is kept."""
    reply = bench.ask(lambda vault: vault.replies.get(reply_id))
    assert reply is not None
    return reply


def dialog_of(pane: LibraryPane, kind: type[D], qtbot: QtBot) -> D:
    """Return the dialog of that kind that is open, waiting for it."""

    def opened() -> list[D]:
        return [found for found in pane.window().findChildren(kind) if found.isVisible()]

    qtbot.waitUntil(lambda: len(opened()) == 1, timeout=10_000)
    return opened()[0]
