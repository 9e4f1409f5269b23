"""Which pronouns and possessives speak to the reader, and which only look as if they did."""

from cmdesk.tone.address import words as w
from cmdesk.tone.address.commands import Commands
from cmdesk.tone.address.glue import is_verbal
from cmdesk.tone.address.kinds import Kind

_BEFORE_TONE = (w.DETERMINERS | {"du", "au", "bon", "meme", "autre", "demi"}) - {"tout"}
_SILENT = {"s'", "se", "l'", "il", "elle", "ont"}
_BEFORE_HEAP = {"un", "le", "les", "des", "ce", "ces", "en", "gros", "mon", "son", "de"}


class Pronouns(Commands):
    """The surroundings of words that may be «tu», «ton», «vous»."""

    def appointment(self, at: int) -> bool:
        """Tell «rendez-vous» the noun (or what cannot be told from it) from «vous»."""
        return (
            self.word(at - 1) == "rendez"
            and self.gap(at - 1) in ("-", " ")
            and self.word(at - 2) not in ("vous", "ne", "n'")
            and self.word(at + 1) not in ("compte", "service", "utile")
        ) or (self.word(at - 1) == "a" and self.word(at - 2) == "garde" and self.joined(at))

    def means_tu(self, at: int, kind: int) -> bool:
        """Tell «tu», «t'», «ton», «tiens», «tas» from the words that look like them."""
        before, after = self.word(at - 1), self.word(at + 1)
        if kind == Kind.TU:
            silent = before in w.AUXILIARIES and self.word(at - 2) in _SILENT
            return self.joined(at) or not (silent or before in {"por", "para", "con"})
        if kind == Kind.ELIDED:
            return self._elided(at, after)
        if kind == Kind.TON:
            return self._your(at, before, after)
        if kind == Kind.THINE:
            return self._thine(at, before)
        if self.word(at) == "ta" and self.gap(at) == "-":
            return False
        return kind != Kind.TAS or not (before in _BEFORE_HEAP or after in w.PARTITIVES)

    def _elided(self, at: int, after: str) -> bool:
        """Tell «t'» and «t as» from the t of «a-t-il»."""
        if after in {"il", "elle", "on", "ils", "elles"}:
            return False
        if self.word(at) == "t'":
            return True
        if self.gap(at) != " " or self.joined(at) or not is_verbal(after, self.table):
            return False
        return after not in {"a", "ai"} or self.word(at - 1) in w.BEFORE_T

    def _thine(self, at: int, before: str) -> bool:
        """Tell «le tien» from «tiens», which may be an order."""
        return before in {"le", "la", "les", "du", "des", "au", "aux"} and self.adjoins(at)

    def _your(self, at: int, before: str, after: str) -> bool:
        """Tell the possessive «ton» from the noun."""
        if not self.next(at) or after in w.AFTER_TONE:
            return False
        if not self.adjoins(at) or (before == "ce" and self.joined(at - 1)):
            return True
        return before not in _BEFORE_TONE or self.raw(at - 1).lower() == "là"
