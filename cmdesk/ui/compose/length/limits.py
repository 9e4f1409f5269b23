"""Every network's limit, with the day it was read, to be changed by one who has read another."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cmdesk.desk.compose import today
from cmdesk.desk.limits import keep_limits
from cmdesk.domain.limits import MOST, NetworkLimit
from cmdesk.domain.network import NETWORKS, Network
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import day, read_number
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_FIELD = 88


class LimitsDialog(Sheet):
    """A row a network: a post's limit, an answer's, when they were read, and back to ours."""

    decided = Signal(tuple)
    """The ``NetworkLimit`` values that differ from ours."""

    def __init__(
        self,
        theme: Theme,
        known: Sequence[NetworkLimit],
        own: Sequence[NetworkLimit],
        parent: QWidget,
    ) -> None:
        super().__init__(
            theme,
            translate("LimitsDialog", "Limites des réseaux"),
            translate("LimitsDialog", "Enregistrer"),
            parent.window(),
        )
        self._known = {item.network: item for item in known}
        self._own = {item.network: item for item in own}
        self._today = today()
        self.rows: dict[Network, _Row] = {}
        words = self.tr(
            "Un réseau a changé sa limite, ou votre serveur Mastodon a la sienne\u00a0? "
            "Notez le nombre lu là-bas."
        )
        self.add(label(words, "body", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS + 2)
        heads = (self.tr("Publication"), self.tr("Réponse"))
        for at, head in enumerate(heads, start=1):
            grid.addWidget(label(head, "field"), 0, at)
        for line, limit in enumerate(known, start=1):
            shown = self._own.get(limit.network, limit)
            row = _Row(theme, limit, shown, self._today)
            self.rows[limit.network] = row
            grid.addWidget(label(NETWORKS[limit.network], "title"), line, 0)
            for at, part in enumerate((row.post, row.comment, row.read, row.reset), start=1):
                grid.addWidget(part, line, at)
        self.add(grid)
        self.finish()
        self.rows[known[0].network].post.setFocus()

    def submit(self) -> None:
        """Hand over what differs from ours, dated today where it was changed now."""
        found = list[NetworkLimit]()
        for network, row in self.rows.items():
            ours, before = self._known[network], self._own.get(network)
            post, comment = row.values
            if post is None or comment is None:
                self.say(self.tr("Donnez un nombre à chaque réseau, ou reprenez le nôtre."))
                (row.post if post is None else row.comment).setFocus()
                return
            same = (ours.of(answer=False), ours.of(answer=True)) == (post, comment)
            if same:
                continue
            kept = before and (before.of(answer=False), before.of(answer=True)) == (post, comment)
            read_on = before.read_on if before and kept else self._today
            found.append(NetworkLimit(network, post, read_on, comment if comment != post else None))
        self.decided.emit(tuple(found))


def open_limits(
    desk: Desk, theme: Theme, own: Sequence[NetworkLimit], host: QWidget
) -> LimitsDialog | None:
    """Show every network's limit over ``host``; None while the tone engine is loading."""
    if desk.checker is None:
        return None
    dialog = LimitsDialog(theme, desk.checker.limits.known(), own, host)

    def keep(limits: tuple[NetworkLimit, ...]) -> None:
        work = partial(keep_limits, limits=limits)
        desk.run(work, lambda _change: dialog.accept(), dialog.show_problem, owner=dialog)

    dialog.decided.connect(keep)
    dialog.open()
    return dialog


class _Row:
    """The fields of one network."""

    def __init__(self, theme: Theme, ours: NetworkLimit, shown: NetworkLimit, today: date) -> None:
        self._ours = ours
        name = NETWORKS[ours.network]
        self.post, self.comment = QLineEdit(), QLineEdit()
        self.post.setAccessibleName(
            translate("LimitsDialog", "{name}, publication").format(name=name)
        )
        self.comment.setAccessibleName(
            translate("LimitsDialog", "{name}, réponse").format(name=name)
        )
        for field in (self.post, self.comment):
            field.setValidator(QIntValidator(1, MOST, field))
            field.setFixedWidth(theme.px(_FIELD))
            field.textChanged.connect(self._edited)
        words = translate("LimitsDialog", "lu le {day}").format(day=day(shown.read_on, today))
        self.read = label(words, "hint")
        self.reset = LinkButton(theme, translate("LimitsDialog", "Reprendre la nôtre"))
        named = translate("LimitsDialog", "Reprendre notre limite pour {name}").format(name=name)
        self.reset.setAccessibleName(named)
        self.reset.clicked.connect(self._to_ours)
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        self._show(shown)

    @property
    def values(self) -> tuple[int | None, int | None]:
        """What the fields say."""
        return read_number(self.post.text()) or None, read_number(self.comment.text()) or None

    def _show(self, limit: NetworkLimit) -> None:
        self.post.setText(str(limit.of(answer=False)))
        self.comment.setText(str(limit.of(answer=True)))

    def _to_ours(self) -> None:
        self._show(self._ours)
        self.post.setFocus()

    def _edited(self) -> None:
        ours = (self._ours.of(answer=False), self._ours.of(answer=True))
        self.reset.setVisible(self.values != ours)
