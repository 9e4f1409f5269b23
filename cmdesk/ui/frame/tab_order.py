"""The way of the Tab key: as one reads, whatever came when.

Qt leads Tab through widgets as they were made, and what is put in later to the very end; what
stands for another widget (focus proxies) can even fall out of its ring.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from cmdesk.ui.widgets.wrap import Wrap


def step(window: QWidget, *, on: bool, together: Sequence[QWidget] = ()) -> bool:
    """Give the keyboard to the next of a window's stops, or the one before; False without any.

    ``together`` follow one another, whatever stands between them.
    """
    stops = _in_order(window, together)
    if not stops:
        return False
    place = _place(stops, window.focusWidget(), before=-1 if on else 0)
    chosen = stops[(place + (1 if on else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason
    chosen.setFocus(reason)
    _bring_into_view(chosen)
    return True


def begin(part: QWidget) -> None:
    """Give the keyboard to the first stop of a part; of choices, to the one that is taken."""
    stops = (item for item in _stops(part) if _takes_tab(item))
    first = part.focusProxy() or next(stops, None)
    group = first.group() if isinstance(first, QAbstractButton) else None
    if group is not None and group.exclusive():
        first = group.checkedButton() or first
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_order(window: QWidget, together: Sequence[QWidget]) -> list[QWidget]:
    """Return what can take the keyboard now, as one reads; last what lies over the window."""
    laid_out = list(dict.fromkeys(_stops(window)))
    above = [item for item in window.findChildren(QWidget) if item.window() is window]
    found = [item for item in (*laid_out, *above) if _takes_tab(item)]
    kin = [item for item in together if item in found]
    if kin:
        rest = [item for item in found if item not in kin]
        place = found.index(kin[0])
        before = sum(item in rest for item in found[:place])
        found = [*rest[:before], *kin, *rest[before:]]
    return list(dict.fromkeys(found))


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    free = widget.isVisible() and widget.isEnabled()
    return bool(by_tab and free and widget.focusProxy() is None)


def _place(stops: list[QWidget], here: QWidget | None, *, before: int) -> int:
    """Return where the keyboard is: at a stop, or inside one that holds what has it."""
    while here is not None:
        if here in stops:
            return stops.index(here)
        here = here.parentWidget()
    return before


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    inner = widget.layout()
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        yield from (content,) if content is not None else ()
    elif isinstance(widget, QSplitter | QStackedWidget):
        for index in range(widget.count()):
            child = widget.widget(index)
            yield from (child,) if child is not None else ()
    elif isinstance(widget, Wrap):
        yield from widget.parts
    elif inner is not None:
        yield from _laid_out(inner)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget: QWidget | None = item.widget()
        if widget is not None:
            yield widget
        elif isinstance(item, QLayout):
            yield from _laid_out(item)
