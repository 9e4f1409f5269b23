"""The rail with more brands than it has room for."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cmdesk.domain.brand import Brand
from cmdesk.ui.frame.places import PlaceBar
from cmdesk.ui.frame.rail import BrandButton, Rail
from cmdesk.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def carry(button: BrandButton, place: QPoint) -> None:
    """Move to that place on the screen with the button held."""
    here, there = QPointF(button.mapFromGlobal(place)), QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove, here, there, LEFT, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(button, event)


def in_sight(rail: Rail, brand_id: str) -> bool:
    """Tell whether the whole of a brand's button can be seen."""
    button = rail.button_of(brand_id)
    assert button is not None
    return button.visibleRegion().boundingRect() == button.rect()


def test_a_brand_is_carried_past_what_the_rail_shows(theme: Theme, qtbot: QtBot) -> None:
    rail = Rail(theme, PlaceBar(theme, {}))
    qtbot.addWidget(rail)
    rail.set_brands([Brand(str(n), f"Marque {n}", "#336699", "M") for n in range(30)])
    rail.resize(rail.width(), 500)
    rail.grab()  # laid out, without a window that the offscreen desktop would have to raise
    orders: list[tuple[str, ...]] = []
    rail.order_wanted.connect(orders.append)
    button = rail.button_of("0")
    assert button is not None
    QTest.mousePress(button, LEFT)
    for _ in range(30):
        carry(button, rail.mapToGlobal(QPoint(20, rail.height() - 60)))
    QTest.mouseRelease(button, LEFT)
    assert [order[-1] for order in orders] == ["0"]


def test_no_name_stays_beside_another_brand_when_the_order_changes(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rail = Rail(theme, PlaceBar(theme, {}))
    qtbot.addWidget(rail)
    first, second = (Brand(name, name, "#336699", "M") for name in ("Un", "Deux"))
    rail.set_brands([first, second])
    hidden: list[bool] = []  # the offscreen desktop cannot raise a real one
    monkeypatch.setattr(QToolTip, "hideText", lambda: hidden.append(True))
    rail.set_brands([first, second])
    assert not hidden
    rail.set_brands([second, first])
    assert hidden


def test_a_brand_that_has_just_come_is_in_sight_once_it_is_chosen(
    theme: Theme, qtbot: QtBot
) -> None:
    rail = Rail(theme, PlaceBar(theme, {}))
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 500)
    rail.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    rail.show()
    brands = [Brand(str(n), f"Marque {n}", "#336699", "M") for n in range(30)]
    rail.set_brands(brands)
    rail.select("0")
    qtbot.waitUntil(lambda: in_sight(rail, "0"))
    rail.set_brands([*brands, Brand("new", "Nouvelle", "#336699", "N")])
    rail.select("new")
    qtbot.waitUntil(lambda: in_sight(rail, "new"))
