"""A library leaves whole and alone, and comes back whole or not at all."""

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk.desk import brands, intake, library, replies, undo
from cmdesk.desk.intake import Duplicates, import_library
from cmdesk.desk.library import export_library
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    BrandNameMissing,
    BrandUnknown,
    DiskFull,
    FileNewer,
    FileUnreadable,
    FolderMissing,
    FolderNotWritable,
    FormatDrawn,
    FormatUnknown,
    ReplyEmpty,
    ReplyTooLong,
)
from cmdesk.domain.reply import MAX_BODY, Reply
from cmdesk.formats import library_json
from cmdesk.storage.vault import Vault
from tests.formats.opening import shown

NAMES = [item.name for item in library.formats() if not item.drawn]
SECRET = "confidentiel-maison-lune"


@pytest.fixture
def saved(vault: Vault, brand: Brand) -> Reply:
    body = "Bonjour {prénom},\nà demain ! {signature}"
    return replies.save_reply(vault, Reply("", brand.id, "Demain", body)).value


@pytest.fixture
def stranger(vault: Vault) -> Brand:
    other = brands.create_brand(vault, "Maison Lune").value
    replies.save_reply(vault, Reply("", other.id, SECRET, f"Bonjour, {SECRET}."))
    return other


def test_json_holds_the_brand_and_its_replies(
    vault: Vault, brand: Brand, saved: Reply, tmp_path: Path
) -> None:
    path = tmp_path / "arnaud.json"
    change = export_library(vault, [brand.id], "json", path)
    data = path.read_bytes()
    (read,) = library_json.read(data)
    assert (read.brand, read.replies) == (brand, (saved,))
    report = change.value
    assert (report.brands, report.replies, report.size) == (1, 1, len(data))
    assert (change.what, change.undo, change.brand_id) == (frozenset(), "", brand.id)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("saved", "stranger")
