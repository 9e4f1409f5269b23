"""One control for each key of a tone profile: the value goes in, the value comes out."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from cmdesk.domain.advice import LANGUAGES
from cmdesk.domain.tone_profile import Address, Firmness, Humour, Moment, Personhood, Voice
from cmdesk.ui.profile.vocabulary import VocabularyTable
from cmdesk.ui.profile.voice import effect, language_name, option_name
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.stepper import Stepper
from cmdesk.ui.widgets.tags import Tags
from cmdesk.ui.widgets.wrap import Wrap

translate = QCoreApplication.translate
CHOICES: Mapping[str, type[StrEnum]] = {
    "address": Address,
    "voice": Voice,
    "humour": Humour,
    "firmness": Firmness,
    "personhood": Personhood,
    "moment": Moment,
}
BUDGETS = ("emoji_max", "exclamation_max", "hashtag_max", "capitals_max")
TABLES = ("banned", "preferred")


class Control(QWidget):
    """What sets one key. ``changed`` is emitted for what the person does, never for ``take``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._taking = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    @property
    def value(self) -> object:
        """The value as it stands, as the profile holds it."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def take(self, value: object) -> None:
        """Show a value."""
        if value != self.value:
            self._taking = True
            self._show(value)
            self._taking = False

    def _show(self, value: object) -> None:
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def _told(self) -> None:
        if not self._taking:
            self.changed.emit()


class ChoiceControl(Control):
    """Pills of which one is taken; arrows walk them, as one stop of the Tab key."""

    def __init__(self, theme: Theme, name: str, kind: type[StrEnum]) -> None:
        super().__init__()
        self.pills = {item: Pill(theme, option_name(item)) for item in kind}
        self._group = QButtonGroup(self)
        self._wrap = Wrap()
        self._wrap.setAccessibleName(name)
        for item, pill in self.pills.items():
            pill.setToolTip(effect(item))
            pill.setAccessibleName(f"{name}, {option_name(item)}")
            self._group.addButton(pill)
        next(iter(self.pills.values())).setChecked(True)
        self._wrap.set_parts(self.pills.values())
        self._box.addWidget(self._wrap)
        self._group.buttonToggled.connect(self._toggled)
        self.setFocusProxy(next(iter(self.pills.values())))

    @property
    def value(self) -> StrEnum:
        """The value taken."""
        return next(item for item, pill in self.pills.items() if pill.isChecked())

    def _show(self, value: object) -> None:
        self.pills[cast("StrEnum", value)].setChecked(True)

    def _toggled(self, _button: object, on: bool) -> None:  # noqa: FBT001 (Qt's own)
        if on:
            self._told()


class BudgetControl(Control):
    """A number."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.stepper = Stepper(theme, name)
        self._box.addWidget(self.stepper)
        self.stepper.changed.connect(self._told)
        self.setFocusProxy(self.stepper.field)

    @property
    def value(self) -> int:
        """The number."""
        return self.stepper.value

    def _show(self, value: object) -> None:
        self.stepper.set_value(cast("int", value))


class WordsControl(Control):
    """A list of words as tags."""

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self.tags = Tags(theme, name, hint)
        self._box.addWidget(self.tags)
        self.tags.changed.connect(self._told)
        self.setFocusProxy(self.tags.field)

    @property
    def value(self) -> tuple[str, ...]:
        """The words."""
        return self.tags.words

    def _show(self, value: object) -> None:
        self.tags.set_words(cast("tuple[str, ...]", value))


class TableControl(Control):
    """A table of words: banned ones, or avoided and preferred ones."""

    def __init__(self, theme: Theme, name: str, *, pairs: bool) -> None:
        super().__init__()
        self._pairs = pairs
        self.table = VocabularyTable(theme, name, pairs=pairs)
        self._box.addWidget(self.table)
        self.table.changed.connect(self._told)
        self.setFocusProxy(self.table)

    @property
    def value(self) -> tuple[str, ...] | dict[str, str]:
        """The words, or the table of them."""
        return self.table.pairs() if self._pairs else self.table.listed()

    def _show(self, value: object) -> None:
        if self._pairs:
            self.table.set_pairs(cast("Mapping[str, str]", value))
        else:
            self.table.set_words(cast("tuple[str, ...]", value))


class LanguagesControl(Control):
    """Languages to switch on and off: those with rules, and any other that the profile names.

    They keep their order, and one switched on comes last: the first is what a client reads.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._value: tuple[str, ...] = ()
        self.pills: dict[str, Pill] = {}
        self._wrap = Wrap()
        self._box.addWidget(self._wrap)
        self._add(LANGUAGES)

    @property
    def value(self) -> tuple[str, ...]:
        """The languages that are on."""
        return self._value

    def _show(self, value: object) -> None:
        self._value = cast("tuple[str, ...]", value)
        self._add(self._value)
        for code, pill in self.pills.items():
            pill.setChecked(code in self._value)

    def _add(self, codes: tuple[str, ...]) -> None:
        for code in codes:
            if code not in self.pills:
                pill = self.pills[code] = Pill(self._theme, language_name(code))
                pill.setAccessibleName(f"{self._name}, {language_name(code)}")
                pill.clicked.connect(partial(self._switch, code))
        self._wrap.set_parts(self.pills.values())
        self.setFocusProxy(next(iter(self.pills.values())))

    def _switch(self, code: str, _on: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt's)
        rest = tuple(item for item in self._value if item != code)
        self._value = (*rest, code) if self.pills[code].isChecked() else rest
        self._told()


class NameControl(Control):
    """The brand's own name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setMaxLength(80)
        self.field.setAccessibleName(name)
        self._box.addWidget(self.field)
        self.field.textEdited.connect(self._told)
        self.setFocusProxy(self.field)

    @property
    def value(self) -> str:
        """The name as typed."""
        return self.field.text()

    def _show(self, value: object) -> None:
        self.field.setText(cast("str", value))


def control_for(theme: Theme, key: str, name: str) -> Control:
    """Make the control of one key but ``audiences``, which the editor's own bar sets."""
    if key in CHOICES:
        return ChoiceControl(theme, name, CHOICES[key])
    if key in BUDGETS:
        return BudgetControl(theme, name)
    if key in TABLES:
        return TableControl(theme, name, pairs=key == "preferred")
    if key == "languages":
        return LanguagesControl(theme, name)
    if key == "name":
        return NameControl(name)
    return WordsControl(theme, name, _hint(key))


def _hint(key: str) -> str:
    return {
        "handles": translate("Voice", "@compte"),
        "hashtags": translate("Voice", "#Hashtag"),
        "signatures": translate("Voice", "— Prénom"),
        "emoji_banned": translate("Voice", "Coller un emoji"),
        "emoji_allowed": translate("Voice", "Coller un emoji"),
        "values": translate("Voice", "Une cause"),
        "off_limits": translate("Voice", "Un sujet"),
        "promise_ok": translate("Voice", "avant midi"),
    }[key]
