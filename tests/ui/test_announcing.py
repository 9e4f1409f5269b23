"""What one sees by the way is said to whoever hears the window: findings, toasts, problems."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest

from cmdesk.domain.errors import DiskFull
from cmdesk.ui.dialogs.crash import CrashDialog
from cmdesk.ui.tasks import Toast
from tests.ui.driving import Running
from tests.ui.own import compose_of

URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, bool]]]:
    """Listen as a screen reader does; return each announcement, and whether it is urgent."""
    said: list[tuple[str, bool]] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness() is URGENT))

    monkeypatch.setattr(QAccessible, "isActive", bool_true)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    yield said


def bool_true() -> bool:
    return True


def write(demo: Running, text: str) -> None:
    editor = compose_of(demo).editor
    editor.selectAll()
    QTest.keyClicks(editor, text)


def test_findings_are_told_once_the_person_rests(
    demo: Running, heard: list[tuple[str, bool]]
) -> None:
    write(demo, "Bonjour, calmez-vous et supprimez votre photo. ")
    assert not heard  # not while one types
    demo.wait(lambda: heard)
    words, urgent = heard[-1]
    assert "point" in words
    assert "supprimez votre photo" in words.casefold() or "Le premier" in words
    assert urgent
    count = len(heard)
    compose_of(demo).proofreader.look_again()
    demo.qtbot.wait(1_200)
    assert len(heard) == count, "what is known is not told again"


def test_toasts_and_problems_are_told(demo: Running, heard: list[tuple[str, bool]]) -> None:
    demo.window.show_toast(Toast("Réponse enregistrée"))
    assert heard[-1] == ("Réponse enregistrée", False)
    demo.window.show_toast(Toast("Plus de place", problem=True))
    assert heard[-1] == ("Plus de place", True)
    dialog = CrashDialog(demo.conductor.theme, None, demo.window)
    dialog.open()
    dialog.show_problem(DiskFull(path="bureau"))
    words, urgent = heard[-1]
    assert "place" in words
    assert urgent
