"""A library laid out for a client to read: what the window draws when it writes a PDF."""

from collections.abc import Sequence

from cmdesk.desk.library import FINISHED, Extent, gathered
from cmdesk.formats.dossier import Chapter, Dossier, Part, dossier
from cmdesk.formats.dossier import Entry as DossierEntry
from cmdesk.formats.library import Library
from cmdesk.storage.vault import Vault

__all__ = ["Chapter", "Dossier", "DossierEntry", "Library", "Part", "dossier", "dossier_of"]


def dossier_of(
    vault: Vault,
    brand_ids: Sequence[str],
    reply_ids: Sequence[str] | None = None,
    extent: Extent = FINISHED,
) -> tuple[tuple[Library, ...], Dossier]:
    """Return the libraries of those brands, and how they read. Raises BrandUnknown."""
    libraries = gathered(vault, brand_ids, reply_ids, extent=extent)
    return libraries, dossier(libraries)
