"""The very first page: in which language, and what is about to be made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from cmdesk.desk.wording import spoken
from cmdesk.ui.language import NAMES
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.empty import EmptyState

_WIDTH, _EMBLEM = 440, 88


class FirstPage(EmptyState):
    """Shown once, before there is a desk: ``first`` makes it, ``second`` only has a look."""

    spoken_wanted = Signal(str)
    """The code of the language to go on in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _Emblem(theme),
            self.tr("Bienvenue dans CM Desk"),
            self.tr(
                "Écrivez pour chaque marque dans sa voix\u00a0: ce qui passerait mal en public se "
                "voit avant de partir.\n\n"
                "Vos marques et vos textes restent sur cet ordinateur, chiffrés. Un code de "
                "secours va s’afficher\u00a0: gardez de quoi le noter, ou imprimez-le."
            ),
            self.tr("Créer mon bureau"),
            self.tr("Regarder d’abord"),
            wide=_WIDTH,
        )
        self.speak_up()
        self.buttons[1].setToolTip(
            self.tr("Un bureau de démonstration, à part du vôtre\u00a0: rien à protéger.")
        )
        self.languages = {code: Pill(theme, name) for code, name in NAMES.items()}
        self.add(self._choice())

    def _choice(self) -> QWidget:
        """Return the languages in the middle of a line, the one in force taken."""
        line, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.S)
        row.addStretch()
        for code, pill in self.languages.items():
            group.addButton(pill)
            pill.setChecked(code == spoken())
            row.addWidget(pill, 0, Qt.AlignmentFlag.AlignCenter)
        row.addStretch()
        group.buttonClicked.connect(self._chosen)
        return line

    def _chosen(self) -> None:
        code = next(code for code, pill in self.languages.items() if pill.isChecked())
        if code != spoken():
            self.spoken_wanted.emit(code)


class _Emblem(QWidget):
    """The program's own icon, large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        QGuiApplication.windowIcon().paint(painter, self.rect())
        painter.end()

    def _fit(self) -> None:
        side = self._theme.px(_EMBLEM)
        self.setFixedSize(side, side)
