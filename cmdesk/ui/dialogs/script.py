"""How a text file is written, as it was found out: its encoding and what parts its cells."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.desk.intake import ENCODINGS, SEPARATORS, Script
from cmdesk.ui.messages import translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.text import label


class ScriptLine(QWidget):
    """Says it in one line, whose words a person may change where the letters came out wrong."""

    changed = Signal(object)
    """The ``Script`` that the person says it is."""

    def __init__(self, theme: Theme, script: Script) -> None:
        super().__init__()
        self._encodings, self._separators = _encodings(), _separators()
        self.encoding = ChoiceButton(theme, self.tr("Encodage du fichier"))
        self.separator = ChoiceButton(theme, self.tr("Séparateur des colonnes"))
        self.encoding.offer(list(self._encodings.values()))
        self.separator.offer(list(self._separators.values()))
        for choice in (self.encoding, self.separator):
            choice.chosen.connect(self._chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(label(self.tr("Lu en"), "hint"))
        row.addWidget(self.encoding)
        self._parted = label(self.tr("colonnes séparées par"), "hint")
        row.addWidget(self._parted)
        row.addWidget(self.separator)
        row.addStretch()
        self.show_script(script)

    def show_script(self, script: Script) -> None:
        """Show how a file was read; one that has no cells needs no separator."""
        read = {"utf-8-sig": "utf-8", "latin-1": "cp1252"}.get(script.encoding, script.encoding)
        known = next((name for name in self._encodings if read.startswith(name)), ENCODINGS[0])
        self.encoding.choose(ENCODINGS.index(known))
        for part in (self._parted, self.separator):
            part.setVisible(bool(script.separator))
        if script.separator:
            self.separator.choose(SEPARATORS.index(script.separator))
        self.setVisible(bool(script.encoding))

    def _chosen(self) -> None:
        parted = not self.separator.isHidden()
        separator = SEPARATORS[self.separator.index] if parted else ""
        self.changed.emit(Script(ENCODINGS[self.encoding.index], separator))


def _encodings() -> Mapping[str, str]:
    names = {
        "utf-8": translate("Script", "UTF-8"),
        "cp1252": translate("Script", "Windows"),
        "mac_roman": translate("Script", "Mac (ancien)"),
        "utf-16": translate("Script", "UTF-16"),
    }
    return {name: names[name] for name in ENCODINGS}


def _separators() -> Mapping[str, str]:
    names = {
        ";": translate("Script", "point-virgule"),
        ",": translate("Script", "virgule"),
        "\t": translate("Script", "tabulation"),
        "|": translate("Script", "barre verticale"),
    }
    return {sign: names[sign] for sign in SEPARATORS}
