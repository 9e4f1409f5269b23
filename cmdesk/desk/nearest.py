"""Which replies of a brand's library come nearest to a message received."""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from cmdesk.desk.replies import search_replies
from cmdesk.domain.likeness import ALIKE, likeness, shingles
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.storage.vault import Vault

_WORD = re.compile(r"[^\W\d_]{4,}")
_WORDS = 10
_EACH = 40
_LAST, _LAST_WORDS = 80, 3
"""Of what is being written: the last signs looked at, and how many of their words count."""
_TYPED = 1.4
"""What a word that the person types weighs, beside one that the message holds."""
_EMPTY_WORDS = frozenset(  # words that any message may hold
    "alors après aussi autre avant avec avez avoir avons bien bonjour bonsoir cela celle celui "
    "ceux chez comme comment contre dans deja déjà depuis deux donc dont elle elles encore entre "
    "est-ce était étaient être faire fait faut fois franchement ils jamais juste leur leurs mais "
    "même merci mieux moins mettre nous notre nos parce pendant peut plus pour pourquoi pouvez "
    "quand quel quelle quelles quels quoi rien sans sera sont suis tous tout toute toutes toujours "
    "très trois trop veut vient viens vont votre vous vraiment about have just that this what when "
    "where with your".split()
)


Memory = dict[str, tuple[Reply, ...]]
"""What searches have found, by word, as long as library and reading stay the same."""


def last_words(written: str) -> tuple[str, ...]:
    """Return what counts of a text being written: the stems of its last telling words."""
    return tuple(_telling_words(written[-_LAST:])[:_LAST_WORDS])


@dataclass(frozen=True, slots=True)
class Asked:
    """For which message one looks, read how, and what is written of the answer so far."""

    brand_id: str
    message: str
    fit: Collection[Situation] = ()
    written: str = ""


def nearest_replies(
    vault: Vault,
    brand_id: str,
    message: str,
    fit: Collection[Situation] = (),
    *,
    written: str = "",
    limit: int = 3,
) -> tuple[Reply, ...]:
    """Return what ``nearest_to`` returns, remembering nothing."""
    return nearest_to(vault, Asked(brand_id, message, fit, written), {}, limit=limit)


def nearest_to(vault: Vault, asked: Asked, memory: Memory, *, limit: int = 3) -> tuple[Reply, ...]:
    """Return up to ``limit`` replies, the nearest first; none where nothing speaks for one.

    A reply comes nearer by each of the message's words that it holds, the more the rarer the word
    is in the library, by the last words of what is ``written`` so far, and by answering the
    situation read in the message. Retired ones stay away. ``memory`` keeps what was found by each
    word of this brand for the next call, so that a key press searches for one word at most.
    """
    brand_id, fit = asked.brand_id, asked.fit
    weights: dict[str, float] = {}
    found: dict[str, Reply] = {}
    wanted = ReplyFilter(statuses=(ReplyStatus.APPROVED, ReplyStatus.DRAFT))
    last = last_words(asked.written)
    for word in dict.fromkeys((*_telling_words(asked.message), *last)):
        if word not in memory:
            memory[word] = search_replies(vault, brand_id, word, only=wanted, limit=_EACH)
        hits = memory[word]
        weight = _TYPED if word in last else 1.0
        for reply in hits:
            found[reply.id] = reply
            gain = weight / (1 + math.log(len(hits)))
            weights[reply.id] = weights.get(reply.id, 0.0) + gain
    if fit:
        answer = f"={' '.join(sorted(fit))}"
        if answer not in memory:
            suiting = replace(wanted, situations=tuple(fit))
            memory[answer] = search_replies(vault, brand_id, "", only=suiting, fit=fit, limit=_EACH)
        for reply in memory[answer]:
            found[reply.id] = reply
            weights.setdefault(reply.id, 0.0)
    for id_, reply in found.items():
        weights[id_] += _standing(reply, fit)
    order = sorted(found, key=lambda id_: (-weights[id_], id_))
    return tuple(found[id_] for id_ in order if weights[id_] > 0)[:limit]


def other_wordings(vault: Vault, brand_id: str, text: str, *, limit: int = 2) -> tuple[str, ...]:
    """Return other ways that the library has of saying what ``text`` says, the nearest first."""
    own, found = shingles(text), list[tuple[float, str]]()
    for reply in nearest_replies(vault, brand_id, text, limit=_EACH):
        bodies = [wording.body for wording in reply.wordings]
        near = max(likeness(own, shingles(body)) for body in bodies)
        others = [body for body in bodies if likeness(own, shingles(body)) < ALIKE]
        found += [(near, body) for body in others if near > 0 or len(bodies) > 1]
    found.sort(key=lambda item: -item[0])
    return tuple(dict.fromkeys(body for _near, body in found))[:limit]


def _telling_words(message: str) -> list[str]:
    """Return the words that may tell one message from another, stems of the longest first.

    The search finds words that begin like the one given: cutting the end off finds «retards» and
    «retardé» by «retard».
    """
    words = dict.fromkeys(match.group().casefold() for match in _WORD.finditer(message[:4000]))
    telling = [word for word in words if word not in _EMPTY_WORDS]
    longest = sorted(telling, key=len, reverse=True)[:_WORDS]
    return list(dict.fromkeys(_stem(word) for word in longest))


def _stem(word: str) -> str:
    return word[:-2] if len(word) > 7 else word[:-1] if len(word) > 5 else word


def _standing(reply: Reply, fit: Collection[Situation]) -> float:
    """Weigh what speaks for a reply besides its words."""
    answers = len(set(reply.situations) & set(fit))
    # What was written for something else, say thanks to a compliment, must not answer a complaint.
    astray = 1.0 if fit and reply.situations and not answers else 0.0
    approved = 0.2 if reply.status is ReplyStatus.APPROVED else 0.0
    return 0.6 * answers - astray + approved + 0.02 * min(reply.uses, 10)
