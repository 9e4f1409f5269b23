"""What guards the desk, asked in words: a passphrase to make, one to give, a code to put aside."""

import random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.desk import opening, wording
from cmdesk.desk.opening import Way
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.code import CodeCard
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.text import field_label, label, over

_WIDTH, _ASKED = 500, (2, 4, 6)
LEAST = 10
"""Fewest characters of a new passphrase (NIST SP 800-63B asks for 8)."""


class ProtectDialog(Sheet):
    """Asks for a new passphrase, twice, where the machine has no keyring."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        title = self.tr("Protéger votre bureau")
        super().__init__(theme, title, self.tr("Créer le bureau"), parent)
        self.add(
            label(
                self.tr(
                    "Vos marques et vos textes seront chiffrés sur cette machine. Elle n’a pas de "
                    "trousseau de clés : choisissez une phrase de passe, demandée à chaque "
                    "ouverture. Quatre mots pris au hasard font une bonne phrase."
                ),
                "body",
                wrap=True,
            )
        )
        self.phrase, self.again = secret_field(), secret_field()
        self.add_field(self.tr("Phrase de passe"), self.phrase)
        self.add_field(self.tr("La même, pour être sûr"), self.again)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.phrase.setFocus()

    def submit(self) -> None:
        """Hand the phrase on where it holds."""
        phrase = self.phrase.text()
        if len(phrase) < LEAST:
            self.say(self.tr("Il faut au moins {count} caractères.").format(count=LEAST))
        elif phrase != self.again.text():
            self.say(self.tr("Les deux saisies diffèrent. Reprenez la seconde."))
        else:
            self.busy(on=True)
            self.answered.emit(phrase)


class UnlockDialog(Sheet):
    """Asks for the passphrase, or for the recovery code."""

    answered = Signal(Way, str)
    again = Signal()
    """The keyring may be back: ask it once more."""

    def __init__(
        self, theme: Theme, ways: frozenset[Way], parent: QWidget | None, keyring: str = ""
    ) -> None:
        super().__init__(theme, self.tr("Ouvrir votre bureau"), self.tr("Ouvrir"), parent)
        self._why = _why_not(keyring)
        self._way = Way.PASSPHRASE if Way.PASSPHRASE in ways else Way.RECOVERY
        self.explanation = label("", "body", wrap=True)
        self.add(self.explanation)
        self.secret = secret_field()
        self._name = field_label("", self.secret)
        self.add(over(self._name, self.secret))
        self.other = LinkButton(theme, "")
        self.other.clicked.connect(self._switch)
        self.other.setVisible(len(ways) > 1)
        self.foot.insertWidget(0, self.other)
        self.retry = LinkButton(theme, self.tr("Réessayer le trousseau"))
        self.retry.clicked.connect(self.again)
        self.retry.setVisible(bool(keyring))
        self.foot.insertWidget(1, self.retry)
        self.cancel.setText(self.tr("Quitter"))
        self.finish()
        self.setFixedWidth(_WIDTH)
        self._show_way()

    def submit(self) -> None:
        """Hand on what was typed."""
        if self.secret.text():
            self.busy(on=True)
            self.answered.emit(self._way, self.secret.text())

    def _switch(self) -> None:
        self._way = Way.RECOVERY if self._way is Way.PASSPHRASE else Way.PASSPHRASE
        self.problem.hide()
        self.secret.clear()
        self._show_way()

    def _show_way(self) -> None:
        if self._way is Way.PASSPHRASE:
            name = self.tr("Phrase de passe")
            text = self.tr("Votre bureau est chiffré ; votre phrase de passe l’ouvre.")
            other = self.tr("J’ai mon code de secours")
        else:
            name = self.tr("Code de secours")
            text = self.tr("Le code de secours, noté à la création du bureau, l’ouvre.")
            other = self.tr("J’ai ma phrase de passe")
        self._name.setText(name)
        self.secret.setAccessibleName(name)
        plain = self._way is Way.RECOVERY
        modes = QLineEdit.EchoMode
        self.secret.setEchoMode(modes.Normal if plain else modes.Password)
        self.explanation.setText(" ".join(part for part in (self._why, text) if part))
        self.other.setText(other)
        self.secret.setFocus()


class RecoveryDialog(Sheet):
    """Shows the recovery code, once, and asks for a part of it back: whoever types it has it."""

    def __init__(self, theme: Theme, code: str, parent: QWidget | None) -> None:
        title = self.tr("Votre code de secours")
        super().__init__(theme, title, self.tr("Je l’ai mis de côté"), parent)
        self.code, self.asked = code, random.choice(_ASKED)  # noqa: S311 -- no secret hangs on it
        """``asked`` is the number of the group that is to be typed."""
        self.typed = QLineEdit()
        self.add(
            label(
                self.tr(
                    "Si cette machine oublie la clé, ce code ouvrira votre bureau. Il ne sera "
                    "plus jamais montré : notez-le ailleurs que sur cette machine. Sans lui ni "
                    "la clé, personne ne peut rien relire, nous compris."
                ),
                "body",
                wrap=True,
            )
        )
        card = CodeCard(theme, code)
        card.told.connect(self.say)
        self.add(card)
        ordinals = {
            2: self.tr("Depuis votre feuille, le 2e groupe de quatre signes"),
            4: self.tr("Depuis votre feuille, le 4e groupe de quatre signes"),
            6: self.tr("Depuis votre feuille, le 6e groupe de quatre signes"),
        }
        self.add_field(ordinals[self.asked], self.typed)
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.typed.setFocus()

    def submit(self) -> None:
        """Go on, once the group was typed right."""
        if opening.same_group(self.code, self.asked, self.typed.text()):
            self.accept()
            return
        self.say(self.tr("Ce n’est pas ce groupe-là. Les groupes se comptent de gauche à droite."))
        self.typed.selectAll()
        self.typed.setFocus()

    def reject(self) -> None:
        """Escape is no way past a code that is shown once."""


def _why_not(keyring: str) -> str:
    """Say why the keyring did not open the desk, by ``Shut.keyring``; empty: not asked."""
    if not keyring:
        return ""
    reason = wording.table("problem").get(keyring, keyring)
    return wording.text("window.keyring", reason=reason)


def secret_field() -> QLineEdit:
    """Return a field whose text is not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
