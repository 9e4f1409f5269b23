"""Filling a reply's variables: by what the message tells, then by asking once, in one form."""

import re
from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.domain.others import InfluencerCard
from cmdesk.domain.reply import Reply
from cmdesk.domain.variables import pieces
from cmdesk.ui.compose.message.paste import Received
from cmdesk.ui.compose.prose import Prose
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import day
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import label

_WIDTH = 440
_PREVIEW = 132
_FIRST_NAMES = {"prénom", "prenom", "firstname", "first name"}
_HANDLES = {"pseudo", "handle", "compte", "@"}
_DAYS = {"date", "jour", "aujourd’hui", "aujourd'hui"}
_BRANDS = {"marque", "brand"}
_REFERENCES = {"référence", "reference", "références"}
_SIGNATURES = {"signature"}
_NAME = re.compile(r"[^\W\d_][\w’'\-]*")


def variables_of(body: str) -> tuple[str, ...]:
    """Return the variables of a reply in the order in which they first stand, braces off."""
    return tuple(dict.fromkeys(piece[1:-1] for piece, variable in pieces(body) if variable))


def choices_of(variable: str) -> tuple[str, ...]:
    """Return the ways that ``{ce matin|ce soir}`` offers; nothing for a plain variable.

    One of them may be empty: these words may be left out.
    """
    ways = tuple(part.strip() for part in variable.split("|"))
    return ways if len(ways) > 1 else ()


def is_guess(variable: str) -> bool:
    """Whether a known value is only likely: today may not be the day that is meant."""
    return variable.casefold().strip() in _DAYS


def filled(body: str, values: Mapping[str, str]) -> str:
    """Return a body with its variables filled; one without a value stays, to be signalled."""
    return "".join(_filled(piece[1:-1], values) if var else piece for piece, var in pieces(body))


def _filled(variable: str, values: Mapping[str, str]) -> str:
    """Return a variable's value; nothing is one only where it is among the ways to choose from."""
    value = values.get(variable)
    chosen = value is not None and value in choices_of(variable)
    return value if value is not None and (value or chosen) else f"{{{variable}}}"


def known_values(
    variables: tuple[str, ...],
    received: Received,
    brand: Brand,
    influencer: InfluencerCard | None,
    today: date,
) -> dict[str, str]:
    """Return the values that the message, the brand and the calendar give away."""
    first_name = _NAME.match(received.name)
    found = {
        **dict.fromkeys(_FIRST_NAMES, first_name.group() if first_name else ""),
        **dict.fromkeys(_HANDLES, received.handle),
        **dict.fromkeys(_DAYS, day(today, today)),
        **dict.fromkeys(_BRANDS, brand.name),
        **dict.fromkeys(_SIGNATURES, next(iter(brand.profile.signatures), "")),
    }
    values = {name: found.get(name.casefold().strip(), "") for name in variables}
    references = influencer.references if influencer else ()
    for name in variables:
        if name.casefold() in _REFERENCES and references:
            values[name] = references[0]
    return {name: value for name, value in values.items() if value}


class FillDialog(Sheet):
    """One field a variable, filled where it can be; Tab goes through them, Enter inserts."""

    def __init__(
        self, theme: Theme, reply: Reply, values: Mapping[str, str], parent: QWidget | None
    ) -> None:
        super().__init__(theme, reply.title, self.tr("Insérer"), parent)
        self._body, self._values = reply.body, dict(values)
        self.fields: dict[str, QLineEdit] = {}
        self._preview = Prose()
        for name in variables_of(reply.body):
            ways = choices_of(name)
            if ways:
                self._add_choice(theme, name, ways)
            else:
                self._add_text(name)
        self._add_preview()
        self.finish()
        self._show()
        empty = [field for field in self.fields.values() if not field.text()]
        if empty or self.fields:
            (empty or list(self.fields.values()))[0].setFocus()

    @property
    def text(self) -> str:
        """The reply with what was given."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return filled(self._body, {**self._values, **typed})

    def submit(self) -> None:
        """Take it as it is: what was left empty stays a variable, and is signalled as one."""
        self.accept()

    def _add_text(self, name: str) -> None:
        field = QLineEdit(self._values.get(name, ""))
        field.setMaxLength(200)
        field.textChanged.connect(self._show)
        self.fields[name] = field
        self.add_field((name[:1].upper() + name[1:]).replace("_", " "), field)

    def _add_choice(self, theme: Theme, name: str, ways: tuple[str, ...]) -> None:
        choice = ChoiceButton(theme, self.tr("Au choix"))
        choice.offer(ways)
        choice.choose(0)
        self._values[name] = ways[0]

        def taken(index: int) -> None:
            self._values[name] = ways[index]
            self._show()

        choice.chosen.connect(taken)
        self.add_field(self.tr("Au choix"), choice)

    def _add_preview(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.addWidget(self._preview)
        column.addStretch()
        scroll = scrolled(ground, read=True)
        scroll.setFixedHeight(_PREVIEW)
        scroll.setMinimumWidth(_WIDTH)
        self.add(label(self.tr("Ce qui sera inséré"), "field"))
        self.add(scroll)

    def _show(self) -> None:
        self._preview.set_words(self.text)
