"""The dialog that keeps an answer in the brand's library, or changes one that is there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.desk.care import Around, Engine, load_around
from cmdesk.desk.changes import Change, What
from cmdesk.desk.replies import list_folders, save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.tone.model import Person
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.library.fragments import FragmentsDialog
from cmdesk.ui.library.properties import Properties
from cmdesk.ui.library.remarks import Remarks
from cmdesk.ui.library.wordings import Wordings
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.unfinished import resumed_line
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import field_label, label

_SIZE = QSize(960, 720)
_SIDE, _SHORT, _REMARKS = 352, 120, 2


class ReplyDialog(Sheet):
    """Edits ``reply``; one whose ``id`` is empty is new.

    ``before`` is what it was, where ``reply`` is what had been typed and left.
    """

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brand: Brand,
        reply: Reply,
        parent: QWidget | None,
        *,
        before: Reply | None = None,
    ) -> None:
        title = self.tr("Modifier la réponse") if reply.id else self.tr("Nouvelle réponse")
        super().__init__(theme, title, self.tr("Enregistrer"), parent)
        self._desk, self._brand, self._reply, self._before = desk, brand, reply, before
        self._around: Around | None = None
        self.title = QLineEdit(reply.title)
        self.wordings = Wordings(theme, brand.profile.languages)
        self.remarks = Remarks(desk, theme, most=_REMARKS)
        self.properties = Properties(theme, brand)
        self.body = self.wordings.text
        self.situations, self.statuses = self.properties.situations, self.properties.statuses
        self.approver = self.properties.approver
        self._lay_out(brand)
        self.wordings.show_reply(reply)
        self.properties.show_reply(reply)
        self._wire()
        self._first = self.filled() if before is None else None
        (self.title if reply.body else self.body).setFocus()

    def submit(self) -> None:
        """Hand the reply to the vault; its answer closes the dialog or fills the problem line."""
        wrong = self.properties.wrong_day
        if wrong is not None:
            wrong.setFocus()
            day = wrong.text().strip()
            self.say(
                self.tr(
                    "« {day} » n’est pas une date : écrivez 12/03/2026, ou +30 pour dans "
                    "trente jours."
                ).format(day=day)
            )
            return
        self.busy(on=True)
        work = partial(save_reply, reply=self.filled())
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again, from a toast and when it is next opened."""
        typed = self.filled()
        super().reject()
        if typed != self._first:
            self._desk.unfinished_replies.leave(self._key, typed)
            again = partial(self._open, self._original)
            said = self.tr("Réponse non enregistrée")
            self._desk.notify(said, self.tr("Reprendre"), again, lasting=True)

    def filled(self) -> Reply:
        """Return the reply as it stands in the dialog."""
        titled = replace(self._reply, title=self.title.text())
        return self.properties.filled(self.wordings.filled(titled))

    @property
    def _original(self) -> Reply:
        return self._before or self._reply

    @property
    def _key(self) -> tuple[str, str]:
        return self._brand.id, self._reply.id

    @property
    def _open(self) -> Callable[[Reply], None]:
        return partial(open_reply, self._desk, self.theme, self._brand, self.parentWidget())

    def _begin_anew(self) -> None:
        self._desk.unfinished_replies.forget(self._key)
        super().reject()
        self._open(self._original)

    def _kept(self, _change: Change[Reply]) -> None:
        self._desk.unfinished_replies.forget(self._key)
        self.accept()

    def _load(self) -> None:
        around = partial(load_around, brand_id=self._brand.id)
        self._desk.run(around, self._surrounded, owner=self, topic="around")
        folders = partial(list_folders, brand_id=self._brand.id)
        self._desk.run(folders, self.properties.offer_folders, owner=self, topic="folders")

    def _surrounded(self, around: Around | None) -> None:
        self._around = around
        self.wordings.set_fragments(around.fragments if around else ())
        self.remarks.set_around(around)

    def _check(self) -> None:
        self.remarks.show_wording(self.filled(), self.wordings.wording)

    def _convert(self) -> None:
        """Turn the wording in hand to the address that is wanted."""
        engine: Engine | None = self._desk.checker
        wording = self.wordings.wording
        if engine is None or self._around is None:
            return
        person = Person(str(self.remarks.wanted))
        context = self._around.context(self.filled(), wording)
        made = engine.convert(wording.body, person, context)
        self.wordings.put_text(made.apply(wording.body))
        if made.remaining:
            left = ", ".join(item.form for item in made.remaining)
            self.say(self.tr("À tourner vous-même : {forms}").format(forms=left))

    def _manage_fragments(self) -> None:
        FragmentsDialog(self._desk, self.theme, self._brand, self).open()

    def _changed(self, change: Change[object]) -> None:
        if What.FRAGMENTS in change.what:
            self._load()

    def _lay_out(self, brand: Brand) -> None:
        self.title.setMaxLength(_SHORT)
        self.title.setPlaceholderText(self.tr("Rupture en fin de journée"))
        self.add(label(self.tr("Bibliothèque de {name}").format(name=brand.name), "hint"))
        if self._before is not None:
            self.add(resumed_line(self.theme, self._begin_anew, new=not self._reply.id))
        main = QVBoxLayout()
        main.setSpacing(Space.M)
        titled = QVBoxLayout()
        titled.setSpacing(6)
        titled.addWidget(field_label(self.tr("Titre"), self.title))
        titled.addWidget(self.title)
        main.addLayout(titled)
        main.addWidget(self.wordings, 1)
        main.addWidget(self.remarks)
        side = scrolled(self.properties)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFixedWidth(self.theme.px(_SIDE))
        columns = QHBoxLayout()
        columns.setSpacing(Space.XL)
        columns.addLayout(main, 1)
        columns.addWidget(side)
        self.add(columns)
        self._column.setStretchFactor(columns, 1)
        self.usual = _SIZE
        self.finish()

    def _wire(self) -> None:
        self.wordings.changed.connect(self._check)
        self.properties.changed.connect(self._check)
        self.wordings.fragments_wanted.connect(self._manage_fragments)
        self.remarks.convert_wanted.connect(self._convert)
        self._desk.changed.connect(self._changed)
        self._load()
        self._check()


def open_reply(
    desk: Desk, theme: Theme, brand: Brand, parent: QWidget | None, reply: Reply
) -> None:
    """Open the dialog on ``reply``, or on what was typed of it and left unsaved."""
    typed = desk.unfinished_replies.left((brand.id, reply.id))
    before = reply if typed is not None else None
    ReplyDialog(desk, theme, brand, typed or reply, parent, before=before).open()
