"""The key in this machine's keyring: offered to be kept there, and never put there unasked."""

from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from cmdesk.desk import opening, wording
from cmdesk.desk.opening import Opened, Way
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError
from cmdesk.system.secrets import KeyStore
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.tasks import Toast
from cmdesk.ui.widgets.banner import Notice

_NONE = frozenset({"absent", "insecure"})
"""There is no keyring to keep a key in: nothing to offer."""
_DECLINED = "keyring.declined"
_RING, _WAYS = "keyring", "ways"


class KeyringOffer(QObject):
    """Offers a desk's key to its machine's keyring, and its owner a code where none is left."""

    code_wanted = Signal()

    def __init__(self, conductor: Conductor, store: KeyStore) -> None:
        super().__init__(conductor)
        self._conductor, self._store = conductor, store
        self.why = ""
        """Why the keyring does not keep the key; empty where it does."""

    def opened(self, opened: Opened) -> None:
        """Hear how the desk was opened: by the keyring, or why not by it."""
        self.why = opened.keyring
        desk = self._conductor.desk
        if self.why and self.why not in _NONE:
            desk.run(_declined, self._offer, owner=self)
        desk.run(opening.ways, self._look_at_ways, owner=self)

    def look(self, done: Callable[[str], None], owner: QObject) -> None:
        """Ask the keyring anew; ``done`` hears it unless ``owner`` is gone by then."""

        def seen(why: str) -> None:
            self.why = why
            if shiboken6.isValid(owner):
                done(why)

        work = partial(opening.remembers, store=self._store)
        self._conductor.desk.run(work, seen, owner=self)

    def remember(
        self, done: Callable[[], None], failed: Callable[[DeskError], None], owner: QObject
    ) -> None:
        """Keep the key in the keyring; ``owner`` gone, a failure is said on the window."""

        def kept() -> None:
            self._conductor.window.banners.drop(_RING)
            done()

        self._turn(partial(_remember, store=self._store), "", kept, failed, owner)

    def forget(
        self, done: Callable[[], None], failed: Callable[[DeskError], None], owner: QObject
    ) -> None:
        """Take the key out of the keyring; from now on each start asks, and none offers."""
        self._turn(partial(_forget, store=self._store), "empty", done, failed, owner)

    def _turn(
        self,
        work: Callable[[Any], None],
        why: str,
        done: Callable[[], None],
        failed: Callable[[DeskError], None],
        owner: QObject,
    ) -> None:
        def turned(_nothing: None) -> None:
            self.why = why
            if shiboken6.isValid(owner):
                done()

        def refused(error: DeskError) -> None:
            (failed if shiboken6.isValid(owner) else self._refused)(error)

        self._conductor.desk.run(work, turned, refused, owner=self)

    def _offer(self, declined: bool) -> None:  # noqa: FBT001 -- the outcome itself
        if declined:
            return
        reason = wording.table("problem").get(self.why, self.why)
        self._conductor.window.banners.say(
            _RING,
            Notice(
                self.tr("Garder la clé dans le trousseau\u00a0?"),
                wording.text("window.keyring", reason=reason)
                + " "
                + self.tr("Une fois la clé gardée là, il s’ouvrira de nouveau avec votre session."),
                ((self.tr("Garder la clé"), self._accept),),
                "lock-key",
                away=self._decline,
            ),
        )

    def _accept(self) -> None:
        self.remember(self._said, self._refused, self)

    def _said(self) -> None:
        self._toast(Toast(self.tr("La clé est gardée dans le trousseau")))

    def _refused(self, error: DeskError) -> None:
        self._toast(Toast(str(words(error)), problem=True))

    def _decline(self) -> None:
        self._conductor.desk.run(partial(_decline, declined=True), owner=self)

    def _look_at_ways(self, ways: frozenset[Way]) -> None:
        if Way.RECOVERY in ways:
            return
        self._conductor.window.banners.say(
            _WAYS,
            Notice(
                self.tr("Ce bureau n’a plus de code de secours"),
                self.tr(
                    "Le fichier qui le scellait manque ou est abîmé. Vos textes sont "
                    "intacts\u00a0; mais si cette machine oublie la clé, rien ne les rouvrirait."
                ),
                ((self.tr("Créer un code…"), self.code_wanted.emit),),
                "warning-circle",
                problem=True,
            ),
        )

    def code_made(self) -> None:
        """Take the warning away: there is a code again."""
        self._conductor.window.banners.drop(_WAYS)

    def _toast(self, toast: Toast) -> None:
        self._conductor.window.show_toast(toast)


def _remember(vault: Any, store: KeyStore) -> None:
    opening.remember(vault, store)
    _decline(vault, declined=False)


def _forget(vault: Any, store: KeyStore) -> None:
    opening.forget(vault, store)
    _decline(vault, declined=True)


def _declined(vault: Any) -> bool:
    return vault.settings.get(_DECLINED) is True


def _decline(vault: Any, *, declined: bool) -> None:
    vault.settings.put(_DECLINED, declined)
