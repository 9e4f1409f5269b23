"""The wordings of a reply under one entry: one tab each, with what it is for and its text."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPlainTextDocumentLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import NETWORKS, Network
from cmdesk.domain.reply import MAX_VARIANTS, Reply, Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.messages import language_name, size_name, variant_name
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.button import IconButton, Kind, MenuButton
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.tabs import Tabs
from cmdesk.ui.widgets.text import label
from cmdesk.ui.widgets.wrap import Wrap

_BODY = 132
_LANGUAGES = ("fr", "en", "es", "de", "it", "pt", "nl")
_ADDRESSES = (Address.TU, Address.VOUS)


class Wordings(QWidget):
    """Edits the main wording and its variants; each keeps its own undo."""

    changed = Signal()
    """The wording in hand, its text or what it is for is another."""
    fragments_wanted = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._variants = [Variant("")]
        self._documents = [self._document("")]
        self._languages = tuple(dict.fromkeys((*languages, *_LANGUAGES)))
        self.tabs = Tabs(theme, self.tr("Variantes"))
        self.add = IconButton(theme, "plus", self.tr("Ajouter une variante"))
        self.address = self._choice(
            self.tr("Adresse"), self.tr("tu ou vous"), [str(item) for item in _ADDRESSES]
        )
        self.size_ = self._choice(
            self.tr("Longueur"), self.tr("toute longueur"), [size_name(item) for item in Size]
        )
        self.network = self._choice(
            self.tr("Réseau"), self.tr("tous les réseaux"), [NETWORKS[item] for item in Network]
        )
        self.language = self._choice(
            self.tr("Langue"),
            self.tr("langue de la marque"),
            [language_name(code) for code in self._languages],
        )
        self.remove = IconButton(theme, "trash", self.tr("Retirer cette variante"))
        self.text = QPlainTextEdit()
        self._menu = QMenu(self)
        self.fragment = MenuButton(theme, self.tr("Fragment"), self._menu, kind=Kind.QUIET)
        self._for = Wrap()
        self._lay_out()
        self._wire()
        self.set_fragments(())

    @property
    def place(self) -> int:
        """Which wording is in hand: 0 is the main one."""
        return max(0, self.tabs.currentIndex())

    @property
    def wording(self) -> Variant:
        """The wording in hand, as it stands."""
        return replace(self._variants[self.place], body=text_of(self.text.document()))

    def show_reply(self, reply: Reply) -> None:
        """Show a reply's wordings, the main one in hand."""
        self._variants = list(reply.wordings)
        self._documents = [self._document(item.body) for item in self._variants]
        self._name_tabs(0)
        self._show()

    def filled(self, reply: Reply) -> Reply:
        """Return ``reply`` with the wordings as they stand."""
        bodies = [text_of(document) for document in self._documents]
        variants = tuple(
            replace(item, body=body)
            for item, body in zip(self._variants[1:], bodies[1:], strict=True)
        )
        return replace(reply, body=bodies[0], variants=variants)

    def add_variant(self) -> None:
        """Begin another wording, with the text in hand to start from."""
        if len(self._variants) > MAX_VARIANTS:
            return
        body = self.wording.body
        self._variants.append(Variant(body))
        self._documents.append(self._document(body))
        self._name_tabs(len(self._variants) - 1)
        self._show()
        self.text.setFocus()
        self.text.selectAll()

    def remove_variant(self) -> None:
        """Take the variant in hand away; the main wording stays."""
        place = self.place
        if place:
            del self._variants[place], self._documents[place]
            self._name_tabs(place - 1)
            self._show()
            self.tabs.setFocus()

    def put_text(self, text: str) -> None:
        """Put another text for the one in hand; its own undo brings it back."""
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def set_fragments(self, fragments: Sequence[Fragment]) -> None:
        """Offer these fragments to be put at the caret."""
        self._menu.clear()
        for fragment in fragments:
            action = self._menu.addAction(f"{{{fragment.name}}}")
            action.setToolTip(fragment.body)
            action.triggered.connect(partial(self._insert, fragment.name))
        if fragments:
            self._menu.addSeparator()
        manage = self._menu.addAction(self.tr("Gérer les fragments…"))
        manage.triggered.connect(self.fragments_wanted)

    def _insert(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
        self.text.insertPlainText(f"{{{name}}}")
        self.text.setFocus()

    def _show(self, _index: int = 0) -> None:
        """Show the wording of the tab in hand."""
        variant = self._variants[self.place]
        self._for.setVisible(self.place > 0)
        self.text.setDocument(self._documents[self.place])
        address, size = variant.address, variant.size
        self.address.choose(_ADDRESSES.index(address) + 1 if address in _ADDRESSES else 0)
        self.size_.choose(list(Size).index(size) + 1 if size else 0)
        self.network.choose(list(Network).index(variant.network) + 1 if variant.network else 0)
        known = variant.language in self._languages
        self.language.choose(self._languages.index(variant.language) + 1 if known else 0)
        self.add.setEnabled(len(self._variants) <= MAX_VARIANTS)
        self.changed.emit()

    def _described(self) -> None:
        """Take over what the wording in hand is for."""
        language = self.language.index
        self._variants[self.place] = Variant(
            "",
            (None, *_ADDRESSES)[self.address.index],
            (None, *Size)[self.size_.index],
            ("", *self._languages)[language],
            (None, *Network)[self.network.index],
        )
        self._name_tabs(self.place)
        self.changed.emit()

    def _name_tabs(self, current: int) -> None:
        self.tabs.blockSignals(True)  # noqa: FBT003  Qt's
        while self.tabs.count() > len(self._variants):
            self.tabs.removeTab(self.tabs.count() - 1)
        while self.tabs.count() < len(self._variants):
            self.tabs.addTab("")
        for place, variant in enumerate(self._variants):
            other = variant_name(variant) or self.tr("variante {count}").format(count=place)
            self.tabs.setTabText(place, other if place else self.tr("principale"))
        self.tabs.setCurrentIndex(current)
        self.tabs.blockSignals(False)  # noqa: FBT003  Qt's

    def _document(self, body: str) -> QTextDocument:
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(self._theme.font(14))
        document.setPlainText(body)
        return document

    def _choice(self, what: str, every: str, names: Sequence[str]) -> ChoiceButton:
        choice = ChoiceButton(self._theme, what)
        choice.offer([every, *names])
        choice.choose(0)
        choice.chosen.connect(self._described)
        return choice

    def _lay_out(self) -> None:
        self.text.setProperty("role", "field")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_BODY)
        self.text.setAccessibleName(self.tr("Texte"))
        self.text.setPlaceholderText(
            self.tr("Bonjour {prénom}, …   Les mots entre accolades se rempliront à l’usage.")
        )
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(label(self.tr("Texte"), "field"))
        head.addSpacing(Space.XS)
        head.addWidget(self.tabs)
        head.addWidget(self.add)
        head.addStretch(1)
        head.addWidget(self.fragment)
        aspects = (self.address, self.size_, self.network, self.language)
        self._for.set_parts((*aspects, self.remove))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self._for)
        column.addWidget(self.text, 1)

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._show)
        self.add.clicked.connect(self.add_variant)
        self.remove.clicked.connect(self.remove_variant)
        self.text.textChanged.connect(self.changed)
