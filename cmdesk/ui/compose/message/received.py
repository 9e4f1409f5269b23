"""The message received: pasted as it came off the page, shown as somebody's words."""

from PySide6.QtCore import QMimeData, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cmdesk.domain.network import NETWORKS, Network
from cmdesk.ui.compose.message.paste import Received, read_paste
from cmdesk.ui.compose.message.screenshot import Thumbnail, pictured
from cmdesk.ui.compose.text_box import TextBox
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CARD, Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.button import IconButton
from cmdesk.ui.widgets.text import ElidedLabel, label

_PIXELS = 14
_LINE = 1.5
_LINES_SHOWN = 6
_CROSS = 24
"""How large the cross in the corner is; no words run under it."""


class ReceivedBox(QFrame):
    """A card with the author above the words."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._author = Received("")
        self.author = ElidedLabel(role="title")
        self.where = label("", "hint")
        self.clear = IconButton(theme, "x", self.tr("Vider le message reçu"))
        self.clear.setFixedSize(_CROSS, _CROSS)
        self.clear.clicked.connect(self._empty)
        self.words, self.thumbnail = ReceivedText(theme), Thumbnail(theme)
        self.picture = b""
        self.words.setAccessibleName(self.tr("Message reçu"))
        head = QHBoxLayout()
        head.setSpacing(Space.XS + 2)
        head.addWidget(self.author)
        head.addWidget(self.where)
        head.addStretch()
        self._head = QWidget()
        self._head.setLayout(head)
        head.setContentsMargins(Space.XS, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.M - 2, Space.S + 2, _CROSS + Space.S, Space.S)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.words, 1)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(row)
        self.clear.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words.textChanged.connect(self._edited)
        self.words.pasted.connect(self._take)
        self.words.focus_turned.connect(self.update)
        theme.changed.connect(self.update)
        self._show_author()

    @property
    def text(self) -> str:
        """The words of the message."""
        return self.words.text

    @property
    def received(self) -> Received:
        """The message and its author."""
        return Received(self.words.text, self._author.name, self._author.handle)

    def show_message(self, received: Received, network: Network | None) -> None:
        """Show a kept message."""
        self._author = received
        with QSignalBlocker(self.words):
            self.words.show_text(self._author.body)
        self.show_network(network)
        self._show_author()
        self.words.fit()

    def show_picture(self, picture: bytes) -> None:
        """Show the message's screenshot beside its words, or none."""
        self.picture = picture
        self.thumbnail.show_picture(picture)

    def show_network(self, network: Network | None) -> None:
        """Say where the message was received."""
        name = self.tr("sur {network}").format(network=NETWORKS[network]) if network else ""
        self.where.setText(name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the cross in its corner."""
        super().resizeEvent(event)
        self.clear.move(self.width() - self.clear.width() - 6, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the card, with a ring while one writes in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.words.hasFocus()
        width = FOCUS_WIDTH if focused else 1
        inset = width / 2
        painter.setBrush(self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("accent" if focused else "line"), width))
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        painter.end()

    def _take(self, received: Received) -> None:
        self._author = received
        self._show_author()
        self.changed.emit()

    def _edited(self) -> None:
        if not self.words.text.strip():
            self._author = Received("")
        self._show_author()
        self.words.fit()
        self.changed.emit()

    def _empty(self) -> None:
        self.words.clear_all()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_author(self) -> None:
        found = self._author
        shown = f"{found.name} {found.handle}".strip() if found.name else found.handle
        self.author.setText(shown)
        self._head.setVisible(bool(shown))
        self.clear.setVisible(bool(self.words.text))


class ReceivedText(TextBox):
    """The words themselves: as high as they need up to a few lines, then they scroll."""

    pasted = Signal(Received)
    focus_turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._height = 0
        self._font: QFont | None = None
        self.document().setDocumentMargin(Space.XS)
        self.hint = self.tr(
            "Collez ici le message auquel vous répondez. Sans message, c’est une publication."
        )
        self.setAccessibleDescription(self.hint)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def text(self) -> str:
        """The words as they were given."""
        return text_of(self.document())

    def show_text(self, text: str) -> None:
        """Show other words, which cannot be undone."""
        self.document().setUndoRedoEnabled(False)
        self.setPlainText("")
        self._space_lines()
        self.textCursor().insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().setUndoRedoEnabled(True)

    def clear_all(self) -> None:
        """Empty the box as one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def fit(self) -> None:
        """Take the height that the words need, between two lines and a few."""
        line = self._theme.px(_PIXELS) * _LINE
        margins = 2 * self.document().documentMargin()
        wanted = min(self.document().size().height(), _LINES_SHOWN * line + margins)
        height = round(max(wanted, 2 * line + margins))
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the fitted height."""
        return QSize(super().sizeHint().width(), self._height)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Read a paste in place of all there is as a page's message; elsewhere as plain words."""
        picture = pictured(source)
        if picture is not None:
            self.pictured.emit(picture)
            return
        if not source.hasText():
            return
        cursor = self.textCursor()
        selected = cursor.selectionEnd() - cursor.selectionStart()
        if selected < self.document().characterCount() - 1:
            cursor.insertText(source.text())
            return
        received = read_paste(source.text())
        cursor.insertText(received.body)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # a message is read from its first word
        self.pasted.emit(received)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Fit again: lines wrap elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the words, or what the box is for: Qt's own placeholder is cut where it wraps."""
        super().paintEvent(event)
        if self.document().isEmpty():
            margin = round(self.document().documentMargin())
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(margin, margin, -margin, 0)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self.hint)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell the card to show its ring."""
        super().focusInEvent(event)
        self.focus_turned.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell the card to hide its ring."""
        super().focusOutEvent(event)
        self.focus_turned.emit()

    def _space_lines(self) -> None:
        self.space_lines(self._theme.px(_PIXELS) * _LINE)

    def _restyled(self) -> None:
        font = self._theme.font(_PIXELS)
        if font != self._font:  # not the widget's own, which the style sheet turns before us
            self._font = font
            self.setFont(font)
            self.document().setUndoRedoEnabled(False)
            self._space_lines()
            self.document().setUndoRedoEnabled(True)
            self.fit()
