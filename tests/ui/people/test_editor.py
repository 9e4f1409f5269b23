"""A card is written through its real controls, and bad input is told in words."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cmdesk.desk.compose import today
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.network import Network
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.storage.vault import Vault
from cmdesk.ui.brands.picture_file import avatar_from
from cmdesk.ui.images import written
from cmdesk.ui.people.editor import PersonDialog
from cmdesk.ui.people.known import KnownDialog
from cmdesk.ui.people.merge import MergeDialog
from cmdesk.ui.people.model import PHOTO
from cmdesk.ui.people.pane import InfluencePane
from cmdesk.ui.vault.erasure import ErasureDialog
from cmdesk.ui.widgets.avatar import Avatar
from tests.ui.driving import Running
from tests.ui.own import answering
from tests.ui.people.test_pane import CTRL, names, pane_of, take_back


def new_card(demo: Running, pane: InfluencePane) -> PersonDialog:
    demo.key(Qt.Key.Key_N, CTRL)
    dialog = demo.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert pane.isVisible()
    return dialog


def closed(demo: Running, kind: type[QDialog]) -> bool:
    return not any(item.isVisible() for item in demo.window.findChildren(kind))


def kept(pane: InfluencePane) -> Influencer:
    found = pane.list.somebody()
    assert found is not None
    return found


def fill(dialog: PersonDialog) -> None:
    """Type into every field of the dialog."""
    QTest.keyClicks(dialog.identity.name, "Noe Farine")
    QTest.keyClicks(dialog.identity.audience, "12000")
    row = dialog.identity.accounts.rows[0]
    QTest.keyClicks(row.handle, "@noe.farine")
    for field, word in (
        (dialog.identity.tags, "presse"),
        (dialog.identity.topics, "pain"),
        (dialog.identity.others, "Noe F."),
        (dialog.identity.links, "https://noe.example"),
        (dialog.relation.avoid, "son age"),
    ):
        QTest.keyClicks(field.field, word)
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog.relation.addresses[Address.TU], Qt.Key.Key_Space)
    QTest.keyClicks(dialog.relation.tone, "complice")
    first = dialog.relation.references.rows[0]
    QTest.keyClicks(first.text, "le four rond")
    QTest.keyClicks(first.until, "31/12/2031")
    dialog.relation.references.add.click()
    second = dialog.relation.references.rows[1]
    QTest.keyClicks(second.text, "la miche ronde")
    QTest.keyClick(second.never, Qt.Key.Key_Space)
    QTest.keyClicks(second.reason, "vendue")
    QTest.keyClick(dialog.contract.kinds[ContractKind.GIFT], Qt.Key.Key_Space)
    QTest.keyClicks(dialog.contract.since, "01/01/2026")
    QTest.keyClicks(dialog.contract.contact, "02/02/2026")
    QTest.keyClicks(dialog.notes.field, "n")


def test_every_field_has_its_control(demo: Running) -> None:
    pane = pane_of(demo)
    dialog = new_card(demo, pane)
    fill(dialog)
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: pane.detail.name.text() == "Noe Farine")
    told = kept(pane)
    assert told.person.accounts[0].network is Network.INSTAGRAM
    assert (told.person.handles, told.person.audience) == (("@noe.farine",), 12_000)
    assert (told.person.tags, told.person.topics) == (("presse",), ("pain",))
    assert (told.person.other_names, told.person.links) == (("Noe F.",), ("https://noe.example",))
    relation = told.relation
    assert (relation.address, relation.tone, relation.avoid) == (
        *(Address.TU, "complice", ("son age",)),
    )
    assert [(item.text, item.never) for item in relation.references] == [
        *(("le four rond", False), ("la miche ronde", True)),
    ]
    assert relation.references[1].reason == "vendue"
    assert relation.contract is not None
    assert relation.contract.kind is ContractKind.GIFT
    assert relation.notes == "n"


@pytest.mark.parametrize(
    "name", ["Lilo 🌵💚", "علي بابا", "x" * 120, "O’Neill & <b>fils</b>", "👩‍👩‍👧‍👦"]
)
def test_odd_names_and_long_notes_come_back(demo: Running, name: str) -> None:
    pane = pane_of(demo)
    dialog = new_card(demo, pane)
    dialog.identity.name.setText(name)
    dialog.notes.field.setPlainText("mot " * 2_500)
    dialog.confirm.click()
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: name in names(pane))
    demo.wait(lambda: kept(pane).name == name)
    assert len(kept(pane).relation.notes) == 10_000


def test_what_cannot_be_is_told_where_it_stands(demo: Running) -> None:
    pane = pane_of(demo)
    dialog = new_card(demo, pane)
    dialog.confirm.click()
    assert "nom" in dialog.problem.text()
    dialog.identity.name.setText("Noé")
    dialog.contract.kinds[ContractKind.PAID].click()
    dialog.contract.since.setText("02/03/2026")
    dialog.contract.until.setText("01/03/2026")
    dialog.confirm.click()
    assert "avant d’avoir commencé" in dialog.problem.text()
    dialog.contract.until.setText("pas une date")
    dialog.confirm.click()
    assert "n’en est pas une" in dialog.problem.text()
    dialog.contract.until.setText("")
    dialog.contract.contact.setText("01/01/2999")
    dialog.confirm.click()
    assert "à venir" in dialog.problem.text()
    dialog.contract.contact.setText("")
    row = dialog.relation.references.rows[0]
    row.until.setText("hier matin")
    dialog.confirm.click()
    assert "n’en est pas une" in dialog.problem.text()
    row.until.setText("31/12/2999")
    dialog.confirm.click()
    assert "de quoi il s’agit" in dialog.problem.text()
    assert dialog.focusWidget() is row.text
    row.until.setText("")
    row.never.click()
    dialog.confirm.click()
    assert "de quoi il s’agit" in dialog.problem.text()
    dialog.reject()
    demo.wait(lambda: demo.toast() == "Fiche non enregistrée")


def test_a_handle_of_somebody_else_is_told_and_their_card_shared(demo: Running) -> None:
    pane = pane_of(demo)
    dialog = new_card(demo, pane)
    QTest.keyClicks(dialog.identity.accounts.rows[0].handle, "NINOFERRO")
    demo.wait(lambda: "est déjà un compte de Nino Ferroviaire" in dialog.doubt.text())
    assert "Rail Ormeval" in dialog.doubt.text()
    dialog.take_over.click()
    assert dialog.identity.name.text() == "Nino Ferroviaire"
    dialog.confirm.click()
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: "Nino Ferroviaire" in names(pane))
    demo.wait(pane.detail.elsewhere.isVisible)


def picture(path: Path, kind: str, width: int = 40, height: int = 30) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    path.write_bytes(written(image, kind.lower()))
    return path


def test_a_photo_is_kept_and_bad_ones_are_refused_in_words(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    dialog = new_card(demo, pane)
    dialog.identity.name.setText("Noé")
    broken, disguised = tmp_path / "a.png", tmp_path / "b.png"
    broken.write_bytes(b"rien")
    picture(disguised, "BMP")
    huge = tmp_path / "c.bmp"
    head = bytearray(picture(tmp_path / "d.bmp", "BMP").read_bytes())
    head[18:26] = (10_000).to_bytes(4, "little") * 2
    huge.write_bytes(bytes(head))
    for bad in (broken, disguised, huge):
        dialog.problem.hide()
        dialog.take_photo(bad)
        demo.wait(dialog.problem.isVisible)
        assert bad.name in dialog.problem.text()
    dialog.identity.choose = lambda _parent: str(picture(tmp_path / "e.png", "PNG"))
    dialog.identity.picture.click()
    demo.wait(lambda: dialog.identity.photo is not None)
    dialog.confirm.click()
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: kept(pane).name == "Noé")
    pane.edit()
    again = demo.dialog(PersonDialog)
    assert isinstance(again, PersonDialog)
    demo.wait(again.identity.no_picture.isVisible)
    again.identity.no_picture.click()
    again.confirm.click()
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: not pane.list.currentIndex().data(PHOTO))


def green(avatar: Avatar) -> bool:
    """Tell whether an avatar shows the picture of ``picture``."""
    image = avatar.grab().toImage()
    return image.pixelColor(image.rect().center()) == QColor(Qt.GlobalColor.darkGreen)


def edited(demo: Running, pane: InfluencePane) -> PersonDialog:
    pane.edit()
    dialog = demo.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    return dialog


def test_a_photo_is_seen_at_once_and_leaves_with_an_undo(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    dialog = edited(demo, pane)
    dialog.take_photo(picture(tmp_path / "e.png", "PNG"))
    demo.wait(lambda: dialog.identity.photo is not None)
    dialog.confirm.click()
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: green(pane.detail.avatar))
    demo.wait(lambda: pane.list.currentIndex().data(PHOTO))
    take_back(demo, pane)
    demo.wait(lambda: not green(pane.detail.avatar))
    demo.wait(lambda: not pane.list.currentIndex().data(PHOTO))


def test_a_photo_is_left_with_the_card_and_taken_up_with_it(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    dialog = edited(demo, pane)
    dialog.take_photo(picture(tmp_path / "e.png", "PNG"))
    demo.wait(lambda: dialog.identity.photo is not None)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    demo.wait(lambda: demo.toast() == "Fiche non enregistrée")
    demo.wait(lambda: closed(demo, PersonDialog))
    again = edited(demo, pane)
    demo.wait(lambda: green(again.identity.avatar))
    again.confirm.click()
    demo.wait(lambda: closed(demo, PersonDialog))
    demo.wait(lambda: green(pane.detail.avatar))


def test_a_shared_card_shows_its_photo(demo: Running, tmp_path: Path) -> None:
    photo = avatar_from(picture(tmp_path / "e.png", "PNG"))

    def give_photos(vault: Vault) -> None:
        for person in vault.people.all():
            vault.people.put_photo(person.id, photo)

    demo.desk.run(give_photos)
    dialog = new_card(demo, pane_of(demo))
    QTest.keyClicks(dialog.identity.accounts.rows[0].handle, "NINOFERRO")
    demo.wait(dialog.take_over.isVisible)
    dialog.take_over.click()
    demo.wait(lambda: green(dialog.identity.avatar))


def test_a_contact_without_a_year_has_been(demo: Running) -> None:
    contact = new_card(demo, pane_of(demo)).contract.contact
    tomorrow = today() + timedelta(days=1)
    contact.setText(f"{tomorrow.day}/{tomorrow.month}")
    QApplication.sendEvent(contact, QFocusEvent(QEvent.Type.FocusOut))
    assert contact.text() == f"{tomorrow:%d/%m}/{tomorrow.year - 1}"


def test_doubles_are_shown_before_they_are_one(demo: Running) -> None:
    pane = pane_of(demo)
    dialog = new_card(demo, pane)
    dialog.identity.name.setText("Tonton Faarine")
    QTest.keyClicks(dialog.identity.tags.field, "oncle")
    dialog.confirm.click()
    demo.wait(lambda: "Tonton Faarine" in names(pane))
    pane.deeds.twins.trigger()
    merge = demo.dialog(MergeDialog)
    assert isinstance(merge, MergeDialog)
    assert sorted(person.name for person in merge.doubles.people) == [
        *("Tonton Faarine", "Tonton Farine"),
    ]
    assert merge.choices[merge.keep_id].text() == "Tonton Farine"
    brands = merge.doubles.brands
    about = merge.choices[merge.keep_id].accessibleDescription()
    (its,) = (r for r in merge.doubles.relations if r.person_id == merge.keep_id)
    assert brands[its.brand_id] in about
    assert "oncle" in merge.preview.text()
    assert "Tonton Faarine" in merge.preview.text()
    merge.confirm.click()
    demo.wait(lambda: closed(demo, MergeDialog))
    demo.wait(lambda: "Tonton Faarine" not in names(pane))
    assert demo.toast() == "2 fiches n’en font plus qu’une"
    take_back(demo, pane)
    demo.wait(lambda: "Tonton Faarine" in names(pane))
    pane.deeds.twins.trigger()
    again = demo.dialog(MergeDialog)
    again.close()


def test_all_that_is_known_is_given_and_erased(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo, "Rail Ormeval")
    pane.show_person("demo-rail-ormeval-influencer-4")
    demo.wait(lambda: pane.detail.name.text() == "Les Carnets de Solène")
    pane.detail.known.click()
    dialog = demo.dialog(KnownDialog)
    assert isinstance(dialog, KnownDialog)
    demo.wait(lambda: dialog.known is not None)
    assert dialog.list.count() >= 3
    dialog.choose = answering(tmp_path / "solene.txt")
    dialog.confirm.click()
    demo.wait(lambda: "n’est pas chiffré" in demo.toast())
    text = (tmp_path / "solene.txt").read_text("utf-8")
    for said in ("Les Carnets de Solène", "Fournil Lou", "Rail Ormeval", "le train des marchés"):
        assert said in text
    pane.deeds.show_known()
    again = demo.dialog(KnownDialog)
    assert isinstance(again, KnownDialog)
    demo.wait(again.erase.isEnabled)
    assert "Aucun autre texte ne la nomme" in again.told.text(), "besides the card"
    again.erase.click()
    erasure = demo.dialog(ErasureDialog)
    assert isinstance(erasure, ErasureDialog)
    demo.wait(lambda: erasure.confirm.text() == "Effacer partout")
    erasure.confirm.click()
    demo.wait(lambda: erasure.confirm.text().startswith("Enregistrer"))
    assert "fiche à son nom" in erasure.told.text()
    erasure.reject()
    demo.wait(lambda: "Les Carnets de Solène" not in names(pane))


def test_a_page_begins_with_its_first_field_or_what_is_chosen_there(demo: Running) -> None:
    dialog = new_card(demo, pane_of(demo))
    dialog.contract.kinds[ContractKind.GIFT].setChecked(True)
    for page, start in (
        (dialog.contract, dialog.contract.kinds[ContractKind.GIFT]),
        (dialog.notes, dialog.notes.field),
    ):
        QTest.mouseClick(dialog.tabs[page], Qt.MouseButton.LeftButton)
        assert dialog.focusWidget() is start
    by_keyboard = dialog.tabs[dialog.contract]
    by_keyboard.setFocus()
    QTest.keyClick(by_keyboard, Qt.Key.Key_Space)
    assert dialog.contract.isVisible()
    assert dialog.focusWidget() is by_keyboard
