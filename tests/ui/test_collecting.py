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


def test_all_is_gone_through_once_nobody_types(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone_through = list[int]()
    monkeypatch.setattr(gc, "collect", lambda generation=2: gone_through.append(generation))
    made = list[list[list[int]]]()
    for _look in range(200):
        made.append([[] for _ in range(300)])  # as when somebody types
        collector.look()
    assert 2 not in gone_through
    collector.look()
    assert gone_through[-1] == 2
