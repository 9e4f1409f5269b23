"""One reply in full, beside the list: its text, what the voice has to say of it, what to do."""

from datetime import UTC, datetime
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.care import Around, load_around
from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import expand
from cmdesk.domain.network import NETWORKS
from cmdesk.domain.reply import Reply, ReplyKind, Variant
from cmdesk.domain.variables import pieces
from cmdesk.ui.library.remarks import Remarks
from cmdesk.ui.library.variant_row import VariantRow
from cmdesk.ui.messages import kind_name, local_day, situation_name, standing, variant_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.flow import Flow
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import ElidedLabel, label
from cmdesk.ui.widgets.wrap import Wrap

_CHIPS = 18
"""Most chips shown: a reply may have thousands of tags."""
_SHOWN = 4_000
"""Most characters shown of one text; the editor has them all."""


class ReplyDetail(QScrollArea):
    """The side of the library pane. It asks for things; the pane does them."""

    insert_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._reply: Reply | None = None
        self._brand: Brand | None = None
        self._around: Around | None = None
        self._hint_wanted = False
        self.place = 0
        """Which wording of the reply is shown: 0 is the main one."""
        self.title = ElidedLabel(role="title")
        self.modified = ElidedLabel(role="hint")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chips = Flow(theme)
        self.notes = label("", "body", wrap=True)
        self.variants, self._variant_group = Card(padding=Space.XS), QButtonGroup(self)
        self.remarks = Remarks(desk, theme)
        self.insert = Button(theme, self.tr("Insérer"), hint="↵")
        self.copy = Button(theme, self.tr("Copier"))
        self.export = Button(theme, self.tr("Exporter…"))
        self.history = IconButton(theme, "arrow-u-up-left", self.tr("Versions de la réponse"))
        self.edit = IconButton(theme, "pencil-simple", self.tr("Modifier la réponse"))
        self.delete = IconButton(theme, "trash", self.tr("Supprimer la réponse"))
        self._wire()
        self._ground = QWidget()
        self._ground.setProperty("role", "ground")
        self._hint = label(
            self.tr("Choisissez une réponse : son texte entier se lit ici."), "body", wrap=True
        )
        self._sheet = QWidget()
        self._lay_out()
        theme.changed.connect(self._restyled)
        desk.changed.connect(self._changed)
        self.show_reply(None, None)

    @property
    def wording(self) -> Variant | None:
        """The wording shown, as it is kept."""
        return self._reply.wordings[self.place] if self._reply is not None else None

    @property
    def text_to_use(self) -> str:
        """The wording shown with the brand's fragments in place, for whoever inserts or copies."""
        fragments = self._around.fragments if self._around else ()
        return expand(self.wording.body, fragments) if self.wording is not None else ""

    def set_hint(self, *, shown: bool) -> None:
        """Say, or not, that a reply may be chosen: an empty library has none."""
        self._hint_wanted = shown
        self._hint.setVisible(shown and self._reply is None)

    def show_reply(self, reply: Reply | None, brand: Brand | None) -> None:
        """Show a reply of a brand, or the hint that there is none."""
        if brand != self._brand:
            self._brand = brand
            self._load()
        if reply is None or self._reply is None or reply.id != self._reply.id:
            self.place = 0
        self._reply = reply
        self._sheet.setVisible(reply is not None)
        self._hint.setVisible(reply is None and self._hint_wanted)
        if reply is None:
            self.remarks.show_wording(None)
            return
        self.place = min(self.place, len(reply.variants))
        today = datetime.now(UTC).astimezone().date()
        self.title.setText(reply.title)
        when = local_day(reply.modified, today) if reply.modified else ""
        self.modified.setText(self.tr("modifiée le {day}").format(day=when) if when else "")
        self.chips.set_words(_chips(reply, standing(reply, today)))
        self.notes.setText(reply.notes[:_SHOWN])
        self.notes.setVisible(bool(reply.notes))
        self._show_variants(reply)
        self._show_wording()

    def _show_wording(self) -> None:
        self._restyled()
        if self._reply is not None:
            self.remarks.show_wording(self._reply, self.wording)

    def _show_variants(self, reply: Reply) -> None:
        while self.variants.body.count():
            drop(self.variants.body, 0)
        for part in (self.variants, self._variants_title):
            part.setVisible(bool(reply.variants))
        for place, wording in enumerate(reply.wordings if reply.variants else ()):
            name = variant_name(wording) if place else self.tr("principale")
            row = VariantRow(self._theme, name or self.tr("variante {n}").format(n=place), wording)
            row.setChecked(place == self.place)
            row.clicked.connect(partial(self._take, place))
            self._variant_group.addButton(row)
            self.variants.body.addWidget(row)

    def _take(self, place: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
        self.place = place
        self._show_wording()

    def _load(self) -> None:
        self._around = None
        self.remarks.set_around(None)
        if self._brand is not None:
            work = partial(load_around, brand_id=self._brand.id)
            self._desk.run(work, self._surrounded, owner=self, topic="around")

    def _surrounded(self, around: Around | None) -> None:
        self._around = around
        self.remarks.set_around(around)

    def _changed(self, change: Change[object]) -> None:
        if change.what & {What.FRAGMENTS, What.BRANDS, What.SETTINGS}:
            self._load()

    def _wire(self) -> None:
        for button, signal in (
            (self.insert, self.insert_wanted),
            (self.copy, self.copy_wanted),
            (self.export, self.export_wanted),
            (self.edit, self.edit_wanted),
            (self.delete, self.delete_wanted),
            (self.history, self.history_wanted),
        ):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setSpacing(0)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.title)
        titles.addWidget(self.modified)
        head.addLayout(titles, 1)
        for button in (self.history, self.edit, self.delete):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card = Card(padding=Space.L)
        card.body.addWidget(self.text)
        actions = Wrap(gap=Space.S)
        actions.set_parts((self.insert, self.copy, self.export))
        self._lay_out_column(head, card, actions)

    def _lay_out_column(self, head: QHBoxLayout, card: Card, actions: Wrap) -> None:
        self._variants_title = label(self.tr("Variantes"), "section")
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(card)
        column.addWidget(self.chips)
        column.addWidget(actions)
        column.addWidget(self._variants_title)
        column.addWidget(self.variants)
        column.addWidget(self.notes)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Relecture"), "section"))
        column.addWidget(self.remarks)
        outer = QVBoxLayout(self._ground)
        outer.setContentsMargins(Space.L, Space.XL, Space.L, Space.L)
        outer.addWidget(self._hint)
        outer.addWidget(self._sheet)
        outer.addStretch()
        self.setWidget(self._ground)

    def _restyled(self) -> None:
        wording = self.wording
        if wording is None:
            return
        colour = self._theme.tokens.suggestion
        parts: list[str] = []
        body = wording.body
        shown = body if len(body) <= _SHOWN else body[:_SHOWN] + "…"
        for piece, variable in pieces(shown):
            text = escape(piece).replace("\n", "<br>")
            parts.append(f'<span style="color:{colour}">{text}</span>' if variable else text)
        size = self._theme.px(14)
        self.text.setText(
            f'<div style="line-height:152%; font-size:{size}px">{"".join(parts)}</div>'
        )


def _chips(reply: Reply, where: str) -> tuple[str, ...]:
    """Return what is known of a reply at a glance."""
    words = [*map(situation_name, reply.situations), where]
    words += [] if reply.kind is ReplyKind.ANSWER else [kind_name(reply.kind)]
    words += [NETWORKS[network] for network in reply.networks]
    words += [part for part in (reply.folder, reply.audience, reply.shortcut) if part]
    words += reply.tags[:_CHIPS]
    more = len(words) - _CHIPS + len(reply.tags[_CHIPS:])
    return (*words[:_CHIPS], *([f"+{more}"] if more > 0 else ()))
