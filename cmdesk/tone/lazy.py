"""A value worked out when it is first asked for; ``functools.cached_property`` locks in 3.11."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 -- it reads as the built-in ``property`` does
    """Decorate a method without arguments: it runs once for each object."""

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> Value:
        """Work the value out and leave it in the object, where it is found next time."""
        value = instance.__dict__[self._name] = self._work(instance)
        return value
