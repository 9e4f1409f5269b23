"""Writes the sample vault of today's schema: ``python -m tests.storage.vintage_maker``."""

from datetime import UTC, datetime

from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.tone_profile import Moment, ToneProfile
from cmdesk.storage import migrations
from cmdesk.storage import vault as vaults
from tests.people import influencer
from tests.storage.conftest import KEY, fill
from tests.storage.test_migration import VINTAGE


def main() -> None:
    """Make it, unless it is there: a vintage never changes."""
    path = VINTAGE / f"schema-{migrations.NEWEST:04d}.vault"
    vault = vaults.create(path, KEY)
    fill(vault, 3)
    ponce = influencer("b1", "Ponce", "@Ponce", id_="i1", references=("les plantes",))
    vault.people.put(ponce.person)
    vault.relations.put(ponce.relation)
    vault.journal.put(JournalEntry("j1", "b1", datetime(2026, 1, 2, tzinfo=UTC), "Merci"))
    at = datetime(2026, 1, 3, tzinfo=UTC)
    vault.versions.put(ProfileVersion("v1", "b1", at, ToneProfile(), "reprise du compte"))
    vault.moments.put(MomentRecord("m1", "b1", Moment.CRISIS, at, "panne"))
    vault.close()


if __name__ == "__main__":
    main()
