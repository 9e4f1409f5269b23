"""Replies that say the same made one: the wordings kept, the uses summed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from cmdesk.domain.reply import MAX_VARIANTS, Reply, Variant

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Merged:
    """What several replies become. ``left_out`` are wordings beyond what one reply keeps."""

    reply: Reply
    left_out: tuple[Variant, ...] = ()


def merge(
    replies: Sequence[Reply],
    keep_id: str,
    described: Callable[[Variant], Variant] = lambda variant: variant,
) -> Merged:
    """Return the reply ``keep_id`` with what the others bring.

    Its title, text and standing stay. The others' texts become variants, the most used first, each
    text once; ``described`` may say what a text is for. Situations, networks and tags are united,
    uses summed. Raises ValueError where ``keep_id`` is not among ``replies``.
    """
    kept = next((item for item in replies if item.id == keep_id), None)
    if kept is None:
        raise ValueError(keep_id)
    others = sorted((item for item in replies if item.id != keep_id), key=lambda r: -r.uses)
    wordings = list(kept.variants)
    seen = {_plain(item.body) for item in kept.wordings}
    for other in others:
        for variant in _wordings(other):
            if _plain(variant.body) not in seen:
                seen.add(_plain(variant.body))
                wordings.append(described(variant))
    everyone = (kept, *others)
    reply = replace(
        kept,
        variants=tuple(wordings[:MAX_VARIANTS]),
        situations=_united(item.situations for item in everyone),
        networks=_united(item.networks for item in everyone),
        tags=_united(item.tags for item in everyone),
        shortcut=next((item.shortcut for item in everyone if item.shortcut), ""),
        notes="\n\n".join(_united((item.notes,) for item in everyone if item.notes.strip())),
        uses=sum(item.uses for item in everyone),
        last_used=max((item.last_used for item in everyone if item.last_used), default=None),
        created=min((item.created for item in everyone if item.created), default=None),
    )
    return Merged(reply, tuple(wordings[MAX_VARIANTS:]))


def _wordings(reply: Reply) -> tuple[Variant, ...]:
    """Return a reply's wordings; what is made for one network alone says so."""
    only = reply.networks[0] if len(reply.networks) == 1 else None
    return (Variant(reply.body, network=only), *reply.variants)


def _united(lists: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))


def _plain(text: str) -> str:
    return " ".join(text.split())
