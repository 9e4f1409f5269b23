"""What the rules of all packs share while they are read: each pattern and each set is kept once."""

from cmdesk.tone.kinds.scale import Maker
from cmdesk.tone.rules import NO_IDS, Compiled, Ids


class Gathering:
    """Numbers patterns, sets of patterns, and the weights that rules have learnt."""

    def __init__(self) -> None:
        self._numbers = dict[tuple[str, bool], int]()
        self._patterns = list[Compiled]()
        self._sets = {frozenset[int](): NO_IDS}
        self.scales = Maker()

    @property
    def patterns(self) -> tuple[Compiled, ...]:
        """All patterns, in the order of their numbers."""
        return tuple(self._patterns)

    @property
    def sets(self) -> tuple[frozenset[int], ...]:
        """All sets of patterns, in the order of their numbers."""
        return tuple(self._sets)

    def number(self, pattern: Compiled) -> int:
        """Return the number of a pattern; what is alike has one."""
        key = (pattern.regex, pattern.at_start)
        number = self._numbers.setdefault(key, len(self._patterns))
        if number == len(self._patterns):
            self._patterns.append(pattern)
        return number

    def set_of(self, numbers: frozenset[int]) -> Ids:
        """Return the set of some patterns."""
        return self._sets.setdefault(numbers, len(self._sets))
