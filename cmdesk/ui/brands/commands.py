"""What can be done to a brand from rail, header and menus, in one place."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.desk.brands import COLOURS, delete_brand
from cmdesk.desk.moments import set_moment
from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme


class BrandCommands(QObject):
    """Opens the dialogs and runs the use cases; ``host`` is the window they belong to."""

    export_wanted = Signal(object)
    """The Brand whose library is to be exported."""

    def __init__(self, desk: Desk, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self.brands: tuple[Brand, ...] = ()
        """The brands of the rail, kept up to date by the conductor."""

    def create(self) -> BrandDialog:
        """Ask for a new brand."""
        colour = COLOURS[len(self.brands) % len(COLOURS)]
        return self._open(BrandDialog(self._desk, self._theme, None, colour, self._host))

    def edit(self, brand: Brand) -> BrandDialog:
        """Ask for a brand's new name, initials or colour."""
        return self._open(BrandDialog(self._desk, self._theme, brand, brand.colour, self._host))

    def delete(self, brand: Brand) -> None:
        """Delete a brand and all its own at once: the toast can bring it back."""
        self._desk.run(partial(delete_brand, brand_id=brand.id))

    def set_moment(self, brand: Brand, moment: Moment) -> None:
        """Put a moment in force at once; its reason and end can be told afterwards."""
        self._desk.run(partial(set_moment, brand_id=brand.id, moment=moment))

    def menu(self, brand: Brand, place: QPoint) -> QMenu:
        """Open a brand's menu at a place on the screen."""
        menu = QMenu(self._host)
        menu.addAction(self.tr("Modifier…"), partial(self._later_edit, brand))
        menu.addAction(self.tr("Exporter ses réponses…"), partial(self.export_wanted.emit, brand))
        menu.addSeparator()
        # A menu takes «&» for a mnemonic unless it is doubled.
        name = brand.name.replace("&", "&&")
        delete = self.tr("Supprimer « {name} »").format(name=name)
        menu.addAction(delete, partial(self.delete, brand))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu

    def _later_edit(self, brand: Brand) -> None:
        self.edit(brand)

    def _open(self, dialog: BrandDialog) -> BrandDialog:
        dialog.open()
        return dialog
