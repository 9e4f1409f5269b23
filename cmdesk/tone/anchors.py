"""The words without which a pattern cannot match, so that a look at a text's words skips most.

A word is a token of the text; ``word*`` is any token that begins so; anything else is a sign that
must stand in the sentence (``DIGIT`` for any digit).
"""

import re
from collections.abc import Iterator

from cmdesk.tone.emoji import EMOJI
from cmdesk.tone.pattern import Alt, Atom, Gap, Item, Lit, Mark, Not, Opt, Seq
from cmdesk.tone.rules import DIGIT, MAX_NEEDS
from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE

MAX_ANCHORS = 4_000
_SPELLINGS = 400
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        a ai as au aux avec c ce ces cette d dans de des du elle en est et il ils je j l la le les
        leur lui ma mais me mes moi mon n ne nos notre nous on ou par pas plus pour qu que qui s sa
        se ses si son sur t ta te tes toi ton tu un une va vos votre vous y ete etre avoir fait
        faire tout tous bien ca cela sont sommes avons avez etes suis m merci bonjour
        """,
    )
)
"""Words that nearly every reply holds: they tell little."""
_MARK_SIGNS = {"mail": MAIL, "link": LINK, "handle": HANDLE, "quote": QUOTE, "number": DIGIT}
_PIECE = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[^\w\s'-]")

Anchors = frozenset[str]


def needs_of(tree: Alt) -> tuple[Anchors, ...]:
    """Return groups of words: any match holds one of each group. The most telling come first."""
    opening = heads_of(tree)
    groups = _needs(tree) + ([opening] if opening else [])
    result = list[Anchors]()
    for group in sorted(groups, key=_commonness):
        if len(group) <= MAX_ANCHORS and not any(group >= other for other in result):
            result.append(group)
    return tuple(result[:MAX_NEEDS])


def heads_of(tree: Alt) -> Anchors | None:
    """Return the words one of which begins any match, or None where they are open."""
    result = set[str]()
    for option in tree.options:
        words = _opening(option)
        if words is None or len(result) > MAX_ANCHORS:
            return None
        result |= words
    return frozenset(result)


def _needs(tree: Alt) -> list[Anchors]:
    """Return groups, the first made of the most telling one of each alternative, and so on."""
    choices = [
        sorted((group for item in option for group in _item_needs(item)), key=_commonness)
        for option in tree.options
    ]
    return _columns(choices)


def _columns(choices: list[list[Anchors]]) -> list[Anchors]:
    """Join the first groups of all alternatives, the second ones, as far as all of them go."""
    return [frozenset[str]().union(*column) for column in zip(*choices, strict=False)]


def _item_needs(item: Item) -> list[Anchors]:
    """Return the groups of what one item matches; none where it may be missing or is open."""
    if is_optional(item):
        return []
    atom = item.atoms[0]
    if len(item.atoms) == 1 and isinstance(atom, Alt):
        return _needs(atom)
    if len(item.atoms) == 1 and isinstance(atom, Mark):
        sign = _MARK_SIGNS.get(atom.name)
        return [frozenset({sign})] if sign else []
    spelt = _spellings(item)
    if spelt is None:
        return []
    return _columns([sorted(_spelling_needs(text), key=_commonness) for text in spelt])


def is_optional(item: Item) -> bool:
    """Tell whether an item may match nothing."""
    atom = item.atoms[0]
    return len(item.atoms) == 1 and (isinstance(atom, Opt | Gap | Not) or atom == Mark("end"))


def _opening(option: Seq) -> Anchors | None:
    """Return the words that may begin one alternative: past what may be missing, too."""
    result = set[str]()
    for item in option:
        inner = item.atoms[0]
        alone = len(item.atoms) == 1
        if alone and isinstance(inner, Not):
            continue
        if item == Item((Mark("number"),)):
            words = frozenset({DIGIT})
        elif alone and isinstance(inner, Alt | Opt):
            words = heads_of(inner if isinstance(inner, Alt) else inner.inner)
        else:
            spelt = _spellings(item)
            words = _first_words(spelt) if spelt is not None else None
        if words is None:
            return None
        result |= words
        if not is_optional(item):
            return frozenset(result)
    return None


def _first_words(spelt: list[str]) -> Anchors | None:
    """Return the tokens that may begin any of the spellings, None where one may be a sign."""
    result = set[str]()
    for spelling in spelt:
        body = spelling.removesuffix("*")
        pieces = _PIECE.findall(body)
        if not pieces or not body[0].isalnum():
            emoji = EMOJI.match(body)
            if not emoji or pieces:
                return None
            result.add(f"{body}*")
            continue
        result.add(f"{pieces[0]}*" if body != spelling and len(pieces) == 1 else pieces[0])
        if len(pieces) > 1:
            result.add(f"{pieces[0]}{pieces[1]}*")
    return frozenset(result)


def _commonness(anchors: Anchors) -> float:
    return sum(_word_commonness(word) for word in anchors)


def _word_commonness(word: str) -> float:
    if word in _COMMON or word in ",.!":
        return 50.0
    if not word[0].isalnum():
        return 20.0
    return 30 / (len(word) - 1) ** 2 if word[-1] == "*" else 8 / len(word) ** 2


def _spellings(item: Item) -> list[str] | None:
    """Spell out an item, ``*`` where it stays open; None where there are too many ways."""
    spelt = [""]
    for atom in item.atoms:
        endings = _endings(atom)
        spelt = [s if s[-1:] == "*" else s + ending for s in spelt for ending in endings]
        if len(spelt) > _SPELLINGS:
            return None
    return spelt


def _endings(atom: Atom) -> list[str]:
    """Return the ways in which an atom may go on."""
    match atom:
        case Lit(text):
            return [text]
        case Not():
            return [""]
        case Alt(options):
            return [spelling for option in options for spelling in _phrases(option)]
        case Opt(inner):
            return [*_endings(inner), ""]
        case _:
            return ["*"]


def _phrases(option: Seq) -> list[str]:
    """Spell out an alternative, as far as it goes on without a choice to leave a word out."""
    spelt = [""]
    for item in option:
        endings = None if is_optional(item) else _spellings(item)
        if endings is None:
            return [s if s[-1:] == "*" else f"{s}*" for s in spelt]
        spelt = [
            s if s[-1:] == "*" else f"{s} {ending}".lstrip() for s in spelt for ending in endings
        ]
        if len(spelt) > _SPELLINGS:
            return ["*"]
    return spelt


def literal(option: Seq) -> str | None:
    """Return the one plain word that an alternative is, if it is no more than that."""
    if len(option) == 1 and len(option[0].atoms) == 1:
        atom = option[0].atoms[0]
        if isinstance(atom, Lit):
            return atom.text
    return None


def _spelling_needs(spelling: str) -> Iterator[Anchors]:
    """Yield a group for each word of a spelling, and one for each sign that must be there.

    Words joined by a hyphen or an apostrophe may be written as one.
    """
    body = spelling.removesuffix("*")
    pieces = _PIECE.findall(body)
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        group = {f"{piece}*" if spelling != body and at == last else piece}
        group.update("".join(pieces[first : at + 1]) + "*" for first in range(at))
        if at < last:
            group.add(f"{piece}{pieces[at + 1]}*")
        yield frozenset(group)
    for sign in _SIGN.findall(body):
        yield frozenset({sign})