def test_nothing_of_another_brand_leaves(
    vault: Vault, brand: Brand, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "export"
    export_library(vault, [brand.id], name, path)
    text = shown(path.read_bytes())
    assert "à demain !" in text
    assert SECRET not in text
    assert "Maison Lune" not in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("saved")
def test_several_brands_leave_together_each_once(
    vault: Vault, brand: Brand, stranger: Brand, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "export"
    report = export_library(vault, [brand.id, stranger.id, brand.id], name, path).value
    assert (report.brands, report.replies) == (2, 2)
    twice = 2 if name == "gorgias" else 1  # as text and as HTML
    assert shown(path.read_bytes()).count("à demain !") == twice


def test_each_format_says_its_extension_and_whether_it_comes_back() -> None:
    found = {item.name: item for item in library.formats()}
    assert (found["json"].extension, found["json"].readable) == (".json", True)
    assert (found["csv"].extension, found["csv"].readable) == (".csv", True)
    assert (found["pdf"].readable, found["pdf"].drawn) == (False, True)
    assert not found["docx"].drawn


def test_wrong_names_are_refused_before_anything_is_written(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    with pytest.raises(FormatUnknown):
        export_library(vault, [brand.id], "odt", tmp_path / "a.odt")
    with pytest.raises(FormatDrawn):
        export_library(vault, [brand.id], "pdf", tmp_path / "a.pdf")
    with pytest.raises(BrandUnknown) as caught:
        export_library(vault, ["nobody"], "json", tmp_path / "a.json")
    assert caught.value.params == {"name": "nobody", "known": "Boulangerie Arnaud"}
    assert not list(tmp_path.glob("a.*"))


class TestTheFileInPlace:
    """What was there before stays, whatever fails."""

    @pytest.fixture
    def old(self, tmp_path: Path) -> Path:
        path = tmp_path / "out" / "library.json"
        path.parent.mkdir()
        path.write_bytes(b"last month")
        return path

    def only(self, old: Path, content: bytes = b"last month") -> None:
        assert [item.name for item in old.parent.iterdir()] == ["library.json"]
        assert old.read_bytes() == content

    def test_it_is_replaced_whole(self, vault: Vault, brand: Brand, old: Path) -> None:
        export_library(vault, [brand.id], "json", old)
        assert json.loads(old.read_bytes())["format"] == "cmdesk.library"
        assert [item.name for item in old.parent.iterdir()] == ["library.json"]

    def test_a_missing_folder_is_named(self, vault: Vault, brand: Brand, tmp_path: Path) -> None:
        with pytest.raises(FolderMissing) as caught:
            export_library(vault, [brand.id], "json", tmp_path / "gone" / "a.json")
        assert caught.value.params == {"folder": str(tmp_path / "gone")}

    def test_a_folder_is_no_file(self, vault: Vault, brand: Brand, old: Path) -> None:
        with pytest.raises(FolderNotWritable):
            export_library(vault, [brand.id], "json", old.parent)
        self.only(old)

    @pytest.mark.skipif(
        os.name == "nt" or os.geteuid() == 0, reason="modes bind neither Windows nor root"
    )
    @pytest.mark.parametrize("locked", ["folder", "file"])
    def test_what_is_locked_is_named(
        self, vault: Vault, brand: Brand, old: Path, locked: str
    ) -> None:
        place = old.parent if locked == "folder" else old
        place.chmod(0o555)
        with pytest.raises(FolderNotWritable) as caught:
            export_library(vault, [brand.id], "json", old)
        place.chmod(0o755)
        assert caught.value.params == {"path": str(old)}
        self.only(old)

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (errno.ENOSPC, DiskFull),
            (errno.EDQUOT, DiskFull),
            (errno.EACCES, FolderNotWritable),
            (errno.EROFS, FolderNotWritable),
            (errno.EIO, FolderNotWritable),
        ],
    )
    @pytest.mark.parametrize("call", ["fsync", "replace"])
    def test_a_failing_disk_costs_nothing(
        self,
        vault: Vault,
        brand: Brand,
        old: Path,
        monkeypatch: pytest.MonkeyPatch,
        call: str,
        number: int,
        expected: type[Exception],
    ) -> None:
        def fail(*_: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, call, fail)
        with pytest.raises(expected):
            export_library(vault, [brand.id], "json", old)
        self.only(old)

    @pytest.mark.skipif(os.name == "nt", reason="no pipes with names on Windows")
    def test_what_is_no_file_is_never_replaced(
        self, vault: Vault, brand: Brand, tmp_path: Path
    ) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        with pytest.raises(FolderNotWritable):
            export_library(vault, [brand.id], "json", pipe)
        assert pipe.is_fifo()

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_a_link_stays_a_link(self, vault: Vault, brand: Brand, old: Path) -> None:
        link = old.parent.parent / "link.json"
        link.symlink_to(old)
        export_library(vault, [brand.id], "json", link)
        assert link.is_symlink()
        assert old.read_bytes().startswith(b"{")

    def test_a_name_that_the_system_refuses_is_named(
        self, vault: Vault, brand: Brand, old: Path
    ) -> None:
        with pytest.raises(FolderNotWritable):
            export_library(vault, [brand.id], "json", old.with_name("a" * 300))
        self.only(old)


class TestImport:
    @pytest.fixture
    def file(self, vault: Vault, brand: Brand, saved: Reply, tmp_path: Path) -> Path:
        replies.save_reply(vault, Reply("", brand.id, "Merci", "Merci à vous."))
        path = tmp_path / "arnaud.json"
        export_library(vault, [brand.id], "json", path)
        replies.save_reply(vault, replace(saved, body="Changée depuis."))
        return path

    def test_another_desk_gets_it_as_it_was(
        self, vault: Vault, other_desk: Vault, brand: Brand, file: Path, saved: Reply
    ) -> None:
        change = import_library(other_desk, file)
        assert (change.value.brands, change.value.added, change.count) == (1, 2, 2)
        assert other_desk.brands.all() == (brand,)
        assert other_desk.replies.get(saved.id) == saved
        taken = undo.undo(other_desk).value
        assert taken
        assert (taken.code, taken.count) == ("library.import", 2)
        assert other_desk.brands.all() == ()
        assert other_desk.replies.all() == ()

    def test_a_large_file_of_our_own_comes_in_whole(
        self, other_desk: Vault, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = intake.look(file)
        monkeypatch.setattr(intake, "MAX_FILE", 100)
        assert intake.look(file) == whole == intake.look(file, " JSON")
        assert import_library(other_desk, file).value.added == 2
        monkeypatch.setattr(intake, "MAX_LIBRARY", file.stat().st_size - 1)
        with pytest.raises(FileUnreadable) as larger:
            intake.look(file)
        assert larger.value.params["problem"] == "too-large"

    def test_a_bad_reply_in_a_large_file_is_named(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(intake, "MAX_FILE", 100)
        file.write_text(file.read_text("utf-8").replace("à demain", "x" * MAX_BODY), "utf-8")
        with pytest.raises(ReplyTooLong):
            intake.look(file)

    def test_duplicates_are_left_as_they_are(self, vault: Vault, file: Path, saved: Reply) -> None:
        report = import_library(vault, file).value
        assert (report.brands, report.added, report.replaced, report.skipped) == (0, 0, 0, 2)
        kept = vault.replies.get(saved.id)
        assert kept
        assert kept.body == "Changée depuis."

    def test_duplicates_are_replaced_and_one_undo_brings_them_back(
        self, vault: Vault, file: Path, saved: Reply
    ) -> None:
        before = vault.replies.all()
        report = import_library(vault, file, Duplicates.REPLACE).value
        assert (report.added, report.replaced) == (0, 2)
        assert vault.replies.get(saved.id) == saved
        undo.undo(vault)
        assert vault.replies.all() == before

    def test_both_are_kept(self, vault: Vault, brand: Brand, file: Path) -> None:
        report = import_library(vault, file, Duplicates.KEEP_BOTH).value
        assert report.added == 2
        titles = [reply.title for reply in vault.replies.all(brand.id)]
        assert titles == ["Demain", "Demain", "Merci", "Merci"]

    def test_a_brand_is_found_by_name_and_keeps_its_profile(
        self, vault: Vault, brand: Brand, file: Path
    ) -> None:
        data = json.loads(file.read_bytes())
        data["brands"][0] |= {"id": "elsewhere", "name": " boulangerie ARNAUD", "colour": "#000000"}
        for reply in data["brands"][0]["replies"]:
            reply["id"] = f"new-{reply['id']}"
        file.write_text(json.dumps(data), "utf-8")
        assert import_library(vault, file).value.skipped == 2
        assert vault.brands.all() == (brand,)

    def test_ids_used_twice_in_a_file_lose_nothing(self, other_desk: Vault, file: Path) -> None:
        data = json.loads(file.read_bytes())
        for reply in data["brands"][0]["replies"]:
            reply["id"] = "same"
        file.write_text(json.dumps(data), "utf-8")
        assert import_library(other_desk, file).value.added == 2
        assert other_desk.replies.count() == 2

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"body": "  "}, ReplyEmpty),
            ({"body": "x" * (MAX_BODY + 1)}, ReplyTooLong),
            ({"status": "?"}, FileUnreadable),
        ],
    )
    def test_one_bad_reply_and_nothing_comes_in(
        self, other_desk: Vault, file: Path, change: dict[str, str], expected: type[Exception]
    ) -> None:
        data = json.loads(file.read_bytes())
        data["brands"][0]["replies"][-1] |= change
        file.write_text(json.dumps(data), "utf-8")
        with pytest.raises(expected):
            import_library(other_desk, file)
        assert other_desk.brands.all() == ()

    def test_a_brand_without_a_name_is_refused(self, other_desk: Vault, file: Path) -> None:
        data = json.loads(file.read_bytes())
        data["brands"][0]["name"] = " "
        file.write_text(json.dumps(data), "utf-8")
        with pytest.raises(BrandNameMissing):
            import_library(other_desk, file)

    def test_one_brand_twice_in_a_file_is_refused(self, other_desk: Vault, file: Path) -> None:
        data = json.loads(file.read_bytes())
        data["brands"].append(data["brands"][0] | {"id": "other", "name": " BOULANGERIE arnaud"})
        file.write_text(json.dumps(data), "utf-8")
        with pytest.raises(FileUnreadable) as caught:
            import_library(other_desk, file)
        assert caught.value.params["where"] == "brands[1].name"

    def test_a_newer_file_is_refused(self, vault: Vault, file: Path) -> None:
        file.write_text('{"format": "cmdesk.library", "version": 9}', "utf-8")
        with pytest.raises(FileNewer):
            import_library(vault, file)

    def test_what_cannot_be_read_is_named(
        self, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        named = tmp_path / "a.odt"
        named.write_bytes(b"x")
        with pytest.raises(FormatUnknown) as wrong:
            import_library(vault, named)
        assert wrong.value.params["format"] == ".odt"
        assert ".json" in str(wrong.value.params["known"])
        with pytest.raises(FileUnreadable) as missing:
            import_library(vault, tmp_path / "a.json")
        assert missing.value.params["problem"] == "no-access"
        (tmp_path / "a.json").write_bytes(b"{}")
        monkeypatch.setattr(intake, "MAX_FILE", 1)
        with pytest.raises(FileUnreadable) as large:
            import_library(vault, tmp_path / "a.json")
        assert large.value.params["problem"] == "too-large"


def test_hard_texts_leave_by_every_format(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    body = "x" * (MAX_BODY - 20) + "\0\ud83d \u200f=1+1"
    replies.save_reply(vault, Reply("", brand.id, "=cmd()", body))
    for name in NAMES:
        path = tmp_path / f"hard{name}"
        export_library(vault, [brand.id], name, path)
        assert len(shown(path.read_bytes())) > MAX_BODY - 20
