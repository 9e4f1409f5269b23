"""A whole reply turns from tu to vous and back, agreement, elision and capitals included."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.address import VerbTable, read_address
from cmdesk.tone.address.forms import Nouns
from cmdesk.tone.convert import Conversion, convert
from cmdesk.tone.model import Person
from cmdesk.tone.text import Text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tone" / "fr"
TABLE = VerbTable.load(FOLDER)
NOUNS = Nouns.load(FOLDER)


def turn(text: str, to: Person) -> Conversion:
    return convert(text, to, TABLE, NOUNS)


TO_VOUS = [
    ("nhesite pas", "n'hésitez pas"),
    ("t as raison", "vous avez raison"),
    ("t inquiete", "ne vous inquiétez pas"),
    ("peuxtu venir", "pouvez-vous venir"),
    ("t'en fais pas", "ne vous en faites pas"),
    ("Va te coucher", "Allez vous coucher"),
    ("Qu'en penses-tu ?", "Qu'en pensez-vous ?"),
    ("Tu l'as et tu le gardes", "Vous l'avez et vous le gardez"),
    ("Peux-tu nous envoyer ton numéro", "Pouvez-vous nous envoyer votre numéro"),
    ("Dis-moi tout", "Dites-moi tout"),
    ("T'inquiète, on gère", "Ne vous inquiétez pas, on gère"),
    ("t'inquiète pas", "ne vous inquiétez pas"),
    ("Ne t'inquiète pas", "Ne vous inquiétez pas"),
    ("Tu n'as pas reçu ton colis ?", "Vous n'avez pas reçu votre colis ?"),
    ("Tu ne vas pas regretter", "Vous n'allez pas regretter"),
    ("Ne va pas trop vite", "N'allez pas trop vite"),
    ("Lève-toi et viens", "Levez-vous et venez"),
    ("Vas-y, fonce", "Allez-y, foncez"),
    ("On t'envoie la clé, garde-la", "On vous envoie la clé, gardez-la"),
    ("Tu t'es trompé de page", "Vous vous êtes trompé de page"),
    ("T'as raison, désolés", "Vous avez raison, désolés"),
    ("Si t'avais su", "Si vous aviez su"),
    (
        "Regarde tes spams, ton mail est parti et ta commande aussi",
        "Regardez vos spams, votre mail est parti et votre commande aussi",
    ),
    ("Merci à toi !", "Merci à vous !"),
    ("C'est toi qui as raison", "C'est vous qui avez raison"),
    (
        "Quand tu cliques et valides, tu vois ton solde",
        "Quand vous cliquez et validez, vous voyez votre solde",
    ),
    ("en MP stp", "en MP svp"),
    ("S'il te plaît", "S'il vous plaît"),
    ("Je t’aide", "Je vous aide"),
    ("REGARDE TES SPAMS", "REGARDEZ VOS SPAMS"),
    ("Il faut que tu sois là", "Il faut que vous soyez là"),
    ("Pourras-tu passer ?", "Pourrez-vous passer ?"),
    ("Le tien est prêt", "Le vôtre est prêt"),
    (
        "N'hésite pas à nous dire ce que tu préfères",
        "N'hésitez pas à nous dire ce que vous préférez",
    ),
    ("Va-t'en", "Allez-vous-en"),
    ("Abonne-toi", "Abonnez-vous"),
    ("Penses-y", "Pensez-y"),
    ("Fais-toi plaisir", "Faites-vous plaisir"),
    ("où es-tu ?", "où êtes-vous ?"),
    ("tu peut venir", "vous pouvez venir"),
    ("tkt", "ne vous inquiétez pas"),
    ("Ce que tu dis", "Ce que vous dites"),
    ("Je sais que tu l'attends", "Je sais que vous l'attendez"),
    ("Tu y vas ?", "Vous y allez ?"),
    ("Tu m'as manqué", "Vous m'avez manqué"),
    (
        "Envoie ta photo et dis-nous quand tu es dispo",
        "Envoyez votre photo et dites-nous quand vous êtes dispo",
    ),
]

TO_TU = [
    ("Veuillez vous asseoir", "Assieds-toi"),
    ("Veuillez nous excuser", "Excuse-nous"),
    ("Appellez-nous", "Appelle-nous"),
    ("Swipez dans la story", "Swipe dans la story"),
    ("nhesitez pas", "n'hésite pas"),
    ("pouvezvous venir", "peux-tu venir"),
    ("Nous vous laissons choisir", "Nous te laissons choisir"),
    ("Je vous le confirme", "Je te le confirme"),
    ("Vous êtes assis ?", "Tu es assis ?"),
    (
        "Pouvez-vous nous envoyer votre numéro de commande ?",
        "Peux-tu nous envoyer ton numéro de commande ?",
    ),
    ("Dites-moi tout", "Dis-moi tout"),
    ("Ne vous inquiétez pas", "Ne t'inquiète pas"),
    ("N'hésitez pas", "N'hésite pas"),
    ("N'allez pas trop vite", "Ne va pas trop vite"),
    ("Vous n'allez pas regretter", "Tu ne vas pas regretter"),
    ("Levez-vous", "Lève-toi"),
    ("Allez-y", "Vas-y"),
    ("Pensez-y", "Penses-y"),
    ("Nous vous remercions de votre patience", "Nous te remercions de ta patience"),
    ("Nous vous aidons", "Nous t'aidons"),
    ("Nous vous en parlons", "Nous t'en parlons"),
    ("On vous envoie la clé", "On t'envoie la clé"),
    ("Pour vous aider, votre nouvelle carte est là", "Pour t'aider, ta nouvelle carte est là"),
    ("Votre adresse, votre commande, vos mails", "Ton adresse, ta commande, tes mails"),
    ("Merci à vous !", "Merci à toi !"),
    ("Et vous ?", "Et toi ?"),
    ("Vous vous êtes trompé", "Tu t'es trompé"),
    ("Veuillez patienter", "Patiente"),
    ("Si vous pouviez passer", "Si tu pouvais passer"),
    ("Il faut que vous soyez là", "Il faut que tu sois là"),
    ("Je regrette que vous ayez attendu", "Je regrette que tu aies attendu"),
    ("Avez-vous reçu votre colis ?", "As-tu reçu ton colis ?"),
    ("Inscrivez-vous en ligne", "Inscris-toi en ligne"),
    ("Rendez-vous samedi, vous verrez", "Rendez-vous samedi, tu verras"),
    ("s'il vous plaît", "s'il te plaît"),
    ("Le vôtre est prêt", "Le tien est prêt"),
    ("C'est à vous de voir", "C'est à toi de voir"),
    ("Pouvez vous nous dire", "Peux tu nous dire"),
    ("Chez vous, tout va bien ?", "Chez toi, tout va bien ?"),
    ("Vous nous direz", "Tu nous diras"),
    ("Vous avez raison et vous le savez", "Tu as raison et tu le sais"),
    ("ENVOYEZ-NOUS VOTRE PHOTO", "ENVOIE-NOUS TA PHOTO"),
    (
        "Bonjour, pourriez-vous m’indiquer vos horaires ?",
        "Bonjour, pourrais-tu m’indiquer tes horaires ?",
    ),
    ("En vous inscrivant, vous gagnez", "En t'inscrivant, tu gagnes"),
    ("Vous êtes remboursé", "Tu es remboursé"),
    ("Dites-nous si vous êtes dispo", "Dis-nous si tu es dispo"),
    ("Votre carte vous sera envoyée", "Ta carte te sera envoyée"),
    ("Un conseiller vous a appelé et vous rappellera", "Un conseiller t'a appelé et te rappellera"),
    ("Vous trouverez vos points dans votre espace", "Tu trouveras tes points dans ton espace"),
    ("Votre box, votre hâte, votre histoire", "Ta box, ta hâte, ton histoire"),
    ("Allez-vous-en", "Va-t'en"),
    ("Faites-vous plaisir", "Fais-toi plaisir"),
    ("Voulez-vous un devis ?", "Veux-tu un devis ?"),
    ("Prenez le temps qu'il vous faut", "Prends le temps qu'il te faut"),
    ("Vous aussi, venez", "Toi aussi, viens"),
]


@pytest.mark.parametrize(("tu", "vous"), TO_VOUS)
def test_tu_becomes_vous(tu: str, vous: str) -> None:
    turned = turn(tu, Person.VOUS)
    assert turned.apply(tu) == vous
    assert not turned.remaining


@pytest.mark.parametrize(("vous", "tu"), TO_TU)
def test_vous_becomes_tu(vous: str, tu: str) -> None:
    turned = turn(vous, Person.TU)
    assert turned.apply(vous) == tu
    assert not turned.remaining


def test_edits_are_apart_and_in_order() -> None:
    text = "👋 Tu n'as pas reçu ton mail ? Regarde tes spams, et dis-nous si tu l'as."
    edits = turn(text, Person.VOUS).edits
    assert all(one.end <= other.start for one, other in pairwise(edits))
    assert turn(text, Person.VOUS).apply(text) == (
        "👋 Vous n'avez pas reçu votre mail ? Regardez vos spams, et dites-nous si vous l'avez."
    )


def test_a_subject_without_its_verb_does_not_take_the_last_word_for_it() -> None:
    text = "Tu aussi, viens"
    assert turn(text, Person.VOUS).apply(text) == "Tu aussi, venez"


def test_quotes_and_handles_stay() -> None:
    text = "« Tu exagères » : merci @tes.avis, on te répond"
    assert turn(text, Person.VOUS).apply(text) == (
        "« Tu exagères » : merci @tes.avis, on vous répond"
    )


def test_what_is_right_already_stays() -> None:
    assert turn("Envoyez-nous votre numéro", Person.VOUS) == Conversion((), ())
    assert turn("Merci à tous, c'est noté", Person.TU) == Conversion((), ())


def test_a_true_plural_stays() -> None:
    text = "Vous êtes nombreux à nous le demander, voici votre lien"
    assert turn(text, Person.TU) == Conversion((), ())


def test_what_cannot_be_turned_is_named() -> None:
    turned = turn("Votre xyzzy est là, vos amis aussi", Person.TU)
    assert [item.form for item in turned.remaining] == ["Votre"]
    assert (
        turned.apply("Votre xyzzy est là, vos amis aussi") == "Votre xyzzy est là, tes amis aussi"
    )


@pytest.mark.parametrize("text", ["Vous êtes restés sans nouvelles", "Vous êtes prêts ?"])
def test_several_people_are_not_turned_into_one(text: str) -> None:
    turned = turn(text, Person.TU)
    assert turned.edits == ()
    assert [item.form for item in turned.remaining] == ["Vous"]


def test_a_vous_before_the_sentence_is_no_subject_of_its_verb() -> None:
    text = "Merci à vous ! Pouvez vous nous dire"
    assert turn(text, Person.TU).apply(text) == "Merci à toi ! Peux tu nous dire"


_ALL = [pair[0] for pair in TO_VOUS + TO_TU]


@given(st.lists(st.sampled_from(_ALL), max_size=4), st.sampled_from(list(Person)))
def test_after_turning_nothing_of_the_other_is_left(texts: list[str], to: Person) -> None:
    text = ". ".join(texts)
    turned = turn(text, to)
    left = [
        item
        for item in read_address(Text(turned.apply(text)), TABLE).evidence
        if item.person is not to and not item.plural
    ]
    assert len(left) <= len(turned.remaining)


_WORDS = st.sampled_from([*" ".join(_ALL).split(), "tu", "es", "que", "tiens", ",", "."])


@given(st.text() | st.lists(_WORDS, max_size=8).map(" ".join), st.sampled_from(list(Person)))
def test_any_text_can_be_turned(text: str, to: Person) -> None:
    edits = turn(text, to).edits
    places = [0, *(place for edit in edits for place in (edit.start, edit.end)), len(text)]
    assert places == sorted(places)
