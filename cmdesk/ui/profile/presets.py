"""The dialog that offers voices to start from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from cmdesk.desk.presets import Preset, presets
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import OptionCard
from cmdesk.ui.widgets.text import label

_WIDTH, _COLUMNS, _LEAST_HIGH = 760, 2, 88


class PresetDialog(Sheet):
    """Presets as cards, of which one is taken over into the editor, not saved yet."""

    taken = Signal(object)
    """The ``Preset``."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        dialog = self.tr("Partir d’un modèle")
        super().__init__(theme, dialog, self.tr("Reprendre ce modèle"), parent)
        self.cards: dict[str, OptionCard] = {}
        self._presets: dict[str, Preset] = {item.id: item for item in presets()}
        self._group = QButtonGroup(self)
        hint = self.tr(
            "Le modèle remplace les réglages de voix et complète vos listes de mots. Rien n’est "
            "enregistré : vous verrez d’abord ce qu’il change."
        )
        self.add(label(hint, "hint", wrap=True))
        grid = QGridLayout()
        grid.setSpacing(Space.S)
        for index, preset in enumerate(self._presets.values()):
            card = OptionCard(theme, preset.name, preset.about)
            card.setAccessibleDescription(preset.about)
            card.setMinimumHeight(_LEAST_HIGH)
            self._group.addButton(card)
            self.cards[preset.id] = card
            grid.addWidget(card, index // _COLUMNS, index % _COLUMNS)
        self.add(grid)
        self.finish()
        first = next(iter(self.cards.values()))
        first.setChecked(True)
        first.setFocus()
        self.setFixedWidth(_WIDTH)

    def submit(self) -> None:
        """Hand the chosen preset over."""
        chosen = next(id_ for id_, card in self.cards.items() if card.isChecked())
        self.taken.emit(self._presets[chosen])
        self.accept()
