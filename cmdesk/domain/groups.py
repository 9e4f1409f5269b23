"""Names joined into groups, two at a time: who is with whom is known at any moment."""


class Groups:
    """Groups of names; a name that was joined to none is one by itself."""

    def __init__(self) -> None:
        self._above = dict[str, str]()

    def root(self, name: str) -> str:
        """Return the name that stands for a group."""
        above = self._above.setdefault(name, name)
        while above != self._above[above]:
            self._above[above] = self._above[self._above[above]]
            above = self._above[above]
        self._above[name] = above
        return above

    def join(self, one: str, other: str) -> None:
        """Make one group of two."""
        self._above[self.root(other)] = self.root(one)

    def all(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of two and more, as their first names came."""
        found = dict[str, list[str]]()
        for name in list(self._above):
            found.setdefault(self.root(name), []).append(name)
        return tuple(tuple(group) for group in found.values() if len(group) > 1)
