"""What is done at the desk, in words: in a toast once it is done, and in the Edit menu."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.undo import Named
from cmdesk.ui.messages import is_many, labelled, number

_Words = Mapping[str, str | tuple[str, str]]
"""Words by a step's code; a pair where it reads otherwise of several things than of one."""
_NAMED = 2
"""How many brands are named; of more it is said that they are several."""
translate = QCoreApplication.translate


def step_done(code: str, count: int) -> str:
    """Say what a step has just done, for a toast; empty for one that shows by itself."""
    done = {**_brands_done(), **_texts_done(), **_library_done(), **_people_done()}
    return _counted(done.get(code, ""), count)


def step_name(code: str, count: int) -> str:
    """Name a step after «Annuler : » or «Rétablir : »; one that is not known is the last action."""
    names = {**_brands_named(), **_texts_named(), **_library_named(), **_people_named()}
    return _counted(names.get(code, translate("Steps", "dernière action")), count)


def step_in_words(verb: str, step: Named, shown_id: str) -> str:
    """Word a step after «Annuler» or «Annulé»; ``shown_id`` is the brand in view.

    A step on other brands names them: nobody sees what it does to them.
    """
    name, where = step_name(step.code, step.count), _elsewhere(step.brands, shown_id)
    if not where:
        return labelled(verb, name)
    words = translate("Steps", "{verb} chez {brands}\u00a0: {step}")
    return words.format(verb=verb, brands=where, step=name)


def _elsewhere(brands: Mapping[str, str], shown_id: str) -> str:
    names = [name for name in brands.values() if name]
    if shown_id in brands or not names:
        return ""
    if len(names) > _NAMED:
        return translate("Steps", "plusieurs marques")
    both = translate("Steps", "{first} et {second}")
    return both.format(first=names[0], second=names[1]) if len(names) == _NAMED else names[0]


def _counted(words: str | tuple[str, str], count: int) -> str:
    if isinstance(words, str):
        return words
    one, many = words
    return many.format(count=number(count)) if is_many(count) else one


def _brands_done() -> _Words:
    return {
        "brand.create": translate("Steps", "Marque ajoutée"),
        "brand.edit": translate("Steps", "Marque modifiée"),
        "brand.voice": translate("Steps", "Voix enregistrée"),
        "brand.voice-restore": translate("Steps", "Voix d’avant reprise"),
        "brand.import": translate("Steps", "Marque importée"),
        "brand.archive": translate("Steps", "Marque archivée"),
        "brand.unarchive": translate("Steps", "Marque revenue dans le rail"),
        "brand.duplicate": translate("Steps", "Marque dupliquée"),
        "brand.delete": translate("Steps", "Marque supprimée, avec tout ce qui était à elle"),
        "examples.add": translate("Steps", "Marques d’exemple ajoutées"),
        "examples.remove": translate("Steps", "Marques d’exemple retirées"),
    }


def _brands_named() -> _Words:
    return {
        "brand.create": translate("Steps", "ajout d’une marque"),
        "brand.edit": translate("Steps", "modification d’une marque"),
        "brand.order": translate("Steps", "ordre des marques"),
        "brand.voice": translate("Steps", "changement de voix"),
        "brand.voice-restore": translate("Steps", "retour à une voix d’avant"),
        "brand.moment": translate("Steps", "changement de moment"),
        "brand.import": translate("Steps", "import d’une marque"),
        "brand.archive": translate("Steps", "archivage d’une marque"),
        "brand.unarchive": translate("Steps", "retour d’une marque archivée"),
        "brand.duplicate": translate("Steps", "copie d’une marque"),
        "brand.delete": translate("Steps", "suppression d’une marque"),
        "examples.add": translate("Steps", "ajout des marques d’exemple"),
        "examples.remove": translate("Steps", "retrait des marques d’exemple"),
        "demo.fill": translate("Steps", "marques d’exemple"),
    }


def _texts_done() -> _Words:
    return {
        "reply.create": translate("Steps", "Réponse enregistrée"),
        "reply.edit": translate("Steps", "Réponse modifiée"),
        "reply.delete": (
            translate("Steps", "Réponse supprimée"),
            translate("Steps", "{count} réponses supprimées"),
        ),
        "draft.delete": (
            translate("Steps", "Brouillon supprimé"),
            translate("Steps", "{count} brouillons supprimés"),
        ),
        "journal.delete": translate("Steps", "Suppression notée au journal"),
        "bin.restore": (
            translate("Steps", "Élément remis en place"),
            translate("Steps", "{count} éléments remis en place"),
        ),
        "library.import": (
            translate("Steps", "Réponse importée"),
            translate("Steps", "{count} réponses importées"),
        ),
    }


