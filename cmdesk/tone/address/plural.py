"""Whether «vous» is several people: «vous deux», «vous êtes nombreux», «toi et tes amis, vous…»."""

import re

_SEVERAL = re.compile(
    r"\bvous (?:deux|trois|quatre|cinq|six|tous|toutes|autres)\b"
    r"|\bvous (?:etes|etiez|serez|seriez|avez ete) "
    r"(?:si |tres |bien |vraiment |tellement |deja |plus |environ )*"
    r"(?:deux|trois|quatre|cinq|six|tous|toutes|nombreu(?:x|ses)|plusieurs|beaucoup|\d[\d .]* a\b"
    r"|(?:une|des) (?:centaine|millier|dizaine)s?)\b"
    r"|\b(?:vous|venez|soyez|restez) (?:\w+ ){0,3}nombreu(?:x|ses)\b"
    r"|\b(?:chacune?|plusieurs|certaine?s|beaucoup|aucune?|une?|deux) (?:de |d'entre )vous\b"
    r"|\btoi (?:et|ou) (?:t[ae]s?|ton|les?|la|une?)\b"
    r"|\b(?:les|mes|che(?:r|re)s) (?:amie?|gar|fille|copain|copine|pote|loulou|gourmande?|cliente?"
    r"|abonnee?|lecteur|auditeur|supporte?r|fan)s\b"
    r"|\b(?:bonjour|bonsoir|salut|coucou|hello|merci|bravo|bienvenue) a (?:vous )?"
    r"(?:tous|toutes|deux)\b"
    r"|\b(?:tous|toutes) et (?:toutes|tous)\b|\bmesdames\b|\bmessieurs\b"
)
"""What shows that several people are spoken to."""


def is_plural(own: str) -> bool:
    """Tell whether a folded text shows that it speaks to more than one person."""
    return _SEVERAL.search(own) is not None
