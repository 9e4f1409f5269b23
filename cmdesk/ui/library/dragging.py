"""Replies carried by the mouse: onto a folder, where they move; onto a brand, which gets copies."""

import json
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui.frame.rail import BrandButton, Rail

MIME = "application/x-cmdesk-replies"


def carried(ids: Iterable[str], texts: Iterable[str]) -> QMimeData:
    """Return what carries replies, as texts too for other programs."""
    data = QMimeData()
    data.setData(MIME, json.dumps(list(ids)).encode())
    data.setText("\n\n".join(texts))
    return data


def ids_in(data: QMimeData) -> tuple[str, ...]:
    """Return the ids carried; none where something else is."""
    if not data.hasFormat(MIME):
        return ()
    return tuple(cast("list[str]", json.loads(bytes(data.data(MIME).data()))))


class RailDrop(QObject):
    """Lets replies be dropped on the brands of the rail, which need not know of it."""

    dropped = Signal(str, object)
    """A brand's id and the ids of the replies."""

    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail
        rail.setAcceptDrops(True)
        rail.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Take replies over a brand, and nothing else."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        ids, brand_id = ids_in(event.mimeData()), self._brand_at(event)
        if event.type() == QEvent.Type.DragEnter:
            event.setAccepted(bool(ids))
        elif ids and brand_id:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(brand_id, ids)
        else:
            event.ignore()
        return True

    def _brand_at(self, event: QDropEvent) -> str:
        widget: QWidget | None = self._rail.childAt(event.position().toPoint())
        while widget is not None and not isinstance(widget, BrandButton):
            widget = widget.parentWidget()
        return widget.brand.id if widget is not None else ""
