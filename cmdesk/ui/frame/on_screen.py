"""Where a window may stand: one kept for a screen that is gone is moved to one that is there."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

_GRIP = 96
"""So many pixels of a window's top must lie on a screen for a hand to drag it, each way."""
_BAR = 32


def on_screen(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """Return ``wanted``, or the nearest like it whose top can be seen and dragged.

    ``screens`` are the rooms left free on each, the first one's last resort. A window larger than
    its screen is made to fit.
    """
    if not screens:
        return wanted
    home = max(screens, key=lambda screen: _shared(screen, wanted))
    size = wanted.size().boundedTo(home.size())
    top = QRect(wanted.topLeft(), QSize(wanted.width(), _BAR))
    if size == wanted.size() and any(_held(screen, top) for screen in screens):
        return wanted
    if not _shared(home, wanted):
        spare = home.size() - size
        return QRect(home.topLeft() + QPoint(spare.width() // 2, spare.height() // 2), size)
    x = min(max(wanted.left(), home.left()), home.right() + 1 - size.width())
    y = min(max(wanted.top(), home.top()), home.bottom() + 1 - size.height())
    return QRect(QPoint(x, y), size)


def _shared(screen: QRect, window: QRect) -> int:
    both = screen.intersected(window)
    return max(0, both.width()) * max(0, both.height())


def _held(screen: QRect, top: QRect) -> bool:
    both = screen.intersected(top)
    return both.width() >= min(_GRIP, top.width()) and both.height() >= _BAR
