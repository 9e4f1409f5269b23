"""A machine without a display still shows what CM Desk does, and leaves it to be looked at."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtGui import QImage

from cmdesk.desk.brands import list_brands
from cmdesk.desk.intake import import_library
from cmdesk.storage import vault as vaults
from tests.house.tree import PROJECT


def test_the_main_job_is_done_offscreen(tmp_path: Path, home: Path) -> None:
    picture = tmp_path / "desk.png"
    done = subprocess.run(
        [sys.executable, str(PROJECT / "packaging" / "offscreen.py"), str(picture)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "removal-request" in done.stdout
    library = next(line for line in done.stdout.split() if line.endswith("library.json"))
    assert Path(library).is_relative_to(home / "cmdesk" / "demo")
    assert not (home / "cmdesk" / "real").exists()
    with closing(vaults.create(tmp_path / "own.vault", bytes(32))) as vault:
        report = import_library(vault, Path(library)).value
        assert report.brands == len(list_brands(vault)) == 5
        assert report.added >= 100
    image = QImage(str(picture))
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, 600, 7)}
    assert image.width() >= 960
    assert len(colours) > 50, "the picture shows nothing"
