"""The one dialog for what nobody expected: what is safe, where the report lies, what to do."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import label

_WIDTH = 480


class CrashDialog(Sheet):
    """Shown once for a bug; ``report`` is None where even the report could not be written."""

    def __init__(self, theme: Theme, report: Path | None, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Un imprévu s’est produit"), self.tr("Continuer"), parent)
        self.add(
            label(
                self.tr(
                    "C’est une erreur de CM Desk, pas la vôtre. Ce qui était enregistré est "
                    "intact, et votre brouillon vient d’être enregistré aussi. Vous pouvez "
                    "continuer ; si l’imprévu revient, fermez puis rouvrez CM Desk."
                ),
                "body",
                wrap=True,
            )
        )
        if report is not None:
            self.add(
                label(
                    self.tr(
                        "Un compte rendu, sans aucun texte de vos clients, est resté sur cette "
                        "machine :\n{path}"
                    ).format(path=report),
                    "hint",
                    wrap=True,
                )
            )
            folder = QUrl.fromLocalFile(str(report.parent))
            show = Button(theme, self.tr("Voir le compte rendu"))
            show.clicked.connect(partial(_open, folder))
            self.foot.insertWidget(0, show)
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)

    def submit(self) -> None:
        """Go on."""
        self.accept()


def _open(folder: QUrl, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
    QDesktopServices.openUrl(folder)
