"""A pattern's tree becomes one regular expression, and the words without which it cannot match.

The words («anchors») let the engine skip nearly every pattern with one look at the text's words.
"""

import re
from collections.abc import Iterator

from cmdesk.tone.emoji import EMOJI
from cmdesk.tone.needs import needed_sign
from cmdesk.tone.pattern import (
    MARKS,
    Alt,
    Atom,
    Families,
    Gap,
    Item,
    Lit,
    Mark,
    Not,
    Opt,
    PatternError,
    Reader,
    Seq,
    Stem,
)
from cmdesk.tone.rules import DIGIT, Compiled
from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE

MAX_ANCHORS = 4_000
_END = Mark("end")
MAX_REGEX = 200_000
_JOIN = r"(?:[\s-]{1,3}|(?<=\W)|(?=\W))"
_WORD = r"(?:\w++(?:['-]\s?|\s{1,3}|(?=\W))|[^\w\s.!?…,;:]++\s{0,3})"
_WIDE_WORD = r"(?:\w++(?:['-]\s?|\s{1,3}|(?=\W))[,;:]?\s{0,2}|[^\w\s.!?…]++\s{0,3})"
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
"""Words that nearly every reply holds: no good anchors."""


def compile_pattern(source: str, families: Families) -> tuple[Compiled, ...]:
    """Compile one pattern; each phrase of its top alternatives is looked for by itself.

    Raises PatternError where it cannot be read or would be too large.
    """
    if source.startswith("re:"):
        return (_raw(source),)
    words, phrases = list[Seq](), list[Seq]()
    for option in _flat(Reader(source, families).read()):
        plain = _literal(option)
        (phrases if plain is None or not plain[0].isalnum() else words).append(option)
    result = [_compiled(source, Alt(tuple(words)))] if words else []
    return (*result, *(_compiled(source, Alt((phrase,))) for phrase in dict.fromkeys(phrases)))


def _flat(tree: Alt) -> Iterator[Seq]:
    """Yield the top alternatives, those of groups and families that stand alone included."""
    for option in tree.options:
        atom = option[0].atoms[0]
        if len(option) == len(option[0].atoms) == 1 and isinstance(atom, Alt):
            yield from _flat(atom)
        else:
            yield option


def _compiled(source: str, tree: Alt) -> Compiled:
    first, *rest = tree.options[0]
    at_start = first == Item((Mark("start"),))
    if at_start:
        tree = Alt((tuple(rest),))
        if not rest:
            raise PatternError("<start> alone finds nothing")
    regex = rf"(?:(?<!\w)|(?=\W))(?:{_alternatives(tree)})(?:(?!\w)|(?<=\W))"
    if len(regex) > MAX_REGEX:
        raise PatternError("the pattern becomes too large")
    if re.compile(regex).match(""):
        raise PatternError("the pattern would match nothing at all")
    best, second = _ranked(tree)
    anchors = best or frozenset()
    others = second if anchors and second and second != anchors else frozenset[str]()
    return Compiled(
        source,
        regex,
        tuple(sorted(anchors)),
        at_start,
        heads=tuple(sorted(_heads(tree) or ())) if anchors else (),
        others=tuple(sorted(others)),
        sign="" if anchors else _sign(tree.options[0]),
    )


def _sign(option: Seq) -> str:
    """Return a sign (?, €…) that any match holds, or an empty text."""
    for item in option:
        atom = item.atoms[0]
        if isinstance(atom, Lit) and len(atom.text) == 1 and not atom.text.isalnum():
            return atom.text
        if isinstance(atom, Mark) and atom.name in _MARK_SIGNS:
            return _MARK_SIGNS[atom.name]
    return ""


_MARK_SIGNS = {"mail": MAIL, "link": LINK, "handle": HANDLE, "quote": QUOTE, "number": DIGIT}


_REPEAT = re.compile(r"(?<!\\)(?:[*+]|\{\d*,\})")
_RISKY = re.compile(r"\\[1-9]|\(\?P=|\.[*+]|\.\{\d*,\}|\\[SWD][*+{]|[)\]][*+]\)?[*+{]")


