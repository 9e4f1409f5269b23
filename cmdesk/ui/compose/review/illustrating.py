"""Shows a real example in the card of a point: what the rule is about, and what is fine."""

from functools import partial

from PySide6.QtCore import QObject

from cmdesk.desk.examples import Pair, example_of
from cmdesk.ui.compose.review.pointing import Pointing
from cmdesk.ui.compose.review.points import Point
from cmdesk.ui.tasks import Desk


class Illustrating(QObject):
    """Looks examples up beside the window, once a rule."""

    def __init__(self, desk: Desk, pointing: Pointing) -> None:
        super().__init__(pointing)
        self._desk, self._pointing = desk, pointing
        self._known: dict[str, Pair | None] = {}
        pointing.opened.connect(self._opened)

    def _opened(self, point: Point) -> None:
        rule = point.first.rule
        if rule in self._known:
            self._pointing.illustrate(point, self._known[rule])
        elif not point.misspelt:
            self._desk.run(lambda _: example_of(rule), partial(self._found, point), owner=self)

    def _found(self, point: Point, pair: Pair | None) -> None:
        self._known[point.first.rule] = pair
        self._pointing.illustrate(point, pair)
