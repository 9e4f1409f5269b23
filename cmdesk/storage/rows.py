"""The one definition of the vault's schema, as SQLModel rows.

Frozen migrations build the schema step by step; a test holds their sum equal to these
classes. Reading and writing as one types goes through plain SQL on the same columns
(see ``store.py``), because importing SQLModel takes longer than opening the vault.
Long texts come last in each row, so that ranking never reads their overflow pages.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, String
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel


def _of_brand() -> "Column[str]":
    """Return a column that names a brand and dies with it."""
    return Column("brand_id", String, ForeignKey("brand.id", ondelete="CASCADE"), nullable=False)


class TableRow(SQLModel):
    """A row whose table is called like its class: ``BrandRow`` is a row of ``brand``."""

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride] -- SQLModel's own way
        return cls.__name__.removesuffix("Row").lower()


class BrandRow(TableRow, table=True):
    """One client. ``number`` is never used twice: it places the brand's replies in the index."""

    __table_args__ = ({"sqlite_autoincrement": True},)

    number: int | None = Field(default=None, sa_column=Column("number", Integer, primary_key=True))
    id: str = Field(unique=True)
    name: str
    name_key: str = Field(unique=True)
    colour: str
    initials: str
    position: int
    archived_at: str | None
    in_group: str
    contract_from: str | None
    contract_until: str | None
    profile: str
    accounts: str
    links: str
    contact: str
    crisis_call: str
    words: str
    notes: str
    avatar: str


class ReplyRow(TableRow, table=True):
    """One canned reply. ``seq`` is ``brand.number << 40 | counter``: a brand is one range of it.

    ``aspects`` says what each variant is for, as JSON; ``bodies`` holds their texts in the same
    order, for the index to read.
    """

    __table_args__ = (
        Index(
            "reply_ranked",
            *("brand_id", "uses", "status", "situations", "kind", "networks", "folder"),
            *("expires_on", "last_used", "created", "tags"),
        ),
        Index("reply_by_shortcut", "shortcut", "brand_id"),
    )

    seq: int | None = Field(default=None, sa_column=Column("seq", Integer, primary_key=True))
    id: str = Field(unique=True)
    brand_id: str = Field(sa_column=_of_brand())
    status: str
    kind: str
    uses: int
    last_used: str | None
    created: str | None
    modified: str | None
    situations: str
    networks: str
    tags: str
    folder: str
    audience: str
    source: str
    shortcut: str
    title: str
    approved_by: str
    approved_on: str | None
    expires_on: str | None
    aspects: str
    body: str
    bodies: str
    notes: str


class ReplyVersionRow(TableRow, table=True):
    """What a reply said before it was changed."""

    __table_args__ = (Index("version_of_reply", "reply_id", "at"),)

    id: str = Field(primary_key=True)
    reply_id: str = Field(
        sa_column=Column(
            "reply_id", String, ForeignKey("reply.id", ondelete="CASCADE"), nullable=False
        )
    )
    brand_id: str = Field(sa_column=_of_brand())
    at: str
    title: str
    aspects: str
    body: str
    bodies: str


class FragmentRow(TableRow, table=True):
    """A text that a brand's replies share."""

    __table_args__ = (Index("fragment_of_brand", "brand_id", "name"),)

    id: str = Field(primary_key=True)
    brand_id: str = Field(sa_column=_of_brand())
    name: str
    body: str


class PersonRow(TableRow, table=True):
    """One person of influence, whichever brands know them; ``photo`` is in base64."""

    id: str = Field(primary_key=True)
    name: str
    other_names: str
    accounts: str
    links: str
    tags: str
    topics: str
    audience: int | None
    photo: str | None


class RelationRow(TableRow, table=True):
    """What one brand is to one person: it dies with either."""

    __table_args__ = (
        Index("relation_of_brand", "brand_id", "person_id", unique=True),
        Index("relation_of_person", "person_id"),
    )

    id: str = Field(primary_key=True)
    brand_id: str = Field(sa_column=_of_brand())
    person_id: str = Field(
        sa_column=Column(
            "person_id", String, ForeignKey("person.id", ondelete="CASCADE"), nullable=False
        )
    )
    address: str | None
    contract: str | None
    contract_from: str | None
    contract_until: str | None
    last_contact: str | None
    tone: str
    refs: str
    avoid: str
    notes: str


class DraftRow(TableRow, table=True):
    """An answer being written.

    ``own_texts`` holds what differs on an outlet, ``approvals`` the rounds with the client, both as
    JSON; ``picture`` the message's screenshot, in base64 as a logged row must be.
    """

    __table_args__ = (Index("draft_of_brand", "brand_id", "modified"),)

    id: str = Field(primary_key=True)
    brand_id: str = Field(sa_column=_of_brand())
    status: str
    outlet: str
    outlets: str
    reach: str
    channel: str
    audience: str | None
    caret: int
    created: str | None
    modified: str | None
    author_name: str
    author_handle: str
    title: str
    approvals: str
    own_texts: str
    text: str
    incoming: str
    picture: str | None


class JournalRow(TableRow, table=True):
    """One text that left the desk."""

    __table_args__ = (Index("journal_of_brand", "brand_id", "at"),)

    id: str = Field(primary_key=True)
    brand_id: str = Field(sa_column=_of_brand())
    at: str
    outlet: str
    draft_id: str
    deleted_on: str | None
    findings: str
    heeded: str
    reason: str
    author: str
    text: str
    incoming: str


class VersionRow(TableRow, table=True):
    """One voice that a brand had, from a moment on."""

    __table_args__ = (Index("version_of_brand", "brand_id", "at"),)

    id: str = Field(primary_key=True)
    brand_id: str = Field(sa_column=_of_brand())
    at: str
    reason: str
    profile: str


class MomentRow(TableRow, table=True):
    """One stretch of fatigue or crisis of a brand's audience."""

    __table_args__ = (Index("moment_of_brand", "brand_id", "since"),)

    id: str = Field(primary_key=True)
    brand_id: str = Field(sa_column=_of_brand())
    moment: str
    since: str
    until: str | None
    remind_at: str | None
    ended: str | None
    reason: str


class SettingRow(TableRow, table=True):
    """A setting that a person would miss, as JSON."""

    name: str = Field(primary_key=True)
    value: str


class CounterRow(TableRow, table=True):
    """A number that only grows."""

    name: str = Field(primary_key=True)
    value: int


class StepRow(TableRow, table=True):
    """A named step that can be undone (``undone`` 0), redone (1), or neither any more (2)."""

    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, sa_column=Column("id", Integer, primary_key=True))
    code: str
    count: int
    at: str
    undone: int


class ChangeRow(TableRow, table=True):
    """What one step did to one row, as JSON: the changed columns as they were and became.

    No ``was``: the row was added. No ``became``: it was deleted, and ``was`` is all of it.
    """

    __table_args__ = (
        Index("change_of_step", "step_id"),
        Index("change_of_row", "table_name", "row_id"),
    )

    id: int | None = Field(default=None, sa_column=Column("id", Integer, primary_key=True))
    step_id: int = Field(
        sa_column=Column(
            "step_id", Integer, ForeignKey("step.id", ondelete="CASCADE"), nullable=False
        )
    )
    table_name: str
    row_id: str
    was: str | None
    became: str | None
