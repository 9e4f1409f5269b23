"""Example brands on the window: added from the welcome, said to be invented, gone by one click."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.changes import Change, What
from cmdesk.desk.example_brands import add_examples, examples_there, remove_examples
from cmdesk.system import resources
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.widgets.banner import Notice

_NOTICE = "examples"


class Examples(QObject):
    """Looks after the example brands of a person's own desk."""

    there = Signal(bool)
    """Whether any is on the desk."""

    def __init__(self, conductor: Conductor) -> None:
        super().__init__(conductor)
        self._conductor, self._desk = conductor, conductor.desk
        self._put_away = False
        self._desk.changed.connect(self._changed)
        conductor.ready.connect(self._look)

    def add(self) -> None:
        """Put them on the desk, as one step that can be taken back."""
        self._put_away = False
        self._desk.run(partial(add_examples, folder=resources.root() / "demo"))

    def remove(self) -> None:
        """Take them all off the desk, as one step that can be taken back."""
        self._desk.run(remove_examples)

    def _changed(self, change: Change[Any]) -> None:
        if What.BRANDS in change.what:
            self._look()

    def _look(self) -> None:
        self._desk.run(examples_there, self._show, owner=self, topic="examples")

    def _show(self, ids: tuple[str, ...]) -> None:
        self.there.emit(bool(ids))
        banners = self._conductor.window.banners
        if not ids or self._put_away:
            banners.drop(_NOTICE)
            return
        banners.say(
            _NOTICE,
            Notice(
                self.tr("Ces marques d’exemple sont inventées"),
                self.tr("Essayez-y tout. Elles partent d’un clic, et ne touchent pas les vôtres."),
                ((self.tr("Retirer les exemples"), self.remove),),
                "storefront",
                away=self._hush,
            ),
        )

    def _hush(self) -> None:
        self._put_away = True
