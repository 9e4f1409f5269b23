"""The name of each concern as a card's title: a thing one sees, never a reproach."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cmdesk.domain.network import Situation

_CONTEXT = "Concern"
TITLES: dict[str, str] = {
    "address": str(QT_TRANSLATE_NOOP("Concern", "Tutoiement ou vouvoiement")),
    "voice": str(QT_TRANSLATE_NOOP("Concern", "La marque ne parle pas ainsi d’elle")),
    "missing-apology": str(QT_TRANSLATE_NOOP("Concern", "Aucune excuse")),
    "non-apology": str(QT_TRANSLATE_NOOP("Concern", "Excuse qui n’en est pas une")),
    "removal-request": str(QT_TRANSLATE_NOOP("Concern", "Demande de retrait")),
    "private-first": str(QT_TRANSLATE_NOOP("Concern", "Renvoi en privé sans réponse")),
    "condescension": str(QT_TRANSLATE_NOOP("Concern", "Ton condescendant")),
    "blame": str(QT_TRANSLATE_NOOP("Concern", "Faute rejetée sur la personne")),
    "minimising": str(QT_TRANSLATE_NOOP("Concern", "Vécu minimisé")),
    "hostility": str(QT_TRANSLATE_NOOP("Concern", "Mots hostiles")),
    "exclusion": str(QT_TRANSLATE_NOOP("Concern", "Porte montrée à la personne")),
    "stonewalling": str(QT_TRANSLATE_NOOP("Concern", "Porte fermée à la question")),
    "ill-timed-humour": str(QT_TRANSLATE_NOOP("Concern", "Plaisanterie mal venue")),
    "overpromise": str(QT_TRANSLATE_NOOP("Concern", "Promesse trop grande")),
    "personal-data": str(QT_TRANSLATE_NOOP("Concern", "Donnée personnelle en public")),
    "other-brand": str(QT_TRANSLATE_NOOP("Concern", "Autre client nommé")),
    "over-personal": str(QT_TRANSLATE_NOOP("Concern", "Trop personnel")),
    "boilerplate": str(QT_TRANSLATE_NOOP("Concern", "Formule toute faite")),
    "repetition": str(QT_TRANSLATE_NOOP("Concern", "Déjà dit récemment")),
    "vocabulary": str(QT_TRANSLATE_NOOP("Concern", "Mot à éviter")),
    "budget": str(QT_TRANSLATE_NOOP("Concern", "Signes à revoir")),
    "length": str(QT_TRANSLATE_NOOP("Concern", "Texte trop long")),
    "off-limits": str(QT_TRANSLATE_NOOP("Concern", "Sujet réservé")),
    "influencer": str(QT_TRANSLATE_NOOP("Concern", "Contre la fiche d’influence")),
    "placeholder": str(QT_TRANSLATE_NOOP("Concern", "Variable à remplir")),
    "disclosure": str(QT_TRANSLATE_NOOP("Concern", "Partenariat à signaler")),
    "promotion": str(QT_TRANSLATE_NOOP("Concern", "Publicité mal venue")),
    "typography": str(QT_TRANSLATE_NOOP("Concern", "Typographie")),
    "spelling": str(QT_TRANSLATE_NOOP("Concern", "Orthographe")),
}
_MIXED_ADDRESS = str(QT_TRANSLATE_NOOP("Concern", "Tu et vous mêlés"))

READINGS: dict[Situation, str] = {
    Situation.COMPLAINT: str(QT_TRANSLATE_NOOP("Concern", "une plainte")),
    Situation.QUESTION: str(QT_TRANSLATE_NOOP("Concern", "une question")),
    Situation.PRAISE: str(QT_TRANSLATE_NOOP("Concern", "un compliment")),
    Situation.ATTACK: str(QT_TRANSLATE_NOOP("Concern", "une attaque")),
    Situation.HATE: str(QT_TRANSLATE_NOOP("Concern", "un propos haineux")),
    Situation.CRISIS: str(QT_TRANSLATE_NOOP("Concern", "une crise")),
    Situation.JOKE: str(QT_TRANSLATE_NOOP("Concern", "une plaisanterie")),
}


def title_of(concern: str, *, mixed_address: bool = False) -> str:
    """Return the title of a concern; one that this version does not know is shown as it is."""
    if concern == "address" and mixed_address:
        return QCoreApplication.translate(_CONTEXT, _MIXED_ADDRESS)
    title = TITLES.get(concern)
    return QCoreApplication.translate(_CONTEXT, title) if title else concern


def reading_of(situation: Situation) -> str:
    """Return how a situation is said after «Lu comme»."""
    return QCoreApplication.translate(_CONTEXT, READINGS[situation])
