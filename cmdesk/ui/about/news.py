"""What is new: said once after an upgrade, in a banner that may be read or put away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

import cmdesk
from cmdesk.desk.news import News, is_upgrade, read_news
from cmdesk.desk.wording import spoken
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.banner import Notice
from cmdesk.ui.widgets.text import label

_NOTICE, _WIDTH = "news", 520


class WhatsNew(QObject):
    """Tells one window's person what the program has learnt since they last opened it."""

    def __init__(self, conductor: Conductor) -> None:
        super().__init__(conductor)
        self._conductor = conductor
        if is_upgrade(conductor.state.version, cmdesk.__version__):
            conductor.ready.connect(self._tell)

    def show(self) -> None:
        """Read the news, and show them."""
        self._conductor.window.banners.drop(_NOTICE)
        job = Job(partial(_read, spoken()), self)
        job.done.connect(self._open)
        job.crashed.connect(self._conductor.crashed)
        job.start()

    def _tell(self) -> None:
        """Say it now, and never again."""
        self._conductor.remember()
        self._conductor.window.banners.say(
            _NOTICE,
            Notice(
                self.tr("CM Desk {version}").format(version=cmdesk.__version__),
                self.tr("CM Desk a été mis à jour. Vos textes et vos réglages n’ont pas bougé."),
                ((self.tr("Voir les nouveautés"), self.show),),
                away=_nothing,
            ),
        )

    def _open(self, news: tuple[News, ...]) -> None:
        NewsDialog(self._conductor.theme, news, self._conductor.window).open()


class NewsDialog(Sheet):
    """A short page to read."""

    def __init__(self, theme: Theme, news: Sequence[News], parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Nouveautés"), self.tr("Fermer"), parent)
        for item in news:
            title = self.tr("Version {number}").format(number=item.version)
            self.add(label(title, "title"))
            self.add(_listed(item.lines))
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.confirm.setFocus()

    def submit(self) -> None:
        """Close."""
        self.accept()


def _listed(lines: Sequence[str]) -> QGridLayout:
    """Return the lines, each beside its point: what wraps stays clear of it."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.S)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        grid.addWidget(label("•", "body"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(line, "body", wrap=True), row, 1)
    return grid


def _read(language: str, _heard: Progress) -> tuple[News, ...]:
    return read_news(language)


def _nothing() -> None:
    """Let the banner be put away."""
