"""The screenshot of a message: made safe and small, shown beside the words, looked at in full."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSizePolicy, QWidget

from cmdesk.domain.errors import ImageUnusable
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.images import opened, written
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Theme

SIDE = 1_600
"""The longest side kept, in pixels: small print of a phone's screen is still read."""
_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".bmp", ".gif"})
_WIDE, _HIGH = 96, 64
_VIEW = 620


def pictured(data: QMimeData) -> Path | QImage | None:
    """Return the picture that was dropped or pasted, as a file or an image; or None."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in _SUFFIXES:
            return path
    if data.hasImage() and not data.hasText():
        image = data.imageData()
        return image if isinstance(image, QImage) else None
    return None


def made_small(source: Path | QImage) -> bytes:
    """Return a still JPEG of at most 1,600 pixels a side, without metadata. In any thread.

    Of an animation the first picture is kept; the content decides what a file is, never its name.
    Raises ImageUnusable.
    """
    image = source if isinstance(source, QImage) else _read(source)
    if image.isNull():
        raise ImageUnusable(file=_name(source), problem="image-broken")
    if max(image.width(), image.height()) > SIDE:
        ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(SIDE, SIDE), *ways)
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return written(flat, "jpeg", quality=85)


def _read(path: Path) -> QImage:
    with opened(path) as reader:
        return reader.read()


def _name(source: Path | QImage) -> str:
    return source.name if isinstance(source, Path) else ""


class Thumbnail(QAbstractButton):
    """A small picture; a click shows it in full, Delete takes it away. Hidden without one."""

    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap = QPixmap()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Capture du message reçu"))
        self.setToolTip(self.tr("Voir la capture en grand (Suppr pour la retirer)"))
        self.clicked.connect(self.look)
        self.hide()

    def show_picture(self, picture: bytes) -> None:
        """Show a picture as it is kept, or none."""
        self._pixmap = QPixmap()
        self._pixmap.loadFromData(picture) if picture else None
        self.setVisible(not self._pixmap.isNull())
        self.update()

    def look(self) -> "PictureDialog":
        """Show it in full."""
        dialog = PictureDialog(self._theme, self._pixmap, self.window())
        dialog.removed.connect(self.removed)
        dialog.open()
        return dialog

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Be a stamp."""
        return QSize(self._theme.px(_WIDE), self._theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Let Delete take it away, and Enter show it."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the picture's upper part, rounded, and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setClipPath(outline)
        width = self._pixmap.width()
        shown = min(self._pixmap.height(), width * rect.height() / rect.width())
        painter.drawPixmap(rect, self._pixmap, QRectF(0, 0, width, shown))
        painter.setClipping(False)
        focused = self.hasFocus()
        colour = self._theme.colour("accent" if focused else "line")
        painter.setPen(QPen(colour, FOCUS_WIDTH if focused else 1))
        painter.drawPath(outline)
        painter.end()


class PictureDialog(Sheet):
    """The whole picture, scrolled where it is higher than the screen."""

    removed = Signal()

    def __init__(self, theme: Theme, pixmap: QPixmap, parent: QWidget) -> None:
        title = QCoreApplication.translate("PictureDialog", "Capture du message reçu")
        super().__init__(theme, title, "", parent)
        self.picture = QLabel()
        shown = pixmap
        if pixmap.width() > theme.px(_VIEW):
            way = Qt.TransformationMode.SmoothTransformation
            shown = pixmap.scaledToWidth(theme.px(_VIEW), way)
        self.picture.setPixmap(shown)
        scroll = QScrollArea()
        scroll.setWidget(self.picture)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setMinimumSize(theme.px(_VIEW) + 24, min(shown.height() + 12, theme.px(520)))
        self.add(scroll)
        self.confirm.setText(self.tr("Fermer"))
        self.cancel.setText(self.tr("Retirer la capture"))
        self.cancel.clicked.connect(self.removed)
        self.finish()

    def submit(self) -> None:
        """Close."""
        self.accept()
