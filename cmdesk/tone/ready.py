"""Regular expressions kept as compiled: compiling them would take longer than reading texts.

What ``re`` makes of an expression is a row of whole numbers. Only the same Python understands them,
which is why caches are stamped with it; one that has no such rows compiles as usual.
"""

import re
import zlib
from array import array
from contextlib import suppress
from importlib import import_module
from typing import Any

_parse: Any = None
with suppress(ImportError, AttributeError, KeyError):
    _row_of: Any = vars(import_module("re._compiler"))["_code"]
    _made_of: Any = import_module("_sre").compile
    _parse = import_module("re._parser").parse


def code_of(regex: str) -> bytes:
    """Return what an expression compiles to, nothing where this Python does not say.

    Raises re.error where it is none.
    """
    if _parse is None:
        re.compile(regex)
        return b""
    tree = _parse(regex, 0)
    row = array("I", [tree.state.flags, tree.state.groups, *_row_of(tree, 0)])
    return zlib.compress(row.tobytes(), level=1)


def pattern_of(regex: str, code: bytes) -> re.Pattern[str]:
    """Return an expression, ready to be looked for. Its groups have no names."""
    if not code:
        return re.compile(regex)
    flags, groups, *row = array("I", zlib.decompress(code))
    return _made_of(regex, flags, row, groups - 1, {}, (None,) * groups)
