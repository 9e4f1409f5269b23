"""Free notes on a brand: Markdown to write, and as it reads."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from cmdesk.ui.theme import Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.text import field_label

_HIGH = 300
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownNoHTML


class NotesPage(QWidget):
    """A page of the brand's dialog. Links are shown, never followed: nothing leaves the desk."""

    def __init__(self, theme: Theme, notes: str) -> None:
        super().__init__()
        self.field, self.reading = QPlainTextEdit(), QTextBrowser()
        self.field.setProperty("role", "field")
        self.field.setTabChangesFocus(True)
        self.field.setPlainText(notes)
        self.field.setPlaceholderText(
            self.tr("Mots de passe exclus. Le Markdown est compris : # titre, **gras**, - liste.")
        )
        self.reading.setOpenLinks(False)
        self.reading.setAccessibleName(self.tr("Notes mises en forme"))
        self.preview = Pill(theme, self.tr("Lire"))
        self.preview.toggled.connect(self._switch)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.field)
        self._stack.addWidget(self.reading)
        self._stack.setMinimumHeight(_HIGH)
        self.setFocusProxy(self.field)
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("Notes"), self.field))
        head.addStretch()
        head.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._stack)

    @property
    def text(self) -> str:
        """The notes as typed."""
        return text_of(self.field.document())

    def _switch(self, on: bool) -> None:  # noqa: FBT001 (Qt's own)
        if on:
            self.reading.document().setMarkdown(self.text, _MARKDOWN)
        self._stack.setCurrentIndex(int(on))
