"""A tone profile in words: each key, its value, and what it changes in what is signalled."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from cmdesk.domain.tone_profile import (
    KEYS,
    Address,
    Audience,
    Firmness,
    Humour,
    Moment,
    Personhood,
    ToneProfile,
    Voice,
)
from cmdesk.ui.messages import (
    firmness_name,
    humour_name,
    labelled,
    moment_meaning,
    moment_name,
    number,
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Trait:
    """One key of the profile as a person reads it; no ``words`` means that nothing is set."""

    key: str
    name: str
    meaning: str
    words: tuple[str, ...]


def traits(profile: ToneProfile) -> Mapping[str, tuple[Trait, ...]]:
    """Return every key of the contract, by group, in the order to read them."""
    return {
        translate("Voice", "La voix"): _voice(profile),
        translate("Voice", "La mesure"): _measure(profile),
        translate("Voice", "Les mots"): _words(profile),
        translate("Voice", "Les sujets"): _topics(profile),
        translate("Voice", "Les signes de la marque"): _signs(profile),
    }


def trait(profile: ToneProfile, key: str) -> Trait:
    """Return one key of the profile in words."""
    every = (item for group in traits(profile).values() for item in group)
    return next(item for item in every if item.key == key)


def address_name(address: Address) -> str:
    """Say how one person is addressed."""
    return {
        Address.TU: translate("Voice", "tutoiement"),
        Address.VOUS: translate("Voice", "vouvoiement"),
        Address.EITHER: translate("Voice", "l’un ou l’autre, jamais les deux"),
    }[address]


def language_name(code: str) -> str:
    """Name a language; one without a name here is told by its code."""
    names = {"fr": translate("Voice", "français"), "en": translate("Voice", "anglais")}
    return names.get(code, code)


def option_name(value: StrEnum) -> str:
    """Name one value of a key that has a few, short enough for a button."""
    if isinstance(value, Humour):
        return humour_name(value)
    if isinstance(value, Firmness):
        return firmness_name(value)
    if isinstance(value, Moment):
        return moment_name(value)
    names: dict[StrEnum, str] = {
        Address.TU: translate("Voice", "tu"),
        Address.VOUS: translate("Voice", "vous"),
        Address.EITHER: translate("Voice", "l’un ou l’autre"),
        Voice.JE: translate("Voice", "« je »"),
        Voice.NOUS: translate("Voice", "« nous »"),
        Voice.ON: translate("Voice", "« on »"),
        Voice.ANY: translate("Voice", "au choix"),
        Personhood.BRAND: translate("Voice", "la marque parle"),
        Personhood.TEAM: translate("Voice", "l’équipe parle"),
        Personhood.PERSON: translate("Voice", "une personne parle"),
    }
    return names[value]


def effect(value: StrEnum) -> str:
    """Say in one line what a value changes in what is signalled."""
    if isinstance(value, Moment):
        return moment_meaning(value)
    words = _speech_effects() if isinstance(value, Address | Voice) else _manner_effects()
    return words[value]


def _speech_effects() -> Mapping[StrEnum, str]:
    return {
        Address.TU: translate("Voice", "Un « vous » à une seule personne est signalé."),
        Address.VOUS: translate("Voice", "Un « tu » est signalé."),
        Address.EITHER: translate("Voice", "Seul le mélange des deux est signalé."),
        Voice.JE: translate("Voice", "« Nous » ou « on » pour la marque est signalé."),
        Voice.NOUS: translate("Voice", "« Je » ou « on » pour la marque est signalé."),
        Voice.ON: translate("Voice", "« Je » ou « nous » pour la marque est signalé."),
        Voice.ANY: translate("Voice", "Rien n’est signalé."),
    }


def _manner_effects() -> Mapping[StrEnum, str]:
    return {
        Humour.NONE: translate("Voice", "Toute plaisanterie est signalée."),
        Humour.LIGHT: translate(
            "Voice", "Une plaisanterie face à une plainte ou un jour difficile est signalée."
        ),
        Humour.FREE: translate(
            "Voice", "Relu comme l’humour léger ; le guide de ton, lui, le dit libre."
        ),
        Firmness.GENTLE: translate(
            "Voice", "Relu comme « ferme » ; le guide de ton demande plus de douceur."
        ),
        Firmness.FIRM: translate("Voice", "Montrer la porte est signalé, même à qui attaque."),
        Firmness.CUTTING: translate(
            "Voice", "Une limite sèche passe face à la haine, et là seulement."
        ),
        Personhood.BRAND: translate(
            "Voice", "Relu comme « l’équipe parle » ; le guide de ton demande de s’effacer."
        ),
        Personhood.TEAM: translate(
            "Voice", "Humeurs, vie privée et avis personnels sont signalés."
        ),
        Personhood.PERSON: translate("Voice", "Humeurs et avis personnels passent."),
    }


def _voice(profile: ToneProfile) -> tuple[Trait, ...]:
    names = {
        "address": translate("Voice", "Adresse"),
        "voice": translate("Voice", "Parle d’elle en disant"),
        "humour": translate("Voice", "Humour"),
        "firmness": translate("Voice", "Fermeté"),
        "personhood": translate("Voice", "Part d’humain"),
        "moment": translate("Voice", "Moment"),
    }
    chosen = {key: getattr(profile, key) for key in names}
    return (
        *(Trait(key, names[key], effect(chosen[key]), (_told(chosen[key]),)) for key in names),
        Trait(
            "audiences",
            translate("Voice", "Publics"),
            translate("Voice", "Des communautés dont le ton diffère, choisies au moment d’écrire."),
            tuple(_audience(item, profile) for item in profile.audiences),
        ),
    )


def _told(value: StrEnum) -> str:
    return address_name(value) if isinstance(value, Address) else option_name(value)


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
            tuple(map(language_name, profile.languages)),
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
        Trait(
            "name",
            translate("Voice", "Nom"),
            translate("Voice", "Écrit dans la réponse d’une autre marque, il est signalé."),
            (profile.name,) if profile.name else (),
        ),
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
    return labelled(audience.name, ", ".join(parts)) if parts else audience.name


_COUNTED = frozenset(KEYS) - {"address", "voice", "humour", "firmness", "personhood", "moment"}
"""Keys whose value says nothing without the key's name."""
