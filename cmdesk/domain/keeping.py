"""Keeps what was worked out for later, forgetting what nobody has asked for in a long while."""

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """A store of at most twice ``most`` values; those in use outlive those that are not.

    Once it is full, half is set apart, and what is asked for again comes back out of it: no
    moment comes at which all is to be worked out anew.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._fresh, self._older = dict[K, V](), dict[K, V]()

    def get(self, key: K) -> V | None:
        """Return the value kept under a key, or None."""
        found = self._fresh.get(key)
        if found is None:
            found = self._older.get(key)
            if found is not None:
                self.put(key, found)
        return found

    def put(self, key: K, value: V) -> None:
        """Keep a value."""
        if len(self._fresh) >= self._most:
            self._fresh, self._older = dict[K, V](), self._fresh
        self._fresh[key] = value

    def clear(self) -> None:
        """Forget all."""
        self._fresh, self._older = dict[K, V](), dict[K, V]()
