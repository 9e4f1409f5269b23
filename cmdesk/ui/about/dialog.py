"""About this program: its versions, and the licence of everything in it, in full."""

import platform

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import cmdesk
from cmdesk.domain.names import folded
from cmdesk.system.notices import Notice, read_notices
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.text import label

_WIDTH, _HEIGHT, _LIST = 860, 360, 264
_NOTICE = Qt.ItemDataRole.UserRole


class AboutDialog(Sheet):
    """Versions on top; below, what is in the program on the left and its licence beside."""

    report_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("À propos de CM Desk"), self.tr("Fermer"), parent)
        self.search = SearchField(theme, self.tr("Chercher une bibliothèque, une licence…"))
        self.list, self.page = QListWidget(), QPlainTextEdit()
        self.report = Button(theme, self.tr("Rapport de diagnostic…"))
        self.report.clicked.connect(self.report_wanted)
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.search.down_pressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._show)
        job = Job(_read, self)
        job.done.connect(self._take)
        job.crashed.connect(desk.crashed)
        job.start()

    def submit(self) -> None:
        """Close."""
        self.accept()

    def _take(self, notices: tuple[Notice, ...]) -> None:
        for notice in notices:
            item = QListWidgetItem(f"{notice.name}\n{notice.licence}")
            item.setData(_NOTICE, notice)
            item.setToolTip(notice.licence)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._filter()

    def _filter(self) -> None:
        """Leave what bears all the words in its name or its licence's name."""
        words = folded(self.search.text()).split()
        shown = list[QListWidgetItem]()
        for row in range(self.list.count()):
            item = self.list.item(row)
            found = all(word in folded(item.text()) for word in words)
            item.setHidden(not found)
            if found:
                shown.append(item)
        if self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0] if shown else None)  # pyright: ignore[reportArgumentType] -- Qt takes none
        self._show()

    def _show(self) -> None:
        item = self.list.currentItem()
        notice = item.data(_NOTICE) if item and not item.isHidden() else None
        nothing = self.tr("Rien de ce nom dans CM Desk.")
        self.page.setPlainText(notice.text if isinstance(notice, Notice) else nothing)

    def _lay_out(self) -> None:
        versions = self.tr("CM Desk {version} · Python {python} · Qt {qt}").format(
            version=cmdesk.__version__, python=platform.python_version(), qt=qVersion()
        )
        promise = self.tr(
            "Licence MIT. Aucune connexion au réseau, aucune mesure d’usage. Ci-dessous, tout ce "
            "que CM Desk emporte, avec les licences entières."
        )
        top = QVBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(label(versions, "title"))
        top.addWidget(label(promise, "body", wrap=True))
        self.add(top)
        self.list.setAccessibleName(self.tr("Ce que CM Desk emporte"))
        self.list.setFixedWidth(self.theme.px(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setReadOnly(True)
        self.page.setProperty("role", "field")
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.tr("Licence"))
        self.page.setMinimumHeight(_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        self.add(self.search)
        self.add(row)
        self.foot.insertWidget(0, self.report)
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.search.setFocus()


def _read(_heard: Progress) -> tuple[Notice, ...]:
    return read_notices()
