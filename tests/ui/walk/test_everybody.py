"""Every screen for whoever hears it or has no mouse: names, roles, a way by Tab, a ring."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from cmdesk.ui.compose.floating import FloatingCard
from cmdesk.ui.palette import Palette
from tests.ui.test_everybody import controls, silent
from tests.ui.walk.conftest import each
from tests.ui.walk.seeing import shown
from tests.ui.walk.walking import Walk

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
ROLE, TEXT = QAccessible.Role, QAccessible.Text
AROUND = 4
"""So many pixels around a control belong to its ring."""
AGAIN = 4
"""So many stops that were known mean that Tab has come round."""
MOST = 200
"""More stops than any screen has."""


def speechless(screen: QWidget) -> Iterator[str]:
    """Yield the controls without a role, and the rows without words."""
    for widget, element in controls(screen):
        scrolls = isinstance(widget, QAbstractScrollArea)
        if isinstance(widget.parent(), QAbstractSpinBox):
            continue  # Qt's own part of a field, which speaks for it
        if element.role() in (ROLE.NoRole, ROLE.Client) and not scrolls:
            yield f"{_named(widget)} has no role {element.role()}"
    for view in shown(screen):
        if isinstance(view, QAbstractItemView):
            for row in range(min(view.model().rowCount(), 20)):
                index = view.model().index(row, 0)
                spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                enabled = index.flags() & Qt.ItemFlag.ItemIsEnabled
                if enabled and not str(spoken or "").strip():
                    yield f"row {row} of {type(view).__name__}"


def test_every_control_has_a_name_and_a_role(started: Callable[[], Walk]) -> None:
    found: list[str] = []
    for name, screen in each(started()):
        window = screen.window()
        found += [f"{name}: {what}" for what in (*silent(window), *speechless(window))]
    assert not found, "\n".join(sorted(set(found)))


def walked(window: QWidget) -> Iterator[QWidget]:
    """Press Tab until it leads nowhere new, and yield each stop while it has the keyboard."""
    found: list[QWidget] = []
    known = 0
    while known < AGAIN and len(found) < MOST:
        here = window.focusWidget() or window
        modifier = Qt.KeyboardModifier.NoModifier
        if isinstance(here, QTextEdit | QPlainTextEdit) and not (
            here.isReadOnly() or here.tabChangesFocus()
        ):  # Tab is a letter of such a text
            modifier = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(here, Qt.Key.Key_Tab, modifier)
        after = window.focusWidget()
        if after in found:
            known += 1
            continue
        known = 0
        found.append(after)
        yield after


def painted(widget: QWidget) -> QImage:
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def ringed(widget: QWidget) -> bool:
    """Tell whether one sees that a control has the keyboard."""
    QApplication.processEvents()
    by_key = painted(widget)
    widget.clearFocus()
    QApplication.processEvents()
    without = painted(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return by_key != without or painted(widget) != without


def covered(widget: QWidget) -> bool:
    """Tell whether a card floats over a control, as a guide's does: its ring is not seen then."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return any(
        card.isVisible()
        and not card.isAncestorOf(widget)
        and place.intersects(QRect(card.mapTo(window, QPoint()), card.size()))
        for card in window.findChildren(FloatingCard)
    )


def missed(window: QWidget, found: list[QWidget]) -> Iterator[QWidget]:
    """Yield what Tab should lead to, and does not; of a group of choices it leads to one."""
    groups = {item.group() for item in found if isinstance(item, QAbstractButton)} - {None}
    for widget in shown(window):
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if not by_tab or not widget.isEnabled() or widget in found or widget.focusProxy():
            continue
        if isinstance(widget, QAbstractButton) and widget.group() in groups:
            continue
        yield widget


def test_tab_leads_everywhere_and_shows_where_it_is(started: Callable[[], Walk]) -> None:
    wrong: list[str] = []
    for name, screen in each(started()):
        window = screen.window()
        window.activateWindow()
        QApplication.processEvents()
        found: list[QWidget] = []
        for stop in walked(window):
            found.append(stop)
            # In a card that floats the caret alone tells that one types.
            if isinstance(screen, FloatingCard) or ringed(stop) or covered(stop):
                continue
            wrong.append(f"{name}: no ring on {_named(stop)}")
        if not isinstance(screen, FloatingCard | Palette):  # they keep the keyboard to themselves
            wrong += [f"{name}: no stop at {_named(item)}" for item in missed(window, found)]
    assert not wrong, "\n".join(sorted(set(wrong)))


def _named(widget: QWidget) -> str:
    parent = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} «{widget.accessibleName()}» in {parent}"
