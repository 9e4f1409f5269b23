"""What the influence pane says where there is nobody to list."""

from cmdesk.ui.messages import translate
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.empty import EmptyState, nothing_found


def nobody_yet(theme: Theme) -> EmptyState:
    """Return what an empty list says, with its next steps."""
    return EmptyState(
        theme,
        "users-three",
        translate("PeopleStates", "Personne n’a encore sa fiche"),
        translate(
            "PeopleStates",
            "Une fiche dit comment parler à une personne suivie\u00a0: tu ou vous, les références "
            "qu’elle aime, ce qu’il faut lui épargner, le contrat. Elle s’ouvre quand on la nomme.",
        ),
        translate("PeopleStates", "Nouvelle fiche"),
        translate("PeopleStates", "Importer un tableau ou des contacts…"),
    )


def nobody_found(theme: Theme) -> EmptyState:
    """Return what a search says that finds nobody, with the way back."""
    return nothing_found(
        theme,
        translate("PeopleStates", "Personne ne correspond"),
        translate(
            "PeopleStates",
            "Essayez un autre nom, un compte, une étiquette, ou montrez de nouveau tout le monde.",
        ),
    )
