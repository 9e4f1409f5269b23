"""Settings of the window itself: its language, its light, the size of its text, its movements."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject

from cmdesk.ui.language import NAMES
from cmdesk.ui.settings.lines import Group, Line
from cmdesk.ui.speaking import Speaking
from cmdesk.ui.theme import LARGEST_TEXT, TEXT_STEP, Motion, Scheme, Theme
from cmdesk.ui.widgets.choice_button import ValueButton


class Appearance(QObject):
    """Makes the group; ``kept`` is called after each choice, to keep it at once."""

    def __init__(
        self, theme: Theme, speaking: Speaking, kept: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._speaking, self._kept = theme, speaking, kept
        self.language = self._choice(self.tr("Langue"), {"": self._system, **NAMES})
        self.scheme = self._choice(
            self.tr("Apparence"),
            {
                Scheme.SYSTEM: self._system,
                Scheme.LIGHT: self.tr("Claire"),
                Scheme.DARK: self.tr("Sombre"),
                Scheme.CONTRAST: self.tr("Contraste élevé"),
            },
        )
        steps = range(round((LARGEST_TEXT - 1) / TEXT_STEP) + 1)
        scales = [round(1 + step * TEXT_STEP, 2) for step in steps]
        percent = self.tr("{count}\u00a0%")
        names: dict[Hashable, str] = {
            scale: percent.format(count=round(scale * 100)) for scale in scales
        }
        self.scale = self._choice(self.tr("Taille du texte"), names)
        self.motion = self._choice(
            self.tr("Animations"),
            {
                Motion.SYSTEM: self._system,
                Motion.FULL: self.tr("Toujours"),
                Motion.REDUCED: self.tr("Jamais"),
            },
        )
        self.language.chosen.connect(self._speak)
        self.scheme.chosen.connect(self._take_scheme)
        self.scale.chosen.connect(self._take_scale)
        self.motion.chosen.connect(self._take_motion)
        theme.changed.connect(self._show)
        self._show()

    def group(self) -> Group:
        """Return the group, each control showing what is in force."""
        return Group(
            self.tr("Apparence et langue"),
            (
                Line(
                    self._theme,
                    self.tr("Langue"),
                    self.tr("Celle de la fenêtre, pas celle de vos marques. Change aussitôt."),
                    self.language,
                    also="language français english",
                ),
                Line(
                    self._theme,
                    self.tr("Apparence"),
                    self.tr("Claire, sombre, plus contrastée, ou comme votre système."),
                    self.scheme,
                    also=self.tr("thème mode nuit jour"),
                ),
                Line(
                    self._theme,
                    self.tr("Taille du texte"),
                    self.tr("Aussi par Ctrl et + ou −\u00a0; Ctrl+0 la remet comme à l’origine."),
                    self.scale,
                    also=self.tr("zoom agrandir police lire"),
                ),
                Line(
                    self._theme,
                    self.tr("Animations"),
                    self.tr("Sans elles, rien ne glisse ni ne défile\u00a0: tout est là aussitôt."),
                    self.motion,
                    also=self.tr("mouvement réduit bouger vertige"),
                ),
            ),
        )

    @property
    def _system(self) -> str:
        return self.tr("Comme le système")

    def _choice(self, name: str, choices: dict[Hashable, str]) -> ValueButton:
        return ValueButton(self._theme, name, choices)

    def _show(self) -> None:
        self.language.show_value(self._speaking.choice)
        self.scheme.show_value(self._theme.scheme)
        self.scale.show_value(self._theme.text_scale)
        self.motion.show_value(self._theme.motion)

    def _speak(self, choice: str) -> None:
        self._speaking.choose(choice)

    def _take_scheme(self, scheme: Scheme) -> None:
        self._theme.set_scheme(scheme)
        self._kept()

    def _take_scale(self, scale: float) -> None:
        self._theme.set_text_scale(scale)
        self._kept()

    def _take_motion(self, motion: Motion) -> None:
        self._theme.set_motion(motion)
        self._kept()
