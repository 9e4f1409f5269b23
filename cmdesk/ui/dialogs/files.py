"""The system's own dialogs that ask for a file or a folder, and where they begin."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.ui.messages import translate

ChooseFile = Callable[[QWidget, str, str, str], str]
"""Asks for a file: parent, title, path to begin with, filter; returns the path or nothing."""

_ENDING = re.compile(r"\*(\.\w+)")
_LONGEST = 60


def ask_to_save(parent: QWidget, title: str, proposed: str, kind: str) -> str:
    """Ask where to write; return the path, or nothing."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kind)[0]


def ask_to_save_as(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    """Ask where to write one of several kinds; return the path with its kind's ending, or nothing.

    The ending that is typed says which kind, else the filter does.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    while chosen:
        path = _ended(chosen, proposed, kind, kinds)
        if path == chosen or not Path(path).exists():
            return path
        proposed = path  # nobody was asked whether this other file may go
        chosen, kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds, kind)
    return ""


def _ended(chosen: str, proposed: str, kind: str, kinds: str) -> str:
    endings = _ENDING.findall(kinds)
    wanted = next(iter(_ENDING.findall(kind)), endings[0])
    path = Path(chosen)
    typed = path.suffix.lower()
    if typed not in endings:
        return chosen + wanted
    # The name may still bear the ending that it was proposed with, under another filter.
    kept = typed == Path(proposed).suffix != wanted
    return str(path.with_suffix(wanted)) if kept else chosen


def ask_to_open(parent: QWidget, title: str, folder: str, kind: str) -> str:
    """Ask which file to read; return the path, or nothing."""
    return QFileDialog.getOpenFileName(parent, title, folder, kind)[0]


def ask_for_picture(parent: QWidget, title: str) -> str:
    """Ask for a picture; return the path, or nothing."""
    kinds = translate("Pictures", "Images (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]


def ask_for_folder(parent: QWidget, title: str, folder: str) -> str:
    """Ask for a folder; return the path, or nothing."""
    return QFileDialog.getExistingDirectory(parent, title, folder)


def documents() -> Path:
    """Return the person's documents, or their home where there is no such folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place or QDir.homePath())
    return folder if folder.is_dir() else Path(QDir.homePath())


def file_name(name: str) -> str:
    """Return a brand's or a person's name as a file may be called on every system."""
    kept = "".join(char if char.isalnum() or char in " -_’'" else " " for char in name)
    return " ".join(kept.split())[:_LONGEST].rstrip() or "CM Desk"
