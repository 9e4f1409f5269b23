"""Protection: what opens the desk, when it shuts by itself, and what the clipboard forgets."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.desk import opening, wording
from cmdesk.desk.opening import Way
from cmdesk.domain.errors import DeskError
from cmdesk.ui.clipboard import ClipboardGuard
from cmdesk.ui.dialogs.protect import LEAST, secret_field
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.locking import Lock
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.vault.code import CheckCodeDialog, CodeCard, NewCodeDialog, typed_back
from cmdesk.ui.vault.keyring import KeyringOffer
from cmdesk.ui.widgets.button import action_button
from cmdesk.ui.widgets.check import CheckBox
from cmdesk.ui.widgets.choice_button import ValueButton
from cmdesk.ui.widgets.text import hairline, label

_WIDTH = 600
IDLE_CHOICES = (5, 15, 30, 60, 0)
"""Minutes without activity to choose from; 0 is never."""


class ProtectionDialog(Sheet):
    """Lists what protects the desk, each with what can be done about it."""

    new_key_wanted = Signal(str, str)
    """A change of key: the new recovery code, and the passphrase or nothing."""

    def __init__(
        self,
        desk: Desk,
        lock: Lock,
        guard: ClipboardGuard,
        keyring: KeyringOffer,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, self.tr("Protection"), self.tr("Terminé"), parent)
        self._desk, self._guard, self._keyring = desk, guard, keyring
        self._ways: frozenset[Way] = frozenset()
        self.code = _Line(self.tr("Code de secours"))
        self.phrase = _Line(self.tr("Phrase de passe"))
        self.ring = _Line(self.tr("Trousseau de cet ordinateur"))
        self.key = _Line(self.tr("Clé de chiffrement"))
        self.idle = _Line(self.tr("Verrouillage sans activité"))
        self.board = _Line(self.tr("Presse-papiers"))
        self.check_code = action_button(theme, self.tr("Vérifier…"), self._check_code)
        self.new_code = action_button(theme, self.tr("Renouveler…"), self.renew_code)
        self.set_phrase = action_button(theme, "", self._set_phrase)
        self.drop_phrase = action_button(theme, self.tr("Retirer"), self._drop_phrase)
        self.use_ring = action_button(theme, "", self._use_ring)
        self.new_key = action_button(theme, self.tr("Changer…"), self._change_key)
        self.minutes = idle_button(theme, lock)
        self.forgets = CheckBox(
            theme, self.tr("Effacer aussi mes réponses copiées, après une minute")
        )
        self._lay_out()
        self._fill()
        self.cancel.hide()
        self.setFixedWidth(_WIDTH)
        self.confirm.setFocus()

    def submit(self) -> None:
        """Close: every choice holds from the moment it is made."""
        self.accept()

    def renew_code(self) -> NewCodeDialog:
        """Show a new recovery code."""
        dialog = NewCodeDialog(self._desk, self.theme, self)
        dialog.accepted.connect(self._refresh)
        dialog.open()
        return dialog

    def _check_code(self) -> None:
        CheckCodeDialog(self._desk, self.theme, self).open()

    def _set_phrase(self) -> None:
        dialog = PassphraseDialog(self._desk, self.theme, self)
        dialog.accepted.connect(self._refresh)
        dialog.open()

    def _drop_phrase(self) -> None:
        work = partial(opening.set_passphrase, passphrase="")
        self._desk.run(work, self._phrase_gone, self.show_problem, owner=self)

    def _phrase_gone(self, _nothing: None) -> None:
        self._desk.notify(self.tr("La phrase de passe n’ouvre plus ce bureau"))
        self._refresh()

    def _use_ring(self) -> None:
        self.use_ring.setEnabled(False)
        turn = self._keyring.remember if self._keyring.why else self._keyring.forget
        turn(self._refresh, self._ring_refused, self)

    def _ring_refused(self, error: DeskError) -> None:
        self.show_problem(error)
        self._refresh()

    def _change_key(self) -> None:
        dialog = NewKeyDialog(self.theme, self)
        dialog.chosen.connect(self._key_chosen)
        dialog.open()

    def _key_chosen(self, code: str, phrase: str) -> None:
        self.accept()
        self.new_key_wanted.emit(code, phrase)

    def _refresh(self) -> None:
        self._desk.run(opening.ways, self._show_ways, owner=self)
        self._keyring.look(self._show_ring, self)

    def _show_ways(self, ways: frozenset[Way]) -> None:
        self._ways = ways
        recovery, phrase = Way.RECOVERY in ways, Way.PASSPHRASE in ways
        self.code.say(
            self.tr("Il ouvre ce bureau. N’étant gardé nulle part ici, il se remplace.")
            if recovery
            else self.tr("Aucun\u00a0: sans la clé du trousseau, personne ne rouvrirait ce bureau.")
        )
        self.new_code.setText(self.tr("Renouveler…") if recovery else self.tr("Créer…"))
        self.check_code.setVisible(recovery)
        self.phrase.say(
            self.tr("Elle ouvre ce bureau quand le trousseau ne le fait pas.")
            if phrase
            else self.tr("Aucune. Plus facile à retenir qu’un code, elle ouvre aussi ce bureau.")
        )
        self.set_phrase.setText(self.tr("Changer…") if phrase else self.tr("Choisir…"))
        self.drop_phrase.setVisible(phrase)
        # The last way in is never taken away.
        self.drop_phrase.setEnabled(recovery)
        self.fit()

    def _show_ring(self, why: str) -> None:
        self.use_ring.setText(self.tr("Y garder la clé") if why else self.tr("L’en retirer"))
        self.ring.say(
            wording.text("window.keyring-without", reason=wording.table("problem").get(why, why))
            if why
            else self.tr("Il garde la clé\u00a0: ce bureau s’ouvre avec votre session.")
        )
        # Without the keyring something else must open the desk.
        self.use_ring.setEnabled(bool(why or self._ways))
        self.fit()

    def _fill(self) -> None:
        self.key.say(self.tr("Tout est rescellé sous une clé neuve, puis le bureau se rouvre."))
        self.idle.say(self.tr("Ctrl+L verrouille tout de suite, une fois votre texte enregistré."))
        self.board.say(self.tr("Un code copié s’en efface toujours, après une minute."))
        self.forgets.setChecked(self._guard.clears)
        self.forgets.toggled.connect(self._guard.choose)
        self.set_phrase.setText(self.tr("Choisir…"))
        self.use_ring.setText(self.tr("Y garder la clé"))
        self.drop_phrase.hide()
        self.use_ring.setEnabled(False)
        self._refresh()

    def _lay_out(self) -> None:
        for line, buttons in (
            (self.code, (self.check_code, self.new_code)),
            (self.phrase, (self.drop_phrase, self.set_phrase)),
            (self.ring, (self.use_ring,)),
            (self.key, (self.new_key,)),
            (self.idle, (self.minutes,)),
            (self.board, ()),
        ):
            line.add(*buttons)
            self.add(line)
            if line is not self.board:
                self.add(hairline())
        self.board.text.addSpacing(Space.XS)
        self.board.text.addWidget(self.forgets)
        self.finish()


class _Line(QWidget):
    """One thing that protects: its name, how it stands, what can be done."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title, self.state = label(title, "section"), label("", "hint", wrap=True)
        self.text = QVBoxLayout()
        self.text.setSpacing(2)
        self.text.addWidget(self.title)
        self.text.addWidget(self.state)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.addLayout(self.text, 1)

    def say(self, state: str) -> None:
        """Say how it stands."""
        self.state.setText(state)

    def add(self, *buttons: QWidget) -> None:
        """Put buttons on the right."""
        for button in buttons:
            self._row.addWidget(button)


