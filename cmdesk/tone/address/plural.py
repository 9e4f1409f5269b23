"""Whether «vous» is several people: «vous deux», «vous êtes nombreux», «toi et tes amis, vous…»."""

import re

_SEVERAL = re.compile(
    r"\bvous (?:deux|trois|quatre|cinq|six|tous|toutes|autres)\b"
    r"|\bvous (?:etes|etiez|serez|seriez|avez ete) "
    r"(?:si |tres |bien |vraiment |tellement |deja |plus |environ |pres |de )*"
    r"(?:deux|trois|quatre|cinq|six|tous|toutes|nombreu(?:x|ses)|plusieurs|beaucoup"
    r"|\d[\d .]* a\b|\d[\d .]*\d{3}\b"
    r"|(?:une|des) (?:centaine|millier|dizaine)s?)\b"
    r"|\b(?:vous|venez|soyez|restez) (?:\w+ ){0,3}nombreu(?:x|ses)\b"
    r"|\b(?:chacune?|plusieurs|certaine?s|beaucoup|aucune?|une?|deux) (?:de |d'entre )vous\b"
    r"|\btoi (?:et|ou) (?:t[ae]s?|ton|les?|la|une?)\b|\btoi et (?:\w+ ){1,3},? ?vous\b"
    r"|\bet toi,? vous\b|\bvous \d\b|\bentre vous\b"
    r"|\b(?:les|mes|che(?:r|re)s) (?:amie?|gar|fille|copain|copine|pote|loulou|gourmande?|cliente?"
    r"|abonnee?|lecteur|auditeur|supporte?r|fan)s\b"
    r"|\b(?:bonjour|bonsoir|salut|coucou|hello|hey|yo|merci|bravo|bienvenue) (?:a )?"
    r"(?:(?:vous )?(?:tous|toutes|deux)\b|les \w+[sx]\b|tout le monde|toute la \w+"
    r"|la (?:team|mif|bande|communaute|famille|compagnie)|toute l'equipe|messieurs|mesdames)"
    r"|\b(?:tous|toutes) et (?:toutes|tous)\b|\bmesdames\b|\bmessieurs\b"
    r"|\bvos deux\b|\ba deux,? vous\b"
    r"|\b(?:parmi|sous|dans) vos (?:commentaires|messages|reponses|votes)\b"
    r"|\bvous\b[^?!]{0,99}\b(?:et )?toi,? (?:tu|dans|c'est|lequel|laquelle|quel)"
    r"|\bles autres,? (?:on|nous) (?:vous|ne vous)\b"
    r"|\bvous (?:etes|faites|formez) (?:\w+ ){0,3}une? (?:couple|duo|equipe|bande|famille)\b"
)
"""What shows that several people are spoken to."""

_NAMES = re.compile(
    r"\b(?:[Bb]onjour|[Bb]onsoir|[Ss]alut|[Cc]oucou|[Hh]ello|[Mm]erci|[Bb]ravo|[Cc]hers) "
    r"(?:[A-ZÀ-Þ][\w-]+,? ){1,4}et [A-ZÀ-Þ][\w-]+"
)
"""Two people greeted by name."""


def is_plural(raw: str, own: str) -> bool:
    """Tell whether a text, as written and folded, speaks to more than one person."""
    return _SEVERAL.search(own) is not None or _NAMES.search(raw) is not None
