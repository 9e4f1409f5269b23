"""An export kept up to date: only when it changed, never over another's words, never half."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from cmdesk.desk.brands import archive_brand, create_brand, delete_brand
from cmdesk.desk.replies import record_use, save_reply
from cmdesk.desk.watching import (
    Brought,
    due,
    list_watches,
    note_written,
    start_watch,
    stop_watch,
    watchable,
)
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, FolderMissing, FolderNotWritable, FormatDrawn
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "match"
    made.mkdir()
    yield made
    made.chmod(0o700)


@pytest.fixture
def reply(vault: Vault, brand: Brand) -> Reply:
    return save_reply(vault, Reply("", brand.id, "Demain", "À demain !", shortcut="dem")).value


def brought(vault: Vault) -> Brought:
    (job,) = due(vault).jobs
    done = job.write()
    note_written(vault, [done.watch])
    return done


def replaces(path: Path) -> list[str]:
    return [match["replace"] for match in yaml.safe_load(path.read_text("utf-8"))["matches"]]


def test_it_is_written_and_then_only_when_it_changed(
    vault: Vault, brand: Brand, reply: Reply, folder: Path
) -> None:
    watch = start_watch(vault, brand.id, "espanso", folder).value
    assert watch.path == folder / "cmdesk-boulangerie-arnaud.yml"
    assert start_watch(vault, brand.id, "espanso", folder).value == watch
    assert brought(vault).changed
    assert replaces(watch.path) == ["À demain !"]
    before = watch.path.stat().st_mtime_ns, watch.path.stat().st_ino
    record_use(vault, reply.id)
    assert not brought(vault).changed
    assert (watch.path.stat().st_mtime_ns, watch.path.stat().st_ino) == before
    save_reply(vault, replace(reply, body="À ce soir !"))
    done = brought(vault)
    assert (done.changed, done.aside) == (True, None)
    assert replaces(watch.path) == ["À ce soir !"]
    assert [item.name for item in folder.iterdir()] == [watch.path.name]


def test_no_two_of_them_share_a_file(vault: Vault, folder: Path) -> None:
    for name in ("Été", "Ete !"):
        owner = create_brand(vault, name).value
        save_reply(vault, Reply("", owner.id, "Ici", f"Ici {name}"))
        for format_ in ("espanso", "json", "chatwoot"):
            start_watch(vault, owner.id, format_, folder)
    note_written(vault, [job.write().watch for job in due(vault).jobs])
    assert not any(job.write().changed for job in due(vault).jobs)
    assert len(list(folder.iterdir())) == 6
    assert replaces(folder / "cmdesk-ete-2.yml") == ["Ici Ete !"]


@pytest.mark.parametrize("name", [item.name for item in watchable()])
def test_every_format_is_the_same_file_twice(
    vault: Vault, brand: Brand, reply: Reply, folder: Path, name: str
) -> None:
    start_watch(vault, brand.id, name, folder)
    assert brought(vault).changed
    assert not brought(vault).changed


def test_what_somebody_else_wrote_is_kept_aside(
    vault: Vault, brand: Brand, reply: Reply, folder: Path
) -> None:
    watch = start_watch(vault, brand.id, "espanso", folder).value
    watch.path.write_text("matches: [] # à moi", "utf-8")
    done = brought(vault)
    assert done.aside is not None
    assert done.aside.read_text("utf-8") == "matches: [] # à moi"
    assert done.aside.suffix not in {".yml", ".yaml"}
    watch.path.write_text("autre chose", "utf-8")
    save_reply(vault, replace(reply, body="À ce soir !"))
    again = brought(vault)
    assert again.aside is not None
    assert again.aside.read_text("utf-8") == "autre chose"
    assert done.aside.read_text("utf-8") == "matches: [] # à moi", "the first one stays too"
    assert replaces(watch.path) == ["À ce soir !"]


def test_a_folder_that_is_gone_or_closed_is_named_and_the_file_stays(
    vault: Vault, brand: Brand, reply: Reply, folder: Path
) -> None:
    watch = start_watch(vault, brand.id, "json", folder).value
    brought(vault)
    old = watch.path.read_bytes()
    save_reply(vault, replace(reply, body="À ce soir !"))
    if os.geteuid():
        folder.chmod(0o500)
        with pytest.raises(FolderNotWritable):
            brought(vault)
        folder.chmod(0o700)
        assert watch.path.read_bytes() == old
    folder.rename(folder.with_name("away"))
    with pytest.raises(FolderMissing):
        brought(vault)
    folder.with_name("away").rename(folder)
    assert watch.path.read_bytes() == old
    assert brought(vault).changed


def test_all_brands_without_those_that_left(vault: Vault, brand: Brand, folder: Path) -> None:
    other = create_brand(vault, "Maison Lune").value
    for owner in (brand, other):
        save_reply(vault, Reply("", owner.id, owner.name, f"Ici {owner.name}"))
    watch = start_watch(vault, "", "espanso", folder).value
    assert watch.path.name == "cmdesk.yml"
    brought(vault)
    assert len(replaces(watch.path)) == 2
    archive_brand(vault, other.id)
    brought(vault)
    assert replaces(watch.path) == [f"Ici {brand.name}"]


@pytest.mark.parametrize("leave", [archive_brand, delete_brand])
def test_a_brand_that_leaves_turns_its_own_off_and_the_file_stays(
    vault: Vault,
    brand: Brand,
    reply: Reply,
    folder: Path,
    leave: Callable[[Vault, str], object],
) -> None:
    watch = start_watch(vault, brand.id, "espanso", folder).value
    brought(vault)
    leave(vault, brand.id)
    found = due(vault)
    assert [item.id for item in found.stopped] == [watch.id]
    assert found.jobs == ()
    assert list_watches(vault) == ()
    assert watch.path.exists()


def test_turned_off_it_is_neither_written_nor_remembered(
    vault: Vault, brand: Brand, reply: Reply, folder: Path
) -> None:
    watch = start_watch(vault, brand.id, "espanso", folder).value
    (job,) = due(vault).jobs
    assert stop_watch(vault, watch.id).value == watch
    note_written(vault, [job.write().watch])
    assert list_watches(vault) == ()
    assert stop_watch(vault, watch.id).value is None


def test_what_cannot_be_kept_up_to_date_is_refused(
    vault: Vault, brand: Brand, folder: Path
) -> None:
    for format_ in ("pdf", "docx"):
        with pytest.raises(FormatDrawn):
            start_watch(vault, brand.id, format_, folder)
    with pytest.raises(BrandUnknown):
        start_watch(vault, "nobody", "json", folder)
    with pytest.raises(FolderMissing):
        start_watch(vault, brand.id, "json", folder / "no")
    assert list_watches(vault) == ()
