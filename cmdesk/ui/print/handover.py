"""The two documents of a hand-over, drawn one after the other in short steps."""

from collections.abc import Iterator

from cmdesk.desk.handover import Drawn, Gathered
from cmdesk.ui.brands.guide import guide_of
from cmdesk.ui.print.dossier import DossierPdf
from cmdesk.ui.print.guide import GuidePdf


class HandoverPages:
    """Draws the tone guide and the dossier; ``drawn`` is there once ``steps`` has ended."""

    def __init__(self, found: Gathered) -> None:
        self._guide = guide_of(found.brand, found.examples)
        self._first, self._second = GuidePdf(self._guide), DossierPdf(found.dossier)

    def steps(self) -> Iterator[tuple[int, int]]:
        """Do one step after the other; yield how many hundredths are done."""
        for done, total in self._first.steps():
            yield done * 10 // total, 100
        for done, total in self._second.steps():
            yield 10 + done * 90 // total, 100

    @property
    def data(self) -> bytes:
        """The longer of the files."""
        return self._second.data

    @property
    def drawn(self) -> Drawn:
        """Both files, and the guide in words."""
        return Drawn(self._guide, self._first.data, self._second.data)
