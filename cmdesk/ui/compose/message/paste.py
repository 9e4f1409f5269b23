"""Reads what was copied off a network's page: who wrote, what they wrote, and the page's debris.

Only whole lines before and after the message go: what somebody wrote is never touched.
"""

import re
from dataclasses import dataclass, replace
from functools import reduce

from cmdesk.domain.draft import Draft

_COUNT = r"\d[\d\s.,\u00a0\u202f]*+(?:k|K|M|mln|Md)?"
_UNIT = (
    r"(?:s|sec|min|h|j|d|w|sem|mois|mo|an|ans|a|y|secondes?|minutes?|heures?|jours?|semaines?|"
    r"seconds?|hours?|days?|weeks?|months?|years?)\.?"
)
_MONTH = (
    r"(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|dec)\w*\.?"
)
_ACTIONS = (
    r"répondre|j[’']aime|je n[’']aime pas|j[’']adore|partager|commenter|republier|reposter|"
    r"retweeter|citer|envoyer|enregistrer|suivre|abonné|s[’']abonner|masquer|signaler|modifier|modifié|"
    r"traduire|(?:voir|afficher) (?:(?:la )?(?:traduction|réponse)|l[’']original|plus|moins)|"
    r"(?:voir|afficher) (?:(?:les )?\d+|les|plus de) (?:autres? )?"
    r"(?:réponses?|commentaires?)(?: \(\d+\))?|"
    r"masquer les réponses|auteur|autrice|super fan|plus|en savoir plus|le plus pertinent|"
    r"reply|like|likes|dislike|share|repost|quote|follow|following|edited|author|report|"
    r"see translation|translate|see more|top comment|"
    r"(?:view|hide) (?:all )?(?:\d+ )?(?:more )?(?:reply|replies|comments?)(?: \(\d+\))?|"
    r"utile|local guide|original poster|op|épinglé|pinned|vérifié|verified"
)
_COUNTED = (
    r"mentions? j[’']aime|j[’']aime|réponses?|commentaires?|partages?|reposts?|republications?|"
    r"vues?|impressions?|citations?|signets?|favoris?|avis|photos?|abonnés?|"
    r"likes?|replies|reply|comments?|shares?|views?|retweets?|quotes?|bookmarks?|reviews?|boosts?"
)
_AGE = rf"(?:il y a |depuis )?(?:environ |un[e]? |{_COUNT}\s?){_UNIT}(?: ago)?"
_DAY = rf"(?:le )?\d{{1,2}}(?:er)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?"
_CLOCK = r"(?:à |at )?\d{1,2}[:h]\d{2}(?: ?[AP]M)?"
_PIECE = (
    rf"(?:{_AGE}|{_DAY}|{_CLOCK}|hier|yesterday|à l[’']instant|just now|"
    rf"{_COUNT}\s?(?:{_COUNTED})?|(?:{_ACTIONS})(?: à @?\S+)?|[·•…|★☆⭐—-]+|[1-5]\s?/\s?5|"
    r"en réponse à @\S+|replying to @\S+|\d(?:er?|e|st|nd|rd|th)|public)"
)
_DEBRIS = re.compile(rf"\s*{_PIECE}(?:[\s,·•|]+{_PIECE})*\s*[·•…]*\s*", re.IGNORECASE)
_DATE = re.compile(
    rf"\s*[·•]?\s*(?:{_AGE}|{_DAY}|hier|yesterday|à l[’']instant|just now)\b.{{0,20}}",
    re.IGNORECASE,
)
_PORTRAIT = re.compile(
    r"\s*(?:(?:photo|image) (?:de |du )?profil de .+|.+[’']s profile (?:picture|photo))\s*",
    re.IGNORECASE,
)
"""What a page says in place of the author's picture, above the name."""
_HANDLE = re.compile(r"@[\w.\-]+(?:@[\w.\-]+\.\w+)?")
_DATED_HANDLE = re.compile(rf"{_HANDLE.pattern}(?:\s*[·•]{_DATE.pattern})?", re.IGNORECASE)
_BARE_HANDLE = re.compile(r"[a-z0-9](?:[a-z0-9._]*[._0-9][a-z0-9._]*)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w’'.\-]*(?: [^\W\d_][\w’'.\-]*){0,3}")
_HEADED = re.compile(
    r"(?P<name>[^\n@:]{0,60}?)[ (]*(?P<handle>@[\w.@\-]+)?\)?[ \u00a0\u202f]*:\s*\n"
)
_LONE_HANDLE = re.compile(
    rf"(?P<handle>{_HANDLE.pattern})[ \u00a0\u202f]*(?::[ \t]*\n?|\n)\s*(?=\S)"
)


