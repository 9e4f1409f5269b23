from collections.abc import Callable
from enum import Enum
from typing import Any

from jeepney.io.blocking import Message

class HeaderFields(Enum):
    member = 3

class DBusAddress:
    def __init__(
        self, object_path: str, bus_name: str | None = None, interface: str | None = None
    ) -> None: ...

class MatchRule:
    def __init__(self, **conditions: str) -> None: ...

class MessageBus:
    def __getattr__(self, method: str) -> Callable[[MatchRule], Message]: ...

message_bus: MessageBus

def new_method_call(
    remote_obj: DBusAddress,
    method: str,
    signature: str | None = None,
    body: tuple[Any, ...] = (),
) -> Message: ...
