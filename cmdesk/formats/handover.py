"""What goes with a client at the end of a contract: the files' names, and a letter with them.

The letter is plain text that any system opens by a double click: UTF-8 with a byte order mark,
CRLF, no line longer than a mail's.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import ReplyStatus
from cmdesk.formats.entries import shortcut_of
from cmdesk.formats.journal import Span, span_words
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable
from cmdesk.formats.words import counted, words_for

_WIDTH = 78


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's names and sentences; ``letter`` is the whole of it but for its lists."""

    folder: str
    dossier: str
    guide: str
    library: str
    journal: str
    letter: str
    replies: tuple[str, str]
    approved: tuple[str, str]
    fragments: tuple[str, str]
    versions: tuple[str, str]
    entries: tuple[str, str]
    colon: str
    files: str
    figures: str
    title: str
    opening: str
    about: dict[str, str]
    how: str
    private: str
    drafts: str
    people: str


FRENCH = Labels(
    folder="{brand} — remise du {day}",
    dossier="Dossier de réponses.pdf",
    guide="Guide de ton",
    library="Réponses",
    journal="Journal",
    letter="LISEZ-MOI.txt",
    replies=("réponse", "réponses"),
    approved=("validée par vous", "validées par vous"),
    fragments=("texte partagé", "textes partagés"),
    versions=("version précédente", "versions précédentes"),
    entries=("message publié", "messages publiés"),
    colon="\N{NO-BREAK SPACE}:",
    files="CE QUE VOUS TROUVEREZ ICI",
    figures="EN CHIFFRES",
    title="{brand}, remise du {day}",
    opening=(
        "Bonjour,\n\n"
        "Voici tout ce qui a servi à répondre en public au nom de {brand}. Ces textes sont les "
        "vôtres\N{NO-BREAK SPACE}: lisez-les, imprimez-les, confiez-les à la personne qui prend "
        "la suite. Aucun de ces fichiers ne demande CM Desk pour s’ouvrir."
    ),
    about={
        "dossier": "Toutes les réponses, classées par situation, avec leur date de validation. "
        "À lire d’abord, à imprimer si vous le souhaitez.",
        "guide-pdf": "La voix de la marque\N{NO-BREAK SPACE}: comment elle s’adresse aux gens, ce "
        "qu’elle dit, ce qu’elle évite. La dernière page se signe.",
        "guide-md": "Le même guide en texte simple, à copier dans un wiki ou à modifier.",
        "xlsx": "Les réponses dans un classeur avec filtres, pour Excel, LibreOffice ou Google "
        "Sheets.",
        "json": "La bibliothèque entière, sans perte, avec ce que chaque réponse disait avant. "
        "C’est le fichier à garder\N{NO-BREAK SPACE}: CM Desk le relit à l’identique.",
        "espanso": "Les réponses en raccourcis pour espanso, un logiciel libre (espanso.org)"
        "\N{NO-BREAK SPACE}: posez ce fichier dans son dossier «\N{NO-BREAK SPACE}match"
        "\N{NO-BREAK SPACE}», tapez un raccourci, le texte s’écrit.",
        "journal-xlsx": "Le journal de ce qui a été publié, dans un classeur\N{NO-BREAK SPACE}: "
        "date, réseau, message reçu, réponse.",
        "journal-html": "Le même journal, à lire et à chercher dans un navigateur, sans connexion.",
        "journal-pdf": "Le même journal, mis en page, à imprimer ou à archiver.",
    },
    how="Les mots entre accolades, comme {{prénom}}, sont à remplacer par ce qui convient.",
    private=(
        "À SAVOIR\n\n"
        "Ces fichiers ne sont pas chiffrés. Gardez-les là où vous gardez vos autres documents "
        "confidentiels. Ce qui concernait d’autres clients{drafts} et les fiches d’influence n’y "
        "figurent pas."
    ),
    drafts=", les brouillons",
    people=(
        "Le journal cite des personnes\N{NO-BREAK SPACE}: noms, pseudos, messages qu’elles vous "
        "ont adressés. Ne le conservez que le temps utile, et ne le publiez pas (RGPD, article 5)."
    ),
)
ENGLISH = Labels(
    folder="{brand} — handed over on {day}",
    dossier="Reply dossier.pdf",
    guide="Tone guide",
    library="Replies",
    journal="Journal",
    letter="READ ME.txt",
    replies=("reply", "replies"),
    approved=("approved by you", "approved by you"),
    fragments=("shared text", "shared texts"),
    versions=("earlier version", "earlier versions"),
    entries=("message published", "messages published"),
    colon=":",
    files="WHAT IS IN HERE",
    figures="IN FIGURES",
    title="{brand}, handed over on {day}",
    opening=(
        "Hello,\n\n"
        "Here is all that served to answer in public for {brand}. These texts are yours: read "
        "them, print them, give them to whoever goes on from here. None of these files needs CM "
        "Desk to be opened."
    ),
    about={
        "dossier": "All replies, by situation, with the day on which each was approved. Begin "
        "here; print it if you like.",
        "guide-pdf": "The brand’s voice: how it addresses people, what it says, what it avoids. "
        "The last page is to be signed.",
        "guide-md": "The same guide as plain text, for a wiki or to be changed.",
        "xlsx": "The replies in a workbook with filters, for Excel, LibreOffice or Google Sheets.",
        "json": "The whole library without loss, with what each reply said before. This is the "
        "file to keep: CM Desk reads it back as it was.",
        "espanso": "The replies as shortcuts for espanso, a free program (espanso.org): put this "
        "file into its “match” folder, type a shortcut, and the text writes itself.",
        "journal-xlsx": "The journal of what was published, in a workbook: day, network, message "
        "received, reply.",
        "journal-html": "The same journal, to be read and searched in a browser, offline.",
        "journal-pdf": "The same journal, laid out to be printed or archived.",
    },
    how="Words in braces, such as {{name}}, are to be replaced by what fits.",
    private=(
        "GOOD TO KNOW\n\n"
        "These files are not encrypted. Keep them where you keep your other confidential "
        "documents. What concerned other clients{drafts} and influencer cards are not among them."
    ),
    drafts=", drafts",
    people=(
        "The journal names people: names, handles, messages that they sent you. Keep it only as "
        "long as it serves, and do not publish it (GDPR, article 5)."
    ),
)


