"""Shows a newcomer round at the real controls: a message, an answer, a point, its mend, a copy."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cmdesk.desk.guiding import guide_wanted, keep_guide
from cmdesk.desk.opening import Opened
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.tasks import Toast
from cmdesk.ui.welcome.callout import Callout
from cmdesk.ui.welcome.samples import sample_for
from cmdesk.ui.welcome.steps import Seen, Step, step_of


class Guide(QObject):
    """Follows what the person does, in whatever order; it may be left and taken up at any time."""

    def __init__(self, conductor: Conductor, compose: ComposePane) -> None:
        super().__init__(conductor)
        self._conductor, self._compose = conductor, compose
        self._window = conductor.window
        self.callout = Callout(conductor.theme, self._window)
        self.on = False
        """Whether it is shown, wherever there is a brand to show it with."""
        self._mended = self._had_points = False
        self.callout.left.connect(self.leave)
        self.callout.helped.connect(self._help)
        conductor.ready.connect(self._look)
        self._window.brand_shown.connect(self._follow)
        self._window.place_shown.connect(self._follow)
        compose.received.changed.connect(self._follow)
        compose.proofreader.read.connect(self._follow)
        compose.editor.edited.connect(self._follow)
        compose.sending.left.connect(self._sent)
        for told in (compose.pointing, compose.review):
            told.mended.connect(self._mend)

    @property
    def step(self) -> Step:
        """What is next."""
        return step_of(self._seen())

    def _seen(self) -> Seen:
        compose, proof = self._compose, self._compose.proofreader.proof
        answer = bool(compose.editor.text.strip())
        current = proof is not None and proof.text == compose.editor.text
        points = len(proof.standing_points) if proof is not None and current else 0
        if answer and current:
            # A point that was rewritten by hand is mended as well as one by a click.
            self._mended = self._mended or (self._had_points and not points)
            self._had_points = bool(points)
        return Seen(bool(compose.received.text.strip()), answer, points, self._mended)

    def begin(self) -> None:
        """Show it from where the pane stands, anew."""
        self._mended = self._had_points = False
        self._turn(on=True)
        if self._window.brand is not None:
            self._window.show_place(Place.WRITE)
        self._follow()

    def opened(self, opened: Opened) -> None:
        """Hear that a desk is open; whoever has just made it is shown round."""
        if opened.recovery_code:
            self._turn(on=True)

    def leave(self) -> None:
        """Be gone, until it is asked for."""
        self._turn(on=False)
        self._follow()
        said = self.tr("Aide, Visite guidée la reprend quand vous voulez.")
        self._window.show_toast(Toast(said))

    def _look(self) -> None:
        self._conductor.desk.run(guide_wanted, self._take_up, owner=self)

    def _take_up(self, wanted: bool) -> None:  # noqa: FBT001 -- the outcome itself
        self.on = wanted
        self._follow()

    def _turn(self, *, on: bool) -> None:
        self.on = on
        self._conductor.desk.run(partial(keep_guide, on=on))

    def _mend(self, *_what: object) -> None:
        self._mended = self._mended or self.on
        self._follow()

    def _sent(self, _draft: Any) -> None:
        if self.on and self.step is Step.COPY:
            self._turn(on=False)
            self._follow()

    def _follow(self, *_what: object) -> None:
        """Point at what is next, where the person is at it."""
        here = self._window.brand is not None and self._window.place is Place.WRITE
        if not (self.on and here):
            self.callout.put_away()
            return
        step = self.step
        count = self.tr("Étape {number} sur {all}").format(number=step.value, all=len(Step))
        text, example = self._words(step)
        self.callout.point_at(partial(self._target, step), count, text, example)

    def _target(self, step: Step) -> QWidget:
        compose = self._compose
        cards = [card for card in compose.review.cards if not card.settled]
        # One that a click mends, where there is one.
        card = next((card for card in cards if not card.mend.isHidden()), next(iter(cards), None))
        return {
            Step.PASTE: compose.received,
            Step.WRITE: compose.sheet,
            Step.MEND: card or compose.review,
            Step.COPY: compose.bar.copy,
        }[step]

    def _words(self, step: Step) -> tuple[str, str]:
        return {
            Step.PASTE: (
                self.tr("Collez ici un message reçu\u00a0: le vrai, tel qu’il est arrivé."),
                self.tr("Prendre un exemple"),
            ),
            Step.WRITE: (
                self.tr("Écrivez votre réponse. Tout est relu pendant que vous tapez."),
                self.tr("Prendre une réponse maladroite"),
            ),
            Step.MEND: (
                self.tr(
                    "Voilà ce qui passerait mal, et pourquoi. Corrigez d’un clic, ou par "
                    "F8 puis Alt+Entrée."
                ),
                "",
            ),
            Step.COPY: (
                self.tr("Copiez, et collez sur le réseau. Le journal garde ce qui est parti."),
                "",
            ),
        }[step]

    def _help(self) -> None:
        """Put the example of the step in hand where the person would have written."""
        brand, compose = self._window.brand, self._compose
        if brand is None:
            return
        sample = sample_for(brand.profile)
        if self.step is Step.PASTE:
            compose.received.words.insertPlainText(sample.message)
        else:
            compose.editor.selectAll()
            compose.editor.insertPlainText(sample.answer)
        compose.editor.setFocus()
