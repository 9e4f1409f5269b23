"""One reply in full, beside the list: its text, what the voice has to say of it, what to do."""

from dataclasses import replace
from datetime import UTC, datetime
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.domain.variables import pieces
from cmdesk.tone.model import Context, Finding, Severity
from cmdesk.ui.messages import NETWORKS, local_day, situation_name, standing, translate
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.flow import Flow
from cmdesk.ui.widgets.text import ElidedLabel, label

_EXPECTED = "placeholder"
"""A reply of the library holds variables by design: they are no fault here."""
_MOST = 5


class ReplyDetail(QScrollArea):
    """The side of the library pane. It asks for things; the pane does them."""

    insert_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._reply: Reply | None = None
        self._brand: Brand | None = None
        self._hint_wanted = False
        self.title = ElidedLabel(role="title")
        self.modified = label("", "hint")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chips = Flow(theme)
        self.notes = label("", "body", wrap=True)
        self.findings = QVBoxLayout()
        self.findings.setSpacing(Space.S)
        self.insert = Button(theme, self.tr("Insérer"), hint="↵")
        self.copy = Button(theme, self.tr("Copier"))
        self.export = Button(theme, self.tr("Exporter…"))
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
        desk.checker_ready.connect(self._check)
        self.show_reply(None, None)

    def set_hint(self, *, shown: bool) -> None:
        """Say, or not, that a reply may be chosen: an empty library has none."""
        self._hint_wanted = shown
        self._hint.setVisible(shown and self._reply is None)

    def show_reply(self, reply: Reply | None, brand: Brand | None) -> None:
        """Show a reply of a brand, or the hint that there is none."""
        self._reply, self._brand = reply, brand
        self._sheet.setVisible(reply is not None)
        self._hint.setVisible(reply is None and self._hint_wanted)
        if reply is None:
            return
        today = datetime.now(UTC).astimezone().date()
        self.title.setText(reply.title)
        when = local_day(reply.modified, today) if reply.modified else ""
        self.modified.setText(self.tr("modifiée le {day}").format(day=when) if when else "")
        words = [*map(situation_name, reply.situations), standing(reply, today)]
        words += [NETWORKS[network] for network in reply.networks]
        words += [reply.shortcut] if reply.shortcut else []
        self.chips.set_words((*words, *reply.tags))
        self.notes.setText(reply.notes)
        self.notes.setVisible(bool(reply.notes))
        self._restyled()
        self._check()

    def _wire(self) -> None:
        for button, signal in (
            (self.insert, self.insert_wanted),
            (self.copy, self.copy_wanted),
            (self.export, self.export_wanted),
            (self.edit, self.edit_wanted),
            (self.delete, self.delete_wanted),
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
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignTop)
        card = Card(padding=Space.L)
        card.body.addWidget(self.text)
        actions = QHBoxLayout()
        actions.setSpacing(Space.S)
        for button in (self.insert, self.copy, self.export):
            actions.addWidget(button)
        actions.addStretch()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(card)
        column.addWidget(self.chips)
        column.addLayout(actions)
        column.addWidget(self.notes)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Relecture"), "section"))
        column.addLayout(self.findings)
        outer = QVBoxLayout(self._ground)
        outer.setContentsMargins(Space.L, Space.XL, Space.L, Space.L)
        outer.addWidget(self._hint)
        outer.addWidget(self._sheet)
        outer.addStretch()
        self.setWidget(self._ground)

    def _restyled(self) -> None:
        if self._reply is None:
            return
        colour = self._theme.tokens.suggestion
        parts: list[str] = []
        for piece, variable in pieces(self._reply.body):
            text = escape(piece).replace("\n", "<br>")
            parts.append(f'<span style="color:{colour}">{text}</span>' if variable else text)
        size = self._theme.px(14)
        self.text.setText(
            f'<div style="line-height:152%; font-size:{size}px">{"".join(parts)}</div>'
        )

    def _check(self) -> None:
        while (item := self.findings.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        checker = self._desk.checker
        if self._reply is None or self._brand is None:
            return
        if checker is None:
            self.findings.addWidget(label(self.tr("Les règles se chargent…"), "body"))
            return
        profile = replace(self._brand.profile, name=self._brand.name)
        report = checker.check(self._reply.body, Context(profile=profile))
        shown = [item for item in report.findings if item.concern != _EXPECTED]
        for finding in shown[:_MOST]:
            self.findings.addWidget(FindingCard(self._theme, finding))
        if not shown:
            self.findings.addWidget(_AllWell(self._theme))


class FindingCard(Card):
    """A finding, to be read: mending is done in the editor."""

    def __init__(self, theme: Theme, finding: Finding) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Mark(theme, finding.severity), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(label(finding.message, "", wrap=True))
        if finding.excerpt:
            quote = f"«\N{NO-BREAK SPACE}{finding.excerpt}\N{NO-BREAK SPACE}»"
            words.addWidget(label(quote, "body", wrap=True))
        row.addLayout(words, 1)
        self.body.addLayout(row)


class Mark(QWidget):
    """A severity's own form and colour: ● error, ▲ warning, ◆ suggestion."""

    def __init__(self, theme: Theme, severity: Severity) -> None:
        super().__init__()
        self._theme, self._severity = theme, severity
        self.setFixedSize(12, 18)
        names = {
            Severity.ERROR: translate("Mark", "Erreur"),
            Severity.WARNING: translate("Mark", "Avertissement"),
            Severity.SUGGESTION: translate("Mark", "Suggestion"),
        }
        self.setAccessibleName(names[severity])
        self.setToolTip(names[severity])
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the form."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self._theme.tokens, str(self._severity))))
        if self._severity is Severity.ERROR:
            painter.drawEllipse(QRectF(1.5, 4.5, 9, 9))
        elif self._severity is Severity.WARNING:
            points = (QPointF(6, 4), QPointF(11.2, 13.5), QPointF(0.8, 13.5))
            painter.drawPolygon(QPolygonF(points))
        else:
            points = (QPointF(6, 3.6), QPointF(11.4, 9), QPointF(6, 14.4), QPointF(0.6, 9))
            painter.drawPolygon(QPolygonF(points))
        painter.end()


class _AllWell(Card):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(10)
        tick = QLabel()
        ratio = tick.devicePixelRatioF()
        tick.setPixmap(theme.icons.pixmap("check", theme.tokens.ok, 16, ratio))
        row.addWidget(tick)
        row.addWidget(label(translate("Mark", "Rien à redire"), ""), 1)
        self.body.addLayout(row)
