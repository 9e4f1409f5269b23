"""Schemas follow one another without losing a row, and no newer one is touched."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Table, UniqueConstraint
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2

from cmdesk.domain.errors import VaultDamaged, VaultNewer
from cmdesk.domain.influencer import Reference
from cmdesk.storage import backup, migrations
from cmdesk.storage import vault as vaults
from cmdesk.storage.database import Database, connect
from cmdesk.storage.migration import version
from cmdesk.storage.rows import TableRow
from cmdesk.storage.undo import TRACKED
from tests.storage import next_schema
from tests.storage.conftest import KEY
from tests.storage.soundness import assert_sound

VINTAGE = Path(__file__).parent / "vintage"


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget after each test what ``learn`` taught."""
    monkeypatch.setattr(migrations, "STEPS", migrations.STEPS)
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST)


def _columns(database: Database, table: str) -> list[tuple[object, ...]]:
    rows = database.rows(f"PRAGMA table_info({table})")
    return [(name, kind, bool(notnull), bool(key)) for _, name, kind, notnull, _, key in rows]


def _defined(table: Table) -> list[tuple[object, ...]]:
    dialect = sqlite.dialect()
    return [(c.name, c.type.compile(dialect), not c.nullable, c.primary_key) for c in table.columns]


def _indexes(database: Database, table: str) -> dict[str | None, tuple[list[str], bool]]:
    found = dict[str | None, tuple[list[str], bool]]()
    for _, name, unique, origin, _ in database.rows(f"PRAGMA index_list({table})"):
        columns = [str(row[2]) for row in database.rows(f"PRAGMA index_info({name})")]
        if origin == "c":
            found[str(name)] = (columns, bool(unique))
        elif origin == "u":
            found["".join(columns)] = (columns, True)
    return found


def test_the_migrations_build_what_the_rows_define(filled: Callable[..., Path]) -> None:
    database = connect(filled(0), KEY)
    tables = {
        str(name)
        for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not str(name).startswith(("sqlite_", "reply_names", "reply_texts"))
    }
    assert tables == set(TableRow.metadata.tables)
    for table in TableRow.metadata.sorted_tables:
        assert _columns(database, table.name) == _defined(table), table.name
        wanted = {str(i.name): ([c.name for c in i.columns], bool(i.unique)) for i in table.indexes}
        for constraint in table.constraints:
            if isinstance(constraint, UniqueConstraint):
                names = [column.name for column in constraint.columns]
                wanted["".join(names)] = (names, True)
        assert _indexes(database, table.name) == wanted, table.name
        keys = {
            (row[3], row[2], row[4], row[6])
            for row in database.rows(f"PRAGMA foreign_key_list({table.name})")
        }
        assert keys == {
            (key.parent.name, key.column.table.name, key.column.name, key.ondelete)
            for key in table.foreign_keys
        }
    database.close()


def test_every_row_of_a_person_is_watched_for_undo() -> None:
    inner = {"setting", "counter", "step", "change"}
    assert set(TRACKED) == set(TableRow.metadata.tables) - inner


@pytest.mark.parametrize("path", sorted(VINTAGE.glob("*.vault")), ids=lambda path: path.stem)
def test_a_vault_of_every_schema_still_opens(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "desk.vault"
    shutil.copyfile(path, copy)
    vault = vaults.open_(copy, KEY)
    (brand,) = vault.brands.all()
    assert brand.name == "Boulangerie Arnaud"
    assert vault.replies.count() == 3
    assert [reply.id for reply in vault.replies.search(brand.id, "réponse 2")] == ["r2"]
    assert vault.drafts.latest(brand.id)
    assert vault.relations.all(brand.id)[0].references == (Reference("les plantes"),)
    assert vault.people.all(brand.id)[0].handles == ("@Ponce",)
    assert len(vault.journal.page(brand.id)) == 1
    assert [item.reason for item in vault.versions.all(brand.id)] == ["reprise du compte"]
    assert [item.reason for item in vault.moments.running()] == ["panne"]
    vault.close()
    assert_sound(copy)
    database = connect(copy, KEY)
    assert version(database) == migrations.NEWEST
    database.close()


def test_there_is_a_vintage_of_every_schema() -> None:
    assert len(list(VINTAGE.glob("*.vault"))) == migrations.NEWEST


def test_a_rebuilt_table_keeps_the_rows_that_refer_to_it(filled: Callable[..., Path]) -> None:
    path = filled(20)
    next_schema.learn()
    vault = vaults.open_(path, KEY)
    assert vault.replies.count() == 20
    assert vault.replies.all()[0].notes == " (relu)"
    assert vault.next_undo() is None
    vault.close()
    database = connect(path, KEY)
    assert database.number("SELECT count(*) FROM note") == 1
    assert database.rows("PRAGMA foreign_keys") == [(1,)]
    database.close()
    (before,) = backup.listed(path.parent / "backups")
    assert before.about.schema == migrations.NEWEST - 1
    assert backup.verify(before.path, KEY, path.parent)["reply"] == 20


@pytest.mark.parametrize(
    "bad",
    [
        ("CREATE TABLE note (id VARCHAR)", "SELECT nonsense FROM nowhere"),
        ("DROP TABLE draft", "UPDATE brand SET id = 'elsewhere'"),
    ],
)
def test_a_migration_that_fails_leaves_the_old_schema(
    bad: tuple[str, ...], filled: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(20)
    next_schema.learn(bad)
    with pytest.raises((VaultDamaged, dbapi2.OperationalError)):
        vaults.open_(path, KEY)
    monkeypatch.undo()
    vault = vaults.open_(path, KEY)
    assert vault.replies.count() == 20
    assert vault.drafts.latest("b1")
    vault.close()
    assert_sound(path)


def test_a_newer_vault_is_refused_untouched(filled: Callable[..., Path]) -> None:
    path = filled(5)
    database = connect(path, KEY)
    database.run("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(VaultNewer) as caught:
        vaults.open_(path, KEY)
    assert caught.value.params["found"] == 99
    assert path.read_bytes() == before
    assert {item.name for item in path.parent.iterdir()} == {path.name}
