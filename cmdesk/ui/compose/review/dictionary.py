"""What spelling goes by: whether it is looked at, whose words are right, where dictionaries are."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.spelling import SpellingChoice, keep_brand_words, keep_spelling
from cmdesk.domain.brand import Brand
from cmdesk.spelling.speller import Speller
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import language_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.check import CheckBox
from cmdesk.ui.widgets.tags import Tags
from cmdesk.ui.widgets.text import label

_WIDTH = 520


class Told(NamedTuple):
    """Where spelling stands, in words: of each language, and how to get what lacks."""

    held: str
    lacking: str


def told(speller: Speller, languages: tuple[str, ...]) -> Told:
    """Say which of these languages have a dictionary here, and how the others get one."""
    held = [(code, items) for code in languages if (items := speller.found(code))]
    names = (f"{language_name(code)} ({', '.join(i.name for i in items)})" for code, items in held)
    lacking = [language_name(code) for code in languages if speller.found(code) == ()]
    return Told("\N{NO-BREAK SPACE}; ".join(names), ", ".join(lacking))


def how_to(speller: Speller, languages: tuple[str, ...]) -> str:
    """Say in one line how to get a dictionary."""
    code = next((code for code in languages if speller.found(code) == ()), "fr")
    words = QCoreApplication.translate(
        "Spelling",
        "Installez le paquet hunspell-{code} ou LibreOffice, "
        "ou déposez {code}.aff et {code}.dic dans {folder}.",
    )
    return words.format(code=code, folder=next(iter(speller.own), ""))


class SpellingDialog(Sheet):
    """Turns spelling on and off, and lists the words called right; what is taken away counts."""

    def __init__(
        self, desk: Desk, theme: Theme, brand: Brand, choice: SpellingChoice, parent: QWidget
    ) -> None:
        translate = QCoreApplication.translate
        title, confirm = translate("Spelling", "Orthographe"), translate("Spelling", "Enregistrer")
        super().__init__(theme, title, confirm, parent)
        self._desk, self._brand, self._choice = desk, brand, choice
        self.on = CheckBox(theme, self.tr("Relever les mots qui ne sont dans aucun dictionnaire"))
        self.state = label("", "hint", wrap=True)
        hint = self.tr("Ajouter un mot")
        self.own = Tags(theme, self.tr("Mon dictionnaire"), hint)
        self.brands = Tags(theme, self.tr("Pour {name}").format(name=brand.name), hint)
        self._lay_out()
        self.on.setChecked(choice.on)
        self.own.set_words(choice.words)
        self.brands.set_words(brand.words)

    def show_state(self) -> None:
        """Say which dictionaries were found, and how to get those that lack."""
        speller, languages = self._desk.speller, self._brand.profile.languages
        if speller is None:
            return
        held, lacking = told(speller, languages)
        lines = (
            [self.tr("Dictionnaires trouvés\u00a0: {names}.").format(names=held)] if held else []
        )
        if lacking:
            lines.append(self.tr("Aucun dictionnaire\u00a0: {names}.").format(names=lacking))
            lines.append(how_to(speller, languages))
        self.state.setText("\n".join(lines))
        self.fit()

    def submit(self) -> None:
        """Keep all of it."""
        self.busy(on=True)
        for field in (self.own, self.brands):
            field.settle()
        words = self.brands.words
        if words == self._brand.words:
            self._keep_choice()
            return
        work = partial(keep_brand_words, brand_id=self._brand.id, words=words)
        self._desk.run(work, self._keep_choice, self.show_problem, owner=self)

    def _keep_choice(self, _change: object = None) -> None:
        choice = SpellingChoice(self.on.isChecked(), self.own.words)
        kept = partial(keep_spelling, choice=choice)
        self._desk.run(kept, lambda _change: self.accept(), self.show_problem, owner=self)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self.on)
        top.addWidget(self.state)
        self.add(top)
        self.add_field(self.tr("Mon dictionnaire, pour toutes les marques"), self.own)
        self.add_field(self.tr("Pour {name} seulement").format(name=self._brand.name), self.brands)
        self.finish()
        self.setFixedWidth(_WIDTH)


class SpellingHint(QWidget):
    """One quiet line where a language of the brand has no dictionary, and the way to mend that."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = label("", "hint", wrap=True)
        self.how = LinkButton(theme, self.tr("Comment faire"))
        self.how.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.words, 1)
        row.addWidget(self.how)
        self.hide()

    def show_lacking(self, languages: tuple[str, ...]) -> None:
        """Name the languages that have no dictionary; none: say nothing."""
        names = ", ".join(map(language_name, languages))
        words = self.tr("Orthographe non relue\u00a0: pas de dictionnaire {names}.")
        self.words.setText(words.format(names=names))
        self.setVisible(bool(languages))
