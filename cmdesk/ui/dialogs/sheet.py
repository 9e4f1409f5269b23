"""What all dialogs share: a heading, fields under their labels, a problem line, two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.text import field_label, label


class Sheet(QDialog):
    """A dialog over the window; subclasses add fields, and answer ``submit``."""

    def __init__(self, theme: Theme, title: str, confirm: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        self._column.setSpacing(Space.L)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self._heading = label(title, "heading")
        self._column.addWidget(self._heading)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        self.confirm = Button(theme, confirm, kind=Kind.PRIMARY)
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self.submit)
        send = QShortcut(QKeySequence("Ctrl+Return"), self)
        send.activated.connect(self.confirm.click)
        self.cancel = Button(theme, self.tr("Annuler"))
        self.cancel.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(Space.S)
        self.foot.addStretch()
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.confirm)

    def set_title(self, title: str) -> None:
        """Show another heading."""
        self.setWindowTitle(title)
        self._heading.setText(title)

    def setFixedWidth(self, width: int) -> None:  # noqa: N802 (Qt's name)
        """Be as wide as that, although the layout sets the least size."""
        super().setFixedWidth(width)
        self._heading.setMinimumWidth(width - 2 * Space.XL)

    def fit(self) -> None:
        """Be as high as what is shown now."""
        self._column.activate()
        # Not ``adjustSize``, which measures wrapped words at the width that they would like.
        width = min(self.maximumWidth(), max(self.width(), self.sizeHint().width()))
        high = max(
            self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height()
        )
        self.resize(width, high)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin as high as what is shown."""
        self.fit()
        super().showEvent(event)

    def submit(self) -> None:
        """Do what the dialog is for."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field under its label."""
        box = QVBoxLayout()
        box.setSpacing(6)
        box.addWidget(field_label(name, field))
        box.addWidget(field)
        self._column.addLayout(box)

    def add(self, part: QWidget | QLayout) -> None:
        """Add anything else."""
        if isinstance(part, QWidget):
            self._column.addWidget(part)
        else:
            self._column.addLayout(part)

    def finish(self) -> None:
        """Close the column with the problem line and the buttons."""
        self._column.addWidget(self.problem)
        self._column.addStretch()
        self._column.addSpacing(Space.XS)
        self._column.addLayout(self.foot)

    def busy(self, *, on: bool) -> None:
        """Take no second click while the vault works."""
        self.confirm.setEnabled(not on)

    def show_problem(self, error: DeskError) -> None:
        """Say what happened, what is safe and what to do; the dialog stays as it was filled."""
        self.busy(on=False)
        self.say(str(words(error)))

    def say(self, problem: str) -> None:
        """Show a problem under the fields."""
        self.problem.setText(problem)
        self.problem.setAccessibleName(problem)
        self.problem.show()
        self.fit()
