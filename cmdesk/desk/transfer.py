"""Replies of one brand given to another: adapted, looked at, then kept as drafts of its own."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What, only_one
from cmdesk.desk.fragments import check_cycle
from cmdesk.desk.replies import check_texts
from cmdesk.domain.adapting import Adapter
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment, fragment_key, names_used
from cmdesk.domain.particulars import own_names, variables_in
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.formats.placeholders import meaning_of
from cmdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Copied:
    """One reply as the other brand would have it, and what in it still names the first.

    ``doubtful`` may: names that no card tells, and variables that the other brand does not use.
    """

    reply: Reply
    replaced: tuple[tuple[str, str], ...]
    left: tuple[str, ...]
    doubtful: tuple[str, ...] = ()

    @property
    def to_look_at(self) -> tuple[str, ...]:
        """All that nothing replaced."""
        return (*self.left, *self.doubtful)


@dataclass(frozen=True, slots=True)
class Transfer:
    """What is about to be copied: replies, and the fragments that they need and the target lacks.

    ``left`` of a fragment is in ``fragments_left``, by its name. ``marks_left`` are all that still
    name the first brand, each once: what ``prepare_copy`` takes corrections for.
    """

    source: Brand
    target: Brand
    copies: tuple[Copied, ...]
    fragments: tuple[Fragment, ...] = ()
    fragments_left: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def marks_left(self) -> tuple[str, ...]:
        """What is to be corrected by hand, in the order in which it is met; case apart, once."""
        marks = [mark for copied in self.copies for mark in copied.to_look_at]
        marks += [mark for _, left in self.fragments_left for mark in left]
        by_key = dict[str, str]()
        for mark in marks:
            by_key.setdefault(mark.casefold(), mark)
        return tuple(by_key.values())


def prepare_copy(
    vault: Vault,
    ids: Iterable[str],
    source_id: str,
    target_id: str,
    corrections: Mapping[str, str] | None = None,
) -> Transfer:
    """Adapt replies of one brand to another; nothing is written. Raises BrandUnknown.

    ``corrections`` say what to put for marks that neither brand's card replaces.
    """
    source, target = vault.brands.require(source_id), vault.brands.require(target_id)
    asked = (vault.replies.get(id_) for id_ in dict.fromkeys(ids))
    found = [reply for reply in asked if reply and reply.brand_id == source_id]
    own = vault.fragments.all(target_id)
    wanted = _needed(found, vault.fragments.all(source_id), {fragment_key(f.name) for f in own})
    texts = [text for reply in found for text in _texts(reply)]
    texts += [fragment.body for fragment in wanted]
    adapter = Adapter(
        source,
        target,
        corrections,
        (*own_names(source, target, texts), *_strange(vault, target, texts, (*own, *wanted))),
    )
    copies = tuple(_copied(adapter, reply, target) for reply in found)
    fragments, left = list[Fragment](), list[tuple[str, tuple[str, ...]]]()
    for fragment in wanted:
        done = adapter.adapt(fragment.body)
        fragments.append(replace(fragment, id="", brand_id=target_id, body=done.text))
        if done.left or done.doubtful:
            left.append((fragment.name, (*done.left, *done.doubtful)))
    return Transfer(source, target, copies, tuple(fragments), tuple(left))


def keep_copies(
    vault: Vault, replies: Sequence[Reply], fragments: Sequence[Fragment] = ()
) -> Change[int]:
    """Keep the copies, and the fragments whose names their brand still lacks, in one step.

    Raises BrandUnknown, ReplyEmpty, ReplyTooLong, FragmentCycle.
    """
    brands = {item.brand_id for item in (*replies, *fragments)}
    for brand_id in brands:
        vault.brands.require(brand_id)
        held = vault.fragments.all(brand_id)
        check_cycle([*held, *(item for item in fragments if item.brand_id == brand_id)])
    for reply in replies:
        check_texts(reply)
    now = datetime.now(UTC)
    with vault.step("reply.copy", len(replies)) as made:
        for fragment in fragments:
            held = {fragment_key(item.name) for item in vault.fragments.all(fragment.brand_id)}
            if fragment_key(fragment.name) not in held:
                vault.fragments.put(replace(fragment, id=uuid.uuid4().hex))
        vault.replies.put_all(
            replace(reply, id=uuid.uuid4().hex, created=now, modified=now) for reply in replies
        )
    what = frozenset({What.REPLIES, What.FRAGMENTS})
    return Change(len(replies), what, only_one(brands), made.code, len(replies))


def _copied(adapter: Adapter, reply: Reply, target: Brand) -> Copied:
    """Adapt every text of a reply; what only the first client knew or granted stays there."""
    replaced = dict[tuple[str, str], None]()
    left, doubtful = dict[str, None](), dict[str, None]()

    def put(text: str) -> str:
        done = adapter.adapt(text)
        replaced.update(dict.fromkeys(done.replaced))
        left.update(dict.fromkeys(done.left))
        doubtful.update(dict.fromkeys(done.doubtful))
        return done.text

    audiences = {audience.name for audience in target.profile.audiences}
    copy = replace(
        reply,
        id="",
        brand_id=target.id,
        title=put(reply.title),
        body=put(reply.body),
        variants=tuple(replace(item, body=put(item.body)) for item in reply.variants),
        tags=tuple(put(tag) for tag in reply.tags),
        folder=put(reply.folder),
        notes="",
        source="",
        audience=reply.audience if reply.audience in audiences else "",
        status=ReplyStatus.DRAFT,
        approved_by="",
        approved_on=None,
        uses=0,
        last_used=None,
        created=None,
        modified=None,
    )
    return Copied(copy, tuple(replaced), tuple(left), tuple(doubtful))


def _texts(reply: Reply) -> Iterator[str]:
    yield reply.title
    yield from (wording.body for wording in reply.wordings)


def _strange(
    vault: Vault, target: Brand, texts: Iterable[str], fragments: Iterable[Fragment]
) -> tuple[str, ...]:
    """Return the variables that the target has not: no fragment, no customer's, used nowhere."""
    known = {fragment_key(fragment.name) for fragment in fragments}
    known |= {"signature"} if target.profile.signatures else set()
    found = [item for item in variables_in(texts) if meaning_of(item[1:-1]) is None]
    strange = [item for item in found if fragment_key(item[1:-1]) not in known]
    if not strange:
        return ()
    held = (text for reply in vault.replies.all(target.id) for text in _texts(reply))
    used = {fragment_key(item[1:-1]) for item in variables_in(held)}
    return tuple(item for item in strange if fragment_key(item[1:-1]) not in used)


def _needed(
    replies: Iterable[Reply], known: Sequence[Fragment], held: set[str]
) -> tuple[Fragment, ...]:
    """Return the fragments that these replies hold, however deep, but for those already held."""
    by_name = {item.name: item for item in known}
    bodies = [wording.body for reply in replies for wording in reply.wordings]
    needed = dict[str, Fragment]()
    while bodies:
        for name in names_used(bodies.pop(), known):
            if name not in needed and fragment_key(name) not in held:
                needed[name] = by_name[name]
                bodies.append(by_name[name].body)
    return tuple(needed.values())
