"""Every brand in one list: filtered as one types, archived ones apart, put in order by hand."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from cmdesk.desk.brands import all_brands, archive_brand, order_brands, unarchive_brand
from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.names import folded
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.avatar import look_of, paint_avatar
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.field import SearchField

_WIDTH, _HEIGHT, _ICON, _ROW = 480, 420, 28, 42
_BRAND = Qt.ItemDataRole.UserRole


class BrandsDialog(Sheet):
    """Open a brand, order the rail, archive and bring back."""

    chosen = Signal(str)
    """The id of the brand to show."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Toutes les marques"), self.tr("Ouvrir"), parent)
        self._desk = desk
        self._brands: tuple[Brand, ...] = ()
        self.search = SearchField(theme, self.tr("Filtrer par nom ou par groupe…"))
        self.list = QListWidget()
        self.archive = Button(theme, self.tr("Archiver"))
        self.up, self.down = Button(theme, self.tr("Monter")), Button(theme, self.tr("Descendre"))
        self.cancel.setText(self.tr("Fermer"))
        self._lay_out()
        self._wire()
        self.search.setFocus()
        self._look()

    def submit(self) -> None:
        """Open the brand that is marked; an archived one comes back to the rail first."""
        brand = self.brand
        if brand is None:
            return
        if brand.archived_at is not None:
            self._desk.run(partial(unarchive_brand, brand_id=brand.id), self._back, owner=self)
            return
        self.accept()
        self.chosen.emit(brand.id)

    @property
    def brand(self) -> Brand | None:
        """The brand that is marked."""
        marked = self.list.selectedItems()
        found = marked[0].data(_BRAND) if marked else None
        return found if isinstance(found, Brand) else None

    def names(self) -> list[str]:
        """Return the names listed, from the top."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_BRAND).name for item in items if isinstance(item.data(_BRAND), Brand)]

    def _back(self, change: Change[Brand]) -> None:
        self.accept()
        self.chosen.emit(change.value.id)

    def _look(self) -> None:
        self._desk.run(all_brands, self._take, owner=self, topic="all")

    def _changed(self, change: Change[object]) -> None:
        if What.BRANDS in change.what:
            self._look()

    def _take(self, brands: tuple[Brand, ...]) -> None:
        self._brands = brands
        self._show()

    def _show(self) -> None:
        marked, words = self.brand, folded(self.search.text()).split()
        fitting = [item for item in self._brands if _holds(item, words)]
        self.list.clear()
        last = None
        for brand in fitting:
            head = self.tr("Archivées") if brand.archived_at is not None else brand.group
            if head != last and (head or last):
                self._add_heading(head or self.tr("Sans groupe"))
            last = head
            self._add(brand)
        rows = [
            row for row in range(self.list.count()) if self.list.item(row).data(_BRAND) is not None
        ]
        same = [row for row in rows if marked and self.list.item(row).data(_BRAND).id == marked.id]
        if rows:
            self.list.setCurrentRow((same or rows)[0])
        self._show_state()

    def _add(self, brand: Brand) -> None:
        item = QListWidgetItem(_icon(self.theme, brand), brand.name)
        item.setData(_BRAND, brand)
        item.setSizeHint(QSize(0, self.theme.px(_ROW)))
        self.list.addItem(item)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self.theme.font(12, semibold=True))
        self.list.addItem(item)

    def _show_state(self) -> None:
        brand = self.brand
        away = brand is not None and brand.archived_at is not None
        self.archive.setText(self.tr("Remettre dans le rail") if away else self.tr("Archiver"))
        self.archive.updateGeometry()
        self.confirm.setEnabled(brand is not None)
        self.archive.setEnabled(brand is not None)
        for button in (self.up, self.down):
            button.setEnabled(brand is not None and not away and not self.search.text())

    def _archive(self) -> None:
        brand = self.brand
        if brand is not None:
            work = archive_brand if brand.archived_at is None else unarchive_brand
            self._desk.run(partial(work, brand_id=brand.id))

    def _move(self, step: int) -> None:
        brand = self.brand
        if brand is None or not self.up.isEnabled():
            return
        kin = [
            item.id
            for item in self._brands
            if item.group == brand.group and item.archived_at is None
        ]
        place = kin.index(brand.id) + step
        if 0 <= place < len(kin):
            ids = [item.id for item in self._brands if item.archived_at is None]
            mine, other = ids.index(brand.id), ids.index(kin[place])
            ids[mine], ids[other] = ids[other], ids[mine]
            self._desk.run(partial(order_brands, ids=tuple(ids)))

    def _down_pressed(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self.submit)
        self.search.down_pressed.connect(self._down_pressed)
        self.list.currentRowChanged.connect(self._show_state)
        self.list.itemActivated.connect(self.submit)
        self.archive.clicked.connect(self._archive)
        for button, keys, step in ((self.up, "Alt+Up", -1), (self.down, "Alt+Down", 1)):
            button.clicked.connect(partial(self._move, step))
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._move, step))
        self._desk.changed.connect(self._changed)

    def _lay_out(self) -> None:
        self.list.setIconSize(QSize(_ICON, _ICON))
        self.list.setFixedHeight(_HEIGHT)
        self.list.setMinimumWidth(_WIDTH)
        self.list.setAccessibleName(self.tr("Marques"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add(self.search)
        self.add(self.list)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in (self.archive, self.up, self.down):
            row.addWidget(button)
        row.addStretch()
        self.add(row)
        self.finish()


def _holds(brand: Brand, words: list[str]) -> bool:
    text = folded(f"{brand.name} {brand.group}")
    return all(word in text for word in words)


def _icon(theme: Theme, brand: Brand) -> QIcon:
    pixmap = QPixmap(2 * _ICON, 2 * _ICON)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_avatar(painter, theme, QRectF(0, 0, _ICON, _ICON), *look_of(brand))
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(
        pixmap, QIcon.Mode.Selected
    )  # left to itself, the style would tint the marked row's
    return icon
