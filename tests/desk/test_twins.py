"""A file that came in once finds all its replies again, whatever stands in it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmdesk.desk import replies
from cmdesk.desk.intake import Duplicates, ImportReport, import_library
from cmdesk.desk.library import export_library
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault

HEAD = "Titre;Réponse\n"
TITLES = st.sampled_from(["Merci", " merci ", "MERCI", "Horaires", ""])
BODIES = st.sampled_from(["Merci à vous.", "Merci  à vous. ", "Ouvert à 6 h.", "=À demain."])
ROWS = st.lists(st.tuples(TITLES, BODIES), min_size=1, max_size=6)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "r.csv"


def came(
    vault: Vault, file: Path, brand: Brand, way: Duplicates = Duplicates.SKIP
) -> tuple[int, int, int, int]:
    report: ImportReport = import_library(vault, file, way, brand.id).value
    return report.added, report.replaced, report.skipped, report.repeated


def test_a_row_that_only_repeats_another_stays_out(vault: Vault, brand: Brand, file: Path) -> None:
    file.write_text(HEAD + "Merci;Merci à vous.\nMerci;Merci à vous.\n merci;Merci  à vous.\n")
    assert came(vault, file, brand) == (1, 0, 0, 2)
    assert came(vault, file, brand) == (0, 0, 1, 2)
    assert came(vault, file, brand, Duplicates.REPLACE) == (0, 1, 0, 2)
    assert came(vault, file, brand, Duplicates.KEEP_BOTH) == (3, 0, 0, 0)


def test_two_of_one_title_that_say_different_things_stay_two(
    vault: Vault, brand: Brand, file: Path
) -> None:
    file.write_text(HEAD + "Merci;Merci à vous.\nMerci;Merci, vraiment.\n")
    replies.save_reply(vault, Reply("", brand.id, "Merci", "Merci, vraiment."))
    assert came(vault, file, brand) == (1, 0, 1, 0)
    assert came(vault, file, brand) == (0, 0, 2, 0)
    assert came(vault, file, brand, Duplicates.REPLACE) == (0, 2, 0, 0)
    said = {reply.body for reply in vault.replies.all(brand.id)}
    assert said == {"Merci à vous.", "Merci, vraiment."}


def test_replies_of_a_library_that_say_the_same_come_back_each(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    for _ in range(2):
        replies.save_reply(vault, Reply("", brand.id, "Merci", "Merci à vous."))
    path = tmp_path / "r.json"
    export_library(vault, [brand.id], "json", path)
    vault.replies.delete([reply.id for reply in vault.replies.all(brand.id)])
    assert came(vault, path, brand) == (2, 0, 0, 0)
    assert came(vault, path, brand) == (0, 0, 2, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(held=ROWS, rows=ROWS, first=st.sampled_from(list(Duplicates)))
def test_a_second_import_adds_nothing(
    vault: Vault,
    brand: Brand,
    file: Path,
    held: list[tuple[str, str]],
    rows: list[tuple[str, str]],
    first: Duplicates,
) -> None:
    vault.replies.delete([reply.id for reply in vault.replies.all(brand.id)])
    for title, body in held:
        replies.save_reply(vault, Reply("", brand.id, title, body))
    file.write_text(HEAD + "".join(f"{title};{body}\n" for title, body in rows))
    came(vault, file, brand, first)
    there = vault.replies.all(brand.id)
    added, _replaced, skipped, repeated = came(vault, file, brand)
    assert (added, skipped + repeated) == (0, len(rows))
    assert vault.replies.all(brand.id) == there
