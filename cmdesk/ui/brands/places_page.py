"""Where a brand speaks and is found: accounts, sites, and the words of its own spelling."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.ui.brands.accounts import AccountList
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.tags import Tags
from cmdesk.ui.widgets.text import label


class PlacesPage(QWidget):
    """A page of the brand's dialog."""

    def __init__(self, theme: Theme, brand: Brand) -> None:
        super().__init__()
        self.accounts = AccountList(theme)
        self.accounts.take(brand.accounts)
        self.shared = label("", "doubt", wrap=True)
        self.shared.hide()
        self.links = Tags(theme, self.tr("Sites"), self.tr("maison-lune.fr"))
        self.links.set_words(brand.links)
        self.words = Tags(theme, self.tr("Mots de la marque"), self.tr("Rivelotte"))
        self.words.set_words(brand.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Comptes"), "field"))
        column.addWidget(self.accounts)
        column.addWidget(self.shared)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Sites"), "field"))
        column.addWidget(self.links)
        hint = self.tr("Dans le texte d’une autre marque, un compte ou un site est signalé.")
        column.addWidget(label(hint, "hint", wrap=True))
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Mots que l’orthographe doit connaître"), "field"))
        column.addWidget(self.words)
        column.addStretch()

    @property
    def typed(self) -> tuple[object, ...]:
        """All that stands here, half a word too."""
        half = (self.links.field.text(), self.words.field.text())
        return (self.accounts.accounts, self.links.words, self.words.words, *half)

    def settle(self) -> None:
        """Take along what is still typed, for whoever saves by a key."""
        self.links.settle()
        self.words.settle()

    def filled(self, brand: Brand) -> Brand:
        """Return the brand with what this page says."""
        return replace(
            brand,
            accounts=self.accounts.accounts,
            links=self.links.words,
            words=self.words.words,
        )

    def warn(self, shared: tuple[str, ...]) -> None:
        """Say which handles are another brand's."""
        self.shared.setText("\n".join(shared))
        self.shared.setVisible(bool(shared))
