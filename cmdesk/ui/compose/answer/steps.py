"""Edits of a text that are undone by one Ctrl+Z, apart from what is typed around them."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor, QTextDocument


@contextmanager
def one_step(cursor: QTextCursor) -> Generator[QTextCursor]:
    """Make all edits within it one undo step of the cursor's document.

    Qt would join neighbouring insertions to one, but never across a document that was called
    unmodified in between.
    """
    begin_step(cursor.document())
    cursor.beginEditBlock()
    yield cursor
    cursor.endEditBlock()
    begin_step(cursor.document())


def begin_step(document: QTextDocument) -> None:
    """Let what is typed next be undone apart from what was typed before."""
    document.setModified(False)
