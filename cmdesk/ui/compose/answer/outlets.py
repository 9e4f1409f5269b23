"""Where one answer goes: a tab for each network it is written for, with that network's count."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cmdesk.domain.draft import Draft
from cmdesk.domain.network import OUTLETS, Medium, Outlet
from cmdesk.tone.model import Length
from cmdesk.ui.contrast import mixed
from cmdesk.ui.messages import labelled, number, outlet_name
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.menu import ChoiceMenu
from cmdesk.ui.widgets.page import drop

_HEIGHT = 30


def with_outlet(draft: Draft, outlet: Outlet) -> Draft:
    """Return the draft for that outlet alone."""
    alone = replace(draft, outlet=outlet, outlets=(outlet,), own_texts=())
    return replace(alone, text=draft.text_for(outlet))


def turned(draft: Draft, outlet: Outlet) -> Draft:
    """Return the draft for one outlet more, or for one less; never for none."""
    if outlet not in draft.outlets:
        outlets = tuple(item for item in OUTLETS if item in (*draft.outlets, outlet))
        # Beside a network, «anywhere» is no place of its own.
        outlets = tuple(item for item in outlets if item is not Medium.FREE) or outlets
        return replace(draft, outlets=outlets, outlet=outlet if outlet in outlets else outlets[0])
    left = tuple(item for item in draft.outlets if item is not outlet)
    if not left:
        return draft
    shown = draft.outlet if draft.outlet in left else left[0]
    return replace(draft.with_own(outlet, None), outlets=left, outlet=shown)


class OutletButton(ChoiceButton):
    """Chooses the one outlet, and behind a sub-menu those that the same text goes to as well."""

    turned = Signal(object)
    """An ``Outlet`` to add to the others, or to leave out."""

    def __init__(self, theme: Theme, what: str) -> None:
        super().__init__(theme, what)
        self.offer([outlet_name(item) for item in OUTLETS], rule_after=(len(OUTLETS) - 3,))
        menu = self.menu()
        menu.addSeparator()
        self.several = ChoiceMenu(theme, menu)
        self.several.setTitle(self.tr("En même temps sur…"))
        self._also: dict[Outlet, QAction] = {}
        for outlet in OUTLETS[:-1]:
            action = self.several.addAction(outlet_name(outlet))
            action.setCheckable(True)
            action.triggered.connect(partial(self.turned.emit, outlet))
            self._also[outlet] = action
        menu.addMenu(self.several)

    def show_draft(self, draft: Draft) -> None:
        """Show where a draft goes."""
        self.choose(OUTLETS.index(draft.outlet))
        for outlet, action in self._also.items():
            action.setChecked(outlet in draft.outlets)


class OutletTabs(QWidget):
    """The tabs of a draft that goes to several outlets; hidden for one alone."""

    chosen = Signal(object)
    """The ``Outlet`` to look at."""
    parted = Signal(bool)
    """Whether the outlet in view is to have a text of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._draft = Draft("", "")
        self.tabs: dict[Outlet, OutletTab] = {}
        self.part = LinkButton(theme, "")
        self.part.clicked.connect(self._part)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.S, 0, Space.M, 0)
        self._row.setSpacing(Space.XS)
        self._row.addStretch()
        self._row.addWidget(self.part)
        self.hide()

    def show_draft(self, draft: Draft) -> None:
        """Show the tabs of a draft, the one in view as chosen."""
        if draft.outlets != self._draft.outlets or not self.tabs:
            self._deal(draft.outlets)
        self._draft = draft
        for outlet, tab in self.tabs.items():
            tab.show_state(chosen=outlet is draft.outlet, own=draft.has_own(outlet))
        own = draft.has_own(draft.outlet)
        name = outlet_name(draft.outlet)
        words = (
            self.tr("Reprendre le texte commun") if own else self.tr("Écrire à part pour {name}")
        )
        self.part.setText(words.format(name=name))
        self.setVisible(len(draft.outlets) > 1)

    def show_lengths(self, lengths: Mapping[Outlet, Length]) -> None:
        """Show how long the text is on each."""
        for outlet, length in lengths.items():
            if outlet in self.tabs:
                self.tabs[outlet].show_length(length)

    def step(self, step: int) -> None:
        """Look at the next outlet, or the one before."""
        outlets = self._draft.outlets
        at = (outlets.index(self._draft.outlet) + step) % len(outlets)
        self.chosen.emit(outlets[at])

    def _part(self) -> None:
        self.parted.emit(not self._draft.has_own(self._draft.outlet))

    def _deal(self, outlets: tuple[Outlet, ...]) -> None:
        for tab in self.tabs.values():
            drop(self._row, self._row.indexOf(tab))
        self.tabs = {outlet: OutletTab(self._theme, outlet) for outlet in outlets}
        for at, (outlet, tab) in enumerate(self.tabs.items()):
            tab.clicked.connect(partial(self.chosen.emit, outlet))
            self._row.insertWidget(at, tab)


