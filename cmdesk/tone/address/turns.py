"""The words that converting takes: what elides, what gender a noun has, what «vous» stands by."""

from cmdesk.tone.address.words import word_set

ASPIRATED = tuple(
    word_set(
        """
        hach hai haine halet hall halt hamac hameau hamster hanch hand hangar hant happ
        haras harc hard harem hareng hargn haricot harnais harp hasard hat hauss haut hennir
        heriss hernie heron heros hers hetre heurt hibou hic hideu hierarch hiss hobby
        hockey hold-up hollande homard honte hoquet hord hors hotte houl houss hublot hue
        huit hum hurl hutte
        """
    )
)
"""Beginnings of words whose h forbids elision."""

FEMININE = word_set(
    """
    belle bonne derniere fausse future grande grosse jolie meilleure nouvelle petite premiere
    prochaine seule vieille vraie toute precieuse charmante gentille
    """
)
MASCULINE = word_set(
    """
    beau bon dernier faux futur grand gros joli meilleur nouveau petit premier prochain seul
    vieux vrai tout precieux charmant gentil
    """
)
"""Adjectives that come before their noun and show its gender."""

INVERTED = word_set(
    """
    avez etes pouvez voulez devez savez allez aviez etiez pourriez voudriez auriez seriez
    souhaitez
    """
)
"""Verbs that «vous» follows in a question rather than an order."""

BEFORE_TOI = word_set(
    """
    c'est est sont que qu' comme voila voici avec et bonjour bonsoir merci salut
    """
)
"""What stands before a «vous» that is no subject and no object."""

WISHED = word_set(
    """
    faut faudra faudrait pour afin bien avant jusqu'a jusqu' sans veux voulons veut souhaite
    souhaitons souhaiterions regrette regrettons desole desoles desolee navre navres navree
    content contents ravi ravis heureux peur dommage aimerais aimerions voudrais voudrions
    craint craignons attendant
    """
)
"""What asks for a subjunctive after «que»."""

_FEMININE_NOUNS = word_set(
    """
    barbe box creme crepe critique finale garde gastro memoire mort page part photo playlist
    poele promo pub radio reclame rose somme story switch team
    """
)
_MASCULINE_NOUNS = word_set(
    """
    boss cache cadre corps doc drive job jour livre live memo metro micro mieux mode pass
    physique poste pull recap reel retour secours service solde tour transat
    """
)
GENDERS = dict.fromkeys(_FEMININE_NOUNS, "f") | dict.fromkeys(_MASCULINE_NOUNS, "m")
"""Nouns that the dictionary has otherwise than the trade, or not at all."""

FEMININE_ENDINGS = (
    "tion",
    "sion",
    "xion",
    "ance",
    "ence",
    "ette",
    "esse",
    "ise",
    "ure",
    "ade",
    "ee",
)
MASCULINE_ENDINGS = (
    "ant",
    "ent",
    "age",
    "isme",
    "oir",
    "eau",
    "ier",
    "al",
    "el",
    "il",
    "et",
    "ot",
    "as",
)
"""What nouns that no dictionary holds end in."""

SINGULAR_IN_S = word_set(
    """
    ailleurs alors anglais apres assis chinois dans depuis dessous dessus divers epais exclus
    francais frais gras gris inclus japonais jamais mauvais moins parfois precis presque
    quelques sans toujours vers tres toutes vous heureux
    """
)
"""What ends in s after «vous êtes» and says nothing of how many."""