def _raw(source: str) -> Compiled:
    """Take a regular expression as it is, if it cannot backtrack without end."""
    regex = source.removeprefix("re:")
    nested = re.search(r"\([^()]*(?<!\\)[*+][^()]*\)\s*(?:[*+]|\{)", regex)
    if _RISKY.search(regex) or nested or len(_REPEAT.findall(regex)) > 4:
        raise PatternError("the regular expression may backtrack without end")
    try:
        if re.compile(regex).match(""):
            raise PatternError("the pattern would match nothing at all")
    except re.error as error:
        raise PatternError(str(error)) from None
    return Compiled(source, regex, (), sign=needed_sign(regex))


# --- the regular expression ---


def _alternatives(tree: Alt) -> str:
    plain, others = set[str](), list[str]()
    for option in tree.options:
        literal = _literal(option)
        if literal is None:
            others.append(_sequence(option))
        else:
            plain.add(literal)
    trie = [_trie(sorted(plain))] if plain else []
    return "|".join(trie + others)


def _literal(option: Seq) -> str | None:
    """Return the one plain word that an alternative is, if it is no more than that."""
    if len(option) == 1 and len(option[0].atoms) == 1:
        atom = option[0].atoms[0]
        if isinstance(atom, Lit):
            return atom.text
    return None


def _trie(words: list[str]) -> str:
    """Return an expression that finds any of the words, longest first, sharing beginnings."""
    if len(words) == 1:
        return _letters(words[0])
    heads = dict[str, list[str]]()
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    ends = "" in heads
    heads.pop("", None)
    parts = [_letters(head) + _grouped(tails) for head, tails in heads.items()]
    body = "|".join(parts)
    if ends:
        return f"(?:{body})?" if body else ""
    return body


def _grouped(tails: list[str]) -> str:
    different = sorted(set(tails))
    inner = _trie(different)
    return inner if len(different) == 1 else f"(?:{inner})"


def _letters(text: str) -> str:
    """Escape a word; its apostrophes and hyphens may be missing or be spaces."""
    signs = {"'": "(?:' ?| )?", "-": "[- ]?"}
    return "".join(signs.get(sign) or re.escape(sign) for sign in text)


def _sequence(items: Seq) -> str:
    needed = [at for at, item in enumerate(items) if not _is_optional(item)]
    if not needed:
        raise PatternError("everything in it is optional")
    last, result = needed[-1], list[str]()
    for at, item in enumerate(items):
        atom = item.atoms[0]
        if isinstance(atom, Gap):
            if at in (0, len(items) - 1) or len(item.atoms) > 1:
                raise PatternError("a gap stands between two words")
            word = _WIDE_WORD if atom.wide else _WORD
            result.append(f"(?:{word}){{0,{atom.words}}}?")
        elif isinstance(atom, Not) and len(item.atoms) == 1:
            join = _JOIN if at > last else ""
            result.append(f"(?!{join}(?:{_alternatives(atom.inner)})\\b)")
        elif atom == _END:
            result.append(MARKS["end"])
        elif at > last:
            result.append(f"(?:{_JOIN}{_alternatives_of(item)})?")
        elif _is_optional(item):
            result.append(f"(?:{_alternatives_of(item)}{_JOIN})?")
        else:
            result.append(_item(item) + (_JOIN if at < last else ""))
    return "".join(result)


def _is_optional(item: Item) -> bool:
    atom = item.atoms[0]
    return len(item.atoms) == 1 and (isinstance(atom, Opt | Gap | Not) or atom == _END)


def _alternatives_of(item: Item) -> str:
    atom = item.atoms[0]
    return f"(?:{_alternatives(atom.inner)})" if isinstance(atom, Opt) else _item(item)


def _item(item: Item) -> str:
    last = len(item.atoms) - 1
    return "".join(
        r"\w{0,30}" if isinstance(atom, Stem) and at < last else _atom(atom)
        for at, atom in enumerate(item.atoms)
    )


def _atom(atom: Atom) -> str:
    match atom:
        case Lit(text):
            return _letters(text)
        case Stem():
            return r"\w*+"
        case Mark(name):
            if name == "start":
                raise PatternError("<start> stands first")
            return MARKS[name]
        case Alt():
            return f"(?:{_alternatives(atom)})"
        case Opt(inner):
            return f"(?:{_alternatives(inner)})?"
        case Not(inner):
            return rf"(?!(?:{_alternatives(inner)})\b)"
        case Gap():
            raise PatternError("a gap stands between two words")


# --- the anchors ---

