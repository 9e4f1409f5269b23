"""Merging keeps every wording once and every use."""

from datetime import UTC, datetime

import pytest

from cmdesk.domain.merging import merge
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import MAX_VARIANTS, Reply, ReplyStatus, Variant

FIRST = Reply(
    "a",
    "b",
    "Rupture",
    "Bonjour, pardon.",
    situations=(Situation.COMPLAINT,),
    tags=("pain",),
    status=ReplyStatus.APPROVED,
    notes="Vu avec Lou.",
    uses=4,
    last_used=datetime(2026, 1, 1, tzinfo=UTC),
    created=datetime(2025, 6, 1, tzinfo=UTC),
)
SECOND = Reply(
    "c",
    "b",
    "Rupture (X)",
    "Pardon !",
    situations=(Situation.QUESTION, Situation.COMPLAINT),
    tags=("soir", "pain"),
    networks=(Network.X,),
    variants=(Variant("Bonjour,  pardon."), Variant("Sorry.", language="en")),
    shortcut="/soir",
    uses=9,
    last_used=datetime(2026, 2, 1, tzinfo=UTC),
    created=datetime(2025, 1, 1, tzinfo=UTC),
)


def test_the_kept_one_has_what_the_others_bring() -> None:
    done = merge([FIRST, SECOND], "a")
    reply = done.reply
    assert (reply.id, reply.title, reply.body, reply.status) == (
        "a",
        "Rupture",
        "Bonjour, pardon.",
        ReplyStatus.APPROVED,
    )
    assert reply.variants == (Variant("Pardon !", network=Network.X), SECOND.variants[1])
    assert reply.situations == (Situation.COMPLAINT, Situation.QUESTION)
    assert (reply.tags, reply.networks) == (("pain", "soir"), (Network.X,))
    assert (reply.uses, reply.shortcut, reply.notes) == (13, "/soir", "Vu avec Lou.")
    assert reply.last_used == SECOND.last_used
    assert reply.created == SECOND.created
    assert done.left_out == ()


def test_more_than_is_kept_is_told() -> None:
    many = [Reply(str(n), "b", "t", f"texte {n}", uses=n) for n in range(MAX_VARIANTS + 10)]
    done = merge(many, "0")
    assert len(done.reply.variants) == MAX_VARIANTS
    assert done.reply.variants[0].body == f"texte {MAX_VARIANTS + 9}"
    assert [item.body for item in done.left_out] == [f"texte {n}" for n in range(9, 0, -1)]


def test_what_is_kept_must_be_one_of_them() -> None:
    with pytest.raises(ValueError, match="x"):
        merge([Reply("a", "b", "t", "texte")], "x")
