"""What can be done to the replies selected: actions with their keys, shared by menus and bars."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cmdesk.desk.brands import list_brands
from cmdesk.desk.bulk import mark_replies, move_replies, rename_reply, tag_replies, untag_replies
from cmdesk.desk.care import Health
from cmdesk.desk.replies import list_folders, list_tags
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.ui.actions import local_action
from cmdesk.ui.library.asking import ApprovalDialog, Question, WordDialog
from cmdesk.ui.library.copying import CopyDialog
from cmdesk.ui.library.history import HistoryDialog
from cmdesk.ui.library.turning import TurningDialog
from cmdesk.ui.library.twins import TwinsDialog
from cmdesk.ui.library.untagging import UntagDialog
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme


class Deeds(QObject):
    """Asks what has to be asked, then hands the work to the vault; toasts and undo come by it."""

    export_wanted = Signal(object)
    """The Brand of the replies selected, which are to be exported."""

    def __init__(
        self, desk: Desk, theme: Theme, host: QWidget, selected: Callable[[], tuple[Reply, ...]]
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host, self._selected = desk, theme, host, selected
        self.brand: Brand | None = None
        self.tag = local_action(host, self.tr("Étiqueter…"), "Ctrl+T", self._ask_tags)
        self.untag = local_action(
            host, self.tr("Ôter des étiquettes…"), "Ctrl+Shift+T", self._ask_tags_to_take
        )
        self.move = local_action(
            host, self.tr("Ranger dans un dossier…"), "Ctrl+Shift+D", self._ask_folder
        )
        self.approve = local_action(host, self.tr("Valider…"), "Ctrl+Shift+V", self._ask_approval)
        draft = partial(self._mark, ReplyStatus.DRAFT)
        self.draft = local_action(host, self.tr("Remettre en brouillon"), "", draft)
        retire = partial(self._mark, ReplyStatus.RETIRED)
        self.retire = local_action(host, self.tr("Retirer"), "Ctrl+Shift+R", retire)
        self.copy_to = local_action(
            host, self.tr("Copier vers une marque…"), "Ctrl+Shift+C", self._ask_brand
        )
        self.export = local_action(host, self.tr("Exporter…"), "", self._export)
        self.join = local_action(host, self.tr("Réunir…"), "Ctrl+Shift+J", self._join)
        self.history = local_action(host, self.tr("Versions…"), "Ctrl+Shift+H", self.show_history)

    @property
    def actions(self) -> tuple[QAction, ...]:
        """All of them, in the order of a menu."""
        return (
            *(self.tag, self.untag, self.move, self.approve, self.draft, self.retire),
            *(self.copy_to, self.export, self.join, self.history),
        )

    @property
    def first(self) -> tuple[QAction, ...]:
        """Those that stand in sight while several replies are selected."""
        return (self.tag, self.move, self.copy_to, self.join)

    @property
    def more(self) -> tuple[QAction, ...]:
        """Those that wait in a menu beside them."""
        return (self.untag, self.approve, self.draft, self.retire, self.export)

    def enable(self, count: int) -> None:
        """Offer what can be done to so many replies."""
        for action in self.actions:
            action.setEnabled(count > 0)
        self.join.setEnabled(count > 1)
        self.history.setEnabled(count == 1)

    def rename(self, reply_id: str, title: str) -> None:
        """Give a reply another title."""
        self._desk.run(partial(rename_reply, reply_id=reply_id, title=title))

    def move_to(self, folder: str, ids: tuple[str, ...]) -> None:
        """Put replies into a folder."""
        self._desk.run(partial(move_replies, ids=ids, folder=folder))

    def retire_all(self, ids: tuple[str, ...]) -> None:
        """Retire these replies."""
        self._desk.run(partial(mark_replies, ids=ids, status=ReplyStatus.RETIRED))

    def copy_them(self, to: str, ids: tuple[str, ...]) -> None:
        """Ask how to copy these replies, to the brand of that id where one is given."""
        if self.brand is not None and ids and to != self.brand.id:
            done = partial(self._copy, ids, to)
            self._desk.run(list_brands, done, owner=self, topic="brands")

    def turn(self, health: Health, ids: tuple[str, ...]) -> None:
        """Show these replies as the brand addresses its readers, to be converted."""
        engine = self._desk.checker
        if engine is not None and ids:
            host = self._host.window()
            TurningDialog(self._desk, self._theme, engine, health, ids, host).open()

    def join_groups(self, health: Health) -> None:
        """Show the replies that say nearly the same, to be made one."""
        groups = [[health.verdicts[id_].reply for id_ in group] for group in health.groups]
        host = self._host.window()
        TwinsDialog(self._desk, self._theme, self._desk.checker, groups, host).open()

    def show_history(self) -> None:
        """Show what the reply in hand said before."""
        found = self._selected()
        if len(found) == 1:
            HistoryDialog(self._desk, self._theme, found[0], self._host.window()).open()

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(reply.id for reply in self._selected())

    def _mark(self, status: ReplyStatus) -> None:
        self._desk.run(partial(mark_replies, ids=self._ids, status=status))

    def _ask_tags(self) -> None:
        asked = Question(
            self.tr("Étiqueter"),
            self.tr("Étiquettes, séparées par des virgules"),
            self.tr("Ajouter"),
        )
        self._ask(asked, list_tags, self._tag)

    def _tag(self, ids: tuple[str, ...], words: str) -> None:
        self._desk.run(partial(tag_replies, ids=ids, tags=words.split(",")))

    def _ask_tags_to_take(self) -> None:
        found, ids = self._selected(), self._ids
        counts = Counter(tag for reply in found for tag in reply.tags)
        if not counts:
            self._desk.notify(self.tr("Aucune étiquette à ôter de cette sélection"))
            return
        taken = partial(self._untag, ids)
        UntagDialog(self._theme, counts, len(found), taken, self._host.window()).open()

    def _untag(self, ids: tuple[str, ...], tags: tuple[str, ...]) -> None:
        self._desk.run(partial(untag_replies, ids=ids, tags=tags))

    def _export(self) -> None:
        if self.brand is not None:
            self.export_wanted.emit(self.brand)

    def _ask_folder(self) -> None:
        asked = Question(
            self.tr("Ranger"),
            self.tr("Dossier (vide\u00a0: aucun)"),
            self.tr("Ranger"),
            blank=True,
        )
        self._ask(asked, list_folders, self._move)

    def _move(self, ids: tuple[str, ...], folder: str) -> None:
        self.move_to(folder, ids)

    def _ask(
        self,
        asked: Question,
        known: Callable[..., dict[str, int]],
        taken: Callable[[tuple[str, ...], str], None],
    ) -> None:
        """Ask for a word about what is selected now, completed from what the library knows."""
        if self.brand is None or not self._ids:
            return
        ids = self._ids

        def show(names: dict[str, int]) -> None:
            host = self._host.window()
            WordDialog(self._theme, asked, list(names), partial(taken, ids), host).open()

        work = partial(known, brand_id=self.brand.id)
        self._desk.run(work, show, owner=self, topic="known")

    def _ask_approval(self) -> None:
        found, ids = self._selected(), self._ids
        if found:
            name = next((reply.approved_by for reply in found if reply.approved_by), "")
            taken = partial(self._approve, ids)
            ApprovalDialog(self._theme, name, taken, self._host.window()).open()

    def _approve(self, ids: tuple[str, ...], name: str, day: date) -> None:
        status = ReplyStatus.APPROVED
        work = partial(mark_replies, ids=ids, status=status, approved_by=name, approved_on=day)
        self._desk.run(work)

    def _ask_brand(self) -> None:
        self.copy_them("", self._ids)

    def _copy(self, ids: tuple[str, ...], to: str, brands: tuple[Brand, ...]) -> None:
        source = self.brand
        if source is None:
            return
        targets = [brand for brand in brands if brand.id != source.id]
        if not targets:
            self._desk.notify(self.tr("Il n’y a pas d’autre marque où copier"))
            return
        whose, host = (source, targets), self._host.window()
        CopyDialog(self._desk, self._theme, whose, ids, host, to=to).open()

    def _join(self) -> None:
        found = self._selected()
        if len(found) > 1:
            host = self._host.window()
            TwinsDialog(self._desk, self._theme, self._desk.checker, [found], host).open()
