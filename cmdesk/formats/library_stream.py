"""A library of ours that is too large to be read whole: one reply after the other, off the disk.

It leans on how ``library_json`` lays a file out: an object begins and ends on lines of their own,
and no text holds a line feed. A large file of another layout is as too large as any other.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, cast

from cmdesk.domain.errors import FileUnreadable
from cmdesk.formats.json_node import Node, holds_more, parsed_json, refuse
from cmdesk.formats.library import Library
from cmdesk.formats.library_json import FORMAT, check_root, library_in
from cmdesk.formats.tally import Hear, unheard

_HEAD, _PIECE = 1024, 16 * 1024 * 1024
"""How many bytes may stand before the first brand; and in one reply, or in one brand's own keys."""
_THING, _QUOTE, _FEW = 24, 4, 16
"""How many bytes an object or list, and a quotation mark, take at the least in such a layout; and
how many of them a piece may have whatever its size."""


def read(source: BinaryIO, size: int, file: str = "", hear: Hear = unheard) -> tuple[Library, ...]:
    """Return the libraries in a file of ``size`` bytes, as ``library_json.read`` would.

    ``hear`` is told at each reply how many bytes are left, and of how many. Raises what
    ``library_json.read`` raises, and FileUnreadable ``too-large``.
    """
    lines = _Lines(source, size, file, hear)
    check_root(_root(lines, file))
    return tuple(_libraries(lines))


def _root(lines: "_Lines", file: str) -> Node:
    with suppress(FileUnreadable):
        root, _end = lines.take("", b"{", b'  "brands": [')
        if root.data.get("format") == FORMAT:
            return root
    raise refuse(file, "too-large")


def _libraries(lines: "_Lines") -> Iterator[Library]:
    number, end = 0, b"    },"
    while end == b"    },":
        path = f"brands[{number}]"
        node, end = lines.take(path, b"    {", b'      "replies": [', b"    },", b"    }")
        if end == b'      "replies": [':
            yield library_in(node, _replies(lines, path))
            end = lines.expect(b"    },", b"    }")
        else:
            yield library_in(node, node.nodes("replies"))
        number += 1
    lines.expect(b"  ]")
    lines.expect(b"}")
    lines.end()


def _replies(lines: "_Lines", path: str) -> Iterator[Node]:
    number, end = 0, b"        },"
    while end == b"        },":
        place = f"{path}.replies[{number}]"
        node, end = lines.take(place, b"        {", b"        },", b"        }")
        yield node
        number += 1
    lines.expect(b"      ]")


class _Lines:
    """The lines of a file, taken in order; what is taken is forgotten."""

    def __init__(self, source: BinaryIO, size: int, file: str, hear: Hear) -> None:
        self._source, self._size, self._file, self._hear = source, size, file, hear
        self._read = self._number = 0

    def take(self, path: str, opening: bytes, *ends: bytes) -> tuple[Node, bytes]:
        """Take an object from its first line to one of ``ends``, and return both.

        One that ends where a list opens is taken as if that list were empty.
        """
        self._hear(self._size - self._read, self._size)
        most = _PIECE if path else _HEAD
        above, piece = self._number, bytearray()
        line = self.expect(opening)
        while line not in ends:
            piece += line + b"\n"
            line = self._next(most)
            if len(piece) + len(line) > most:
                raise refuse(self._file, "too-large")
        piece += line + b"]}" if line.endswith(b"[") else b"}"
        if _dense(piece):
            raise refuse(self._file, "too-large")
        found = parsed_json(bytes(piece), self._file, above=above)
        # An object, as it begins and ends like one.
        return Node(self._file, path, cast("dict[str, object]", found)), line

    def expect(self, *known: bytes) -> bytes:
        """Take one line, which is to be one of these, and return it."""
        line = self._next(_HEAD)
        if line in known:
            return line
        raise refuse(self._file, "not-json", line=self._number)

    def end(self) -> None:
        """Refuse whatever else there is."""
        if self._source.read(_HEAD).strip() or self._source.read(1):
            raise refuse(self._file, "not-json", line=self._number + 1)

    def _next(self, most: int) -> bytes:
        line = self._source.readline(most)
        self._read, self._number = self._read + len(line), self._number + 1
        if not line:
            raise refuse(self._file, "not-json", line=self._number)
        return line.rstrip(b"\r\n")


def _dense(piece: bytearray) -> bool:
    """Tell whether a piece holds more things than its lines have room for."""
    quotes = piece.count(b'"') - piece.count(b'\\"')
    return quotes > _FEW + len(piece) // _QUOTE or holds_more(piece, _FEW + len(piece) // _THING)
