"""Variables in the syntax of each tool: ``{prénom}`` here is ``{{contact.first_name}}`` elsewhere.

A help desk knows a few facts about a ticket and nothing else: what it does not know is left to be
typed by hand, and said before anything is written. A text expander asks for whatever it is told to.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cmdesk.domain.variables import pieces


class Meaning(StrEnum):
    """What a variable stands for, where another tool may know it too."""

    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    FULL_NAME = "full-name"
    EMAIL = "email"
    PHONE = "phone"
    TICKET = "ticket"
    AGENT = "agent"


NAMES: Mapping[Meaning, tuple[str, ...]] = {
    Meaning.FIRST_NAME: ("prénom", "prenom", "firstname", "first name", "first_name"),
    Meaning.LAST_NAME: ("nom", "lastname", "last name", "last_name"),
    Meaning.FULL_NAME: ("nom complet", "full name", "name"),
    Meaning.EMAIL: ("e-mail", "email", "courriel", "mail"),
    Meaning.PHONE: ("téléphone", "telephone", "phone"),
    Meaning.TICKET: ("ticket", "numéro de ticket", "ticket number"),
    Meaning.AGENT: ("conseiller", "conseillère", "agent"),
}
"""Names by which a variable is known here, the one given on the way in first."""

_MEANINGS = {name: meaning for meaning, names in NAMES.items() for name in names}


def meaning_of(variable: str) -> Meaning | None:
    """Return what a variable stands for, or None where only this desk knows."""
    return _MEANINGS.get(" ".join(variable.casefold().split()))


def choices_of(variable: str) -> tuple[str, ...]:
    """Return the ways that ``ce matin|ce soir`` offers; nothing for a plain variable."""
    ways = tuple(part.strip() for part in variable.split("|"))
    return ways if len(ways) > 1 else ()


@dataclass(frozen=True, slots=True)
class Known:
    """A tool that fills in what it knows: ``written`` says how, ``pattern`` finds any of it.

    ``pattern`` holds one group, the variable as ``written`` has it, without its brackets.
    """

    written: Mapping[Meaning, str]
    opening: str
    closing: str
    pattern: "re.Pattern[str]"

    def out(self, body: str) -> str:
        """Return a body in the tool's syntax; what it does not know stays as it is."""
        return "".join(self._out(text) if is_one else text for text, is_one in pieces(body))

    def back(self, body: str) -> str:
        """Return a body in the desk's syntax; an unknown variable keeps its last word as a name."""
        return self.pattern.sub(lambda found: f"{{{self._name(found[1].strip())}}}", body)

    def by_hand(self, body: str) -> Iterator[str]:
        """Yield the variables of a body that the tool will not fill."""
        for text, is_one in pieces(body):
            if is_one and self._known(text) is None:
                yield text[1:-1]

    def _known(self, text: str) -> str | None:
        meaning = meaning_of(text[1:-1])
        return self.written.get(meaning) if meaning else None

    def _out(self, text: str) -> str:
        known = self._known(text)
        return text if known is None else f"{self.opening}{known}{self.closing}"

    def _name(self, written: str) -> str:
        for meaning, known in self.written.items():
            if known == written:
                return NAMES[meaning][0]
        return (
            written.split("|", maxsplit=1)[0].strip().rpartition(".")[2].replace("_", " ")
            or written
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """A tool that asks for any variable: ``ask`` and ``choose`` write it, ``read`` takes it back.

    ``choose`` is None where the tool offers no choice: it then asks for one of the ways.
    ``literal`` makes text safe that would otherwise read as the tool's own syntax.
    """

    ask: Callable[[str], str]
    choose: Callable[[str, tuple[str, ...]], str] | None
    pattern: "re.Pattern[str]"
    read: "Callable[[re.Match[str]], str | None]"
    literal: Callable[[str], str] = str
    plain: Callable[[str], str] = str

    def out(self, body: str) -> str:
        """Return a body in the tool's syntax."""
        parts: list[str] = []
        for text, is_one in pieces(body):
            ways = choices_of(text[1:-1]) if is_one else ()
            if ways and self.choose is not None:
                parts.append(self.choose(text[1:-1], ways))
            elif is_one:
                parts.append(self.ask(" / ".join(ways) or text[1:-1]))
            else:
                parts.append(self.literal(text))
        return "".join(parts)

    def back(self, body: str) -> str:
        """Return a body in the desk's syntax; what cannot be read stays as it is."""
        parts, end = list[str](), 0
        for found in self.pattern.finditer(body):
            name = self.read(found)
            if name is None:
                continue
            parts += (self.plain(body[end : found.start()]), f"{{{name}}}")
            end = found.end()
        return "".join((*parts, self.plain(body[end:])))

    def by_hand(self, _body: str) -> Iterator[str]:
        """Yield nothing: whatever stands in a body is asked for."""
        yield from ()


Syntax = Known | Asked
