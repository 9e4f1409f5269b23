"""A pattern's tree becomes one regular expression without nested repetition."""

import re
from collections.abc import Iterator

from cmdesk.tone.anchors import heads_of, is_optional, literal, needs_of
from cmdesk.tone.literals import literals_of
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
from cmdesk.tone.ready import code_of, pattern_of
from cmdesk.tone.rules import MAX_NEEDS, Compiled

_END = Mark("end")
MAX_REGEX = 200_000
_JOIN = r"(?:[\s-]{1,3}|(?<=\W)|(?=\W))"
_WORD = r"(?:\w++(?:['-]\s?|\s{1,3}|(?=\W))|[^\w\s.!?…,;:]++\s{0,3})"
_WIDE_WORD = r"(?:\w++(?:['-]\s?|\s{1,3}|(?=\W))[,;:]?\s{0,2}|[^\w\s.!?…]++\s{0,3})"


def compile_pattern(source: str, families: Families) -> tuple[Compiled, ...]:
    """Compile one pattern; each phrase of its top alternatives is looked for by itself.

    Raises PatternError where it cannot be read or would be too large.
    """
    if source.startswith("re:"):
        return (_raw(source),)
    words, phrases = list[Seq](), list[Seq]()
    for option in _flat(Reader(source, families).read()):
        plain = literal(option)
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
    code = _code(regex)
    needs = tuple(tuple(sorted(group)) for group in needs_of(tree))
    heads = tuple(sorted(heads_of(tree) or ()))
    return Compiled(source, regex, at_start, heads, needs, code=code)


def _code(regex: str) -> bytes:
    """Return what an expression compiles to. Raises PatternError where it is empty or none."""
    try:
        code = code_of(regex)
    except re.error as error:
        raise PatternError(str(error)) from None
    if pattern_of(regex, code).match(""):
        raise PatternError("the pattern would match nothing at all")
    return code


_REPEAT = re.compile(r"(?<!\\)(?:[*+]|\{\d*,\})")
_RISKY = re.compile(r"\\[1-9]|\(\?P=|\.[*+]|\.\{\d*,\}|\\[SWD][*+{]|[)\]][*+]\)?[*+{]")


def _raw(source: str) -> Compiled:
    """Take a regular expression as it is, if it cannot backtrack without end."""
    regex = source.removeprefix("re:")
    nested = re.search(r"\([^()]*(?<!\\)[*+][^()]*\)\s*(?:[*+]|\{)", regex)
    if _RISKY.search(regex) or nested or len(_REPEAT.findall(regex)) > 4:
        raise PatternError("the regular expression may backtrack without end")
    code = _code(regex)
    heads, signs, texts = literals_of(regex)
    needs = ([heads] if heads else []) + signs
    return Compiled(
        source,
        regex,
        heads=tuple(sorted(heads)),
        needs=tuple([tuple(sorted(group)) for group in needs[:MAX_NEEDS]]),
        texts=() if needs else tuple(sorted(texts)),
        code=code,
    )


# --- the regular expression ---


def _alternatives(tree: Alt) -> str:
    plain, others = set[str](), list[str]()
    for option in tree.options:
        word = literal(option)
        if word is None:
            others.append(_sequence(option))
        else:
            plain.add(word)
    trie = [_trie(sorted(plain))] if plain else []
    return "|".join(trie + others)


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
    needed = [at for at, item in enumerate(items) if not is_optional(item)]
    if not needed:
        raise PatternError("everything in it is optional")
    last, result = needed[-1], list[str]()
    for at, item in enumerate(items):
        atom = item.atoms[0]
        if isinstance(atom, Gap):
            if at == 0 or at > last or len(item.atoms) > 1:
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
        elif is_optional(item):
            result.append(f"(?:{_alternatives_of(item)}{_JOIN})?")
        else:
            result.append(_item(item) + (_JOIN if at < last else ""))
    return "".join(result)


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
