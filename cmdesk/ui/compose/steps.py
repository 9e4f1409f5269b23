"""Edits of a text that are undone by one Ctrl+Z, apart from what is typed around them."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor


@contextmanager
def one_step(cursor: QTextCursor) -> Generator[QTextCursor]:
    """Make all edits within it one undo step of the cursor's document.

    Qt would join neighbouring insertions to one, but never across a document that was called
    unmodified in between.
    """
    cursor.document().setModified(False)
    cursor.beginEditBlock()
    yield cursor
    cursor.endEditBlock()
    cursor.document().setModified(False)
