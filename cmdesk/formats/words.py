"""The words that an exported library is laid out with, in the client's own language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cmdesk.domain.network import NETWORKS, Situation
from cmdesk.domain.reply import ReplyKind, ReplyStatus, Size, Variant
from cmdesk.formats.library import Library


@dataclass(frozen=True, slots=True)
class Words:
    """One language's headings. ``columns`` follow the order of the CSV's cells."""

    columns: tuple[str, ...]
    situations: Mapping[Situation, str]
    statuses: Mapping[ReplyStatus, str]
    kinds: Mapping[ReplyKind, str]
    sizes: Mapping[Size, str]
    any_situation: str
    replies: tuple[str, str]
    uses: tuple[str, str]
    approved: str
    approved_by: str
    approved_on: str
    expires: str
    shortcut: str
    note: str
    months: tuple[str, ...]
    first_day: str

    def day(self, day: date) -> str:
        """Return a date as people write it: «1er mars 2026», «1 March 2026»."""
        number = self.first_day if day.day == 1 else str(day.day)
        return f"{number} {self.months[day.month - 1]} {day.year}"


FRENCH = Words(
    columns=(
        "Marque",
        "Titre",
        "Réponse",
        "Situations",
        "Étiquettes",
        "Réseaux",
        "État",
        "Validée par",
        "Validée le",
        "Expire le",
        "Raccourci",
        "Notes",
        "Envois",
        "Dernier envoi",
        "Créée le",
        "Modifiée le",
        "Nature",
        "Dossier",
        "Public",
        "Source",
        "Variante",
    ),
    situations={
        Situation.COMPLAINT: "Plainte",
        Situation.QUESTION: "Question",
        Situation.PRAISE: "Compliment",
        Situation.ATTACK: "Attaque",
        Situation.HATE: "Haine",
        Situation.CRISIS: "Crise",
        Situation.JOKE: "Plaisanterie",
    },
    statuses={
        ReplyStatus.DRAFT: "Brouillon",
        ReplyStatus.APPROVED: "Validée",
        ReplyStatus.RETIRED: "Retirée",
    },
    kinds={
        ReplyKind.ANSWER: "Réponse",
        ReplyKind.APOLOGY: "Excuse",
        ReplyKind.ARGUMENT: "Argument",
        ReplyKind.BOUNDARY: "Limite",
        ReplyKind.HOLDING: "Message d’attente",
        ReplyKind.THANKS: "Remerciement",
        ReplyKind.ANNOUNCEMENT: "Annonce",
    },
    sizes={Size.SHORT: "courte", Size.LONG: "longue"},
    any_situation="Toutes occasions",
    replies=("réponse", "réponses"),
    uses=("envoi", "envois"),
    approved="validée",
    approved_by="validée par {name}",
    approved_on="le {day}",
    expires="expire le {day}",
    shortcut="raccourci {shortcut}",
    note="Note\N{NO-BREAK SPACE}: {text}",
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    first_day="1er",
)

ENGLISH = Words(
    columns=(
        "Brand",
        "Title",
        "Reply",
        "Situations",
        "Tags",
        "Networks",
        "Status",
        "Approved by",
        "Approved on",
        "Expires on",
        "Shortcut",
        "Notes",
        "Uses",
        "Last used",
        "Created",
        "Modified",
        "Kind",
        "Folder",
        "Audience",
        "Source",
        "Variant",
    ),
    situations={
        Situation.COMPLAINT: "Complaint",
        Situation.QUESTION: "Question",
        Situation.PRAISE: "Praise",
        Situation.ATTACK: "Attack",
        Situation.HATE: "Hate",
        Situation.CRISIS: "Crisis",
        Situation.JOKE: "Joke",
    },
    statuses={
        ReplyStatus.DRAFT: "Draft",
        ReplyStatus.APPROVED: "Approved",
        ReplyStatus.RETIRED: "Retired",
    },
    kinds={
        ReplyKind.ANSWER: "Answer",
        ReplyKind.APOLOGY: "Apology",
        ReplyKind.ARGUMENT: "Argument",
        ReplyKind.BOUNDARY: "Boundary",
        ReplyKind.HOLDING: "Holding statement",
        ReplyKind.THANKS: "Thanks",
        ReplyKind.ANNOUNCEMENT: "Announcement",
    },
    sizes={Size.SHORT: "short", Size.LONG: "long"},
    any_situation="Any occasion",
    replies=("reply", "replies"),
    uses=("use", "uses"),
    approved="approved",
    approved_by="approved by {name}",
    approved_on="on {day}",
    expires="expires on {day}",
    shortcut="shortcut {shortcut}",
    note="Note: {text}",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    first_day="1",
)


def words_for(libraries: Sequence[Library]) -> Words:
    """Return the words in the first brand's first language: English, or else French."""
    for library in libraries:
        languages = library.brand.profile.languages
        return ENGLISH if languages and languages[0].lower().startswith("en") else FRENCH
    return FRENCH


def variant_named(variant: Variant, words: Words) -> str:
    """Return what sets a wording apart: «tu · courte · en · X», empty for the main one."""
    parts = (
        str(variant.address or ""),
        words.sizes[variant.size] if variant.size else "",
        variant.language,
        NETWORKS[variant.network] if variant.network else "",
    )
    return " · ".join(part for part in parts if part)


def counted(number: int, words: tuple[str, str]) -> str:
    """Return «1 envoi», «38 envois»; nought counts as one, as French does."""
    return f"{number} {words[0] if number < 2 else words[1]}"
