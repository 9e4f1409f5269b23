"""The demo desk: five invented brands, so that a first look finds a desk at work.

Each brand is one TOML file. Days count back from today (``approved``, ``last_used``, ``days_ago``,
``since``) or forward (``expires``, ``until``), so that the desk never looks abandoned. ``answers``
(the message that a reply suits) and ``shows`` (the concerns that a draft raises) are for the tests
that hold these texts to their own brand's profile. An influencer who names a ``person`` is one of
another brand's file.
"""

import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Account, Brand, Contact
from cmdesk.domain.draft import Draft
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.influencer import Contract, Person, Reference, Relation
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Channel, Network, Reach, Situation
from cmdesk.domain.others import ContractKind
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, Size, Variant
from cmdesk.domain.tone_profile import Address, Moment, profile_from_mapping
from cmdesk.storage.vault import Vault

Table = dict[str, Any]
"""One TOML table, as the standard library reads it."""

_CONTACT = ("name", "role", "email", "phone")
_FILLED = frozenset(What) - {What.SETTINGS}


def fill(vault: Vault, folder: Path, now: datetime | None = None) -> Change[int]:
    """Put the demo brands of ``folder`` into an empty vault and return how many.

    One transaction, no undo. A vault that holds a brand is left alone. ``now`` is aware and
    is the moment that the files' days count from; without one, it is the present.
    """
    if vault.brands.count():
        return Change(0, frozenset())
    moment = now or datetime.now().astimezone()
    desks = read(folder)
    with vault.quietly():
        put(vault, desks, desks, moment)
    return Change(len(desks), _FILLED, count=len(desks))


def read(folder: Path) -> list[Table]:
    """Return what the files of ``folder`` say, one brand each."""
    return [tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))]


def put(vault: Vault, desks: Sequence[Table], every: Sequence[Table], now: datetime) -> None:
    """Put brands with all that is theirs into the vault, inside a transaction of the caller's.

    They may know people of ``every`` brand; whom the vault has already stays as they are.
    """
    people = (person for desk in every for person in _people(desk))
    vault.people.put_all(person for person in people if vault.people.get(person.id) is None)
    for desk in desks:
        _put(vault, desk, now)


def _put(vault: Vault, desk: Table, now: datetime) -> None:
    brand = brand_of(desk)
    vault.brands.put(brand)
    vault.fragments.put_all(_fragments(desk, brand.id))
    vault.replies.put_all(_replies(desk, brand.id, now))
    vault.relations.put_all(_relations(desk, now))
    vault.drafts.put_all(_drafts(desk, brand.id, now))
    vault.journal.put_all(_journal(desk, brand.id, now))
    vault.moments.put_all(_moments(desk, brand.id, now))


def brand_of(desk: Table) -> Brand:
    """Return the brand that a demo file describes."""
    about = desk["brand"]
    return Brand(
        id=about["id"],
        name=about["name"],
        colour=about["colour"],
        initials=about["initials"],
        position=about["position"],
        profile=profile_from_mapping(desk["profile"]),
        contact=Contact(*(about["contact"].get(key, "") for key in _CONTACT)),
        crisis_call=about["crisis_call"],
    )


def _replies(desk: Table, brand_id: str, now: datetime) -> Iterator[Reply]:
    for number, item in enumerate(desk["replies"], 1):
        status = ReplyStatus(item["status"])
        approved, used = item.get("approved"), item.get("last_used")
        age = max(approved or 0, used or 0, 20) + 3 + number % 5
        written = now - timedelta(days=age, hours=number % 7)
        yield Reply(
            id=f"{brand_id}-reply-{number}",
            brand_id=brand_id,
            title=item["title"],
            body=item["body"],
            situations=tuple(map(Situation, item.get("situations", ()))),
            tags=tuple(item.get("tags", ())),
            networks=tuple(map(Network, item.get("networks", ()))),
            status=status,
            approved_by="" if approved is None else desk["brand"]["approver"],
            approved_on=_day(now, approved, -1),
            expires_on=_day(now, item.get("expires"), 1),
            shortcut=item.get("shortcut", ""),
            notes=item.get("notes", ""),
            uses=item.get("uses", 0),
            last_used=None if used is None else _utc(now - timedelta(days=used, minutes=number)),
            created=_utc(written),
            modified=_utc(written if approved is None else now - timedelta(days=approved)),
            kind=ReplyKind(item.get("kind", ReplyKind.ANSWER)),
            folder=item.get("folder", ""),
            audience=item.get("audience", ""),
            source=item.get("source", ""),
            variants=tuple(map(_variant, item.get("variants", ()))),
        )


