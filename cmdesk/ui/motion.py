"""All that moves in the window; where stillness is asked for, each stands still at once."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtWidgets import QProgressBar, QWidget

from cmdesk.ui.theme import MOTION_MS, Theme


class Glide(QPropertyAnimation):
    """Brings a widget to its place from a little way off."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        super().__init__(widget, b"pos", widget)
        self._theme, self._widget = theme, widget
        self.setDuration(MOTION_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)

    def bring(self, place: QPoint, off: QPoint) -> None:
        """Bring it to ``place`` from as far off as ``off`` says; at once where all is still."""
        self.stop()
        if self._theme.reduced_motion:
            self._widget.move(place)
            return
        self.setStartValue(place + off)
        self.setEndValue(place)
        self.start()


class WorkBar(QProgressBar):
    """How far work has come; while nobody knows, a bar that wanders, or an empty one if still."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._known = theme, True
        self.setTextVisible(False)
        theme.changed.connect(self._stand)

    def show_share(self, done: int, total: int) -> None:
        """Show that so much of it is done."""
        self._known = True
        self.setRange(0, total)
        self.setValue(done)

    def wander(self) -> None:
        """Show that something is under way, and that nobody knows how far it is."""
        self._known = False
        self._stand()

    def _stand(self) -> None:
        if not self._known:
            self.setRange(0, int(self._theme.reduced_motion))
            self.reset()
