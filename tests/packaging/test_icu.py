"""The Unicode data of a package is smaller, and Qt finds in it all that it asks for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import icu
import PySide6
import pytest

QT = Path(PySide6.__path__[0]) / "Qt" / "lib"
_ASKED = """
from PySide6.QtCore import QCollator, QLocale, QStringDecoder
french = QCollator(QLocale("fr_FR"))
print(sorted(["é", "f", "e", "œuf", "ou"], key=french.sortKey))
print([QStringDecoder(code).isValid() for code in ("windows-1252", "ISO-8859-15", "Shift_JIS")])
print(QLocale("tr_TR").toUpper("i"), QLocale("fr_FR").toUpper("straße"))
"""

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, icu.TOOLS)) or not list(QT.glob("libicudata.so.*")),
    reason="needs icu-devtools and binutils, and a Qt that brings its Unicode data",
)


def asked(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _ASKED],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout + done.stderr


def test_what_is_left_answers_as_the_whole_does(tmp_path: Path) -> None:
    (whole,) = QT.glob("libicudata.so.*")
    less = tmp_path / whole.name
    shutil.copyfile(whole, less)
    assert icu.slim(tmp_path)
    assert less.stat().st_size < 0.65 * whole.stat().st_size
    assert asked(LD_PRELOAD=str(less)) == asked()


def test_what_is_no_data_stays_as_it_was(tmp_path: Path) -> None:
    other = tmp_path / "libicudata.so.73"
    shutil.copyfile(shutil.which("ls") or "", other)
    before = other.read_bytes()
    with pytest.raises(ValueError, match="no Unicode data"):
        icu.slim(tmp_path)
    assert other.read_bytes() == before
