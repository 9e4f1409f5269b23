"""Garbage is collected in the window's thread, and nowhere else."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from cmdesk.ui.collecting import Collector


class Knot:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QObject) -> Iterator[Collector]:
    made = Collector(qapp)
    made.start()
    yield made
    made.deleteLater()
    gc.unfreeze()


def test_another_thread_collects_nothing(collector: Collector) -> None:
    left = weakref.ref(Knot())
    busy = threading.Thread(target=lambda: [Knot() for _ in range(20_000)])
    busy.start()
    busy.join()
    assert left() is not None
    collector.look()
    assert left() is None


def test_little_is_left_for_later(collector: Collector) -> None:
    left = weakref.ref(Knot())
    collector.look()
    assert left() is not None