def _texts_named() -> _Words:
    return {
        "reply.create": translate("Steps", "nouvelle réponse"),
        "reply.edit": translate("Steps", "modification d’une réponse"),
        "reply.delete": (
            translate("Steps", "suppression d’une réponse"),
            translate("Steps", "suppression de {count} réponses"),
        ),
        "draft.delete": (
            translate("Steps", "suppression d’un brouillon"),
            translate("Steps", "suppression de {count} brouillons"),
        ),
        "journal.delete": translate("Steps", "note de suppression d’une réponse"),
        "bin.restore": (
            translate("Steps", "remise en place d’un élément"),
            translate("Steps", "remise en place de {count} éléments"),
        ),
        "library.import": translate("Steps", "import de réponses"),
    }


def _library_done() -> _Words:
    return {
        "reply.restore": translate("Steps", "Version reprise"),
        "reply.rename": translate("Steps", "Réponse renommée"),
        "reply.tag": (
            translate("Steps", "Étiquettes modifiées"),
            translate("Steps", "Étiquettes de {count} réponses modifiées"),
        ),
        "reply.move": (
            translate("Steps", "Réponse rangée"),
            translate("Steps", "{count} réponses rangées"),
        ),
        "reply.mark": (
            translate("Steps", "État modifié"),
            translate("Steps", "État de {count} réponses modifié"),
        ),
        "reply.retire": (
            translate("Steps", "Réponse retirée"),
            translate("Steps", "{count} réponses retirées"),
        ),
        "reply.convert": (
            translate("Steps", "Réponse convertie"),
            translate("Steps", "{count} réponses converties"),
        ),
        "reply.merge": (
            translate("Steps", "Réponses réunies"),
            translate("Steps", "Réponses réunies, {count} de moins"),
        ),
        "reply.copy": (
            translate("Steps", "Réponse copiée"),
            translate("Steps", "{count} réponses copiées"),
        ),
        "fragment.create": translate("Steps", "Fragment enregistré"),
        "fragment.edit": translate("Steps", "Fragment modifié"),
        "fragment.delete": translate("Steps", "Fragment supprimé"),
    }


def _library_named() -> _Words:
    return {
        "reply.restore": translate("Steps", "reprise d’une version"),
        "reply.rename": translate("Steps", "nouveau titre"),
        "reply.tag": translate("Steps", "étiquettes"),
        "reply.move": (
            translate("Steps", "rangement d’une réponse"),
            translate("Steps", "rangement de {count} réponses"),
        ),
        "reply.mark": translate("Steps", "changement d’état"),
        "reply.retire": (
            translate("Steps", "retrait d’une réponse"),
            translate("Steps", "retrait de {count} réponses"),
        ),
        "reply.convert": (
            translate("Steps", "conversion d’une réponse"),
            translate("Steps", "conversion de {count} réponses"),
        ),
        "reply.merge": translate("Steps", "réunion de réponses"),
        "reply.copy": translate("Steps", "copie vers une autre marque"),
        "fragment.create": translate("Steps", "nouveau fragment"),
        "fragment.edit": translate("Steps", "modification d’un fragment"),
        "fragment.delete": translate("Steps", "suppression d’un fragment"),
    }


def _people_done() -> _Words:
    return {
        "influencer.create": translate("Steps", "Fiche ajoutée"),
        "influencer.edit": translate("Steps", "Fiche modifiée"),
        "influencer.contact": (
            translate("Steps", "Contact noté"),
            translate("Steps", "Contact noté pour {count} personnes"),
        ),
        "influencer.delete": (
            translate("Steps", "Fiche supprimée"),
            translate("Steps", "{count} fiches supprimées"),
        ),
        "influencer.tag": (
            translate("Steps", "Étiquette ajoutée"),
            translate("Steps", "Étiquette ajoutée à {count} personnes"),
        ),
        "influencer.untag": (
            translate("Steps", "Étiquette retirée"),
            translate("Steps", "Étiquette retirée à {count} personnes"),
        ),
        "influencer.merge": (
            translate("Steps", "Doublons fusionnés"),
            translate("Steps", "{count} fiches n’en font plus qu’une"),
        ),
        "influencer.import": (
            translate("Steps", "Fiche importée"),
            translate("Steps", "{count} fiches importées"),
        ),
    }


def _people_named() -> _Words:
    return {
        "influencer.create": translate("Steps", "nouvelle fiche"),
        "influencer.edit": translate("Steps", "modification d’une fiche"),
        "influencer.contact": translate("Steps", "contact noté"),
        "influencer.delete": (
            translate("Steps", "suppression d’une fiche"),
            translate("Steps", "suppression de {count} fiches"),
        ),
        "influencer.tag": translate("Steps", "ajout d’une étiquette"),
        "influencer.untag": translate("Steps", "retrait d’une étiquette"),
        "influencer.merge": translate("Steps", "fusion de doublons"),
        "influencer.import": (
            translate("Steps", "import d’une fiche"),
            translate("Steps", "import de {count} fiches"),
        ),
    }
