"""The documents of a hand-over, drawn one after the other in short steps."""

from collections.abc import Iterator

from cmdesk.desk.handover import Drawn, Gathered
from cmdesk.ui.brands.guide import guide_of
from cmdesk.ui.print.dossier import DossierPdf
from cmdesk.ui.print.guide import GuidePdf


class HandoverPages:
    """Draws guide, dossier and journal; ``drawn`` is there once ``steps`` has ended."""

    def __init__(self, found: Gathered) -> None:
        self._guide = guide_of(found.brand, found.examples)
        self._first, self._second = GuidePdf(self._guide), DossierPdf(found.dossier)
        journal = found.journal_pages
        self._third = DossierPdf(journal) if journal is not None else None

    def steps(self) -> Iterator[tuple[int, int]]:
        """Do one step after the other; yield how many of how many are done."""
        parts = [part for part in (self._first, self._second, self._third) if part is not None]
        for number, part in enumerate(parts):
            for done, total in part.steps():
                yield number * 100 + done * 100 // total, len(parts) * 100

    @property
    def data(self) -> bytes:
        """The main file."""
        return self._second.data

    @property
    def drawn(self) -> Drawn:
        """All files, and the guide in words."""
        journal = self._third.data if self._third is not None else b""
        return Drawn(self._guide, self._first.data, self._second.data, journal)
