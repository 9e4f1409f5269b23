"""What is in the client's zip, opened by other programs: all that is theirs, nobody else's word."""

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

import openpyxl
import pytest
import yaml
from PySide6.QtWidgets import QApplication

from cmdesk.desk import brands, compose, fragments, influencers, replies
from cmdesk.desk.handover import Span, count_entries, gather, proposed_span, write_pack
from cmdesk.desk.library import FINISHED, WHOLE
from cmdesk.domain.brand import Brand, Contact
from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import FolderMissing, GivenUp
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.formats import library_json
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import AddressReading, Context, Length, Report
from cmdesk.ui.print.handover import HandoverPages
from tests.formats.opening import shown
from tests.people import influencer

SPAN = Span(date(2026, 1, 1), date(2026, 3, 31))
STRANGERS = {
    name: [f"{name}{part}" for part in ("marque", "compte", "titre", "texte", "avant", "note")]
    + [f"{name}{part}" for part in ("signature", "fiche", "brouillon", "journal", "contact")]
    for name in ("Quoltor", "Vixamel")
}
"""Two other brands, and the words that are theirs alone, one for each place of a text."""


_MORE = ("Publié au jour", "Inès Martin")


def silent(_text: str, _context: Context) -> Report:
    return Report(AddressReading("none"), (), Length(0, None, "characters"), ())


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    opened = vaults.create(tmp_path / "desk.vault", bytes(32))
    yield opened
    opened.close()


@pytest.fixture
def client(vault: Vault) -> Brand:
    """The client's brand, between two strangers, each text with a word of its own."""
    made = [fill(vault, *words) for words in STRANGERS.values()]
    brand = fill(vault, *client_words())
    assert len({item.id for item in (*made, brand)}) == 3
    return brand


def client_words() -> tuple[str, ...]:
    texts = ("Rupture", "Tout est parti", "Plus rien", "Note interne", "— Lou")
    return ("Fournil Lou", "fournillou", *texts, "Ponce", "Brouillon en cours", *_MORE)


def fill(vault: Vault, *words: str) -> Brand:
    name, handle, title, text, before, note, signature, card, draft, said, contact = words
    profile = ToneProfile(handles=(f"@{handle}",), signatures=(signature,), banned=(text,))
    brand = brands.create_brand(vault, name, profile=profile).value
    brand = replace(brand, notes=f"{note} client", contact=Contact(contact), words=(card,))
    brands.update_brand(vault, brand)
    reply = Reply(
        *("", brand.id, title, before),
        notes=note,
        tags=(handle,),
        situations=(Situation.COMPLAINT,),
        status=ReplyStatus.APPROVED,
        approved_by=contact,
        approved_on=date(2026, 2, 2),
        folder=card,
    )
    kept = replies.save_reply(vault, reply).value
    replies.save_reply(vault, replace(kept, body=text))
    fragments.save_fragment(vault, Fragment("", brand.id, "rappel", signature))
    influencers.save_influencer(vault, influencer(brand.id, f"{card} privée"))
    compose.keep_draft(vault, Draft("", brand.id, text=draft, incoming=draft))
    days = (datetime(2025, 12, 31, tzinfo=UTC), datetime(2026, 2, 1, 9, 30, tzinfo=UTC))
    for day in days:
        id_ = f"{brand.id}{day:%Y}"
        entry = JournalEntry(id_, brand.id, day, f"{said} {day.year}", f"{said} ?", contact)
        vault.journal.put(replace(entry, outlet=Network.X))
    return brand


def packed(vault: Vault, brand: Brand, path: Path, span: Span | None) -> dict[str, bytes]:
    found = gather(vault, brand.id, silent, span)
    pages = HandoverPages(found)
    list(pages.steps())
    write_pack(found, pages.drawn, path)
    with zipfile.ZipFile(path) as pack:
        assert pack.testzip() is None
        names = pack.namelist()
        assert {PurePosixPath(name).parts[0] for name in names} == {path.stem}
        return {PurePosixPath(name).name: pack.read(name) for name in names}


def text_of(name: str, data: bytes) -> str:
    """Return what a reader finds in a file, by programs that nobody here wrote."""
    if not name.endswith(".pdf"):
        return shown(data)
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def files(dressed: QApplication, vault: Vault, client: Brand, tmp_path: Path) -> dict[str, bytes]:
    path = tmp_path / f"Fournil Lou — remise du {datetime.now().astimezone():%Y-%m-%d}.zip"
    return packed(vault, client, path, SPAN)


def test_no_word_of_any_other_brand_is_in_any_file(files: dict[str, bytes]) -> None:
    assert len(files) == 10
    for name, data in files.items():
        text = text_of(name, data)
        flat = text.casefold()
        for words in STRANGERS.values():
            assert [word for word in words if word.casefold() in flat] == [], name
            # And not in the bytes as they lie there, packed or not.
            assert not any(word.encode() in data for word in words), name