class OutletTab(QAbstractButton):
    """A network's name and count; a dot where it has a text of its own."""

    def __init__(self, theme: Theme, outlet: Outlet) -> None:
        super().__init__()
        self._theme, self._name = theme, outlet_name(outlet)
        self._length = Length(0, None, "characters")
        self._chosen = self._own = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._name_it()

    @property
    def over(self) -> bool:
        """Whether that network would refuse the text."""
        return self._length.limit is not None and self._length.count > self._length.limit

    @property
    def count(self) -> str:
        """The figures as shown."""
        count, limit = number(self._length.count), self._length.limit
        return count if limit is None else f"{count}/{number(limit)}"

    def show_state(self, *, chosen: bool, own: bool) -> None:
        """Show whether it is in view, and whether it has a text of its own."""
        self._chosen, self._own = chosen, own
        self._name_it()

    def show_length(self, length: Length) -> None:
        """Show another length."""
        if length != self._length:
            self._length = length
            self._name_it()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit name and count."""
        small = QFontMetricsF(self._theme.font(11, tabular=True)).horizontalAdvance(self.count)
        name = QFontMetricsF(self._theme.font(13, semibold=True)).horizontalAdvance(self._name)
        dot = Space.M if self._own else 0
        width = name + small + dot + 2 * Space.S + 6
        return QSize(round(width) + 2, self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw ground, name, count, and a line under the one in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, t = self._theme, self._theme.tokens
        rect = QRectF(self.rect())
        if self.underMouse() and not self._chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(t.surface, t.text, 0.05)))
            painter.drawRoundedRect(rect.adjusted(0, 2, 0, -2), RADIUS_CONTROL, RADIUS_CONTROL)
        if self._chosen:
            line = QRectF(Space.S, rect.bottom() - 3, rect.width() - 2 * Space.S, 2)
            painter.fillRect(line, QColor(theme.accent))
        x = float(Space.S)
        x = self._word(painter, x, self._name, t.text if self._chosen else t.text_2, 13)
        if self._own:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QRectF(x + 5, rect.height() / 2 - 3, 5, 5))
            x += Space.M
        self._word(painter, x + 6, self.count, t.error if self.over else t.text_3, 11)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.end()

    def _word(self, painter: QPainter, x: float, words: str, ink: str, pixels: int) -> float:
        bold = self._chosen and pixels > 12
        font = self._theme.font(pixels, semibold=bold, tabular=pixels < 12)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        width = QFontMetricsF(font).horizontalAdvance(words)
        box = QRectF(x, 0, width + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        return x + width

    def _name_it(self) -> None:
        said = self._name
        if self._own:
            said = self.tr("{name}, texte à part").format(name=said)
        if self.over:
            said = self.tr("{name}, au-dessus de la limite").format(name=said)
        self.setAccessibleName(labelled(said, self.count))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()
