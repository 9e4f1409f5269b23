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
    return nothing_found(
        theme,
        translate("LibraryStates", "Rien ne correspond"),
        translate(
            "LibraryStates", "Essayez d’autres mots, ou montrez de nouveau toutes les réponses."
        ),
    )
