"""One library of hard texts in every format, written once for all that open it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, Size, Variant
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.formats.library import Library
from cmdesk.formats.registry import format_named

BODIES = (
    "Bonjour {prénom}, nous en sommes désolés. La dernière fournée sort à 17 h 30 ; à demain !",
    'Deux lignes,\net une « citation » ; avec "guillemets" et point-virgule.',
    "=1+1",
    "+33 1 23 45 67 89",
    "@fournillou merci 🥐👩‍🍳 مرحبا بكم",
    "Une <balise> & un {{double}} | une colonne\tune tabulation",
    "Long. " * 400,
    "'déjà une apostrophe",
)


@dataclass(frozen=True)
class Written:
    """The library, and where each format's file of it lies."""

    library: Library
    folder: Path

    def file(self, name: str) -> Path:
        """Return the file of a format."""
        return self.folder / f"library{format_named(name).extension}"


def hard_library() -> Library:
    """Return a library whose texts every format must mind."""
    when, day = datetime(2026, 3, 1, 12, tzinfo=UTC), date(2026, 2, 3)
    profile = ToneProfile(signatures=("— Lou",), handles=("@fournillou",))
    brand = Brand("b", "Fournil Lou", "#A8471F", "FL", profile=profile)
    first = Reply(
        *("r0", "b", "Rupture en fin de journée", BODIES[0]),
        situations=(Situation.COMPLAINT, Situation.QUESTION),
        tags=("pain", "horaires"),
        networks=(Network.INSTAGRAM,),
        status=ReplyStatus.APPROVED,
        approved_by="Inès Martin",
        approved_on=day,
        expires_on=date(2027, 1, 1),
        shortcut=":rupture",
        notes="À relire en été",
        uses=38,
        last_used=when,
        created=when,
        modified=when,
        kind=ReplyKind.APOLOGY,
        folder="Plaintes",
        variants=(Variant("Désolés, à demain !", Address.VOUS, Size.SHORT),),
    )
    others = (
        replace(
            *(first,),
            id=f"r{number}",
            title=f"Titre {number}",
            body=body,
            shortcut=f":t{number}",
            variants=(),
            situations=(list(Situation)[number % 7],),
        )
        for number, body in enumerate(BODIES[1:], 1)
    )
    return Library(brand, (first, *others), (Fragment("f", "b", "rappel", "Rappelez-nous."),))


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("written")
    made = Written(hard_library(), folder)
    for name in ("xlsx", "csv", "docx", "html", "espanso", "json"):
        write = format_named(name).write
        assert write is not None
        made.file(name).write_bytes(write([made.library]))
    return made
