"""Help inside: what each concern means, with what goes wrong and what does not, to search in."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from cmdesk.desk.handbook import Lesson, Topic, read_handbook
from cmdesk.desk.wording import spoken
from cmdesk.domain.names import folded
from cmdesk.ui.compose.review.titles import TITLES, title_of
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.field import SearchField

_WIDTH, _HEIGHT, _LIST = 860, 460, 264
_OPEN, _CLOSE = "⟦", "⟧"
_CONCERN = Qt.ItemDataRole.UserRole
_SAID = _CONCERN + 1
"""All that a search goes through."""


class HandbookDialog(Sheet):
    """A list of concerns, and beside it what the chosen one is about."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Ce que CM Desk signale"), self.tr("Fermer"), parent)
        self.search = SearchField(theme, self.tr("Chercher un mot, un reproche…"))
        self.list = QListWidget()
        self.page = QTextBrowser()
        self._topics = dict[str, Topic]()
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.search.down_pressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._show)
        theme.changed.connect(self._show)
        job = Job(_read, self)
        job.done.connect(self._take)
        job.crashed.connect(desk.crashed)
        job.start()

    def submit(self) -> None:
        """Close."""
        self.accept()

    def _take(self, topics: tuple[Topic, ...]) -> None:
        self._topics = {topic.concern: topic for topic in topics if topic.concern in TITLES}
        for concern in sorted(self._topics, key=lambda concern: folded(title_of(concern))):
            title, words = title_of(concern), self._topics[concern].words
            item = QListWidgetItem(title)
            item.setData(_CONCERN, concern)
            item.setData(_SAID, folded(f"{title} {words}"))
            self.list.addItem(item)
        self._filter(self.search.text())

    def _filter(self, sought: str) -> None:
        """Leave the concerns whose title, reasons or examples hold all the words."""
        words, shown = folded(sought).split(), list[int]()
        for row in range(self.list.count()):
            item = self.list.item(row)
            found = all(word in item.data(_SAID) for word in words)
            item.setHidden(not found)
            shown += [row] if found else []
        if self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0] if shown else -1)

    def _show(self) -> None:
        item = self.list.currentItem()
        topic = self._topics.get(str(item.data(_CONCERN))) if item else None
        if topic is None:
            self.page.setHtml(escape(self.tr("Rien de tel parmi ce que CM Desk signale.")))
            return
        parts = "".join(self._lesson(lesson) for lesson in topic.lessons)
        self.page.setHtml(f"<h3>{escape(title_of(topic.concern))}</h3>{parts}")

    def _lesson(self, lesson: Lesson) -> str:
        tokens = self.theme.tokens
        message = "" if "{" in lesson.message else f"<b>{escape(lesson.message)}</b><br>"
        rows = "".join(
            f'<tr><td style="color: {ink}; padding-right: 8px">{mark}</td><td>{text}</td></tr>'
            for ink, mark, texts in (
                (tokens.error, self.tr("À éviter"), map(_marked, lesson.bad)),
                (tokens.ok, self.tr("Bien"), map(escape, lesson.good)),
            )
            for text in texts
        )
        return f"<p>{message}{escape(lesson.why)}</p><table cellpadding=3>{rows}</table>"

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Ce qui est signalé"))
        self.list.setFixedWidth(self.theme.px(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setAccessibleName(self.tr("Explication"))
        self.page.setMinimumHeight(_HEIGHT)
        self.page.document().setDocumentMargin(Space.L)
        self.add(self.search)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        self.add(row)
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.search.setFocus()


def _read(_heard: Progress) -> tuple[Topic, ...]:
    return read_handbook(spoken())


def _marked(text: str) -> str:
    return escape(text).replace(_OPEN, "<u>").replace(_CLOSE, "</u>")
