"""The window: rail, header, the place one works in, its side, and the line at the foot."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cmdesk.domain.brand import Brand
from cmdesk.ui.brands.moment_band import MomentBand
from cmdesk.ui.frame.header import Header
from cmdesk.ui.frame.on_screen import on_screen
from cmdesk.ui.frame.places import Place, PlaceBar
from cmdesk.ui.frame.rail import Rail
from cmdesk.ui.frame.state import WindowState
from cmdesk.ui.frame.status import StatusBar
from cmdesk.ui.frame.tab_order import step
from cmdesk.ui.frame.toasts import Toasts
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.banner import Banners
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.text import hairline

SIDE_WIDTH = 372
_SIDE_SHARE = 0.3
"""The most of the window that the right column takes at first."""
_SIDE_LEAST = 280
_MAIN_LEAST = 500
_SMALLEST = (900, 520)
_FIRST = (1360, 860)


class MainWindow(QMainWindow):
    """The frame that everything is mounted in; what it shows is decided by ``ui.conductor``."""

    place_shown = Signal(Place)
    brand_shown = Signal(object)
    """The ``Brand`` now in force, or None."""
    closing = Signal()
    """Last chance to hand work to the vault."""
    closed = Signal()

    def __init__(self, theme: Theme, panes: Mapping[Place, Pane], *, demo: bool) -> None:
        super().__init__()
        self.panes = dict(panes)
        self._filled: dict[Place, Brand | None] = {}
        self.place = next(iter(panes))
        self._brand: Brand | None = None
        self._audience: str | None = None
        self.places = PlaceBar(theme, panes)
        self.rail = Rail(theme, self.places)
        self.header, self.band = Header(theme), MomentBand(theme)
        self.banners = Banners(theme)
        self.hold: Callable[[], bool] = _never
        """Asked before the window closes: True keeps it open, for a text that would be lost."""
        self.status = StatusBar(theme, demo=demo)
        self.importing = LinkButton(theme, self.tr("Importer un tableur ou l’export d’un outil…"))
        self.welcome = self._welcome(theme)
        self._main, self._side = QStackedWidget(), QStackedWidget()
        self._ground = QWidget()
        self._alone: QWidget | None = None
        self._alone_with_text = False
        self._edge = hairline(vertical=True)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self.side_width = SIDE_WIDTH
        """How wide the person has the right column where there is room, in pixels."""
        self._mount()
        self.toasts = Toasts(theme, self)
        self.places.chosen.connect(self.show_place)
        theme.accent_changed.connect(self.update)
        self.setWindowTitle("CM Desk")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST)
        self._show_side()
        self.header.set_brand(None)
        self._show_frame(on=False)

    @property
    def brand(self) -> Brand | None:
        """The brand in force."""
        return self._brand

    @property
    def pane(self) -> Pane:
        """The pane that is shown."""
        return self.panes[self.place]

    def set_brands(self, brands: Sequence[Brand]) -> None:
        """Show these brands in the rail, and the welcome where there is none."""
        self.rail.set_brands(brands)
        self._show_frame(on=True)
        if not brands:
            self.show_brand(None)

    def show_alone(self, page: QWidget | None) -> None:
        """Show a page in place of everything but the rail; None: an empty ground."""
        if self._alone is not None:
            # The stack lets go of it by itself; asked to, PySide would keep it, and its theme.
            self._alone.deleteLater()
        self._alone = page
        if page is not None:
            self._main.addWidget(page)
        self._main.setCurrentWidget(page or self._ground)

    def show_brand(self, brand: Brand | None) -> None:
        """Put a brand in force everywhere, or none."""
        self._brand = brand
        self.rail.select(brand.id if brand else "")
        self.header.set_brand(brand)
        self.places.setVisible(brand is not None)
        self._main.setCurrentWidget(self.pane if brand else self.welcome)
        self.setWindowTitle(f"{brand.name} — CM Desk" if brand else "CM Desk")
        self._show_side()
        self._fill(self.place)
        # An answer may be inserted from elsewhere, so that the editor is always ready.
        self._fill(Place.WRITE)
        self.brand_shown.emit(brand)

    def show_audience(self, name: str | None) -> None:
        """Tell the voice as the audience of the answer hears it, wherever one is written."""
        self._audience = name
        self.header.show_audience(name if self.place is Place.WRITE else None)

    def show_place(self, place: Place) -> None:
        """Go to a place and put the keyboard where its work begins."""
        if place not in self.panes:
            return
        for action in self.pane.commands:
            self.removeAction(action)
        self.place = place
        self.addActions(list(self.pane.commands))
        self.places.select(place)
        self.show_audience(self._audience)
        self._fill(place)
        if self._brand is not None:
            self._main.setCurrentWidget(self.pane)
            self._show_side()
            self.pane.take_focus()
        self.place_shown.emit(place)

    def concentrate(self, *, on: bool) -> None:
        """Leave only the brand, the message and the answer in sight, or show all again."""
        self._alone_with_text = on
        self.rail.setVisible(not on)
        self._edge.setVisible(not on)
        self._show_frame(on=self.menuBar().isEnabled())
        self._show_side()

    def come_forward(self) -> None:
        """Stand in front of all other windows, wherever this one was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_toast(self, toast: Toast) -> None:
        """Show a toast at the foot."""
        self.toasts.show_toast(toast)

    def restore(self, state: WindowState) -> None:
        """Come back as the window was left."""
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii", "ignore")))
            self._come_into_view()
        self.side_width = state.side or SIDE_WIDTH
        self._share_out()
        remembered = (place for place in self.panes if place.value == state.place)
        self.show_place(next(remembered, self.place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give the right column its width back where there is room for it again."""
        super().resizeEvent(event)
        if self._side.width() < self.side_width:
            self._share_out()

    def _share_out(self) -> None:
        side = max(_SIDE_LEAST, min(self.side_width, round(self.width() * _SIDE_SHARE)))
        self._split.setSizes([max(_MAIN_LEAST, self.width() - side), side])

    def _side_moved(self) -> None:
        self.side_width = self._side.width()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 (Qt's own)
        """Go on as one reads, in the order that the pane in force has for itself."""
        return step(self, on=next, together=self.pane.tab_stops)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let every pane keep what is unsaved."""
        self.closing.emit()
        if self.hold():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _welcome(self, theme: Theme) -> EmptyState:
        page = EmptyState(
            theme,
            "storefront",
            self.tr("Votre bureau est prêt"),
            self.tr(
                "Ajoutez une marque\u00a0: son nom et sa couleur suffisent pour commencer. "
                "Tout reste chiffré sur cette machine."
            ),
            self.tr("Ma première marque"),
            self.tr("Découvrir avec des marques d’exemple"),
        )
        page.speak_up()
        page.add(self.importing, below=True)
        return page

    def _come_into_view(self) -> None:
        """Leave the place of a screen that is gone, or smaller now."""
        if not self.isMaximized() and not self.isFullScreen():
            first = QGuiApplication.primaryScreen()
            screens = [first, *(item for item in QGuiApplication.screens() if item is not first)]
            place = on_screen(self.geometry(), [item.availableGeometry() for item in screens])
            if place != self.geometry():
                self.setGeometry(place)

    def _mount(self) -> None:
        self._main.addWidget(self._ground)
        for pane in self.panes.values():
            self._main.addWidget(pane)
            if pane.side is not None:
                self._side.addWidget(pane.side)
        self._main.addWidget(self.welcome)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(self.header)
        column.addWidget(self.band)
        column.addWidget(self._main, 1)
        self._split.addWidget(main)
        self._split.addWidget(self._side)
        self._split.splitterMoved.connect(self._side_moved)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(5)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        main.setMinimumWidth(_MAIN_LEAST)
        self._side.setMinimumWidth(_SIDE_LEAST)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._split, 1)
        right.addWidget(self.status)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._edge)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _fill(self, place: Place) -> None:
        """Have a pane show the brand in force; the others follow when one goes there."""
        pane = self.panes.get(place)
        if pane is not None and self._filled.get(place) != self._brand:
            self._filled[place] = self._brand
            pane.set_brand(self._brand)

    def _show_frame(self, *, on: bool) -> None:
        """Show what works only once the desk is open."""
        self.rail.add.setVisible(on)
        self.places.setVisible(on and self._brand is not None)
        self.status.setVisible(on and not self._alone_with_text)
        self.menuBar().setEnabled(on)

    def _show_side(self) -> None:
        side = self.pane.side
        if side is not None:
            self._side.setCurrentWidget(side)
        shown = side is not None and self._brand is not None
        self._side.setVisible(shown and not self._alone_with_text)


def _never() -> bool:
    return False