def test_what_is_the_desk_s_own_stays_there(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        text = text_of(name, data)
        for word in ("Ponce privée", "Brouillon en cours", "Note interne client"):
            assert word not in text, name


def test_each_file_opens_and_holds_the_replies(files: dict[str, bytes]) -> None:
    for name in ("Dossier de réponses.pdf", "Réponses.xlsx", "Réponses.json", "fournil-lou.yml"):
        assert "Tout est parti" in text_of(name, files[name]), name
    (library,) = library_json.read(files["Réponses.json"])
    assert [version.body for version in library.history] == ["Plus rien"]
    assert "Fournil Lou" in text_of("Guide de ton.pdf", files["Guide de ton.pdf"])
    assert files["Guide de ton.md"].decode().startswith("# Guide de ton")
    (match,) = yaml.safe_load(files["fournil-lou.yml"])["matches"]
    assert match["replace"] == "Tout est parti"


def test_the_journal_is_that_of_the_days_asked_for(files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["Journal.xlsx"]))
    (head, *rows) = book.worksheets[0].iter_rows(values_only=True)
    assert [cell for cell in head if cell][:2] == ["Date", "Où"]
    assert len(rows) == 1
    at, where, author, incoming, said, removed = rows[0]
    assert at == datetime(2026, 2, 1, 9, 30, tzinfo=UTC).astimezone().replace(tzinfo=None)
    assert (where, author, removed) == ("X", "Inès Martin", None)
    assert (incoming, said) == ("Publié au jour ?", "Publié au jour 2026")
    page = files["Journal.html"].decode()
    assert "1er janvier 2026" in page
    assert "Février 2026" in page
    assert "Publié au jour 2025" not in page
    laid_out = text_of("Journal.pdf", files["Journal.pdf"])
    assert "Publié au jour 2026" in laid_out
    assert "Février 2026" in laid_out
    assert "Publié au jour 2025" not in laid_out


@pytest.fixture
def half_done(vault: Vault, client: Brand) -> Brand:
    """The client's brand with a reply that nobody has approved."""
    replies.save_reply(vault, Reply("", client.id, "Ébauche", "Pas encore dit", notes="À voir"))
    return client


@pytest.mark.usefixtures("dressed")
def test_notes_and_drafts_stay_unless_they_are_asked_for(
    vault: Vault, half_done: Brand, tmp_path: Path
) -> None:
    for extent, there in ((FINISHED, False), (WHOLE, True)):
        path = tmp_path / f"{there}.zip"
        pages = HandoverPages(found := gather(vault, half_done.id, silent, None, extent))
        list(pages.steps())
        write_pack(found, pages.drawn, path)
        with zipfile.ZipFile(path) as pack:
            texts = {name: text_of(name, pack.read(name)) for name in pack.namelist()}
        whole = "\n".join(texts.values())
        assert ("Pas encore dit" in whole) is there
        assert ("Note interne" in whole) is there
        assert ("À voir" in whole) is there
        (letter,) = (text for name, text in texts.items() if name.endswith("LISEZ-MOI.txt"))
        assert ("brouillons" in letter) is not there


def test_the_letter_tells_of_each_file(files: dict[str, bytes]) -> None:
    data = files["LISEZ-MOI.txt"]
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert "\n" not in text.replace("\r\n", "")
    assert all(name in text for name in files if name != "LISEZ-MOI.txt")
    assert "1 réponse" in text
    assert max(map(len, text.splitlines())) <= 78


def test_without_the_journal_nothing_of_it_leaves(
    dressed: QApplication, vault: Vault, client: Brand, tmp_path: Path
) -> None:
    stem = f"Fournil Lou — remise du {datetime.now().astimezone():%Y-%m-%d}"
    files = packed(vault, client, tmp_path / f"{stem}.zip", None)
    assert not any("Journal" in name for name in files)
    assert not any("Publié au jour" in text_of(name, data) for name, data in files.items())


def test_the_days_proposed_are_the_contract_s_or_the_journal_s(vault: Vault, client: Brand) -> None:
    today = datetime.now(UTC).astimezone().date()
    usual = proposed_span(vault, client)
    assert usual == Span(datetime(2025, 12, 31, tzinfo=UTC).astimezone().date(), today)
    signed = replace(client, contract_from=date(2026, 1, 15), contract_until=date(2026, 6, 30))
    assert proposed_span(vault, signed) == Span(date(2026, 1, 15), date(2026, 6, 30))
    assert count_entries(vault, client.id, SPAN) == 1
    assert count_entries(vault, client.id, Span()) == 2


def test_given_up_or_refused_a_file_that_was_there_stays(
    dressed: QApplication, vault: Vault, client: Brand, tmp_path: Path
) -> None:
    found = gather(vault, client.id, silent, None)
    pages = HandoverPages(found)
    list(pages.steps())
    path = tmp_path / "remise.zip"
    path.write_bytes(b"before")
    heard: list[tuple[int, int]] = []

    def hear(left: int, total: int) -> None:
        heard.append((left, total))
        if left == 3:
            raise GivenUp

    with pytest.raises(GivenUp):
        write_pack(found, pages.drawn, path, hear)
    assert path.read_bytes() == b"before"
    assert [item.name for item in tmp_path.glob("*.part")] == []
    assert heard[0] == (7, 7)
    with pytest.raises(FolderMissing):
        write_pack(found, pages.drawn, tmp_path / "nowhere" / "a.zip")


def test_a_brand_of_odd_name_and_texts_leaves_too(
    dressed: QApplication, vault: Vault, tmp_path: Path
) -> None:
    brand = brands.create_brand(vault, 'CON: "é/\\<>|?* 🥐 مخبز').value
    replies.save_reply(vault, Reply("", brand.id, "\x00", "=1+1\ud800 مرحبا 🥐"))
    found = gather(vault, brand.id, silent, Span())
    pages = HandoverPages(found)
    list(pages.steps())
    write_pack(found, pages.drawn, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as pack:
        names = pack.namelist()
        assert not any(set('<>:"|?*\\') & set(name) or ".." in name for name in names)
        json.loads(next(pack.read(name) for name in names if name.endswith(".json")))
