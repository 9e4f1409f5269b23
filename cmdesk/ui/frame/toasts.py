"""Toasts: what has just happened, at the foot, with undo; never over what is in use."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cmdesk.ui.announcing import announce
from cmdesk.ui.motion import Glide
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.text import label

SHOWN_MS = 7000
"""How long a toast stays, in milliseconds; a pointer on it keeps it."""
PROBLEM_MS = 15_000
"""A problem takes longer to read."""
_RISE, _BESIDE, _UNDER = 8, 28, 4
"""How far it rises; the least room beside it and under it; pixels."""


class Toasts(QFrame):
    """One toast at a time over the foot of ``host``; a new one takes the last one's place.

    It stands on the status line and the margin above, where no pane has anything to click.
    """

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._toast: Toast | None = None
        self.setProperty("role", "toast")
        self.text = label("", "toast")
        self.act = LinkButton(theme, "", inverse=True)
        self.act.clicked.connect(self._do)
        self.close_it = LinkButton(theme, self.tr("Fermer"), inverse=True)
        self.close_it.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        layout.setSpacing(Space.L)
        layout.addWidget(self.text)
        layout.addWidget(self.act)
        layout.addWidget(self.close_it)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._rise = Glide(theme, self)
        host.installEventFilter(self)
        theme.changed.connect(self._fit)
        self.hide()

    def show_toast(self, toast: Toast) -> None:
        """Show ``toast`` and start its time."""
        self._toast = toast
        self.text.setText(toast.text)
        self.text.setAccessibleName(toast.text)
        self.act.setText(toast.action)
        self.act.setVisible(bool(toast.action))
        self.close_it.setVisible(toast.lasting)
        self._fit()
        self.show()
        self.raise_()
        self._rise.bring(self._place(), QPoint(0, _RISE))
        self._begin()
        announce(self, toast.text, urgent=toast.problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay in the middle of the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Wait while the pointer is on it."""
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave:
            self._begin()
        return super().event(event)

    def _begin(self) -> None:
        """Start its time, if it has one."""
        self._timer.stop()
        if self._toast is not None and not self._toast.lasting:
            self._timer.start(PROBLEM_MS if self._toast.problem else SHOWN_MS)

    def _fit(self) -> None:
        """Keep one line where the host is wide enough for it, and be as high as the words."""
        self._rise.stop()
        self.text.setWordWrap(False)
        self.text.setMinimumSize(0, 0)
        self.text.ensurePolished()
        line, inner = self.text.sizeHint(), self.layout()
        room = self._host.width() - 2 * _BESIDE
        if inner is None:
            return
        inner.activate()
        beside = inner.sizeHint().width() - line.width()
        wide = min(line.width(), room - beside)
        self.text.setWordWrap(wide < line.width())
        self.text.setMinimumSize(wide, max(line.height(), self.text.heightForWidth(wide)))
        inner.activate()
        self.resize(inner.sizeHint())
        self.move(self._place())

    def _place(self) -> QPoint:
        host = self._host
        x = (host.width() - self.width()) // 2
        return QPoint(x, host.height() - self.height() - _UNDER)

    def _do(self) -> None:
        self.hide()
        if self._toast is not None and self._toast.act is not None:
            self._toast.act()
