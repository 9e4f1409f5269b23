"""A part that may be higher than there is room for."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(part: QWidget) -> QScrollArea:
    """Return a scroll area over ``part``: no frame, and the ground of what it stands on."""
    part.setProperty("role", "ground")
    area = QScrollArea()
    area.setWidget(part)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
