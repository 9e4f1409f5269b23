from typing import Any

from jeepney import HeaderFields

class Header:
    fields: dict[HeaderFields, Any]

class Message:
    header: Header
    body: tuple[Any, ...]

class DBusConnection:
    def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message: ...
    def receive(self, *, timeout: float | None = None) -> Message: ...
    def close(self) -> None: ...

def open_dbus_connection(bus: str = "SESSION") -> DBusConnection: ...
