"""How a finding is shown where it is only read: its mark, its words, or that all is well."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cmdesk.tone.model import Finding, Severity
from cmdesk.ui.messages import in_quotes, translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.text import label


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
            quote = in_quotes(finding.excerpt)
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
        paint_mark(painter, self._theme, self._severity, QPointF(0, 0))
        painter.end()


def paint_mark(painter: QPainter, theme: Theme, severity: Severity, at: QPointF) -> None:
    """Draw a severity's mark in a box of 12 × 18 whose corner is ``at``."""
    painter.save()
    painter.translate(at)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(theme.tokens, str(severity))))
    if severity is Severity.ERROR:
        painter.drawEllipse(QRectF(1.5, 4.5, 9, 9))
    elif severity is Severity.WARNING:
        painter.drawPolygon(QPolygonF((QPointF(6, 4), QPointF(11.2, 13.5), QPointF(0.8, 13.5))))
    else:
        points = (QPointF(6, 3.6), QPointF(11.4, 9), QPointF(6, 14.4), QPointF(0.6, 9))
        painter.drawPolygon(QPolygonF(points))
    painter.restore()


class AllWell(Card):
    """Nothing to say."""

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
