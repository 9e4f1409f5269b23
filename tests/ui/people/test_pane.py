"""People of influence through the window: found, filtered, tagged, deleted, by keyboard alone."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.desk.brands import create_brand
from cmdesk.desk.changes import Change, What
from cmdesk.desk.compose import today
from cmdesk.domain.influencer import Influencer
from cmdesk.storage.vault import Vault
from cmdesk.ui.frame.places import Place
from cmdesk.ui.library.asking import WordDialog
from cmdesk.ui.palette import Palette
from cmdesk.ui.people.editor import PersonDialog
from cmdesk.ui.people.pane import InfluencePane
from tests.people import influencer
from tests.ui.driving import Running

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def pane_of(demo: Running, brand: str = "Fournil Lou") -> InfluencePane:
    chosen = next(item for item in demo.conductor.brands if item.name == brand)
    demo.conductor.choose(chosen.id)
    demo.window.show_place(Place.INFLUENCE)
    pane = demo.window.pane
    assert isinstance(pane, InfluencePane)
    demo.wait(lambda: pane.model.rowCount() > 0)
    return pane


def names(pane: InfluencePane) -> list[str]:
    rows = (pane.model.at(row) for row in range(pane.model.rowCount()))
    return [item.name for item in rows if item is not None]


def to_list(demo: Running, pane: InfluencePane) -> None:
    """Put the keyboard on the list, as a click on it does."""
    demo.window.activateWindow()
    demo.wait(demo.window.isActiveWindow)
    pane.list.setFocus()


def take_back(demo: Running, pane: InfluencePane) -> None:
    to_list(demo, pane)
    demo.key(Qt.Key.Key_Z, CTRL)


def test_one_types_and_the_list_follows_without_accents(demo: Running) -> None:
    pane = pane_of(demo)
    assert names(pane) == ["Les Carnets de Solène", "Maïté Croûte", "Tonton Farine"]
    assert pane.search.hasFocus()
    QTest.keyClicks(pane.search, "maite crou")
    assert names(pane) == ["Maïté Croûte"]
    assert pane.detail.name.text() == "Maïté Croûte"
    pane.search.clear()
    QTest.keyClicks(pane.search, "@TONTON")
    assert names(pane) == ["Tonton Farine"]
    pane.search.clear()
    QTest.keyClicks(pane.search, "personne de tel")
    assert pane.nothing.isVisible()
    pane.nothing.buttons[0].click()
    assert len(names(pane)) == 3


def test_filters_and_order_narrow_together(demo: Running) -> None:
    pane = pane_of(demo)
    pane.filters.tag.choose("mobilités")
    assert names(pane) == ["Les Carnets de Solène"]
    pane.filters.tag.choose("")
    pane.filters.references.choose("expired")
    assert names(pane) == ["Maïté Croûte"]
    pane.filters.contact.choose("30")
    assert pane.nothing.isVisible()
    pane.filters.references.choose("")
    assert names(pane) == ["Les Carnets de Solène"]
    pane.filters.contract.choose("runs")
    assert pane.nothing.isVisible()
    assert pane.filters.more.text() == "Contrat en cours, Sans contact depuis 30 jours"
    pane.filters.contract.choose("")
    pane.filters.contact.choose("")
    pane.filters.network.choose("tiktok")
    assert names(pane) == ["Tonton Farine"]
    pane.filters.network.choose("")
    pane.filters.order.facet.choose("audience")
    assert names(pane)[0] == "Les Carnets de Solène"
    pane = pane_of(demo, "Encorun")
    pane.filters.contract.choose("runs")
    assert names(pane) == ["Idriss Zappe"]


def test_arrows_walk_and_several_are_tagged_and_deleted_with_a_named_undo(demo: Running) -> None:
    pane = pane_of(demo)
    QTest.keyClick(pane.search, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.detail.name.text() == "Maïté Croûte"
    QTest.keyClick(pane.list, Qt.Key.Key_Down, SHIFT)
    assert len(pane.list.selected()) == 2
    assert pane.selection.isVisible()
    QTest.keyClick(pane.list, Qt.Key.Key_T, CTRL)
    dialog = demo.dialog(WordDialog)
    assert isinstance(dialog, WordDialog)
    QTest.keyClicks(dialog.field, "boulange")
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    demo.wait(lambda: demo.toast() == "Étiquette ajoutée à 2 personnes")
    demo.wait(lambda: all("boulange" in item.person.tags for item in pane.list.selected()))
    pane.filters.tag.choose("boulange")
    assert len(names(pane)) == 2
    to_list(demo, pane)
    pane.list.selectAll()
    assert len(pane.list.selected()) == 2
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    demo.wait(lambda: demo.toast() == "2 fiches supprimées")
    demo.wait(lambda: names(pane) == ["Les Carnets de Solène"])
    take_back(demo, pane)
    demo.wait(lambda: len(names(pane)) == 3)
    assert "suppression de 2 fiches" in demo.toast()


def test_what_other_brands_know_stands_beside(demo: Running) -> None:
    pane = pane_of(demo)
    demo.wait(pane.detail.elsewhere.isVisible)
    assert pane.detail.name.text() == "Les Carnets de Solène"
    said = " ".join(label.text() for label in pane.detail.elsewhere.findChildren(type(pane.count)))
    assert "Aussi chez" in said
    assert "Rail Ormeval" in said


def test_a_brand_that_was_never_in_touch_says_so(demo: Running) -> None:
    other = next(item.id for item in demo.conductor.brands if item.name == "Rail Ormeval")

    def lose_touch(vault: Vault) -> None:
        for relation in vault.relations.all(other):
            vault.relations.put(replace(relation, last_contact=None))

    demo.desk.run(lose_touch)
    pane = pane_of(demo)
    demo.wait(pane.detail.elsewhere.isVisible)
    said = [label.text() for label in pane.detail.elsewhere.findChildren(type(pane.count))]
    assert any("aucun contact" in text for text in said)


def test_contact_is_noted_with_a_click(demo: Running) -> None:
    pane = pane_of(demo)
    pane.detail.contact.click()
    demo.wait(lambda: demo.toast() == "Contact noté")
    demo.wait(lambda: [item.relation.last_contact for item in pane.list.selected()] == [today()])
    take_back(demo, pane)
    demo.wait(lambda: "contact noté" in demo.toast())


def test_go_anywhere_finds_somebody_of_another_brand(demo: Running) -> None:
    pane = pane_of(demo)
    demo.key(Qt.Key.Key_K, CTRL)
    palette = demo.window.findChild(Palette)
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, "wassila")
    demo.wait(lambda: any("Wassila" in entry.title for entry in palette.entries()))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    demo.wait(lambda: pane.detail.name.text() == "Wassila en fauteuil")
    assert demo.window.brand is not None
    assert demo.window.brand.name == "Rail Ormeval"


def put(vault: Vault, people: Sequence[Influencer]) -> Change[int]:
    vault.people.put_all(item.person for item in people)
    vault.relations.put_all(item.relation for item in people)
    return Change(len(people), frozenset({What.INFLUENCERS}))


def test_two_thousand_people_are_searched_as_one_types(demo: Running) -> None:
    pane = pane_of(demo)
    brand = demo.window.brand
    assert brand is not None
    many = [influencer(brand.id, f"Prénom {n}", f"@compte{n}", id_=f"x{n}") for n in range(2000)]
    demo.desk.run(partial(put, people=many))
    demo.wait(lambda: pane.model.rowCount() == 2003)
    QTest.keyClicks(pane.search, "prenom 1999")
    assert names(pane) == ["Prénom 1999"]
    assert pane.search.accessibleName() == "Chercher parmi 2\u202f003"
    assert pane.search.placeholderText() == "Chercher…"
    demo.window.resize(1600, 800)
    demo.wait(lambda: pane.search.placeholderText() == "Chercher parmi 2\u202f003…")


def test_a_list_is_found_again_as_far_down_as_it_was(demo: Running) -> None:
    pane = pane_of(demo)
    brand = demo.window.brand
    assert brand is not None
    many = [influencer(brand.id, f"Prénom {n:04}", f"@compte{n}", id_=f"x{n}") for n in range(500)]
    demo.desk.run(partial(put, people=many))
    demo.wait(lambda: pane.model.rowCount() == 503)
    pane.list.setCurrentIndex(pane.model.index(300))
    pane.list.verticalScrollBar().setValue(4_000)
    pane_of(demo, "Encorun")
    assert pane.list.verticalScrollBar().value() == 0
    pane_of(demo)
    demo.wait(lambda: pane.model.rowCount() == 503)
    assert pane.list.verticalScrollBar().value() == 4_000
    assert pane.list.currentIndex().row() == 300


def test_a_brand_is_found_again_as_it_was_left(demo: Running) -> None:
    pane = pane_of(demo)
    QTest.keyClicks(pane.search, "t")
    pane.filters.tag.choose("gourmandise")
    pane.filters.order.facet.choose("audience")
    pane.list.want("demo-fournil-lou-influencer-2")
    before = names(pane)
    pane_of(demo, "Encorun")
    assert pane.search.text() == ""
    assert pane.filters.tag.value == ""
    pane_of(demo)
    demo.wait(lambda: pane.search.text() == "t")
    assert names(pane) == before
    assert pane.filters.tag.value == "gourmandise"
    assert [item.id for item in pane.list.selected()] == ["demo-fournil-lou-influencer-2"]


def test_a_brand_without_anybody_says_what_to_do(demo: Running) -> None:
    pane = pane_of(demo)
    demo.desk.run(partial(create_brand, name="Toute neuve"))
    demo.wait(pane.empty.isVisible)
    pane.empty.buttons[0].click()
    dialog = demo.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.reject()