class PassphraseDialog(Sheet):
    """Asks for a new passphrase, twice."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        title = self.tr("Phrase de passe")
        super().__init__(theme, title, self.tr("Prendre cette phrase"), parent)
        self._desk = desk
        self.add(
            label(
                self.tr(
                    "Quatre mots pris au hasard font une bonne phrase. Elle ouvrira ce bureau, "
                    "et tout ce qui en sera sauvegardé ou emporté à partir de maintenant."
                ),
                "body",
                wrap=True,
            )
        )
        self.phrase, self.again = secret_field(), secret_field()
        self.add_field(self.tr("Phrase de passe"), self.phrase)
        self.add_field(self.tr("La même, pour être sûr"), self.again)
        self.finish()
        self.setFixedWidth(460)
        self.phrase.setFocus()

    def submit(self) -> None:
        """Take it where it holds."""
        phrase = good_phrase(self, self.phrase, self.again)
        if phrase:
            self.busy(on=True)
            work = partial(opening.set_passphrase, passphrase=phrase)
            self._desk.run(work, self._taken, self.show_problem, owner=self)

    def _taken(self, _nothing: None) -> None:
        self._desk.notify(self.tr("Votre phrase de passe ouvre désormais ce bureau"))
        self.accept()


class NewKeyDialog(Sheet):
    """Shows the code that comes with a new key, and asks for the passphrase that goes with it."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Changer la clé"), self.tr("Changer la clé"), parent)
        self.card = CodeCard(theme, opening.new_recovery_code())
        self.typed, self.phrase, self.again = QLineEdit(), secret_field(), secret_field()
        self.add(
            label(
                self.tr(
                    "À faire si l’ancien code ou l’ancienne phrase ont pu être vus. Voici le "
                    "nouveau code\u00a0: gardez-le ailleurs que sur cette machine, puis retapez-le."
                ),
                "body",
                wrap=True,
            )
        )
        self.add(self.card)
        self.add_field(self.tr("Le code, retapé depuis votre feuille"), self.typed)
        self.add_field(self.tr("Phrase de passe (facultative)"), self.phrase)
        self.add_field(self.tr("La même, pour être sûr"), self.again)
        self.card.told.connect(self.say)
        self.finish()
        self.setFixedWidth(500)
        self.typed.setFocus()

    def submit(self) -> None:
        """Hand both on once they are sure."""
        if not typed_back(self, self.card.code, self.typed.text()):
            return
        wanted = bool(self.phrase.text() or self.again.text())
        phrase = good_phrase(self, self.phrase, self.again) if wanted else ""
        if phrase or not wanted:
            self.accept()
            self.chosen.emit(self.card.code, phrase)


def good_phrase(sheet: Sheet, phrase: QLineEdit, again: QLineEdit) -> str:
    """Return a passphrase typed twice; empty, and said on the sheet, where it does not hold."""
    text = phrase.text()
    if len(text) < LEAST:
        least = QCoreApplication.translate(
            "ProtectionDialog", "Il faut au moins {count} caractères."
        )
        sheet.say(least.format(count=LEAST))
        return ""
    if text != again.text():
        translate = QCoreApplication.translate
        sheet.say(translate("ProtectionDialog", "Les deux saisies diffèrent. Reprenez la seconde."))
        return ""
    return text


def idle_button(theme: Theme, lock: Lock) -> ValueButton:
    """Return what shows and chooses after how many idle minutes the desk locks itself."""
    name = QCoreApplication.translate("ProtectionDialog", "Verrouillage sans activité")
    button = ValueButton(theme, name, {minutes: _after(minutes) for minutes in IDLE_CHOICES})
    button.show_value(lock.minutes)
    button.chosen.connect(lock.choose_minutes)
    return button


def _after(minutes: int) -> str:
    if not minutes:
        return QCoreApplication.translate("Menus", "Jamais")
    return QCoreApplication.translate("Menus", "Après {count} minutes").format(count=minutes)
