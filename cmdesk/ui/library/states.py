"""What the library pane says where there is nothing to list."""

from cmdesk.ui.messages import translate
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.empty import EmptyState, nothing_found


def empty_library(theme: Theme) -> EmptyState:
    """Return what an empty library says, with its next steps."""
    return EmptyState(
        theme,
        "chat",
        translate("LibraryStates", "Aucune réponse pour cette marque"),
        translate(
            "LibraryStates",
            "Gardez ici ce que vous répondez souvent\u00a0: une réponse se retrouve en "
            "trois lettres, se relit dans la voix de la marque et s’insère d’une touche.",
        ),
        translate("LibraryStates", "Nouvelle réponse"),
        translate("LibraryStates", "Importer un fichier de réponses…"),
    )


def no_reply_found(theme: Theme) -> EmptyState:
    """Return what a search says that finds no reply, with the way back."""
    return nothing_found(theme, *nothing_words("", read=True))


def nothing_words(place: str, *, read: bool) -> tuple[str, str]:
    """Return title and sentence of a part of the library that holds nothing, by its key.

    ``read``: whether the library has been read over as a whole, which two parts live of.
    """
    if place in {"findings", "twins"} and not read:
        return (
            translate("LibraryStates", "Pas encore relue"),
            translate("LibraryStates", "Cette vue se remplit une fois la bibliothèque relue."),
        )
    return {
        "approved": (
            translate("LibraryStates", "Aucune réponse validée"),
            translate("LibraryStates", "Une réponse est validée quand le client l’a approuvée."),
        ),
        "unused": (
            translate("LibraryStates", "Toutes servent"),
            translate("LibraryStates", "Aucune n’est restée 90 jours sans usage."),
        ),
        "expired": (
            translate("LibraryStates", "Aucune n’a expiré"),
            translate("LibraryStates", "Celles qui ont une date d’expiration sont encore bonnes."),
        ),
        "findings": (
            translate("LibraryStates", "Rien à redire"),
            translate("LibraryStates", "Aucune réponse ne va contre la voix de la marque."),
        ),
        "twins": (
            translate("LibraryStates", "Chacune dit autre chose"),
            translate("LibraryStates", "Aucune réponse n’en répète une autre de près."),
        ),
    }.get(
        place,
        (
            translate("LibraryStates", "Rien ne correspond"),
            translate(
                "LibraryStates", "Essayez d’autres mots, ou montrez de nouveau toutes les réponses."
            ),
        ),
    )
