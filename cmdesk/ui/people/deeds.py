"""What is done to the people who are selected: tags, contact, one of several, what is known."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.doubles import MOST, Doubles, all_doubles, gather
from cmdesk.desk.influencers import tag_influencers, untag_influencers
from cmdesk.desk.people_files import export_people
from cmdesk.domain.brand import Brand
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.people_filter import tags_of
from cmdesk.ui.actions import local_action, window_action
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save_as, documents, file_name
from cmdesk.ui.library.asking import Question, WordDialog
from cmdesk.ui.people.importing import PeopleImporting
from cmdesk.ui.people.known import KnownDialog
from cmdesk.ui.people.merge import MergeDialog
from cmdesk.ui.people.words import people_counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.erasure import ErasureDialog


class PeopleDeeds(QObject):
    """Asks what there is to ask and runs the use case; ``host`` is the pane."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        host: QWidget,
        selected: Callable[[], Sequence[Influencer]],
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host, self._selected = desk, theme, host, selected
        self.brand: Brand | None = None
        self.tag = local_action(self, self.tr("Étiqueter…"), "Ctrl+T", self._tag)
        self.untag = local_action(
            self, self.tr("Retirer une étiquette…"), "Ctrl+Shift+T", self._untag
        )
        self.join = local_action(self, self.tr("Fusionner…"), "Ctrl+Shift+J", self._join)
        self.met = local_action(self, self.tr("Contact aujourd’hui"), "")
        self.known = local_action(
            self, self.tr("Tout ce que nous savons…"), "Ctrl+I", self.show_known
        )
        self.importing = PeopleImporting(desk, theme, host)
        self.choose: ChooseFile = ask_to_save_as
        self.take_in = window_action(self, self.tr("Importer des fiches…"), "", self._import)
        self.take_out = window_action(self, self.tr("Exporter les fiches…"), "", self._export)
        self.twins = window_action(self, self.tr("Chercher les doublons…"), "", self._find_doubles)

    @property
    def on_selection(self) -> tuple[QAction, ...]:
        """What is done to whoever is selected."""
        return (self.met, self.tag, self.untag, self.join, self.known)

    @property
    def general(self) -> tuple[QAction, ...]:
        """What needs nobody selected."""
        return (self.twins, self.take_in, self.take_out)

    def enable(self, count: int) -> None:
        """Offer what can be done to so many."""
        for action in (self.met, self.tag, self.untag):
            action.setEnabled(count > 0)
        self.join.setEnabled(count > 1)
        self.known.setEnabled(count == 1)

    def show_known(self) -> None:
        """Show all that is known of the one in hand."""
        found = self._selected()
        if len(found) == 1:
            person = found[0].person
            names = (*person.names, *person.handles)
            dialog = KnownDialog(self._desk, self._theme, names, self._host.window())
            dialog.erase_wanted.connect(self.erase)
            dialog.open()

    def erase(self, names: Sequence[str]) -> None:
        """Ask to erase somebody of these names."""
        dialog = ErasureDialog(self._desk, self._theme, self._host.window())
        dialog.look_for(names)
        dialog.open()

    def _import(self) -> None:
        if self.brand is not None:
            self.importing.ask(self.brand)

    def _export(self) -> None:
        """Write whoever is selected, where several are, or else everybody."""
        if self.brand is None:
            return
        title = self.tr("Exporter les fiches")
        proposed = documents() / self.tr("Influence {brand}.csv").format(
            brand=file_name(self.brand.name)
        )
        kinds = self.tr("Tableau (*.csv);;Contacts (*.vcf)")
        path = self.choose(self._host.window(), title, str(proposed), kinds)
        if path:
            target, chosen = Path(path), self._selected()
            ids = tuple(item.id for item in chosen) if len(chosen) > 1 else None
            work = partial(export_people, brand_id=self.brand.id, path=target, ids=ids)
            self._desk.run(work, partial(self._exported, target), owner=self)

    def _exported(self, path: Path, change: Change[int]) -> None:
        said = self.tr("{people} dans {file}. Ce fichier n’est pas chiffré.")
        people = people_counted(change.value)
        self._desk.notify(said.format(people=people, file=path.name))

    def _tag(self) -> None:
        asked = Question(self.tr("Étiqueter"), self.tr("Étiquette"), self.tr("Étiqueter"))
        self._ask_tag(asked, partial(self._run_tag, tag_influencers))

    def _untag(self) -> None:
        asked = Question(self.tr("Retirer une étiquette"), self.tr("Étiquette"), self.tr("Retirer"))
        self._ask_tag(asked, partial(self._run_tag, untag_influencers))

    def _ask_tag(self, asked: Question, taken: Callable[[str], object]) -> None:
        known = tags_of(self._selected())
        WordDialog(self._theme, asked, known, taken, self._host.window()).open()

    def _run_tag(self, use_case: Callable[..., object], tag: str) -> None:
        ids = tuple(item.id for item in self._selected())
        self._desk.run(partial(use_case, ids=ids, tag=tag))

    def _join(self) -> None:
        ids = tuple(item.person.id for item in self._selected())
        if len(ids) > MOST:
            said = self.tr("Fusionnez {count} fiches au plus à la fois.")
            self._desk.notify(said.format(count=MOST))
        elif len(ids) > 1:
            self._desk.run(partial(gather, person_ids=ids), self._merge_one, owner=self)

    def _merge_one(self, found: Doubles) -> None:
        self._merge((found,))

    def _find_doubles(self) -> None:
        self._desk.run(all_doubles, self._merge, owner=self, topic="doubles")

    def _merge(self, groups: tuple[Doubles, ...]) -> None:
        if groups:
            MergeDialog(self._desk, self._theme, groups, self._host.window()).open()
        else:
            self._desk.notify(self.tr("Personne ne semble être là deux fois."))
