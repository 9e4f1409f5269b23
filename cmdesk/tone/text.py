"""One pass over any Unicode text, so that every rule reads the same words at the same places.

All spans of a ``Text`` are offsets in ``folded``; ``to_raw`` leads back to code points of ``raw``.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from cmdesk.tone.emoji import PICTURES, emoji_spans
from cmdesk.tone.lazy import lazy

Span = tuple[int, int]

QUOTE, MAIL, LINK, HANDLE = "\ue001", "\ue002", "\ue003", "\ue004"
"""What stands in ``Text.own`` for each code point of what is not the brand's own wording."""

_SPELT_OUT = {
    "œ": "oe",
    "Œ": "oe",
    "æ": "ae",
    "Æ": "ae",
    "ß": "ss",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
}
_SPACES = "\t\r\x00\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ue000-\uf8ff"
_GONE = (
    "\u00ad\u0300-\u036f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff"
)
_UNEVEN = re.compile(f"[{''.join(_SPELT_OUT)}{_GONE}]")
_FIXED = {
    **dict.fromkeys("’‘ʼ`´′＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("«»“”„‟＂", '"'),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
}
_IS_SPACE = re.compile(f"[{_SPACES}]")
_IS_GONE = re.compile(f"[{_GONE}]")


class _Folding(dict[int, str]):
    """How each code point is folded, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_one(chr(code))
        return folded


def _fold_one(char: str) -> str:
    if char in _FIXED:
        return _FIXED[char]
    if char in _SPELT_OUT:
        return _SPELT_OUT[char]
    if _IS_SPACE.match(char):
        return " "
    if _IS_GONE.match(char):
        return ""
    base = [c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)]
    lower = base[0].lower() if len(base) == 1 else char.lower()
    return lower[0]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents, with straight signs and plain spaces."""
    return text.translate(_FOLDING)


class Token(NamedTuple):
    """One word of ``Text.own``; an elided one keeps its apostrophe (``n'``, ``qu'``)."""

    start: int
    end: int
    word: str


_new: Callable[[type[Token], tuple[int, int, str]], Token] = cast("Any", tuple).__new__
"""Makes a token of its parts in half the time that its own constructor takes."""
_WORD = re.compile(r"[^\W_]+'?")
_SENTENCE_END = re.compile(rf"[.!?…\n{PICTURES}]++[\"')\]]*+(\s++|$)?")
_ABBREVIATION = re.compile(r"\b(?:mm?|mmes?|mlles?|dr|ste?|av|bd|tel|ref|ex|art|p|cf|env)\.$")
_CLAUSE_CUT = re.compile(
    r"(?<![,;:()])[,;:()]++(?=\s|$)|\s-+\s|\s[(]"
    r"|\b(?=(?:mais|car|donc|sinon|puis|parce que|alors que|puisque)\b)"
)
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"|^[ \t]*>[^\n]*$", re.MULTILINE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,}")
_HANDLE = re.compile(r"(?<![\w@])@\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?")
_HASHTAG = re.compile(r"(?<![\w#&])#\w*[^\W\d_]\w*")
_LINK = re.compile(
    r"\bhttps?://[^\s\"<>]+|\bwww\.[^\s\"<>]+"
    r"|(?<![\w.@-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}"
    r"(?:fr|com|net|org|eu|io|be|ch|ca|co|info|bzh|paris|shop|store|app|dev|me|ly|gg|tv|link|bio)"
    r"\b(?![.-]\w)(?:/[^\s\"<>]*)?"
)
_DOTTED = re.compile(r"\.(?<=[a-z0-9-]\.)[a-z]|://|www\.")
"""A text in which this finds nothing holds no link: the cheap question to ask first."""
_SIGNATURE = re.compile(r"(?:^|\n|\s)[-~^/]{1,2} ?[a-z][a-z'. -]{0,40}\s*$")


