"""The words for formats: what each is good for, and what it leaves behind."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.library import ExportFormat, Family, Loss, LostPart
from cmdesk.ui.messages import replies_counted


def family_name(family: Family) -> str:
    """Return what a family of formats is called."""
    translate = QCoreApplication.translate
    return {
        Family.DATA: translate("Formats", "Données"),
        Family.DOCUMENT: translate("Formats", "Documents"),
        Family.TOOL: translate("Formats", "Autres outils"),
    }[family]


def format_meaning(name: str) -> str:
    """Return in one line what a format is good for."""
    translate = QCoreApplication.translate
    expander = translate("Formats", "Par raccourci, dans toute application.")
    desk = translate("Formats", "À charger dans votre outil de support.")
    return {
        "json": translate("Formats", "Tout, sans perte : pour archiver ou revenir ici."),
        "xlsx": translate("Formats", "Un classeur avec filtres, une feuille par marque."),
        "csv": translate("Formats", "Un tableau que tout tableur ouvre d’un double-clic."),
        "pdf": translate("Formats", "Un dossier mis en page, à remettre au client."),
        "docx": translate("Formats", "Le même dossier, que le client peut annoter."),
        "html": translate("Formats", "Une page à ouvrir partout, avec une recherche."),
        "markdown": translate("Formats", "Un texte balisé, pour l’équipe ou un wiki."),
        "espanso": expander,
        "beeftext": expander,
        "textexpander": expander,
        "text-blaze": expander,
    }.get(name, desk)


def loss_words(chosen: ExportFormat, losses: Sequence[Loss]) -> str:
    """Return what a format leaves behind, in one paragraph."""
    translate = QCoreApplication.translate
    if chosen.family is Family.DOCUMENT and not chosen.readable:
        return translate("Formats", "Ce document se lit ; il ne revient pas dans CM Desk.")
    if not losses:
        return translate("Formats", "Rien ne se perd : le fichier revient ici à l’identique.")
    parts = ", ".join(_lost(loss) for loss in losses)
    text = translate("Formats", "Ce format ne rapporte pas : {parts}.").format(parts=parts)
    return f"{text} {_by_hand(losses)}".strip()


def _by_hand(losses: Sequence[Loss]) -> str:
    found = next((loss for loss in losses if loss.part is LostPart.VARIABLES), None)
    if found is None:
        return ""
    return QCoreApplication.translate(
        "Formats", "Cet outil ne connaît pas {variable} : vous le remplirez à la main."
    ).format(variable=f"{{{found.example}}}")


def _lost(loss: Loss) -> str:
    name = _part(loss.part)
    if loss.part in {LostPart.PROFILE, LostPart.FRAGMENTS}:
        return name
    return f"{name} ({replies_counted(loss.count)})"


def _part(part: LostPart) -> str:
    translate = QCoreApplication.translate
    return {
        LostPart.PROFILE: translate("Formats", "le profil de ton"),
        LostPart.TITLE: translate("Formats", "les titres"),
        LostPart.SITUATIONS: translate("Formats", "les situations"),
        LostPart.TAGS: translate("Formats", "les étiquettes"),
        LostPart.NETWORKS: translate("Formats", "les réseaux"),
        LostPart.STATUS: translate("Formats", "les états"),
        LostPart.APPROVAL: translate("Formats", "les validations"),
        LostPart.EXPIRY: translate("Formats", "les dates d’expiration"),
        LostPart.SHORTCUT: translate("Formats", "les raccourcis"),
        LostPart.NOTES: translate("Formats", "les notes"),
        LostPart.USES: translate("Formats", "les comptes d’envois"),
        LostPart.KIND: translate("Formats", "les natures"),
        LostPart.FOLDER: translate("Formats", "les dossiers"),
        LostPart.AUDIENCE: translate("Formats", "les publics"),
        LostPart.SOURCE: translate("Formats", "les sources"),
        LostPart.VARIANTS: translate("Formats", "le lien entre les variantes"),
        LostPart.RETIRED: translate("Formats", "les réponses retirées"),
        LostPart.FRAGMENTS: translate("Formats", "les textes partagés, déjà mis en place"),
        LostPart.VARIABLES: translate("Formats", "certaines variables"),
        LostPart.HISTORY: translate("Formats", "les versions d’avant"),
    }[part]
