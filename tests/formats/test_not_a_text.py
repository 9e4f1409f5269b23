"""A picture or a program under a table's name is refused, never read as people or replies."""

from pathlib import PurePath

import pytest

from cmdesk.domain.errors import FileUnreadable
from cmdesk.formats.registry import format_of
from cmdesk.formats.tabular import csv_rows, decoded

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40
PROGRAM = b"\x7fELF\x02\x01\x01" + bytes(range(1, 200)) * 50


@pytest.mark.parametrize("data", [PNG, PROGRAM], ids=["picture", "program"])
def test_noise_is_no_table(data: bytes) -> None:
    with pytest.raises(FileUnreadable) as told:
        csv_rows(data, "image.csv")
    assert told.value.params["problem"] == "not-text"


def test_noise_under_a_table_s_name_is_refused_by_that_name() -> None:
    with pytest.raises(FileUnreadable) as told:
        format_of(PurePath("image.csv"), PNG)
    assert told.value.params["file"] == "image.csv"


def test_a_stray_sign_is_no_noise() -> None:
    text = "Nom;Note\nZoé;mot\x0bcollé d’un tableur\x1f\n"
    assert decoded(text.encode("cp1252"), "f.csv")[0] == text
