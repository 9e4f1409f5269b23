"""Letters and signs without which a raw regular expression cannot match: most texts skip it."""

import re
from collections.abc import Iterable
from importlib import import_module
from math import prod
from typing import Any, NamedTuple

from cmdesk.tone.rules import DIGIT

# Python reads expressions with these, and has no public door to what it read.
code: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

Texts = frozenset[str]
_MOST = 60
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_WORD = re.compile(r"[^\W_]*")
_SIGN = re.compile(rf"[^\w\s'-]|{DIGIT}")


class Literals(NamedTuple):
    """What any match of an expression holds: each set is one of which it holds one member."""

    heads: Texts
    """Words, ``word*`` for a beginning, of which one begins the match; empty where not known."""
    signs: list[Texts]
    """Signs; ``DIGIT`` stands for any digit."""
    texts: Texts
    """Texts that may stand inside words: the rarest ones that can be told."""


def literals_of(regex: str) -> Literals:
    """Return what a regular expression asks for."""
    tree = parser.parse(regex)
    if tree.state.flags & code.SRE_FLAG_IGNORECASE:
        return Literals(frozenset(), [], frozenset())
    found = sorted(_needed(tree), key=_commonness)
    signs = [texts for texts in found if all(map(_SIGN.fullmatch, texts))]
    return Literals(_heads(tree), signs, found[0] if found else frozenset())


def _heads(tree: Iterable[tuple[Any, Any]]) -> Texts:
    """Return the words that begin a match, if the expression begins with a word boundary."""
    items = [item for item in tree if item[0] not in (code.ASSERT, code.ASSERT_NOT)]
    if not items or items[0] != (code.AT, code.AT_BOUNDARY):
        return frozenset()
    run = [""]
    for kind, value in items:
        ways = _ways(kind, value)
        if ways is None or len(ways) * len(run) > _MOST:
            run = [begun + _least(kind, value) for begun in run]
            break
        run = [begun + way for begun in run for way in ways]
    words = [(begun, _WORD.match(begun)) for begun in run]
    heads = frozenset(
        word[0] if word[0] != begun else f"{begun}*" for begun, word in words if word and word[0]
    )
    return heads if all(word and word[0] for _, word in words) else frozenset()


def _commonness(texts: Texts) -> float:
    return sum(prod(map(_sign_commonness, text)) for text in texts)


def _sign_commonness(sign: str) -> float:
    """Return about how often a sign stands in French text."""
    return 0.02 if sign == DIGIT else 0.05 if sign.isalpha() or sign in " '" else 0.005


def _needed(items: Iterable[tuple[Any, Any]]) -> list[Texts]:
    """Return sets of texts, of each of which any match holds one."""
    result, run = list[Texts](), [""]
    for kind, value in items:
        ways = _ways(kind, value)
        if ways is not None and len(ways) * len(run) <= _MOST:
            run = [begun + way for begun in run for way in ways]
            continue
        result.append(frozenset(begun + _least(kind, value) for begun in run))
        result += _inner(kind, value)
        run = ways or [""]
    result.append(frozenset(run))
    return [texts for texts in result if "" not in texts]


def _least(kind: Any, value: Any) -> str:
    """Return how a repeated letter begins, as often as it must stand: ``n{3,9}`` is ``nnn``."""
    if kind in _REPEATS:
        ways = _sequence(value[2])
        if ways is not None and len(ways) == 1:
            return ways[0] * value[0]
    return ""


def _ways(kind: Any, value: Any) -> list[str] | None:
    """Return all texts that one part may match, or None where they are open."""
    if kind is code.LITERAL:
        return [chr(value)]
    if kind is code.AT or kind in (code.ASSERT, code.ASSERT_NOT):
        return [""]
    if kind is code.IN:
        return _members(value)
    if kind is code.SUBPATTERN:
        return None if value[1] & code.SRE_FLAG_IGNORECASE else _sequence(value[-1])
    if kind is code.BRANCH:
        ways = [_sequence(branch) for branch in value[1]]
        return None if None in ways else [text for way in ways for text in way or ()]
    return None


def _sequence(items: Iterable[tuple[Any, Any]]) -> list[str] | None:
    result = [""]
    for kind, value in items:
        ways = _ways(kind, value)
        if ways is None or len(ways) * len(result) > _MOST:
            return None
        result = [begun + way for begun in result for way in ways]
    return result


def _members(members: Iterable[tuple[Any, Any]]) -> list[str] | None:
    """Return the signs of a class that names each of them, or None."""
    if all(kind is code.LITERAL for kind, _ in members):
        return [chr(value) for _, value in members]
    return None


def _inner(kind: Any, value: Any) -> list[Texts]:
    """Return what a part that is open still asks for."""
    if kind is code.IN and _only_digits(value):
        return [frozenset({DIGIT})]
    if kind is code.SUBPATTERN and not value[1] & code.SRE_FLAG_IGNORECASE:
        return _needed(value[-1])
    if kind is code.ATOMIC_GROUP:
        return _needed(value)
    if kind in _REPEATS and value[0]:
        return _needed(value[2])
    if kind is code.BRANCH:
        best = [min(_needed(branch), key=_commonness, default=None) for branch in value[1]]
        told = [texts for texts in best if texts is not None]
        return [frozenset[str]().union(*told)] if len(told) == len(best) else []
    return []


def _only_digits(members: Iterable[tuple[Any, Any]]) -> bool:
    digits = range(ord("0"), ord("9") + 1)
    for kind, value in members:
        whole = kind is code.CATEGORY and value is code.CATEGORY_DIGIT
        literal = kind is code.LITERAL and value in digits
        span = kind is code.RANGE and value[0] in digits and value[1] in digits
        if not (whole or literal or span):
            return False
    return True