Anchors = frozenset[str]


def _anchors_of(tree: Alt) -> Anchors | None:
    """Return words of which any match holds one: the best choice of each alternative."""
    return _ranked(tree)[0]


def _ranked(tree: Alt) -> tuple[Anchors | None, Anchors | None]:
    """Return the best and the second best choice of words, each None where there is none."""
    best, second = set[str](), set[str]()
    all_second = True
    for option in tree.options:
        choices = sorted(filter(None, (_item_anchors(item) for item in option)), key=_commonness)
        if not choices or len(best) > MAX_ANCHORS:
            return None, None
        best |= choices[0]
        all_second = all_second and len(choices) > 1
        second |= choices[1] if all_second else frozenset()
    return frozenset(best), frozenset(second) if all_second else None


def _heads(tree: Alt) -> Anchors | None:
    """Return the words one of which begins any match, or None where they are open."""
    result = set[str]()
    for option in tree.options:
        words = _opening(option)
        if words is None or len(result) > MAX_ANCHORS:
            return None
        result |= words
    return frozenset(result)


def _opening(option: Seq) -> Anchors | None:
    """Return the words that may begin one alternative: past what may be missing, too."""
    result = set[str]()
    for item in option:
        inner = item.atoms[0]
        alone = len(item.atoms) == 1
        if alone and isinstance(inner, Not):
            continue
        if alone and isinstance(inner, Alt | Opt):
            words = _heads(inner if isinstance(inner, Alt) else inner.inner)
        else:
            spelt = _spellings(item)
            words = None if spelt is None else _first_words(spelt)
        if words is None:
            return None
        result |= words
        if not _is_optional(item):
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
        if len(pieces) == 1 and body[-1].isalnum():
            result.add(spelling)
            continue
        result.update("".join(pieces[: end + 1]) + "*" for end in range(1, len(pieces)))
        result.add(pieces[0] if len(pieces) > 1 or body[-1].isalnum() else f"{pieces[0]}*")
    return frozenset(result)


def _commonness(anchors: Anchors) -> float:
    return sum(50.0 if word in _COMMON else 8 / len(word) ** 2 for word in anchors)


def _item_anchors(item: Item) -> Anchors | None:
    """Return the words that may begin what the item matches, or None where they are open."""
    if _is_optional(item):
        return None
    if len(item.atoms) == 1 and isinstance(item.atoms[0], Alt):
        return _anchors_of(item.atoms[0])
    spelt = _spellings(item)
    if spelt is None:
        return None
    result = set[str]()
    for spelling in spelt:
        words = _words_of(spelling)
        if words is None:
            return None
        result |= words
    return frozenset(result)


def _spellings(item: Item) -> list[str] | None:
    """Spell out an item, ``*`` where it stays open."""
    spelt = [""]
    for atom in item.atoms:
        if isinstance(atom, Lit):
            endings = [atom.text]
        elif isinstance(atom, Alt | Opt):
            tree = atom if isinstance(atom, Alt) else atom.inner
            endings = [_phrase(option) for option in tree.options]
            endings += [""] if isinstance(atom, Opt) else []
        elif isinstance(atom, Not):
            endings = [""]
        else:
            endings = ["*"]
        spelt = [s if s.endswith("*") else s + ending for s in spelt for ending in endings]
        if len(spelt) > 400:
            return None
    return spelt


def _phrase(option: Seq) -> str:
    """Spell out an alternative of plain words, ``*`` where it is more than that."""
    words = [_literal((item,)) for item in option]
    return "*" if None in words else " ".join(filter(None, words))


_PIECE = re.compile(r"[^\W_]+")


def _words_of(spelling: str) -> Anchors | None:
    """Return the tokens of which any text of that spelling holds one."""
    stem = "*" if spelling.endswith("*") else ""
    body = spelling.removesuffix("*")
    pieces = _PIECE.findall(body)
    if not pieces:
        return frozenset({f"{body}*"}) if EMOJI.match(body) else None
    if not body[-1].isalnum():
        stem = ""
    if len(pieces) == 1:
        return frozenset({pieces[0] + stem})
    joined = {
        "".join(pieces[at:end])
        for at in range(len(pieces))
        for end in range(at + 2, len(pieces) + 1)
    }
    last = pieces[-1] + stem
    return frozenset({last, *(word + "*" for word in joined)})
