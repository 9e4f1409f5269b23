"""How a word or topic of a profile is found again in a text, whatever its form."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cmdesk.tone.lexicon import inflect
from cmdesk.tone.text import fold


class Term(NamedTuple):
    """One word or phrase of a profile: the forms of its first word, and how to find it."""

    written: str
    firsts: frozenset[str]
    regex: re.Pattern[str]


@lru_cache(maxsize=8_192)
def term(written: str) -> Term | None:
    """Return how to find a word or phrase with its inflected forms, or None if it holds no word."""
    words = re.findall(r"[^\W_]+", fold(written))
    if not words:
        return None
    forms = [_forms(word) for word in words]
    parts = (
        "(?:" + "|".join(sorted(map(re.escape, f), key=len, reverse=True)) + ")" for f in forms
    )
    joined = r"(?:['\s-]{1,3})".join(parts)
    return Term(written, forms[0], re.compile(rf"(?<!\w){joined}(?!\w)"))


def _forms(word: str) -> frozenset[str]:
    """Return the folded forms of a folded word; short words are taken as they stand.

    What may be a noun is inflected as one; what may be a verb, as a verb too.
    """
    if len(word) < 4:
        return frozenset({word})
    forms = set(inflect(word, "n", {}))
    if word[-1] in "sx" and len(word) > 4:
        forms.add(word[:-1])
    if word[-1] not in "sx":
        forms |= {f"{word}e", f"{word}es"}
    for masculine, feminine in _FEMININES.items():
        if word.endswith(masculine):
            changed = word.removesuffix(masculine) + feminine
            forms |= {changed, f"{changed}s"}
    if word.endswith(("er", "ir")) and not _only_noun(word):
        forms |= inflect(word, "v", {})
    return frozenset(forms)


def _only_noun(word: str) -> bool:
    """Tell whether a word that ends like an infinitive is none: «usager» has no «usage»."""
    if word.endswith("ier"):
        return not word.endswith("fier") and word not in VERBS_IN_IER
    return word.endswith("oir") or word in NOUNS_IN_ER


VERBS_IN_IER = frozenset(
    "allier amnistier anemier apparenter apprecier approprier associer autopsier balbutier"
    " beneficier calomnier charrier colorier communier concilier contrarier convier copier"
    " crier dedier delier demarier denier deplier deprecier devier differencier disgracier"
    " dissocier domicilier ecrier emacier envier epier estropier etudier expatrier expedier"
    " expier exproprier gracier humilier incendier initier injurier inventorier irradier"
    " licencier lier manier marier mendier multiplier negocier nier obvier officier oublier"
    " pallier parier parodier photocopier photographier plagier plier prier privilegier"
    " publier radier rallier rapatrier rassasier reconcilier recopier refugier relier remanier"
    " remarier remedier remercier renegocier renier repertorier replier resilier salarier"
    " scier skier soucier spolier supplier telecopier trier varier vicier".split()
)
"""Of the words in -ier, few are verbs apart from those in -fier."""
NOUNS_IN_ER = frozenset(
    "after air amer archer avenir berger biker blazer boulanger broker bunker burger cancer"
    " chair charter cheeseburger cher clair cluster container cuiller cuir danger desir docker"
    " eclair ecuyer electromenager elixir enfer ether etranger fakir fer flair flyer"
    " footballer foyer fromager gamer gangster gaucher geyser hacker hamburger hamster hiver"
    " horloger houiller impair imper joailler joker laser leader leger liner loisir loyer"
    " maraicher master menhir mensonger messager metayer mobilier newsletter nocher oreiller"
    " outsider pacemaker pair passager plaidoyer plaisir poker polyester porcher potager"
    " poulailler pullover quincailler raider revolver rocher rocker roller saphir scooter"
    " setter skipper sniper soupir speaker sponsor sticker super sweater tanker teaser"
    " thriller timer tir toner trader trailer tuner usager vacher ver verger viager"
    " volailler".split()
)
"""Nouns and adjectives that end like an infinitive and are none."""


_FEMININES = {"eux": "euse", "if": "ive", "el": "elle", "ien": "ienne"}
"""Endings that hardly any noun has: of these the feminine is known."""

_FRAME = frozenset(
    "affaire affaires dossier dossiers sujet sujets question questions actualite vie loi lois"
    " reforme reformes debat debats tout toute tous toutes leur leurs nous votre notre nos les"
    " des aux sur avec dans pour autour cours chez entre autres etat france".split()
)
"""Words that frame a topic without telling which one it is."""


class Topic(NamedTuple):
    """A topic as a text names it: by all of its words, or by one of its proper names."""

    words: tuple[frozenset[str], ...]
    names: frozenset[str]


@lru_cache(maxsize=2_048)
def topic(written: str) -> Topic:
    """Return what proves that a text names a topic; nothing proves one without telling words."""
    found = list[frozenset[str]]()
    names = set[str]()
    for word in re.findall(r"[^\W_]+", written):
        folded = fold(word)
        proper = word[0].isupper()
        if folded in _FRAME or len(folded) < (3 if proper else 4):
            continue
        forms = _forms(folded)
        found.append(forms)
        if proper:
            names.add(folded)
    return Topic(tuple(found), frozenset(names))


def names_topic(listed: Iterable[str], words: frozenset[str]) -> bool:
    """Tell whether the folded words of a text name one of the topics."""
    for known in map(topic, listed):
        if not known.words:
            continue
        if not known.names.isdisjoint(words):
            return True
        if not any(forms.isdisjoint(words) for forms in known.words):
            return True
    return False


_STRANGER = re.compile(
    r"\b(?:chez|quitt\w+|résili\w+|contre|face à|passer à|passe à|ceux|celui|celles?|que|qu['’]"
    r"|comme|coup|rejoindre|testé|essayé|préfère|adore|déteste)"
    r"\s(?:de\s|d'|d’|chez\s|à\s)?(?-i:(?P<name>[A-ZÀ-Ý][a-zà-ÿ]\w+))",
    re.IGNORECASE,
)
"""A capital where French puts one on names alone, after words that weigh or leave somebody."""


def names_stranger(typed: str, ours: Iterable[str]) -> bool:
    """Tell whether a text weighs or leaves somebody by name who is not the brand."""
    own = {part for mark in ours for part in re.findall(r"[^\W_]+", fold(mark))}
    return any(fold(match["name"]) not in own for match in _STRANGER.finditer(typed))
