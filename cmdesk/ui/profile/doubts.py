"""What seems wrong with a profile, in words that say what to do about it."""

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.brands import SharedHandle
from cmdesk.domain.advice import Advice, Doubt

translate = QCoreApplication.translate


def doubt_in_words(advice: Advice) -> str:
    """Return one sentence for an advice."""
    return _sentences()[advice.doubt].format(word=advice.word)


def shared_in_words(shared: SharedHandle) -> str:
    """Warn that a handle is another brand's."""
    return translate(
        "Doubt",
        "{handle} est déjà un compte de {brand} : c’est ainsi que l’on se trompe de client.",
    ).format(handle=shared.handle, brand=shared.brand)


def _sentences() -> dict[Doubt, str]:
    return {**_signs(), **_words(), **_others()}


def _signs() -> dict[Doubt, str]:
    return {
        Doubt.EMOJI_NONE_BUT_ALLOWED: translate(
            "Doubt",
            "Des emojis sont permis, mais aucun n’a de place : montez le nombre d’emojis, "
            "ou videz cette liste.",
        ),
        Doubt.EMOJI_BOTH: translate(
            "Doubt", "{word} est à la fois permis et banni : il sera signalé."
        ),
        Doubt.EMOJI_IN_SIGNATURE: translate(
            "Doubt", "« {word} » porte un emoji, alors que la marque n’en écrit aucun."
        ),
        Doubt.NO_EMOJI: translate("Doubt", "« {word} » n’est pas un emoji."),
        Doubt.HANDLE_BARE: translate(
            "Doubt", "« {word} » n’a pas d’arobase : écrivez @{word} pour qu’il soit reconnu."
        ),
        Doubt.HASHTAG_BARE: translate("Doubt", "« {word} » n’a pas de dièse : écrivez #{word}."),
        Doubt.HASHTAGS_OVER: translate(
            "Doubt", "La marque a des hashtags, mais aucun n’est permis dans un texte."
        ),
    }


def _words() -> dict[Doubt, str]:
    return {
        Doubt.NO_WORD: translate(
            "Doubt", "« {word} » n’a ni lettre ni chiffre : rien ne le trouvera."
        ),
        Doubt.TWICE: translate("Doubt", "« {word} » est écrit deux fois."),
        Doubt.PREFERRED_BANNED: translate(
            "Doubt", "« {word} » est proposé ici et banni plus haut : il faut choisir."
        ),
        Doubt.PREFERRED_SAME: translate("Doubt", "« {word} » est proposé à la place de lui-même."),
        Doubt.PROMISE_BANNED: translate(
            "Doubt", "« {word} » est validé comme promesse et banni comme mot."
        ),
        Doubt.TOPIC_BOTH: translate(
            "Doubt", "« {word} » est une cause de la marque et un sujet réservé : il faut choisir."
        ),
    }


def _others() -> dict[Doubt, str]:
    return {
        Doubt.VOICE_AND_PERSON: translate(
            "Doubt",
            "La marque dit « je » sans que personne ne parle : choisissez « une personne ».",
        ),
        Doubt.LANGUAGE_UNKNOWN: translate(
            "Doubt", "Aucune règle n’est écrite pour « {word} » : seuls les comptes y seront relus."
        ),
        Doubt.LANGUAGE_NONE: translate("Doubt", "Sans langue, presque rien n’est relu."),
        Doubt.AUDIENCE_TWICE: translate(
            "Doubt", "Deux publics s’appellent « {word} » : seul le premier sera trouvé."
        ),
        Doubt.AUDIENCE_SAME: translate(
            "Doubt", "Rien ne distingue encore le public « {word} » de la marque."
        ),
    }
