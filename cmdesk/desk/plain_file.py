"""Texts that leave the vault in clear because the person asked: a draft in need, a report."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import FolderMissing, FolderNotWritable, VaultReadOnly
from cmdesk.storage.files import write_whole


def write(path: Path, text: str) -> Path:
    """Write a text for its owner alone, whole or not at all, and return where it lies.

    Raises DiskFull, FolderMissing, FolderNotWritable.
    """
    if not path.parent.is_dir():
        raise FolderMissing(folder=str(path.parent))
    try:
        write_whole(path, text.encode("utf-8", "replace"))
    except (VaultReadOnly, OSError) as error:
        raise FolderNotWritable(path=str(path)) from error
    return path


def drafts_as_text(
    drafts: Sequence[Draft], brands: Mapping[str, str], headings: Sequence[str]
) -> str:
    """Return drafts as a person reads them; ``brands`` are names by id.

    ``headings`` stand over the message received and over the answer.
    """
    incoming, answer = headings
    blocks = list[str]()
    for draft in drafts:
        blocks.append(brands.get(draft.brand_id, ""))
        if draft.incoming.strip():
            blocks += [incoming, draft.incoming.strip()]
        blocks += [answer, draft.text, *(own.text for own in draft.own_texts)]
    return "\n\n".join(block for block in blocks if block) + "\n"
