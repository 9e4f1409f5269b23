"""What the command line asks of the window's side without a window: it needs no display."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cmdesk.desk.dossier import dossier_of
from cmdesk.desk.handover import PackReport, Span, gather, write_pack
from cmdesk.desk.library import FINISHED, ExportReport, Extent, report_of
from cmdesk.desk.wording import spoken
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.tone.engine import load
from cmdesk.ui.application import application
from cmdesk.ui.brands.picture_file import avatar_of
from cmdesk.ui.print.dossier import DossierPdf
from cmdesk.ui.print.handover import HandoverPages
from cmdesk.ui.print.writing import write_all


def small_photo(picture: bytes) -> bytes:
    """Return any picture as a card keeps it, or nothing of what is none."""
    return avatar_of(picture)


def write_pdf(
    vault: Vault, brand_ids: Sequence[str], path: Path, extent: Extent = FINISHED
) -> ExportReport:
    """Write the dossier of those brands. Raises what ``put_file`` raises."""
    _prepare()
    libraries, read = dossier_of(vault, brand_ids, extent=extent)
    return report_of(libraries, "pdf", path, write_all(DossierPdf(read), path))


def write_handover(
    vault: Vault, brand_id: str, path: Path, span: Span | None, extent: Extent = FINISHED
) -> PackReport:
    """Write the hand-over of a brand. Raises what ``desk.handover`` raises."""
    _prepare()
    engine = load(resources.root() / "tone", Paths.real().cache, language=spoken())
    found = gather(vault, brand_id, engine.check, span, extent)
    pages = HandoverPages(found)
    for _step in pages.steps():
        pass
    return write_pack(found, pages.drawn, path)


def _prepare() -> None:
    """Let Qt set letters, with or without a display."""
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