_FULL_NAME = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'\-]+(?: [A-ZÀ-Þ][\w’'\-]*\.?){1,2})[ \u00a0\u202f]:[ \t]+(?=\S)"
)
_GREETINGS = {"bonjour", "bonsoir", "salut", "coucou", "hello", "hey", "merci", "bravo"}


@dataclass(frozen=True, slots=True)
class Received:
    """A message and who wrote it, as far as that can be told."""

    body: str
    name: str = ""
    handle: str = ""

    @property
    def author(self) -> str:
        """The author as shown: the handle, or else the name."""
        return self.handle or self.name


def received_of(draft: Draft) -> Received:
    """Return the message that a draft answers."""
    return Received(draft.incoming, draft.author_name, draft.author_handle)


def answering(draft: Draft, message: Received) -> Draft:
    """Return the draft as an answer to that message."""
    return replace(
        draft, incoming=message.body, author_name=message.name, author_handle=message.handle
    )


def _read_headed(text: str) -> Received:
    """Take a message apart into author and body; without a heading all is body."""
    match = _HEADED.match(text) or _LONE_HANDLE.match(text) or _FULL_NAME.match(text)
    if match is None or not text[match.end() :].strip():
        return Received(text)
    found = match.groupdict()
    name, handle = (found.get("name") or "").strip(), found.get("handle") or ""
    if not handle and not _NAME.fullmatch(name):
        return Received(text)
    return Received(text[match.end() :], name, handle)


def read_paste(text: str) -> Received:
    """Read a message off a page: author first, then its words, without counts, dates and buttons.

    Text that shows no sign of a page comes back as it is.
    """
    lines = text.strip("\n").split("\n")
    if len(lines) > 1 and _PORTRAIT.fullmatch(lines[0]):
        text = "\n".join(lines[1:])
        lines = text.strip("\n").split("\n")
    end = len(lines)
    while end > 1 and _is_debris(lines[end - 1]):
        end -= 1
    start = _heading(lines[:end], cut=end < len(lines))
    head = [line.strip() for line in lines[:start]]
    name, handle = reduce(_author, head, ("", ""))
    if start == 0 and end == len(lines):
        return _read_headed(text)
    return Received("\n".join(lines[start:end]).strip(), name, handle)


def _heading(lines: list[str], *, cut: bool) -> int:
    """Return how many of the first lines say who and when, leaving at least one to the message."""
    if not _is_author(lines[0].strip()):
        return 0
    last = 0
    for number, line in enumerate(lines[: min(6, len(lines) - 1)], start=1):
        told = line.strip()
        if (
            _DATED_HANDLE.fullmatch(told)
            or _DATE.fullmatch(told)
            or (number == last + 1 and last and _is_debris(line))
        ):
            last = number
        elif len(told) > 60:
            break
    if last == 0 and cut and len(lines) > 1:
        return 1
    return last


def _author(found: tuple[str, str], line: str) -> tuple[str, str]:
    """Add what one line of a heading says about the author."""
    name, handle = found
    if told := _HANDLE.search(line):
        rest = line[: told.start()].strip(" ·(")
        return (name or (rest if _NAME.fullmatch(rest) else ""), handle or told.group())
    if name or handle or _is_debris(line):
        return found
    if _BARE_HANDLE.fullmatch(line):
        return (name, f"@{line}")
    return (line if _NAME.fullmatch(line) else "", handle)


def _is_author(line: str) -> bool:
    if _HANDLE.fullmatch(line) or _BARE_HANDLE.fullmatch(line):
        return True
    words = line.split()
    named = _NAME.fullmatch(line) is not None and all(word[0].isupper() for word in words)
    return named and words[0].casefold() not in _GREETINGS


def _is_debris(line: str) -> bool:
    return len(line) <= 80 and (not line.strip() or _DEBRIS.fullmatch(line) is not None)
