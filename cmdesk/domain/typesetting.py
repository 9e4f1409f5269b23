"""French typography as one types: what the sign just typed should have been."""

import re
from dataclasses import dataclass

LOOKED_AT = 400
"""How many code points before the caret it takes to decide."""
NARROW, WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
_CLOSED = re.compile(r"(?:https?:|www\.)\S*$|\S+@\S+\.\S*$|\S*://\S*$|\S*\.\S+/\S*$", re.IGNORECASE)
"""A link or an address that the caret is still in."""
_MARKED = re.compile(r"(?<!\S)[@#]\S*$")
"""A handle or a hashtag."""
_ENDS_WORD = ")]»%€…’*"


@dataclass(frozen=True, slots=True)
class Turned:
    """An edit at the caret: the last ``back`` code points become ``text``."""

    back: int
    text: str


def typeset(before: str) -> Turned | None:
    """Return what the sign that ``before`` ends with turns into, or None where it may stay.

    ``before`` is the text up to the caret, the sign just typed included. Nothing changes inside
    links, addresses, handles, hashtags, variables and code between backquotes.
    """
    line = before[-LOOKED_AT:].rpartition("\n")[2]
    sign, rest = line[-1:], line[:-1]
    turn = _TURNS.get(sign)
    if turn is None or _CLOSED.search(rest) or _within(rest):
        return None
    if sign not in "!? " and _MARKED.search(rest):
        return None
    return turn(rest, sign)


def _within(rest: str) -> bool:
    """Tell whether the caret is in a variable or in code."""
    return rest.count("`") % 2 == 1 or rest.rfind("{") > rest.rfind("}")


def _apostrophe(rest: str, _sign: str) -> Turned | None:
    return Turned(1, "’") if rest[-1:].isalpha() else None


def _quote(rest: str, _sign: str) -> Turned | None:
    if rest.count("«") > rest.count("»"):
        return _closing(rest, 1)
    opens = not rest or rest[-1].isspace() or rest[-1] in "([—–-’"
    return Turned(1, f"«{WIDE}") if opens else None


def _angle(rest: str, sign: str) -> Turned | None:
    if not rest.endswith(sign) or rest.endswith(sign * 2):
        return None
    if sign == "<":
        return Turned(2, f"«{WIDE}")
    return _closing(rest[:-1], 2) if rest.count("«") > rest.count("»") else None


def _closing(rest: str, typed: int) -> Turned:
    blanks = len(rest) - len(rest.rstrip(" "))
    space = "" if rest.endswith((WIDE, NARROW)) else WIDE
    return Turned(typed + blanks, f"{space}»")


def _dots(rest: str, _sign: str) -> Turned | None:
    if not rest.endswith("..") or rest.endswith("..."):
        return None
    return Turned(3, "…") if _ends_word(rest[:-2]) else None


def _blank(rest: str, blank: str) -> Turned | None:
    """Set what a blank shows to be whole: a dash of two hyphens, a colon, a semicolon.

    Before it, the colon may be an hour's, a link's or a smiley's, the semicolon a shortcut's.
    """
    if rest[-1:] in (":", ";"):
        turned = _sign(rest[:-1], rest[-1])
        return turned and Turned(turned.back + 1, turned.text + blank)
    before = rest.removesuffix("--")
    alone = before != rest and (not before or before[-1].isspace())
    return Turned(3, f"—{blank}") if alone else None


def _sign(rest: str, sign: str) -> Turned | None:
    """Put the no-break space before a sign of two parts, in place of a blank or of none."""
    spaced = rest.endswith(" ")
    if not _ends_word(rest[:-1] if spaced else rest):
        return None
    return Turned(1 + spaced, (WIDE if sign == ":" else NARROW) + sign)


def _ends_word(rest: str) -> bool:
    return bool(rest) and (rest[-1].isalnum() or rest[-1] in _ENDS_WORD)


_TURNS = {
    "'": _apostrophe,
    '"': _quote,
    "<": _angle,
    ">": _angle,
    ".": _dots,
    " ": _blank,
    **dict.fromkeys("!?", _sign),
}
