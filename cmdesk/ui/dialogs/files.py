"""The system's own dialogs that ask for a file or a folder, and where they begin."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFile = Callable[[QWidget, str, str, str], str]
"""Asks for a file: parent, title, path to begin with, filter; returns the path or nothing."""


def ask_to_save(parent: QWidget, title: str, proposed: str, kind: str) -> str:
    """Ask where to write; return the path, or nothing."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kind)[0]


def ask_to_open(parent: QWidget, title: str, folder: str, kind: str) -> str:
    """Ask which file to read; return the path, or nothing."""
    return QFileDialog.getOpenFileName(parent, title, folder, kind)[0]


def ask_for_folder(parent: QWidget, title: str, folder: str) -> str:
    """Ask for a folder; return the path, or nothing."""
    return QFileDialog.getExistingDirectory(parent, title, folder)


def documents() -> Path:
    """Return the person's documents, or their home where there is no such folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place or QDir.homePath())
    return folder if folder.is_dir() else Path(QDir.homePath())
