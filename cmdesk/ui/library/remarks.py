"""What the voice has to say of a wording while it is written: address, length, findings."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.care import EXPECTED, Around
from cmdesk.domain.fragment import expand
from cmdesk.domain.network import NETWORKS
from cmdesk.domain.reply import Reply, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.tone.model import Context, Finding, Report, Severity
from cmdesk.ui.compose.review.checker import CheckDriver, Checked
from cmdesk.ui.library.marks import AllWell, FindingCard, Mark
from cmdesk.ui.messages import and_others, number
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import label

_MOST = 5
_LARGE = 1.3
"""The text scale from which two things stand one under the other."""


class Remarks(QWidget):
    """Shows the latest text that was submitted; checks never make the window wait."""

    convert_wanted = Signal()
    """The text is to be turned to the address that is wanted."""

    def __init__(self, desk: Desk, theme: Theme, *, most: int = _MOST) -> None:
        super().__init__()
        self._desk, self._theme, self._most = desk, theme, most
        self._driver: CheckDriver | None = None
        self._wanted, self._said = Address.EITHER, False
        self._around: Around | None = None
        self._asked: tuple[Reply, Variant] | None = None
        self.address, self.length = label("", "hint", wrap=True), label("", "hint")
        self.sign = Mark(theme, Severity.WARNING)
        self.convert = Button(theme, self.tr("Convertir"))
        self.convert.clicked.connect(self.convert_wanted)
        self.findings = QVBoxLayout()
        self.findings.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.sign)
        line.addWidget(self.address, 1)
        line.addWidget(self.convert)
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addLayout(line, 1)
        self._head.addWidget(self.length)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._head)
        column.addLayout(self.findings)
        desk.checker_ready.connect(self._submit)
        theme.changed.connect(self._restyled)
        self._restyled()
        self._show_address("none")

    def _restyled(self) -> None:
        """Put the count under the address where large letters leave no room beside it."""
        way = QBoxLayout.Direction
        large = self._theme.text_scale > _LARGE
        self._head.setDirection(way.TopToBottom if large else way.LeftToRight)

    @property
    def wanted(self) -> Address:
        """How the text shown should address its reader."""
        return self._wanted

    def set_around(self, around: Around | None) -> None:
        """Read against this brand, with its fragments."""
        self._around = around
        self._submit()

    def show_wording(self, reply: Reply | None, wording: Variant | None = None) -> None:
        """Say what there is to say of a wording of a reply; of none, nothing."""
        self._asked = (reply, wording or reply.wordings[0]) if reply is not None else None
        self._submit()

    def _submit(self) -> None:
        if self._asked is None or self._around is None:
            self._clear()
            return
        if self._desk.checker is None:
            self._clear()
            self.findings.addWidget(label(self.tr("Les règles se chargent…"), "body"))
            return
        if self._driver is None:
            check: Callable[[str, Context], Report] = self._desk.checker.check
            self._driver = CheckDriver(check, self)
            self._driver.reported.connect(self._show)
        reply, wording = self._asked
        self._wanted = self._around.wanted(reply, wording)
        self._said = wording.address is not None
        text = expand(wording.body, self._around.fragments)
        self._driver.submit(text, self._around.context(reply, wording))

    def _show(self, checked: Checked) -> None:
        if self._asked is None or self._around is None:
            return
        report, mutes = checked.report, self._around.mutes
        kept = [
            item
            for item in report.findings
            if item.concern not in (EXPECTED, "address")
            and not any(mute.covers(item) for mute in mutes)
        ]
        blank = not checked.text.strip()
        self._show_address("" if blank else report.address.found)
        self._show_length(report)
        self._show_findings([] if blank else kept, blank=blank)

    def _show_findings(self, found: list[Finding], *, blank: bool) -> None:
        while self.findings.count():
            drop(self.findings, 0)
        for finding in found[: self._most]:
            self.findings.addWidget(FindingCard(self._theme, finding))
        if len(found) > self._most:
            self.findings.addWidget(label(and_others(len(found) - self._most), "hint"))
        if not found and not blank and self.sign.isHidden():
            self.findings.addWidget(AllWell(self._theme))

    def _show_length(self, report: Report) -> None:
        length = report.length
        text = self.tr("{count} car.").format(count=number(length.count))
        if length.limit is not None and self._asked is not None:
            reply, wording = self._asked
            network = next((item for item in (wording.network, *reply.networks) if item), None)
            name = NETWORKS[network] if network else ""
            text = f"{number(length.count)} / {number(length.limit)} {name}".strip()
        self.length.setText(text)

    def _show_address(self, found: str) -> None:
        verb = {"tu": self.tr("Tutoie"), "vous": self.tr("Vouvoie")}.get(found, "")
        against, text = False, ""
        if found == "mixed":
            against, text = True, self.tr("Mêle tu et vous")
        elif verb and self._wanted in (Address.EITHER, found):
            like = self.tr("comme prévu") if self._said else self.tr("comme la marque")
            text = verb if self._wanted is Address.EITHER else f"{verb}, {like}"
        elif verb:
            against, text = True, f"{verb} {self._instead()}"
        self.address.setText(text)
        self.sign.setVisible(against)
        self.convert.setVisible(against and self._wanted is not Address.EITHER)

    def _instead(self) -> str:
        tu = self._wanted is Address.TU
        if self._said:
            return self.tr("au lieu de tutoyer") if tu else self.tr("au lieu de vouvoyer")
        return (
            self.tr("alors que la marque tutoie") if tu else self.tr("alors que la marque vouvoie")
        )

    def _clear(self) -> None:
        self._show_address("")
        self.length.setText("")
        while self.findings.count():
            drop(self.findings, 0)
