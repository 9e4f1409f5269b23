"""The words of what is done about people of influence: in a toast, and in the Edit menu."""

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.wording import shown_number

translate = QCoreApplication.translate


def people_step_done(code: str, count: int) -> str:
    """Say what a step has just done; empty for one that is about nobody."""
    one, many = {
        "influencer.create": (translate("Steps", "Fiche ajoutée"), ""),
        "influencer.edit": (translate("Steps", "Fiche modifiée"), ""),
        "influencer.contact": (
            translate("Steps", "Contact noté"),
            translate("Steps", "Contact noté pour {count} personnes"),
        ),
        "influencer.delete": (
            translate("Steps", "Fiche supprimée"),
            translate("Steps", "{count} fiches supprimées"),
        ),
        "influencer.tag": (
            translate("Steps", "Étiquette ajoutée"),
            translate("Steps", "Étiquette ajoutée à {count} personnes"),
        ),
        "influencer.untag": (
            translate("Steps", "Étiquette retirée"),
            translate("Steps", "Étiquette retirée à {count} personnes"),
        ),
        "influencer.merge": (
            translate("Steps", "Doublons fusionnés"),
            translate("Steps", "{count} fiches n’en font plus qu’une"),
        ),
        "influencer.import": (
            translate("Steps", "Fiche importée"),
            translate("Steps", "{count} fiches importées"),
        ),
    }.get(code, ("", ""))
    return many.format(count=shown_number(count)) if count > 1 and many else one


def people_step_name(code: str, count: int) -> str:
    """Name a step after «Annuler : »; empty for one that is about nobody."""
    one, many = {
        "influencer.create": (translate("Steps", "nouvelle fiche"), ""),
        "influencer.edit": (translate("Steps", "modification d’une fiche"), ""),
        "influencer.contact": (translate("Steps", "contact noté"), ""),
        "influencer.delete": (
            translate("Steps", "suppression d’une fiche"),
            translate("Steps", "suppression de {count} fiches"),
        ),
        "influencer.tag": (translate("Steps", "ajout d’une étiquette"), ""),
        "influencer.untag": (translate("Steps", "retrait d’une étiquette"), ""),
        "influencer.merge": (translate("Steps", "fusion de doublons"), ""),
        "influencer.import": (
            translate("Steps", "import d’une fiche"),
            translate("Steps", "import de {count} fiches"),
        ),
    }.get(code, ("", ""))
    return many.format(count=shown_number(count)) if count > 1 and many else one