def _variant(item: Table) -> Variant:
    return Variant(
        item["body"],
        Address(item["address"]) if "address" in item else None,
        Size(item["size"]) if "size" in item else None,
        item.get("language", ""),
        Network(item["network"]) if "network" in item else None,
    )


def _fragments(desk: Table, brand_id: str) -> Iterator[Fragment]:
    for number, item in enumerate(desk.get("fragments", ()), 1):
        yield Fragment(f"{brand_id}-fragment-{number}", brand_id, item["name"], item["body"])


def _people(desk: Table) -> Iterator[Person]:
    brand_id = desk["brand"]["id"]
    for number, item in enumerate(desk["influencers"], 1):
        if "person" not in item:
            yield Person(
                id=f"{brand_id}-person-{number}",
                name=item["name"],
                other_names=tuple(item.get("other_names", ())),
                accounts=tuple(map(_account, item["accounts"])),
                links=tuple(item.get("links", ())),
                tags=tuple(item.get("tags", ())),
                topics=tuple(item.get("topics", ())),
                audience=item.get("audience"),
            )


def _account(item: Table) -> Account:
    return Account(Network(item["network"]), item["handle"])


def _relations(desk: Table, now: datetime) -> Iterator[Relation]:
    brand_id = desk["brand"]["id"]
    for number, item in enumerate(desk["influencers"], 1):
        yield Relation(
            id=f"{brand_id}-influencer-{number}",
            brand_id=brand_id,
            person_id=item.get("person", f"{brand_id}-person-{number}"),
            address=Address(item["address"]) if "address" in item else None,
            tone=item.get("tone", ""),
            references=tuple(_reference(entry, now) for entry in item["references"]),
            avoid=tuple(item["avoid"]),
            contract=_contract(item["contract"], now) if "contract" in item else None,
            last_contact=_day(now, item.get("last_contact"), -1),
            notes=item.get("notes", ""),
        )


def _reference(item: str | Table, now: datetime) -> Reference:
    if isinstance(item, str):
        return Reference(item)
    until = _day(now, item.get("until"), 1)
    return Reference(item["text"], until, item.get("never", False), item.get("reason", ""))


def _contract(item: Table, now: datetime) -> Contract:
    kind = ContractKind(item["kind"])
    return Contract(kind, _day(now, item.get("since"), 1), _day(now, item.get("until"), 1))


def _drafts(desk: Table, brand_id: str, now: datetime) -> Iterator[Draft]:
    for number, item in enumerate(desk["drafts"], 1):
        yield Draft(
            id=f"{brand_id}-draft-{number}",
            brand_id=brand_id,
            text=item["text"],
            incoming=item["incoming"],
            author_name=item.get("author_name", ""),
            author_handle=item.get("author_handle", ""),
            outlet=(network := Network(item["network"])),
            outlets=(network,),
            reach=Reach(item.get("reach", Reach.ONE)),
            channel=Channel(item.get("channel", Channel.PUBLIC)),
            audience=item.get("audience"),
            caret=len(item["text"]),
            created=_utc(now - timedelta(minutes=4 * number + 9)),
            modified=_utc(now - timedelta(minutes=4 * number)),
        )


def _journal(desk: Table, brand_id: str, now: datetime) -> Iterator[JournalEntry]:
    for number, item in enumerate(desk["journal"], 1):
        day = now.date() - timedelta(days=item["days_ago"])
        at = datetime.combine(day, time.fromisoformat(item["at"]), now.tzinfo)
        yield JournalEntry(
            id=f"{brand_id}-journal-{number}",
            brand_id=brand_id,
            at=_utc(min(at, now - timedelta(minutes=20 * number))),
            text=item["text"],
            incoming=item.get("incoming", ""),
            outlet=Network(item["network"]),
            findings=tuple(item.get("findings", ())),
            reason=item.get("reason", ""),
        )


def _moments(desk: Table, brand_id: str, now: datetime) -> Iterator[MomentRecord]:
    for number, item in enumerate(desk.get("moments", ()), 1):
        ended, until = item.get("ended"), item.get("until")
        yield MomentRecord(
            id=f"{brand_id}-moment-{number}",
            brand_id=brand_id,
            moment=Moment(item["moment"]),
            since=_utc(now - timedelta(days=item["since"], hours=2)),
            reason=item["reason"],
            until=None if until is None else _utc(now + timedelta(days=until)),
            ended=None if ended is None else _utc(now - timedelta(days=ended)),
        )


def _day(now: datetime, days: int | None, sign: int) -> date | None:
    return None if days is None else now.date() + timedelta(days=sign * days)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
