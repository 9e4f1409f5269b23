"""Settings of what one writes with: typography, spelling, limits, and what is not said again."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cmdesk.desk.limits import load_limits
from cmdesk.desk.spelling import SpellingChoice, keep_spelling, load_spelling
from cmdesk.desk.typesetting import keep_typesetting, load_typesetting
from cmdesk.domain.limits import NetworkLimit
from cmdesk.ui.compose.length.limits import open_limits
from cmdesk.ui.compose.review.setting_aside import SettingAside
from cmdesk.ui.dialogs.handbook import HandbookDialog
from cmdesk.ui.settings.lines import Group, Line
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import action_button
from cmdesk.ui.widgets.check import CheckBox
from cmdesk.ui.widgets.tags import Tags


class Writing(QObject):
    """Makes the group over what the vault has set; ``host`` is the dialog that shows it."""

    def __init__(self, desk: Desk, theme: Theme, aside: SettingAside, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._theme, self._aside, self._host = desk, theme, aside, host
        self.choice = SpellingChoice()
        """What is in force of spelling."""
        self.typeset = CheckBox(theme, self.tr("À la frappe"))
        self.spelling = CheckBox(theme, self.tr("Relever"))
        self.words = Tags(theme, self.tr("Mon dictionnaire"), self.tr("Ajouter un mot"))
        self.limits = action_button(theme, self.tr("Changer…"), self._open_limits)
        self.ignored = action_button(theme, self.tr("Voir…"), partial(aside.show_list, host))
        self.handbook = action_button(theme, self.tr("Lire…"), self._open_handbook)
        self.ignored.setEnabled(aside.has_brand)
        self.limits.setEnabled(desk.checker is not None)
        desk.checker_ready.connect(partial(self.limits.setEnabled, True))  # noqa: FBT003  Qt's slot
        desk.run(_read, self._show, owner=self)

    def group(self) -> Group:
        """Return the group; its controls follow what the vault says, a moment later."""
        return Group(self.tr("Écriture"), (*self._of_words(), *self._of_points()))

    def _of_words(self) -> tuple[Line, ...]:
        theme = self._theme
        return (
            Line(
                theme,
                self.tr("Typographie française"),
                self.tr("Guillemets, apostrophes et espaces insécables, posés en tapant."),
                self.typeset,
                also=self.tr("ponctuation"),
            ),
            Line(
                theme,
                self.tr("Orthographe"),
                self.tr("Les mots qui ne sont dans aucun dictionnaire de cet ordinateur."),
                self.spelling,
                also=self.tr("correcteur fautes langues"),
            ),
            Line(
                theme,
                self.tr("Mon dictionnaire"),
                self.tr("Ces mots sont justes pour toutes vos marques."),
                below=self.words,
                also=self.tr("orthographe mots personnels"),
            ),
        )

    def _of_points(self) -> tuple[Line, ...]:
        theme = self._theme
        return (
            Line(
                theme,
                self.tr("Limites des réseaux"),
                self.tr("Le nombre de signes permis sur chacun, et le jour où il a été lu."),
                self.limits,
                also="instagram facebook linkedin mastodon bluesky x",
            ),
            Line(
                theme,
                self.tr("Points mis de côté"),
                self.tr("Ce que vous avez demandé de ne plus signaler, pour la marque en vue."),
                self.ignored,
                also=self.tr("ignorer règles"),
            ),
            Line(
                theme,
                self.tr("Ce que CM Desk signale"),
                self.tr("Chaque point, pourquoi, et des exemples. Aussi par F1."),
                self.handbook,
                also=self.tr("règles aide"),
            ),
        )

    def _show(self, kept: "tuple[bool, SpellingChoice]") -> None:
        typeset, self.choice = kept
        self.typeset.setChecked(typeset)
        self.spelling.setChecked(self.choice.on)
        self.words.set_words(self.choice.words)
        self.typeset.toggled.connect(self._take_typeset)
        self.spelling.toggled.connect(self._take_spelling)
        self.words.changed.connect(self._take_spelling)

    def _take_typeset(self) -> None:
        self._desk.run(partial(keep_typesetting, on=self.typeset.isChecked()))

    def _take_spelling(self) -> None:
        on, words = self.spelling.isChecked(), self.words.words
        self.choice = replace(self.choice, on=on, words=words)
        self._desk.run(partial(keep_spelling, choice=self.choice))

    def _open_limits(self) -> None:
        self._desk.run(load_limits, self._show_limits, owner=self)

    def _show_limits(self, own: tuple[NetworkLimit, ...]) -> None:
        open_limits(self._desk, self._theme, own, self._host)

    def _open_handbook(self) -> None:
        HandbookDialog(self._desk, self._theme, self._host).open()


def _read(vault: Any) -> tuple[bool, SpellingChoice]:
    return load_typesetting(vault), load_spelling(vault)
