"""Engines with a pack of a test's own beside a few shipped ones: all of them would take seconds."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from cmdesk.domain.errors import PackInvalid
from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load

_SHIPPED = resources.root() / "tone"
_FEW = (
    *("limits.toml", "tld.txt", "all/*.toml", "fr/families.toml", "fr/inflection.toml"),
    *("fr/verbs*.txt", "fr/situation*", "fr/removal-request.*"),
)


def copy_few(folder: Path) -> Path:
    """Copy what every check needs into a folder, with a few packs; return it."""
    for name in _FEW:
        for path in _SHIPPED.glob(name):
            copy = folder / path.relative_to(_SHIPPED)
            copy.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, copy)
    return folder


@dataclass(frozen=True, slots=True)
class Own:
    """Makes engines of ``few`` packs and one in ``folder``, with the weights that it has learnt."""

    few: Path
    folder: Path

    def engine(self, pack: str, weights: str = "", cache: Path | None = None) -> Engine:
        """Write the pack and return an engine that has it."""
        place = self.folder / "fr"
        place.mkdir(exist_ok=True)
        (place / "mine.tsv").write_text(weights, encoding="utf-8")
        (place / "mine.toml").write_text(pack, encoding="utf-8")
        return self.load(cache)

    def load(self, cache: Path | None) -> Engine:
        """Return an engine that has the pack as it was written last."""
        return load(self.few, cache, self.folder)

    def problems(self, engine: Engine) -> list[PackInvalid]:
        """Return what is wrong with the pack."""
        return [p for p in engine.problems if str(p.params["file"]).startswith(str(self.folder))]
