"""What a reply said before: its versions, one of them against today's text, taken up again."""

from datetime import UTC, datetime
from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.changes import Change
from cmdesk.desk.reply_history import list_versions, restore_version
from cmdesk.domain.reply import Reply, ReplyVersion, Variant
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.library.compare import compared_html, paragraph
from cmdesk.ui.messages import local_day, variant_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import label

_TEXT, _HEIGHT, _LIST = 520, 340, 200


class HistoryDialog(Sheet):
    """Versions on the left; on the right, what taking one up again would change."""

    def __init__(self, desk: Desk, theme: Theme, reply: Reply, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Versions"), self.tr("Reprendre cette version"), parent)
        self._desk, self._reply = desk, reply
        self._versions: tuple[ReplyVersion, ...] = ()
        self.list, self.text = QListWidget(), QLabel()
        self.none = label(self.tr("Le texte de cette réponse n’a jamais changé."), "body")
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self.confirm.click)
        self.busy(on=True)
        work = partial(list_versions, reply_id=reply.id)
        desk.run(work, self._listed, owner=self)

    @property
    def version(self) -> ReplyVersion | None:
        """The version in hand."""
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def submit(self) -> None:
        """Let the reply say again what it said then."""
        if self.version is not None:
            self.busy(on=True)
            work = partial(restore_version, version_id=self.version.id)
            self._desk.run(work, self._kept, self.show_problem, owner=self)

    def _kept(self, _change: Change[Reply | None]) -> None:
        self.accept()

    def _listed(self, versions: tuple[ReplyVersion, ...]) -> None:
        self._versions = versions
        today = datetime.now(UTC).astimezone().date()
        for version in versions:
            at = version.at.astimezone()
            day = local_day(version.at, today)
            self.list.addItem(self.tr("jusqu’au {day}, {time}").format(day=day, time=f"{at:%H:%M}"))
        self.none.setVisible(not versions)
        for part in self._told:
            part.setVisible(bool(versions))
        self.fit()
        self.confirm.setVisible(bool(versions))
        self.busy(on=not versions)
        if versions:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, _row: int) -> None:
        version = self.version
        if version is None:
            return
        now, then = self._reply, version
        t = self.theme.tokens
        parts = [paragraph(f"<b>{compared_html(now.title, then.title, t)}</b>")]
        before, after = now.wordings, (Variant(then.body), *then.variants)
        blank = Variant("")
        for place in range(max(len(before), len(after))):
            old = before[place] if place < len(before) else blank
            new = after[place] if place < len(after) else blank
            name = variant_name(new) or variant_name(old)
            if place:
                parts.append(paragraph(escape(name), t.text_2))
            parts.append(paragraph(compared_html(old.body, new.body, t)))
        self.text.setText("".join(parts))

    def _lay_out(self) -> None:
        said = self.tr("Ce que disait « {title} », comparé à ce qu’elle dit aujourd’hui.")
        intro = label(said.format(title=self._reply.title), "body", wrap=True)
        self.add(intro)
        self.cancel.setText(self.tr("Fermer"))
        self.list.setAccessibleName(self.tr("Versions"))
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        right = Card(padding=Space.M)
        self.list.setProperty("role", "sheet")
        self.list.setFixedWidth(_LIST)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.addWidget(self.text)
        column.addStretch()
        scroll = scrolled(ground, read=True)
        right.body.addWidget(scroll)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.list)
        row.addWidget(right, 1)
        self.list.setMinimumHeight(_HEIGHT)
        right.setMinimumWidth(_TEXT)
        self._told = (intro, self.list, right)
        self.none.hide()
        self.add(self.none)
        self.add(row)
        self.finish()