def labels_for(brand: Brand) -> Labels:
    """Return the words in the brand's own language: English, or else French."""
    return ENGLISH if words_for([Library(brand)]).first_day == "1" else FRENCH


def file_names(brand: Brand, *, journal: bool) -> dict[str, str]:
    """Return the name of each file by what it is, in the order of the letter."""
    labels = labels_for(brand)
    names = {
        "dossier": labels.dossier,
        "guide-pdf": f"{labels.guide}.pdf",
        "guide-md": f"{labels.guide}.md",
        "xlsx": f"{labels.library}.xlsx",
        "json": f"{labels.library}.json",
        "espanso": f"{shortcut_of(brand.name)}.yml",
    }
    more = {f"journal-{kind}": f"{labels.journal}.{kind}" for kind in ("xlsx", "html", "pdf")}
    return {**names, **(more if journal else {})}


def folder_name(brand: Brand, on: date) -> str:
    """Return what the pack is called, on any system: «Fournil Lou — remise du 2026-11-28»."""
    kept = "".join(char if char.isalnum() or char in " -_’'" else " " for char in brand.name)
    name = " ".join(kept.split())[:60].strip() or "CM Desk"
    return labels_for(brand).folder.format(brand=name, day=on.isoformat())


def letter(library: Library, on: date, journal: tuple[int, Span] | None) -> bytes:
    """Return the letter to the client; ``journal`` is how many entries go along, and their days."""
    lines = (line for part in _lines(library, on, journal) for line in _wrapped(part))
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _wrapped(part: str) -> Iterator[str]:
    """Yield a part's lines, as wide as a mail, each as far from the edge as it began."""
    for line in part.split("\n"):
        indent = " " * (len(line) - len(line.lstrip(" ")))
        filled = textwrap.wrap(
            line.strip(" "), _WIDTH, initial_indent=indent, subsequent_indent=indent
        )
        yield from filled or [""]


def _lines(library: Library, on: date, journal: tuple[int, Span] | None) -> Iterator[str]:
    brand, labels = library.brand, labels_for(library.brand)
    name, day = writable(brand.name), words_for([library]).day(on)
    title = labels.title.format(brand=name, day=day)
    yield title
    yield "=" * len(title)
    yield ""
    yield labels.opening.format(brand=name)
    yield ""
    yield labels.files
    for key, file in file_names(brand, journal=journal is not None).items():
        yield ""
        yield file
        yield f"    {labels.about[key]}"
    yield ""
    yield labels.figures
    yield ""
    yield from (f"- {line}" for line in _figures(library, labels, journal))
    yield ""
    yield labels.how.format()
    yield ""
    held = any(reply.status is ReplyStatus.DRAFT for reply in library.replies)
    yield labels.private.format(drafts="" if held else labels.drafts)
    if journal is not None:
        yield ""
        yield labels.people


def _figures(library: Library, labels: Labels, journal: tuple[int, Span] | None) -> Iterator[str]:
    approved = sum(reply.status is ReplyStatus.APPROVED for reply in library.replies)
    yield counted(len(library.replies), labels.replies)
    if approved:
        yield counted(approved, labels.approved)
    if library.fragments:
        yield counted(len(library.fragments), labels.fragments)
    if library.history:
        yield counted(len(library.history), labels.versions)
    if journal is not None:
        count, span = journal
        said = span_words(library.brand, span)
        yield f"{labels.journal} ({said[0].lower()}{said[1:]}){labels.colon} " + counted(
            count, labels.entries
        )
