"""What can be done to a brand from rail, header and menus, in one place."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.desk.brands import (
    COLOURS,
    archive_brand,
    delete_brand,
    duplicate_brand,
    order_brands,
)
from cmdesk.desk.changes import Change
from cmdesk.desk.handover import PackReport
from cmdesk.desk.moments import set_moment
from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.all import BrandsDialog
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.brands.files import BrandFiles
from cmdesk.ui.brands.guide import BrandGuides
from cmdesk.ui.handover.dialog import HandoverDialog
from cmdesk.ui.handover.leaving import LeavingDialog
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme


class BrandCommands(QObject):
    """Opens the dialogs and runs the use cases; ``host`` is the window they belong to."""

    export_wanted = Signal(object)
    """The Brand whose library is to be exported."""

    chosen = Signal(str)
    """The id of a brand to show, from the list of all."""

    def __init__(self, desk: Desk, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self._left: dict[str, BrandDialog] = {}
        """Dialogs closed with something typed, by the brand's id; empty: the new brand's."""
        self.files, self.guides = BrandFiles(desk, host), BrandGuides(desk, host)
        self.brands: tuple[Brand, ...] = ()
        """The brands of the rail, kept up to date by the conductor."""

    def create(self) -> BrandDialog:
        """Ask for a new brand, or go on with the one that was begun."""
        return self._ask(None, COLOURS[len(self.brands) % len(COLOURS)])

    def edit(self, brand: Brand) -> BrandDialog:
        """Ask for what is to change of a brand, or go on with what was begun."""
        return self._ask(brand, brand.colour)

    def ask_whom_to_call(self, brand: Brand) -> BrandDialog:
        """Ask for the one line that says whom to call in a crisis."""
        dialog = self.edit(brand)
        dialog.ask_whom_to_call()
        return dialog

    def duplicate(self, brand: Brand) -> None:
        """Copy a brand, then let it be made one's own."""
        name = self.tr("{name} (copie)").format(name=brand.name)
        work = partial(duplicate_brand, brand_id=brand.id, name=name)
        self._desk.run(work, self._duplicated, owner=self)

    def archive(self, brand: Brand) -> None:
        """Take a brand off the rail; the toast and the list of all brands bring it back."""
        self._desk.run(partial(archive_brand, brand_id=brand.id))

    def hand_over(self, brand: Brand) -> HandoverDialog:
        """Ask what goes to the client at the end, then what becomes of the brand here."""
        dialog = HandoverDialog(self._desk, self._theme, brand, self._host)
        dialog.handed_over.connect(partial(self._handed_over, brand))
        dialog.open()
        return dialog

    def _handed_over(self, brand: Brand, report: PackReport) -> None:
        LeavingDialog(self._desk, self._theme, brand, report, self._host).open()

    def order(self, ids: tuple[str, ...]) -> None:
        """Keep the order that the person gave the rail."""
        self._desk.run(partial(order_brands, ids=ids))

    def move(self, brand: Brand, step: int) -> None:
        """Carry a brand up or down among those of its group."""
        kin = [item for item in self.brands if item.group == brand.group]
        place = next(index for index, item in enumerate(kin) if item.id == brand.id) + step
        if 0 <= place < len(kin):
            ids = [item.id for item in self.brands]
            mine, other = ids.index(brand.id), ids.index(kin[place].id)
            ids[mine], ids[other] = ids[other], ids[mine]
            self.order(tuple(ids))

    def show_all(self) -> BrandsDialog:
        """List every brand, archived ones too."""
        dialog = BrandsDialog(self._desk, self._theme, self._host)
        dialog.chosen.connect(self.chosen)
        dialog.open()
        return dialog

    def _duplicated(self, change: Change[Brand]) -> None:
        self.edit(change.value)

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
        menu.addAction(self.tr("Dupliquer"), partial(self.duplicate, brand))
        menu.addAction(self.tr("Archiver"), partial(self.archive, brand))
        menu.addSeparator()
        menu.addAction(self.tr("Monter"), partial(self.move, brand, -1))
        menu.addAction(self.tr("Descendre"), partial(self.move, brand, 1))
        menu.addSeparator()
        menu.addAction(self.tr("Guide de ton…"), partial(self.guides.take_out, brand))
        menu.addAction(self.tr("Exporter la marque…"), partial(self.files.take_out, brand))
        menu.addAction(self.tr("Exporter ses réponses…"), partial(self.export_wanted.emit, brand))
        menu.addAction(self.tr("Remettre au client…"), partial(self.hand_over, brand))
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

    def _ask(self, brand: Brand | None, colour: str) -> BrandDialog:
        key = brand.id if brand is not None else ""
        if key in self._left:
            dialog = self._left[key]
            dialog.take_up_again(brand)
            return dialog
        dialog = BrandDialog(self._desk, self._theme, brand, colour, self._host)
        dialog.left.connect(partial(self._left.__setitem__, key, dialog))
        for over in (dialog.accepted, dialog.rejected):  # before it tells of anything left
            over.connect(partial(self._left.pop, key, None))
        dialog.anew_wanted.connect(partial(self._begin_anew, dialog, brand, colour))
        dialog.open()
        return dialog

    def _begin_anew(self, dialog: BrandDialog, brand: Brand | None, colour: str) -> None:
        dialog.give_up()
        self._ask(brand, colour)
