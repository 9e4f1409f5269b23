"""Where everything lies on this machine, the demo desk apart from the person's own."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "CMDESK_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one desk. None is made by asking: ``ready`` makes them."""

    data: Path
    cache: Path
    config: Path
    logs: Path

    @classmethod
    def real(cls) -> "Paths":
        """Return the person's own desk: in the platform's folders, or all under CMDESK_HOME."""
        return cls._named("real")

    @classmethod
    def demo(cls) -> "Paths":
        """Return the demo desk, which shares no folder with the real one."""
        return cls._named("demo")

    @classmethod
    def _named(cls, name: str) -> "Paths":
        home = os.environ.get(HOME_VARIABLE)
        if home:
            root = Path(home).expanduser().absolute() / name
            return cls(root / "data", root / "cache", root / "config", root / "logs")
        dirs = PlatformDirs("cmdesk" if name == "real" else f"cmdesk-{name}", appauthor=False)
        return cls(
            dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path, dirs.user_log_path
        )

    @property
    def vault(self) -> Path:
        """The vault's file."""
        return self.data / "desk.vault"

    @property
    def backups(self) -> Path:
        """The folder of automatic backups."""
        return self.data / "backups"

    def ready(self) -> "Paths":
        """Make the folders, for their owner only, and return the same value. Raises OSError."""
        for folder in (self.data, self.cache, self.config, self.logs):
            own_folder(folder)
            folder.chmod(0o700)
        return self


def own_folder(folder: Path) -> None:
    """Make a folder, and any missing above it, for their owner only. Raises OSError."""
    for path in (*reversed(folder.parents), folder):
        if not path.exists():
            path.mkdir(mode=0o700, exist_ok=True)


def expander_folder() -> Path | None:
    """Return the folder that espanso reads its texts from, where there is one."""
    folder = PlatformDirs("espanso", appauthor=False, roaming=True).user_config_path / "match"
    return folder if folder.is_dir() else None
