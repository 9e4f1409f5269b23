"""The history of a brand's voice: each save with its reason, two of them compared, one restored."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.compose import today
from cmdesk.domain.history import ProfileVersion
from cmdesk.ui.messages import day
from cmdesk.ui.profile.evolution import evolution
from cmdesk.ui.profile.trial import quoted
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, MenuButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.empty import NARROW, EmptyState
from cmdesk.ui.widgets.menu import ChoiceMenu
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import label

_WHY = 60
"""How much of a reason a menu shows, in letters."""


class HistoryColumn(QWidget):
    """The versions, the latest first, and what changed between any two."""

    restore_wanted = Signal(object)
    """The ``ProfileVersion`` to put in force again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.versions: tuple[ProfileVersion, ...] = ()
        self.cards: list[VersionCard] = []
        self.first, self.second = VersionChoice(theme), VersionChoice(theme)
        self.first.chosen.connect(self._compare)
        self.second.chosen.connect(self._compare)
        self.compared = label("", "body", wrap=True)
        self.page = Page()
        self.empty = EmptyState(
            theme,
            "arrow-u-up-left",
            self.tr("Cette voix n’a pas encore changé"),
            self.tr(
                "Chaque enregistrement laissera ici sa date, sa raison et ce qui a changé, "
                "et vous pourrez y revenir."
            ),
            wide=NARROW,
        )
        self._switch = QStackedWidget()
        self._lay_out()

    def show_versions(self, versions: tuple[ProfileVersion, ...]) -> None:
        """Show a brand's versions."""
        self.versions = versions
        self.page.clear()
        self.cards = []
        for version, before in zip(versions, (*versions[1:], None), strict=False):
            card = VersionCard(self._theme, version, before, current=version is versions[0])
            card.restore.clicked.connect(partial(self.restore_wanted.emit, version))
            self.cards.append(card)
            self.page.add(card)
        self._switch.setCurrentIndex(1 if versions else 0)
        if versions:
            self.first.show_versions(versions, min(1, len(versions) - 1))
            self.second.show_versions(versions, 0)

    def _compare(self) -> None:
        old, new = self.first.version, self.second.version
        if old is None or new is None:
            return
        lines = evolution(old.profile, new.profile)
        self.compared.setText("\n".join(lines) or self.tr("Les deux voix sont les mêmes."))

    def _lay_out(self) -> None:
        between = QGridLayout()
        between.setSpacing(Space.S)
        for row, (words, choice) in enumerate(
            ((self.tr("De"), self.first), (self.tr("À"), self.second))
        ):
            between.addWidget(label(words, "hint"), row, 0)
            between.addWidget(choice, row, 1)
        between.setColumnStretch(2, 1)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(Space.L, 0, 0, 0)
        inner.setSpacing(Space.S)
        compare = Card()
        compare.body.setSpacing(Space.S)
        compare.body.addWidget(label(self.tr("Comparer"), "section"))
        compare.body.addLayout(between)
        compare.body.addWidget(self.compared)
        margin = QHBoxLayout()
        margin.setContentsMargins(0, 0, Space.L, 0)
        margin.addWidget(compare)
        inner.addLayout(margin)
        self.page.set_margins(Space.L, Space.L)
        inner.addWidget(self.page, 1)
        self._switch.addWidget(self.empty)
        self._switch.addWidget(full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._switch)


class VersionChoice(MenuButton):
    """A button that shows one version's day and lets another be chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        self._versions: tuple[ProfileVersion, ...] = ()
        self.version: ProfileVersion | None = None
        menu = ChoiceMenu(theme)
        super().__init__(theme, "", menu)
        menu.setParent(self, menu.windowFlags())
        self._choices, self._group = menu, QActionGroup(self)
        self._group.triggered.connect(self._picked)
        self.give_way()

    def show_versions(self, versions: tuple[ProfileVersion, ...], index: int) -> None:
        """Offer these versions, with the one at ``index`` chosen."""
        self._versions = versions
        self._choices.clear()
        for number, version in enumerate(versions):
            words = version_name(version, versions)
            action = self._choices.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number == index)
            action.setData(number)
            self._group.addAction(action)
        self._pick(index)

    def _picked(self, action: QAction) -> None:
        self._pick(action.data())

    def _pick(self, index: int) -> None:
        self.version = self._versions[index]
        words = version_name(self.version, self._versions)
        self.setText(words)
        self.setAccessibleName(self.tr("Version du {day}").format(day=words))
        self.updateGeometry()
        self.chosen.emit()


class VersionCard(Card):
    """One version: when, why, what changed, and the way back to it."""

    def __init__(
        self,
        theme: Theme,
        version: ProfileVersion,
        before: ProfileVersion | None,
        *,
        current: bool,
    ) -> None:
        super().__init__()
        self.version = version
        self.body.setSpacing(6)
        head = QHBoxLayout()
        words = self.tr("Voix de départ") if before is None else _when(version)
        head.addWidget(label(words, "section"))
        head.addStretch()
        if current:
            head.addWidget(label(self.tr("en vigueur"), "hint"))
        self.body.addLayout(head)
        if version.reason:
            self.body.addWidget(label(quoted(version.reason), wrap=True))
        self.lines = evolution(before.profile, version.profile) if before else ()
        for line in self.lines:
            self.body.addWidget(label(line, "body", wrap=True))
        self.restore = Button(theme, self.tr("Reprendre cette voix"))
        self.restore.setAccessibleName(self.tr("Reprendre la voix du {day}").format(day=words))
        self.restore.setVisible(not current)
        self.body.addWidget(self.restore)


def version_name(version: ProfileVersion, versions: tuple[ProfileVersion, ...]) -> str:
    """Name a version in a menu: its day and time, and its reason, or else what it changed."""
    if version is versions[-1]:
        return QCoreApplication.translate("HistoryColumn", "Voix de départ")
    before = versions[versions.index(version) + 1]
    why = version.reason or next(iter(evolution(before.profile, version.profile)), "")
    if len(why) > _WHY:
        why = f"{why[: _WHY - 1].rstrip()}…"
    return f"{_when(version)} · {why}"


def _when(version: ProfileVersion) -> str:
    local = version.at.astimezone()
    return f"{day(local.date(), today())}, {local:%H:%M}"
