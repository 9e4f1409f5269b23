from typing import Any

class VObjectError(Exception): ...

class ContentLine:
    value: Any
    params: dict[str, list[str]]
    type_param: str

class Component:
    contents: dict[str, list[ContentLine]]
    def add(self, name: str) -> ContentLine: ...
    def serialize(self) -> str: ...
