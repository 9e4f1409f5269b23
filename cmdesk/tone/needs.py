"""A character without which a raw regular expression cannot match, so that most texts skip it."""

from importlib import import_module
from typing import Any

from cmdesk.tone.rules import DIGIT

# Python reads expressions with these, and has no public door to what it read.
code: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

_COMMONEST = "eaisnrtoludcmpvqfbghjxyzwk"
"""Letters of French text, commonest first: the last ones tell most."""


def needed_sign(regex: str) -> str:
    """Return the rarest character that any match holds, ``DIGIT`` for any digit, or nothing."""
    found = _needed(parser.parse(regex))
    return max(found, key=_rarity, default="")


def _rarity(sign: str) -> int:
    at = _COMMONEST.find(sign)
    return at if at >= 0 else 0 if sign in " '" else 100


def _needed(items: Any) -> set[str]:
    result = set[str]()
    for kind, value in items:
        if kind is code.LITERAL:
            result.add(DIGIT if chr(value).isdecimal() else chr(value))
        elif kind is code.IN and _only_digits(value):
            result.add(DIGIT)
        elif kind is code.SUBPATTERN:
            result |= _needed(value[-1])
        elif kind is code.BRANCH:
            result |= _in_all([_needed(branch) for branch in value[1]])
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT) and value[0]:
            result |= _needed(value[2])
        elif kind is code.ATOMIC_GROUP:
            result |= _needed(value)
    return result


def _in_all(sets: list[set[str]]) -> set[str]:
    """Return what all of the sets hold."""
    return sets[0].intersection(*sets[1:])


def _only_digits(members: Any) -> bool:
    digits = range(ord("0"), ord("9") + 1)
    for kind, value in members:
        whole = kind is code.CATEGORY and value is code.CATEGORY_DIGIT
        literal = kind is code.LITERAL and value in digits
        span = kind is code.RANGE and value[0] in digits and value[1] in digits
        if not (whole or literal or span):
            return False
    return True