@dataclass(frozen=True)
class Text:
    """A text and what is read off it, each part worked out when first asked for."""

    raw: str

    @lazy
    def folded(self) -> str:
        """Return the whole text folded: lower case, no accents, straight signs."""
        return self.raw.translate(_FOLDING)

    @lazy
    def _map(self) -> list[int] | None:
        """Return the raw offset of each folded one, or None where they are the same."""
        raw, result, done = self.raw, list[int](), 0
        for match in _UNEVEN.finditer(raw):
            at = match.start()
            result.extend(range(done, at))
            result.extend([at] * len(_FOLDING[ord(raw[at])]))
            done = at + 1
        if not done:
            return None
        result.extend(range(done, len(raw) + 1))
        return result

    def to_raw(self, start: int, end: int) -> Span:
        """Return where ``folded[start:end]`` stands in ``raw``, in code points."""
        places = self._map
        if places is None:
            return start, end
        last = places[end]
        if end > start and last == places[end - 1]:
            last += 1
        return places[start], last

    def from_raw(self, start: int, end: int) -> Span:
        """Return where ``raw[start:end]`` stands in ``folded``."""
        places = self._map
        if places is None:
            return start, end
        return bisect_left(places, start), bisect_left(places, end)

    def excerpt(self, start: int, end: int) -> str:
        """Return the raw text under a folded span."""
        first, last = self.to_raw(start, end)
        return self.raw[first:last]

    @lazy
    def emoji(self) -> tuple[Span, ...]:
        """Return each emoji sequence, one span a sequence."""
        return tuple(self.from_raw(*span) for span in emoji_spans(self.raw))

    @lazy
    def quotes(self) -> tuple[Span, ...]:
        """Return what somebody else said: text in quotation marks, and lines after ``>``."""
        raw = self.raw
        if not any(sign in raw for sign in '«“„">'):
            return ()
        return tuple(self.from_raw(*match.span()) for match in _QUOTED.finditer(raw))

    @lazy
    def mails(self) -> tuple[Span, ...]:
        """Return each e-mail address."""
        if "@" not in self.folded:
            return ()
        return tuple(match.span() for match in _MAIL.finditer(self.folded))

    @lazy
    def links(self) -> tuple[Span, ...]:
        """Return each link, bare domains of common endings included."""
        if "." not in self.folded or not _DOTTED.search(self.folded):
            return ()
        found = (match.span() for match in _LINK.finditer(self.folded))
        return tuple(_trimmed(self.folded, span) for span in found)

    @lazy
    def handles(self) -> tuple[Span, ...]:
        """Return each ``@handle``."""
        if "@" not in self.folded:
            return ()
        found = (match.span() for match in _HANDLE.finditer(self.folded))
        return tuple(span for span in found if not _inside(span[0], self.mails))

    @lazy
    def hashtags(self) -> tuple[Span, ...]:
        """Return each ``#hashtag``."""
        if "#" not in self.folded:
            return ()
        found = (match.span() for match in _HASHTAG.finditer(self.folded))
        return tuple(span for span in found if not _inside(span[0], self.links))

    @lazy
    def signature(self) -> Span | None:
        """Return the signature that closes the text (``— Inès``), if there is one."""
        tail = max(0, len(self.folded) - 60)
        match = _SIGNATURE.search(self.folded, tail)
        return match.span() if match else None

    @lazy
    def own(self) -> str:
        """Return ``folded`` with quotes, mails, links and handles behind their marks.

        Each code point of such a part becomes its mark, so offsets are those of ``folded``.
        """
        parts = [(span, MAIL) for span in self.mails] + [(span, LINK) for span in self.links]
        parts += [(span, HANDLE) for span in self.handles] + [(span, QUOTE) for span in self.quotes]
        if not parts:
            return self.folded
        parts.sort(key=lambda part: (part[0][0], -part[0][1]))
        pieces, done = list[str](), 0
        for (start, end), mark in parts:
            if start >= done:
                pieces += (self.folded[done:start], mark * (end - start))
                done = end
        pieces.append(self.folded[done:])
        return "".join(pieces)

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """Return the words of ``own`` in order."""
        words = _WORD.finditer(self.own)
        return tuple([_new(Token, (m.start(), m.end(), m[0])) for m in words])

    @lazy
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences of ``own``, end signs included; there is one at least."""
        own, result, start = self.own, list[Span](), 0
        for match in _SENTENCE_END.finditer(own):
            if self._goes_on(match):
                continue
            end = match.end() if match.group(1) is None else match.start(1)
            if own[start:end].strip():
                result.append((start, end))
                start = end
        if own[start:].strip() or not result:
            result.append((start, len(own)))
        return tuple(result)

    def _goes_on(self, match: re.Match[str]) -> bool:
        """Tell whether the sentence runs on after what looked like its end."""
        signs, after = match.group(), match.group(1)
        if "\n" in signs:
            return False
        if after is None:
            return True
        start, end = match.span()
        if signs[0] == ".":
            return _ABBREVIATION.search(self.own, max(0, start - 6), start + 1) is not None
        if "!" in signs or "?" in signs:
            return False
        opening = self.excerpt(end, min(end + 1, len(self.own)))
        return opening.islower() if "…" in signs else not opening.isupper()

    @lazy
    def _known_clauses(self) -> dict[Span, tuple[Span, ...]]:
        """Return what is known of the clauses, by sentence."""
        return {}

    def clauses(self, sentence: Span) -> tuple[Span, ...]:
        """Return the clauses of a sentence: cut at inner signs and before mais, car, donc."""
        known = self._known_clauses.get(sentence)
        if known is None:
            start, end = sentence
            found = clauses_in(self.own[start:end])
            known = tuple([(start + first, start + last) for first, last in found])
            self._known_clauses[sentence] = known
        return known

    def sentence_at(self, at: int) -> Span:
        """Return the sentence that holds a folded offset."""
        return _holder(self.sentences, at)

    def clause_at(self, at: int) -> Span:
        """Return the clause that holds a folded offset."""
        return _holder(self.clauses(self.sentence_at(at)), at)


def clauses_in(sentence: str) -> tuple[Span, ...]:
    """Return the clauses of one sentence."""
    result, done = list[Span](), 0
    for match in _CLAUSE_CUT.finditer(sentence):
        if match.end() > done and sentence[done : match.start()].strip():
            result.append((done, match.end()))
            done = match.end()
    if done < len(sentence):
        result.append((done, len(sentence)))
    return tuple(result)


def inside(at: int, spans: Iterable[Span]) -> bool:
    """Tell whether an offset lies in one of the spans."""
    return any(start <= at < end for start, end in spans)


def _inside(at: int, spans: tuple[Span, ...]) -> bool:
    """Tell the same of sorted spans that do not overlap, by bisection."""
    index = bisect_left(spans, (at + 1,)) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _holder(spans: tuple[Span, ...], at: int) -> Span:
    index = bisect_left(spans, (at + 1,)) - 1
    return spans[max(0, index)]


def _trimmed(folded: str, span: Span) -> Span:
    """Leave a link's closing punctuation to the sentence."""
    start, end = span
    while end > start and folded[end - 1] in ".,;:!?'\")]…":
        end -= 1
    return start, end
