"""Every schema the vault ever had, as frozen SQL: a released step is never edited.

To change the schema: edit ``rows.py``, add the next ``vNNNN.py`` here, and keep a sample
vault of the schema that it replaces under ``tests/storage/vintage/``.
"""

from hashlib import sha256

from cmdesk.storage.migrations import v0001

STEPS: tuple[tuple[str, ...], ...] = (v0001.STATEMENTS,)
"""The statements that lead from schema n to schema n + 1, at index n."""

NEWEST = len(STEPS)
"""The schema that this version writes: SQLite's ``user_version``."""

LAYOUT = sha256("\n".join(sql for step in STEPS for sql in step).encode()).hexdigest()[:16]
"""What the statements come to: before a release, two builds of one schema number may differ."""
