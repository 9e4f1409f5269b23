"""A reply comes into the answer at the caret, its variables filled or asked for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cmdesk.desk.fragments import save_fragment
from cmdesk.desk.replies import save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network
from cmdesk.domain.others import InfluencerCard
from cmdesk.domain.reply import Reply, Variant
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.ui.compose.message.paste import Received
from cmdesk.ui.compose.replies.filling import (
    FillDialog,
    choices_of,
    filled,
    known_values,
    variables_of,
)
from cmdesk.ui.widgets.choice_button import ChoiceButton
from tests.ui.compose.conftest import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 3, 2)


def kept(bench: Bench, body: str, shortcut: str = "", variants: tuple[Variant, ...] = ()) -> Reply:
    brand = bench.brands["Fournil Lou"].id
    reply = Reply("", brand, "T", body, shortcut=shortcut, variants=variants)
    return bench.ask(lambda vault: save_reply(vault, reply)).value


def asked(bench: Bench) -> FillDialog:
    def open_ones() -> list[FillDialog]:
        dialogs = bench.pane.window().findChildren(FillDialog)
        return [dialog for dialog in dialogs if dialog.isVisible()]

    bench.qtbot.waitUntil(lambda: bool(open_ones()))
    return open_ones()[0]


def receive(bench: Bench, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    bench.pane.received.words.clear_all()
    bench.pane.received.words.insertFromMimeData(data)


def test_variables_stand_once_in_order() -> None:
    assert variables_of("{b} {a} {b} {} {x") == ("b", "a")
    assert choices_of("ce matin | ce soir") == ("ce matin", "ce soir")
    assert choices_of("prénom") == ()


def test_what_the_message_gives_away_is_known() -> None:
    brand = Brand("b", "Fournil Lou", "#112233", "FL", profile=ToneProfile(signatures=("— Lou",)))
    card = InfluencerCard("Ponce", references=("les plantes",))
    names = ("Prénom", "pseudo", "marque", "date", "signature", "référence", "commande")
    values = known_values(names, Received("…", "Julie Martin", "@julie"), brand, card, TODAY)
    assert values == {
        "Prénom": "Julie",
        "pseudo": "@julie",
        "marque": "Fournil Lou",
        "date": "2\u00a0mars",
        "signature": "— Lou",
        "référence": "les plantes",
    }


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=4))
def test_filling_never_fails_and_leaves_plain_text_alone(body: str, values: dict[str, str]) -> None:
    result = filled(body, values)
    if "{" not in body:
        assert result == body


def test_a_near_reply_is_inserted_at_the_caret(bench: Bench) -> None:
    nearest = bench.pane.nearest
    bench.qtbot.waitUntil(lambda: bool(nearest.offers))
    bench.write("Avant. Après.", caret=7)
    bench.key(Qt.Key.Key_Space, CTRL)
    row = QApplication.focusWidget()
    assert row is not None
    QTest.keyClick(row, Qt.Key.Key_Return)
    dialog = asked(bench)
    for name, field in dialog.fields.items():
        field.setText(f"<{name}>")
    body = nearest.offers[0].reply.body
    wanted = filled(body, {name: f"<{name}>" for name in variables_of(body)})
    dialog.confirm.click()
    assert bench.pane.editor.text == f"Avant. {wanted}Après."
    bench.pane.editor.undo()
    assert bench.pane.editor.text == "Avant. Après."


def test_a_name_in_the_message_needs_no_asking(bench: Bench) -> None:
    receive(bench, "Julie Martin\n@julie_mrt\n2 h\nEncore fermé ?\n3 J’aime")
    bench.write("", caret=0)
    bench.pane.insert_reply(kept(bench, "Bonjour {prénom}, pardon. {signature}"))
    wanted = "Bonjour Julie, pardon. — Lou et l’équipe"
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == wanted)


def test_the_brand_s_fragments_stand_in_what_is_inserted(bench: Bench) -> None:
    brand = bench.brands["Fournil Lou"].id
    for name, body in (("accueil", "de 7 h à 19 h {relâche}"), ("relâche", "sauf le lundi")):
        fragment = Fragment("", brand, name, body)
        bench.ask(lambda vault, made=fragment: save_fragment(vault, made))
    bench.write("", caret=0)
    bench.pane.insert_reply(kept(bench, "Nous ouvrons {Accueil}."))
    wanted = "Nous ouvrons de 7 h à 19 h sauf le lundi."
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == wanted)


VARIANTS = (
    Variant("Merci à toi.", Address.TU),
    Variant("Merci, LinkedIn.", network=Network.LINKEDIN),
    Variant("Merci à vous.", Address.VOUS),
)


def test_what_is_offered_is_what_is_inserted(bench: Bench) -> None:
    reply = kept(bench, "Merci. " + "Encore merci pour votre kouglof. " * 12, variants=VARIANTS)
    bench.write("", caret=0)
    receive(bench, "Votre kouglof, quelle merveille ! Encore un kouglof demain ?")
    nearest = bench.pane.nearest
    bench.qtbot.waitUntil(lambda: reply.id in {item.reply.id for item in nearest.offers})
    offer = next(item for item in nearest.offers if item.reply.id == reply.id)
    assert offer.reply.body == "Merci à vous.", "Fournil Lou says vous"
    bench.pane.insert_reply(offer.reply)
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == "Merci à vous.")


def test_what_is_left_empty_stays_to_be_signalled(bench: Bench) -> None:
    bench.write("", caret=0)
    bench.pane.insert_reply(kept(bench, "Votre commande {commande} part le {date}."))
    dialog = asked(bench)
    assert dialog.fields["commande"].hasFocus() or not dialog.isActiveWindow()
    assert dialog.fields["date"].text()
    dialog.fields["date"].setText("3 mars")
    dialog.confirm.click()
    assert bench.pane.editor.text == "Votre commande {commande} part le 3 mars."


def test_of_words_that_may_be_left_out_nothing_stays(bench: Bench) -> None:
    bench.write("", caret=0)
    bench.pane.insert_reply(kept(bench, "Merci{ beaucoup|}."))
    dialog = asked(bench)
    choice = dialog.findChild(ChoiceButton)
    assert isinstance(choice, ChoiceButton)
    choice.menu().actions()[1].trigger()
    dialog.confirm.click()
    assert bench.pane.editor.text == "Merci."


@pytest.mark.parametrize("call", [";merci ", "/merci "])
def test_a_shortcut_typed_becomes_its_reply(bench: Bench, call: str) -> None:
    kept(bench, "Merci à vous.", shortcut=call.strip())
    bench.write("Bonjour. ", caret=9)
    bench.type(call)
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == "Bonjour. Merci à vous.")
    bench.pane.editor.undo()
    assert bench.pane.editor.text == "Bonjour. " + call


def test_a_shortcut_typed_past_or_taken_back_before_its_reply_is_found(bench: Bench) -> None:
    kept(bench, "Merci à vous. ", shortcut=";merci")
    bench.write("Bonjour. ", caret=9)
    bench.type(";merci Lou")
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == "Bonjour. Merci à vous. Lou")
    bench.type("!")
    assert bench.pane.editor.text.endswith("Lou\u202f!")
    bench.write("", caret=0)
    bench.type(";merci ")
    for _letter in ";merci ":
        bench.key(Qt.Key.Key_Backspace)
    bench.ask(lambda vault: None)
    bench.qtbot.wait(20)
    assert bench.pane.editor.text == ""


def test_a_word_that_is_no_shortcut_stays(bench: Bench) -> None:
    bench.write("", caret=0)
    bench.type("oui;merci /xyzzy et ")
    bench.qtbot.wait(100)
    assert bench.pane.editor.text == "oui;merci /xyzzy et "
