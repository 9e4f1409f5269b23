"""A small checker with known findings, for tests of the pane that are not about the rules."""

import re
from collections.abc import Iterator

from cmdesk.domain.network import Situation
from cmdesk.system import resources
from cmdesk.tone.convert import Conversion
from cmdesk.tone.length import Limits
from cmdesk.tone.model import (
    AddressReading,
    Context,
    Finding,
    Fix,
    Person,
    Report,
    Severity,
)

TO_VOUS = "Tout passer au vous"
_TU = {"tu": "vous", "te": "vous", "Dis-nous": "Dites-nous"}


LIMITS = Limits.load(resources.root() / "tone")


class FakeChecker:
    """Finds tu beside vous, «retirer la photo», 😂, «colis», thanks again, no apology."""

    limits = LIMITS

    def check(self, text: str, context: Context) -> Report:
        incoming = context.incoming or ""
        read = (Situation.COMPLAINT,) if "déçue" in incoming else ()
        situations = context.situations if context.situations is not None else read
        found = sorted(
            [*_words(text), *_address(text), *_absent(text, situations), *_again(text, context)],
            key=lambda f: (f.start, f.severity.rank, f.rule),
        )
        mixed = any(f.concern == "address" for f in found)
        return Report(
            AddressReading("mixed" if mixed else "none"),
            situations,
            LIMITS.length(text, context),
            tuple(found),
        )

    def convert(self, text: str, to: Person, context: Context) -> Conversion:
        """Turn nothing."""
        return Conversion((), ())

    def forget(self) -> None:
        """Hold nothing that could be forgotten."""


def _words(text: str) -> Iterator[Finding]:
    for pattern, concern, severity, label, new in (
        (r"retirer la photo[^?]*story", "removal-request", "error", "Ôter la demande", "répondre"),
        ("😂", "ill-timed-humour", "warning", "Ôter l’emoji", ""),
        (r"\bcolis\b", "vocabulary", "suggestion", "Écrire «paquet»", "paquet"),
    ):
        for match in re.finditer(pattern, text):
            fix = Fix(label, match.start(), match.end(), new)
            yield _finding(concern, severity, match, "Le public y regardera à deux fois.", (fix,))


def _address(text: str) -> Iterator[Finding]:
    if not re.search(r"\b[Vv]o(us|tre)\b", text):
        return
    matches = list(re.finditer(r"\b(tu|te|Dis-nous)\b", text))
    fixes = tuple(Fix(TO_VOUS, m.start(), m.end(), _TU[m.group()]) for m in matches)
    for match in matches:
        yield _finding("address", "error", match, "Le texte dit tu et vous.", fixes)


def _again(text: str, context: Context) -> Iterator[Finding]:
    for match in re.finditer("^Merci de votre .*", text):
        if any(sent.startswith("Merci de votre ") for sent in context.recent):
            yield _finding("repetition", "warning", match, "Le même texte est parti.", ())


def _absent(text: str, situations: tuple[Situation, ...]) -> Iterator[Finding]:
    if Situation.COMPLAINT in situations and "désolé" not in text:
        fix = Fix("Insérer une ouverture", 0, 0, "Nous sommes désolés. ")
        why = "La plainte est justifiée et rien, dans la réponse, ne la reconnaît."
        yield Finding(
            "missing-apology.any", "missing-apology", Severity.ERROR, 0, 0, "", why, why, (fix,)
        )


def _finding(
    concern: str, severity: str, match: re.Match[str], message: str, fixes: tuple[Fix, ...]
) -> Finding:
    why = "Demander d’effacer attire les regards sur ce qu’on voudrait cacher."
    return Finding(
        f"{concern}.fake",
        concern,
        Severity(severity),
        match.start(),
        match.end(),
        match.group(),
        message,
        why,
        fixes,
    )
