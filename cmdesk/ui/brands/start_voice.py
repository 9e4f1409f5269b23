"""The voice that a new brand starts from: a neutral one, or a preset for its kind of client."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmdesk.desk.presets import Preset, applied, presets
from cmdesk.desk.wording import spoken
from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import MenuButton
from cmdesk.ui.widgets.menu import ChoiceMenu
from cmdesk.ui.widgets.text import label

_LINES = 2
"""Room that is kept for what a voice minds, so that nothing jumps from one to the next."""


class StartVoice(QWidget):
    """A menu of voices, and under it what the chosen one minds."""

    changed = Signal()
    """Another voice is chosen: its words may take more room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._presets = presets()
        self.menu = ChoiceMenu(theme, self)
        self.button = MenuButton(theme, "", self.menu)
        self.about = label("", "hint", wrap=True)
        self._group = QActionGroup(self)
        self._offer(self.tr("Neutre"), None).setChecked(True)
        self.menu.addSeparator()
        for preset in self._presets:
            self._offer(preset.name, preset)
        self._group.triggered.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Voix de départ"), "field"))
        column.addWidget(self.button)
        column.addWidget(self.about)
        self._show(self._group.actions()[0])

    @property
    def preset(self) -> Preset | None:
        """The preset chosen; None is the neutral voice."""
        chosen = self._group.checkedAction()
        return next((item for item in self._presets if chosen and item.id == chosen.data()), None)

    def given(self, brand: Brand) -> ToneProfile:
        """Return the profile a brand starts with; a neutral voice speaks as the window does."""
        if self.preset is not None:
            return applied(self.preset, brand.profile)
        return replace(brand.profile, languages=(spoken(),))

    def _offer(self, name: str, preset: Preset | None) -> QAction:
        action = self.menu.addAction(name)
        action.setCheckable(True)
        action.setData(preset.id if preset else "")
        self._group.addAction(action)
        return action

    def _show(self, action: QAction) -> None:
        preset = self.preset
        self.button.setText(action.text())
        self.button.setAccessibleName(
            self.tr("Voix de départ\u00a0: {name}").format(name=action.text())
        )
        self.button.updateGeometry()
        neutral = self.tr(
            "Pour répondre en français, ni tutoiement ni vouvoiement imposé, humour léger. "
            "Tout se règle ensuite dans Profil."
        )
        self.about.setText(preset.about if preset else neutral)
        self.about.setMinimumHeight(_LINES * self.about.fontMetrics().lineSpacing())
        self.changed.emit()
