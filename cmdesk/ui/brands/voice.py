"""A tone profile in words: each key, its value, and what it changes in what is signalled."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from cmdesk.domain.tone_profile import KEYS, Address, Audience, Personhood, ToneProfile, Voice
from cmdesk.ui.messages import firmness_name, humour_name, moment_meaning, moment_name, number

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Trait:
    """One key of the profile as a person reads it; no ``words`` means that nothing is set."""

    key: str
    name: str
    meaning: str
    words: tuple[str, ...]


def traits(profile: ToneProfile) -> Mapping[str, tuple[Trait, ...]]:
    """Return every key of the contract but the name, by group, in the order to read them."""
    return {
        translate("Voice", "La voix"): _voice(profile),
        translate("Voice", "La mesure"): _measure(profile),
        translate("Voice", "Les mots"): _words(profile),
        translate("Voice", "Les sujets"): _topics(profile),
        translate("Voice", "Les signes de la marque"): _signs(profile),
    }


def address_name(address: Address) -> str:
    """Say how one person is addressed."""
    return {
        Address.TU: translate("Voice", "tutoiement"),
        Address.VOUS: translate("Voice", "vouvoiement"),
        Address.EITHER: translate("Voice", "l’un ou l’autre, jamais les deux"),
    }[address]


def _voice(profile: ToneProfile) -> tuple[Trait, ...]:
    return (*_speech(profile), *_manner(profile))


def _speech(profile: ToneProfile) -> tuple[Trait, ...]:
    voices = {
        Voice.JE: translate("Voice", "« je »"),
        Voice.NOUS: translate("Voice", "« nous »"),
        Voice.ON: translate("Voice", "« on »"),
        Voice.ANY: translate("Voice", "au choix"),
    }
    return (
        Trait(
            "address",
            translate("Voice", "Adresse"),
            translate("Voice", "Tutoyer ou vouvoyer à contresens, ou mêler les deux, est signalé."),
            (address_name(profile.address),),
        ),
        Trait(
            "voice",
            translate("Voice", "Parle d’elle en disant"),
            translate("Voice", "Une autre personne grammaticale est signalée."),
            (voices[profile.voice],),
        ),
    )


def _manner(profile: ToneProfile) -> tuple[Trait, ...]:
    persons = {
        Personhood.BRAND: translate("Voice", "la marque parle"),
        Personhood.TEAM: translate("Voice", "l’équipe parle"),
        Personhood.PERSON: translate("Voice", "une personne parle"),
    }
    return (
        Trait(
            "humour",
            translate("Voice", "Humour"),
            translate(
                "Voice", "Au-delà, une plaisanterie est signalée ; face à une plainte, toujours."
            ),
            (humour_name(profile.humour),),
        ),
        Trait(
            "firmness",
            translate("Voice", "Fermeté"),
            translate("Voice", "Jusqu’où aller face à une attaque. Jamais face à une plainte."),
            (firmness_name(profile.firmness),),
        ),
        Trait(
            "personhood",
            translate("Voice", "Part d’humain"),
            translate("Voice", "Plus intime que cela, la réponse est signalée."),
            (persons[profile.personhood],),
        ),
        Trait(
            "moment",
            translate("Voice", "Moment"),
            moment_meaning(profile.moment),
            (moment_name(profile.moment),),
        ),
        Trait(
            "audiences",
            translate("Voice", "Publics"),
            translate("Voice", "Des communautés dont le ton diffère, choisies au moment d’écrire."),
            tuple(_audience(item, profile) for item in profile.audiences),
        ),
    )


def _measure(profile: ToneProfile) -> tuple[Trait, ...]:
    at_most = translate("Voice", "{count} au plus")
    over = translate("Voice", "Au-delà, dans un même texte, c’est signalé.")
    names = {
        "emoji_max": translate("Voice", "Emojis"),
        "exclamation_max": translate("Voice", "Points d’exclamation"),
        "hashtag_max": translate("Voice", "Hashtags"),
        "capitals_max": translate("Voice", "Mots en capitales"),
    }
    budgets = [
        Trait(key, name, over, (at_most.format(count=number(getattr(profile, key))),))
        for key, name in names.items()
    ]
    return (
        *budgets,
        Trait(
            "emoji_banned",
            translate("Voice", "Emojis bannis"),
            translate("Voice", "Signalés à chaque fois."),
            profile.emoji_banned,
        ),
        Trait(
            "emoji_allowed",
            translate("Voice", "Emojis permis"),
            translate("Voice", "S’il y en a, tous les autres sont signalés."),
            profile.emoji_allowed,
        ),
    )


def _words(profile: ToneProfile) -> tuple[Trait, ...]:
    return (
        Trait(
            "banned",
            translate("Voice", "Mots bannis"),
            translate("Voice", "Signalés, dans toutes leurs formes."),
            profile.banned,
        ),
        Trait(
            "preferred",
            translate("Voice", "Mots de la maison"),
            translate("Voice", "Le premier est signalé, le second proposé."),
            tuple(f"{avoided} → {wanted}" for avoided, wanted in profile.preferred.items()),
        ),
        Trait(
            "promise_ok",
            translate("Voice", "Promesses validées"),
            translate("Voice", "Les seuls engagements absolus qui ne sont pas signalés."),
            profile.promise_ok,
        ),
        Trait(
            "languages",
            translate("Voice", "Langues"),
            translate("Voice", "Celles que la marque écrit."),
            profile.languages,
        ),
    )


def _topics(profile: ToneProfile) -> tuple[Trait, ...]:
    return (
        Trait(
            "values",
            translate("Voice", "Causes"),
            translate("Voice", "Là où la marque peut prendre position."),
            profile.values,
        ),
        Trait(
            "off_limits",
            translate("Voice", "Sujets réservés"),
            translate("Voice", "Ce que la marque ne commente jamais."),
            profile.off_limits,
        ),
    )


def _signs(profile: ToneProfile) -> tuple[Trait, ...]:
    mixed_up = translate("Voice", "Dans le texte d’une autre marque, c’est signalé.")
    return (
        Trait("handles", translate("Voice", "Comptes"), mixed_up, profile.handles),
        Trait("hashtags", translate("Voice", "Hashtags de la marque"), mixed_up, profile.hashtags),
        Trait("signatures", translate("Voice", "Signatures"), mixed_up, profile.signatures),
    )


def _audience(audience: Audience, profile: ToneProfile) -> str:
    """Name an audience and what differs for it: «Habitués : humour libre, emojis 4 au plus»."""
    other = replace(profile.for_audience(audience.name), audiences=())
    every = (trait for group in traits(other).values() for trait in group)
    parts = [
        f"{trait.name.lower()} {', '.join(trait.words)}"
        if trait.key in _COUNTED
        else trait.words[0]
        for trait in every
        if trait.key in audience.overrides and trait.words
    ]
    return f"{audience.name}\N{NO-BREAK SPACE}: {', '.join(parts)}" if parts else audience.name


_COUNTED = frozenset(KEYS) - {"address", "voice", "humour", "firmness", "personhood", "moment"}
"""Keys whose value says nothing without the key's name."""
