"""Automatic backups as the foot of the window tells them."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.desk.backups import list_backups
from cmdesk.desk.brands import create_brand
from cmdesk.system.paths import Paths
from cmdesk.ui.backing import Backing
from cmdesk.ui.messages import backed_up
from cmdesk.ui.theme import Theme
from tests.ui import own
from tests.ui.driving import Running, leave

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
NBSP = "\N{NO-BREAK SPACE}"


def first_desk(qtbot: QtBot) -> Running:
    return own.first_desk(qtbot)[0]


def test_a_desk_is_backed_up_by_itself_and_says_so(theme: Theme, qtbot: QtBot) -> None:
    running = first_desk(qtbot)
    status = running.window.status.vault
    running.wait(lambda: "sauvegardé à l’instant" in status.text())
    assert len(list_backups(Paths.real())) == 1
    leave(running)


def test_a_backup_at_once_and_one_that_fails(theme: Theme, qtbot: QtBot) -> None:
    running = first_desk(qtbot)
    status = running.window.status.vault
    running.wait(lambda: "sauvegardé à l’instant" in status.text())
    running.desk.run(partial(create_brand, name="Fournil Lou"))
    backing = running.window.findChild(Backing)
    assert backing is not None
    with qtbot.waitSignal(backing.made, timeout=20_000):
        backing.now()
    assert len(list_backups(Paths.real())) == 2
    folder = Paths.real().backups
    folder.rename(folder.with_name("away"))
    folder.write_text("a file where the folder was")
    with qtbot.waitSignal(backing.failed, timeout=20_000):
        backing.now()
    assert "échoue" in status.text()
    assert status.toolTip().count("\n") == 1
    leave(running)


@pytest.mark.parametrize(
    ("ago", "failing", "said"),
    [
        (None, False, "pas encore sauvegardé"),
        (None, True, "la sauvegarde échoue, aucune n’existe encore"),
        (timedelta(seconds=20), False, "sauvegardé à l’instant"),
        (timedelta(minutes=4), False, f"sauvegardé il y a 4{NBSP}min"),
        (timedelta(minutes=4), True, f"la sauvegarde échoue, dernière il y a 4{NBSP}min"),
        (timedelta(hours=3), False, f"sauvegardé il y a 3{NBSP}h"),
        (timedelta(days=2), False, f"sauvegardé le 1er{NBSP}mars"),
        (-timedelta(days=2), False, f"sauvegardé le 5{NBSP}mars"),
    ],
)
def test_the_words_of_the_foot(ago: timedelta | None, failing: bool, said: str) -> None:
    latest = None if ago is None else NOW - ago
    assert backed_up(latest, NOW, failing=failing) == said
