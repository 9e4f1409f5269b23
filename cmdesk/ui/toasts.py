"""Toasts: what has just happened, at the bottom, with undo; never in the way."""

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QTimer,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import MOTION_MS, Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.text import label

SHOWN_MS = 7000
"""How long a toast stays, in milliseconds; a pointer on it keeps it."""
PROBLEM_MS = 15_000
"""A problem takes longer to read."""
_WIDEST = 520
_RISE = 8
_ABOVE_FOOT = 44


class Toasts(QFrame):
    """One toast at a time over the foot of ``host``; a new one takes the last one's place."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self._toast: Toast | None = None
        self.lift = 0
        """How much higher to stand, over what a pane has at its foot; pixels."""
        self.setProperty("role", "toast")
        self.text = label("", "toast")
        self.act = LinkButton(theme, "", inverse=True)
        self.act.clicked.connect(self._do)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        layout.setSpacing(Space.L)
        layout.addWidget(self.text)
        layout.addWidget(self.act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(MOTION_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        host.installEventFilter(self)
        self.hide()

    def show_toast(self, toast: Toast) -> None:
        """Show ``toast`` and start its time."""
        self._toast = toast
        self._fit(toast.text)
        self.text.setAccessibleName(toast.text)
        self.act.setText(toast.action)
        self.act.setVisible(bool(toast.action))
        self.adjustSize()
        place = self._place()
        self.show()
        self.raise_()
        if self._theme.reduced_motion:
            self.move(place)
        else:
            self._rise.stop()
            self._rise.setStartValue(place + QPoint(0, _RISE))
            self._rise.setEndValue(place)
            self._rise.start()
        self._timer.start(PROBLEM_MS if toast.problem else SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay in the middle of the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.move(self._place())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Wait while the pointer is on it."""
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave:
            self._timer.start()
        return super().event(event)

    def _fit(self, text: str) -> None:
        """Keep one line where it fits, and wrap the rest at a width that reads well."""
        widest = self._theme.px(_WIDEST)
        self.text.setWordWrap(False)
        self.text.setText(text)
        self.text.setMinimumWidth(0)
        if self.text.sizeHint().width() > widest:
            self.text.setWordWrap(True)
            self.text.setMinimumWidth(widest)

    def _place(self) -> QPoint:
        host = self._host
        x = (host.width() - self.width()) // 2
        return QPoint(x, host.height() - self.height() - _ABOVE_FOOT - self.lift)

    def _do(self) -> None:
        self.hide()
        if self._toast is not None and self._toast.act is not None:
            self._toast.act()
