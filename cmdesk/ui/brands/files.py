"""A brand's files from the window: whole or its profile alone, out and in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QWidget

from cmdesk.desk.brand_files import export_brand, import_brand, import_profile
from cmdesk.desk.changes import Change
from cmdesk.domain.brand import Brand
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_open, ask_to_save_as, file_name
from cmdesk.ui.tasks import Desk


class BrandFiles(QObject):
    """Asks for the file and hands it to the desk; ``host`` is the window."""

    def __init__(
        self,
        desk: Desk,
        host: QWidget,
        save: ChooseFile = ask_to_save_as,
        open_: ChooseFile = ask_to_open,
    ) -> None:
        super().__init__(host)
        self._desk, self._host = desk, host
        self._save, self._open = save, open_

    def take_out(self, brand: Brand) -> None:
        """Write a brand whole (``.json``) or its profile alone (``.toml``)."""
        kinds = ";;".join((self._whole(), self._profile()))
        self._write(brand, self.tr("Exporter la marque"), kinds)

    def take_out_with_journal(self, brand: Brand) -> None:
        """Write a brand whole with what left the desk for it, and what it answered."""
        title = self.tr("Exporter la marque avec son journal")
        self._write(brand, title, self._whole(), journal=True)

    def _write(self, brand: Brand, title: str, kinds: str, *, journal: bool = False) -> None:
        proposed = QDir.home().filePath(f"{file_name(brand.name)}.json")
        chosen = self._save(self._host, title, proposed, kinds)
        if chosen:
            path = Path(chosen)
            work = partial(export_brand, brand_id=brand.id, path=path, journal=journal)
            self._desk.run(work, self._out, owner=self)

    def bring_in(self, brand: Brand | None) -> None:
        """Bring a whole brand in, or a profile into the brand in force."""
        either = self.tr("Marque ou profil (*.json *.toml)")
        kinds = ";;".join((either, self._whole(), self._profile()))
        home = QDir.homePath()
        chosen = self._open(self._host, self.tr("Importer une marque ou un profil"), home, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".toml":
            self._desk.run(partial(import_brand, path=path))
        elif brand is not None:
            reason = self.tr("profil importé de {file}").format(file=path.name)
            self._desk.run(partial(import_profile, brand_id=brand.id, path=path, reason=reason))

    def _out(self, change: Change[Path]) -> None:
        self._desk.notify(self.tr("Marque exportée : {file}").format(file=change.value.name))

    def _whole(self) -> str:
        return self.tr("Marque entière (*.json)")

    def _profile(self) -> str:
        return self.tr("Profil seul (*.toml)")
