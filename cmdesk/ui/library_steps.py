"""The words of what is done in a library: in a toast once it is done, and in the Edit menu."""

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.wording import shown_number

translate = QCoreApplication.translate


def library_step_done(code: str, count: int) -> str:
    """Say what a step has just done; empty for one that is not a library's."""
    one, many = {
        "reply.restore": (translate("Steps", "Version reprise"), ""),
        "reply.rename": (translate("Steps", "Réponse renommée"), ""),
        "reply.tag": (
            translate("Steps", "Étiquettes modifiées"),
            translate("Steps", "Étiquettes de {count} réponses modifiées"),
        ),
        "reply.move": (
            translate("Steps", "Réponse rangée"),
            translate("Steps", "{count} réponses rangées"),
        ),
        "reply.mark": (
            translate("Steps", "État modifié"),
            translate("Steps", "État de {count} réponses modifié"),
        ),
        "reply.retire": (
            translate("Steps", "Réponse retirée"),
            translate("Steps", "{count} réponses retirées"),
        ),
        "reply.convert": (
            translate("Steps", "Réponse convertie"),
            translate("Steps", "{count} réponses converties"),
        ),
        "reply.merge": (
            translate("Steps", "Réponses réunies"),
            translate("Steps", "Réponses réunies, {count} de moins"),
        ),
        "reply.copy": (
            translate("Steps", "Réponse copiée"),
            translate("Steps", "{count} réponses copiées"),
        ),
        "fragment.create": (translate("Steps", "Fragment enregistré"), ""),
        "fragment.edit": (translate("Steps", "Fragment modifié"), ""),
        "fragment.delete": (translate("Steps", "Fragment supprimé"), ""),
    }.get(code, ("", ""))
    return many.format(count=shown_number(count)) if many and count > 1 else one


def library_step_name(code: str, count: int) -> str:
    """Name a step after «Annuler : »; any other one is the last action."""
    one, many = {
        "reply.restore": (translate("Steps", "reprise d’une version"), ""),
        "reply.rename": (translate("Steps", "nouveau titre"), ""),
        "reply.tag": (translate("Steps", "étiquettes"), ""),
        "reply.move": (
            translate("Steps", "rangement d’une réponse"),
            translate("Steps", "rangement de {count} réponses"),
        ),
        "reply.mark": (translate("Steps", "changement d’état"), ""),
        "reply.retire": (
            translate("Steps", "retrait d’une réponse"),
            translate("Steps", "retrait de {count} réponses"),
        ),
        "reply.convert": (
            translate("Steps", "conversion d’une réponse"),
            translate("Steps", "conversion de {count} réponses"),
        ),
        "reply.merge": (translate("Steps", "réunion de réponses"), ""),
        "reply.copy": (translate("Steps", "copie vers une autre marque"), ""),
        "fragment.create": (translate("Steps", "nouveau fragment"), ""),
        "fragment.edit": (translate("Steps", "modification d’un fragment"), ""),
        "fragment.delete": (translate("Steps", "suppression d’un fragment"), ""),
    }.get(code, (translate("Steps", "dernière action"), ""))
    return many.format(count=shown_number(count)) if many and count > 1 else one
