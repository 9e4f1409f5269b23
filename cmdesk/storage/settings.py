"""Settings that a person would miss, so that they travel with the vault."""

import json
from typing import cast

from cmdesk.storage.database import Database
from cmdesk.storage.texts import to_json

Json = str | int | float | bool | list[object] | dict[str, object] | None


class SettingStore:
    """Named values of plain JSON. Changing one leaves no undo step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: Json = None) -> Json:
        """Return a setting, or ``default`` where it was never set."""
        row = self._database.row("SELECT value FROM setting WHERE name = ?", (name,))
        return default if row is None else json.loads(cast("str", row[0]))

    def all(self) -> dict[str, Json]:
        """Return every setting by name."""
        rows = self._database.rows("SELECT name, value FROM setting ORDER BY name")
        return {cast("str", name): json.loads(cast("str", value)) for name, value in rows}

    def put(self, name: str, value: Json) -> None:
        """Set one setting."""
        self._database.run(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, to_json(value)),
        )

    def keep(self, name: str, value: Json) -> None:
        """Set one setting, or forget it where its value is empty."""
        if value:
            self.put(name, value)
        else:
            self.delete(name)

    def delete(self, name: str) -> None:
        """Forget one setting."""
        self._database.run("DELETE FROM setting WHERE name = ?", (name,))
