"""What a screen reader does: finds the app on the accessibility bus, and listens there.

It talks to AT-SPI itself, in D-Bus calls: nothing of the app or of Qt is asked from within.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_EVENTS = "org.a11y.atspi.Event.Object"
_SHOWING = 25
"""The bit of AT-SPI's states that says: seen at this moment."""
_ANSWER_S = 10.0


@dataclass(frozen=True, slots=True)
class Heard:
    """An announcement: its words, and whether it breaks into what is being said."""

    words: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class Element:
    """One control as the bus tells of it."""

    owner: str
    path: str
    role: str
    name: str
    showing: bool


class ScreenReader:
    """One that listens on the accessibility bus of the session at ``session``."""

    def __init__(self, session: str) -> None:
        asked = open_dbus_connection(session)
        place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        answer = asked.send_and_get_reply(new_method_call(place, "GetAddress"), timeout=_ANSWER_S)
        asked.close()
        self._bus: DBusConnection = open_dbus_connection(answer.body[0])
        self._ask(
            _REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "object:announcement"
        )
        rule = MatchRule(type="signal", interface=_EVENTS, member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER_S)

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()

    def elements(self) -> tuple[Element, ...]:
        """Return every control of every app, from the windows down."""
        return tuple(self._below(_REGISTRY, _ROOT))

    def text_of(self, element: Element) -> str:
        """Return what stands in a field."""
        text = "org.a11y.atspi.Text"
        return self._ask(element.owner, element.path, text, "GetText", 0, -1)

    def hear(self, patience: float) -> Iterator[Heard]:
        """Yield what is announced, for so many seconds."""
        until = time.monotonic() + patience
        while (left := until - time.monotonic()) > 0:
            try:
                message = self._bus.receive(timeout=left)
            except TimeoutError:
                return
            if message.header.fields.get(HeaderFields.member) == "Announcement":
                _, politeness, _, (_, words), _ = message.body
                yield Heard(words, politeness == 2)

    def _below(self, owner: str, path: str) -> Iterator[Element]:
        for child_owner, child in self._ask(owner, path, _ACCESSIBLE, "GetChildren"):
            yield self._element(child_owner, child)
            yield from self._below(child_owner, child)

    def _element(self, owner: str, path: str) -> Element:
        properties = "org.freedesktop.DBus.Properties"
        _, name = self._ask(owner, path, properties, "Get", _ACCESSIBLE, "Name")
        role = self._ask(owner, path, _ACCESSIBLE, "GetRoleName")
        low, _ = self._ask(owner, path, _ACCESSIBLE, "GetState")
        return Element(owner, path, role, name, bool(low >> _SHOWING & 1))

    def _ask(self, owner: str, path: str, interface: str, method: str, *body: str | int) -> Any:
        place = DBusAddress(path, owner, interface)
        signature = "".join("s" if isinstance(item, str) else "i" for item in body)
        call = new_method_call(place, method, signature or None, body)
        answer = self._bus.send_and_get_reply(call, timeout=_ANSWER_S).body
        return answer[0] if answer else None
