"""A part that may be higher than there is room for."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


def scrolled(part: QWidget, *, read: bool = False) -> QScrollArea:
    """Return a scroll area over ``part``: no frame, and the ground of what it stands on.

    ``read``: it holds words alone, and takes the keyboard to be scrolled. Otherwise its fields
    take it, and bring themselves into view.
    """
    part.setProperty("role", "ground")
    area = QScrollArea()
    if not read:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


class FittingScroll(QScrollArea):
    """A scroll area as high as what it holds, where there is room, and never higher."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setProperty("role", "ground")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Ask for another height when the content does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the content's height at this width."""
        inner = self._content.layout()
        width = self.width()
        if inner is None or inner.count() == 0:
            return QSize(width, 0)
        if inner.hasHeightForWidth():
            return QSize(width, inner.totalHeightForWidth(width))
        return QSize(width, inner.totalSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Keep two cards in sight."""
        return QSize(0, min(self.sizeHint().height(), 140))
