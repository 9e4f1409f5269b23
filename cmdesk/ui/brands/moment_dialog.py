"""The dialog that puts a moment in force with its reason, its planned end and a reminder."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.moments import set_moment
from cmdesk.domain.brand import Brand
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import begun, moment_meaning, moment_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import OptionCard
from cmdesk.ui.widgets.deadline import Deadline
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_WIDTH, _REASON = 560, 200


class MomentDialog(Sheet):
    """Sets the moment of ``brand``; ``record`` is the stretch that lasts, if one does."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brand: Brand,
        record: MomentRecord | None,
        parent: QWidget | None,
    ) -> None:
        title = translate("MomentDialog", "Le moment de {name}").format(name=brand.name)
        confirm = translate("MomentDialog", "Enregistrer")
        super().__init__(theme, title, confirm, parent)
        self._desk, self._brand = desk, brand
        self.cards = {
            item: OptionCard(theme, begun(moment_name(item)), moment_meaning(item))
            for item in Moment
        }
        self._group = QButtonGroup(self)
        self.add(self._column_of_cards(brand.profile.moment))
        self.reason = QLineEdit()
        self.reason.setMaxLength(_REASON)
        self.reason.setPlaceholderText(self.tr("Rappel de lot, panne, polémique…"))
        self.until = Deadline(theme, self.tr("Fin prévue"))
        self.remind = Deadline(theme, self.tr("Me demander si c’est fini"))
        self.add_field(self.tr("Raison"), self.reason)
        self.add_field(self.tr("Fin prévue"), self.until)
        self.add_field(self.tr("Me demander si c’est fini"), self.remind)
        hint = self.tr("La fin prévue n’arrête rien d’elle-même : le bureau vous demande.")
        self.add(label(hint, "hint", wrap=True))
        if record is not None:
            self._take(record)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self._show_rest()
        (self.reason if record is not None else self.cards[brand.profile.moment]).setFocus()

    def _column_of_cards(self, taken: Moment) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        for item, card in self.cards.items():
            self._group.addButton(card)
            column.addWidget(card)
            card.setChecked(item is taken)
            card.toggled.connect(self._show_rest)
        return column

    @property
    def moment(self) -> Moment:
        """The moment chosen."""
        return next(item for item, card in self.cards.items() if card.isChecked())

    def submit(self) -> None:
        """Hand the moment to the vault; its answer closes the dialog or fills the problem line."""
        self.busy(on=True)
        now, moment = datetime.now(UTC), self.moment
        normal = moment is Moment.NORMAL
        work = partial(
            set_moment,
            brand_id=self._brand.id,
            moment=moment,
            reason=self.reason.text(),
            until=None if normal else self.until.moment(now),
            remind_at=None if normal else self.remind.moment(now),
        )
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def _kept(self, _change: Change[Brand]) -> None:
        self.accept()

    def _take(self, record: MomentRecord) -> None:
        now = datetime.now(UTC)
        self.reason.setText(record.reason)
        for field, value in ((self.until, record.until), (self.remind, record.remind_at)):
            field.take(value if value is None or value > now else None)

    def _show_rest(self) -> None:
        for field in (self.reason, self.until, self.remind):
            field.setEnabled(self.moment is not Moment.NORMAL)
