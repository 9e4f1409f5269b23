"""A message and a clumsy answer to try the desk on: in the brand's own language, nobody's words."""

from dataclasses import dataclass

from cmdesk.domain.tone_profile import ToneProfile


@dataclass(frozen=True, slots=True)
class Sample:
    """What somebody writes to a brand, and an answer that would not go down well."""

    message: str
    answer: str


_FRENCH = Sample(
    "Ma commande est arrivée cassée et personne ne me répond depuis trois jours. C’est décevant.",
    "Bonjour, merci de supprimer cette photo. Envoie-nous un message privé.",
)
_ENGLISH = Sample(
    "My order arrived broken and nobody has answered me for three days. How disappointing.",
    "Hello, please delete this photo. Calm down and send us a private message.",
)


def sample_for(profile: ToneProfile) -> Sample:
    """Return the sample in the language that a brand speaks first."""
    return _ENGLISH if profile.languages[:1] == ("en",) else _FRENCH
