"""The menu bar: every command by name, with its shortcut, in the order people expect."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from cmdesk.desk.finding import Found, Kind
from cmdesk.desk.undo import Named, Undoable
from cmdesk.domain.brand import Brand
from cmdesk.ui.about.commands import ProgramCommands
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.dialogs.handbook import HandbookDialog
from cmdesk.ui.dialogs.shortcuts import ShortcutsDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.rail import LAST_DIGIT
from cmdesk.ui.language import NAMES
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.locking import Lock
from cmdesk.ui.palette import Entry, Palette
from cmdesk.ui.people.pane import InfluencePane
from cmdesk.ui.settings.opener import Settings
from cmdesk.ui.speaking import Speaking
from cmdesk.ui.step_words import step_in_words
from cmdesk.ui.theme import Scheme
from cmdesk.ui.undoing import PassingOn
from cmdesk.ui.vault.commands import DeskCommands, VaultCommands
from cmdesk.ui.vault.protection import IDLE_CHOICES
from cmdesk.ui.watching.keeping import Watching
from cmdesk.ui.welcome.examples import Examples
from cmdesk.ui.welcome.guide import Guide
from cmdesk.ui.widgets.menu import ChoiceMenu

_PLACES = {
    Kind.REPLY: Place.REPLIES,
    Kind.INFLUENCER: Place.INFLUENCE,
    Kind.DRAFT: Place.WRITE,
}
"""Where each kind of thing is shown."""
Keys = str | QKeySequence.StandardKey


class Menus(QObject):
    """Fills a window's menu bar and keeps it true."""

    def __init__(self, conductor: Conductor) -> None:
        super().__init__(conductor.window)
        self._conductor = conductor
        self._window = conductor.window
        self._steps = Undoable(None, None)
        bar = self._window.menuBar()
        self.file = bar.addMenu(self.tr("&Fichier"))
        self.edit = bar.addMenu(self.tr("É&dition"))
        self.brand = bar.addMenu(self.tr("&Marque"))
        self.here, self.view = (ChoiceMenu(conductor.theme, bar) for _ in range(2))
        self.view.setTitle(self.tr("&Affichage"))
        bar.addMenu(self.here)
        bar.addMenu(self.view)
        self.help = bar.addMenu(self.tr("A&ide"))
        self._fill_file()
        self.undo, self.redo = self._fill_edit()
        PassingOn(self)
        self._fill_brand()
        self._fill_view()
        self._add(self.help, self.tr("Ce que CM Desk signale"), "F1", self._handbook)
        self._add(self.help, self.tr("Raccourcis clavier"), "Ctrl+?", self._shortcuts)
        self._add(self.view, self.tr("Aller à…"), "Ctrl+K", self.go_anywhere)
        self._window.status.go_wanted.connect(self.go_anywhere)
        self._palette = Palette(conductor.desk, conductor.theme, self._window)
        self._palette.found_chosen.connect(self._go_to)
        self._digits = [self._digit(index) for index in range(LAST_DIGIT)]
        conductor.undoable.connect(self._show_undoable)
        self._window.brand_shown.connect(self._word_steps)
        self._window.brand_shown.connect(self._show_here)
        self._window.place_shown.connect(self._show_place)
        self._titles = {
            Place.WRITE: self.tr("É&crire"),
            Place.REPLIES: self.tr("&Réponses"),
            Place.INFLUENCE: self.tr("I&nfluence"),
            Place.PROFILE: self.tr("&Profil"),
            Place.JOURNAL: self.tr("&Journal"),
        }
        self._show_place(self._window.place)

    def go_anywhere(self) -> None:
        """Open the field that goes to any brand, place, command or reply."""
        self._palette.ask(self._entries(), self._window.brand)

    def add_lock(self, lock: Lock) -> None:
        """Offer to lock the desk now, and to choose after how many idle minutes it does so."""
        first = self.file.actions()[-1]
        action = self._add(self.file, self.tr("Verrouiller le bureau"), "Ctrl+L", lock.lock)
        idle = ChoiceMenu(self._conductor.theme, self.file)
        idle.setTitle(self.tr("Verrouiller sans activité"))
        group = QActionGroup(self)
        for minutes in IDLE_CHOICES:
            after = self.tr("Après {count} minutes").format(count=minutes)
            choice = idle.addAction(after if minutes else self.tr("Jamais"))
            choice.setCheckable(True)
            choice.setData(minutes)
            group.addAction(choice)
        group.triggered.connect(partial(_choose_minutes, lock))
        idle.aboutToShow.connect(lambda: _check(group, lock.minutes))
        self.file.insertAction(first, action)
        self.file.insertMenu(first, idle)
        self.file.insertSeparator(first)

    def add_examples(self, examples: Examples) -> None:
        """Offer to take the example brands away, for as long as there are any."""
        text = self.tr("Retirer les marques d’exemple")
        action = self._add(self.brand, text, "", examples.remove)
        action.setVisible(False)
        examples.there.connect(action.setVisible)
        self._window.welcome.second.connect(examples.add)

    def add_help(self, guide: Guide, program: ProgramCommands) -> None:
        """Offer to be shown round, and what there is to know of the program."""
        self._add(self.help, self.tr("Visite guidée"), "", guide.begin)
        self.help.addSeparator()
        self._add(self.help, self.tr("Nouveautés"), "", program.news.show)
        self._add(self.help, self.tr("Rapport de diagnostic…"), "", program.report)
        about = self._add(self.help, self.tr("À propos de CM Desk"), "", program.about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def add_settings(self, settings: Settings) -> None:
        """Offer everything that can be set, by the key that each platform has for it."""
        keys, last = QKeySequence.StandardKey.Preferences, self.file.actions()[-1]
        action = self._add(self.file, self.tr("Paramètres…"), keys, settings.show)
        action.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.file.insertAction(last, action)
        self.file.insertSeparator(last)

    def add_watching(self, watching: Watching) -> None:
        """Offer exports that are kept up to date."""
        self._before_quit((self.tr("Exports tenus à jour…"), "", watching.show))

    def add_languages(self, speaking: Speaking) -> None:
        """Offer the languages that the window speaks, each under its own name."""
        menu = ChoiceMenu(self._conductor.theme, self.view)
        menu.setTitle(self.tr("Langue"))
        group = QActionGroup(self)
        for choice, name in {"": self.tr("Comme le système"), **NAMES}.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(choice)
            action.setChecked(choice == speaking.choice)
            group.addAction(action)
        group.triggered.connect(partial(_choose_language, speaking))
        self.view.insertMenu(self.looks.menuAction(), menu)

    def add_desk(self, commands: DeskCommands) -> None:
        """Offer the bin, and the right to be forgotten."""
        self.edit.addSeparator()
        self._add(self.edit, self.tr("Corbeille…"), "Ctrl+Shift+Del", commands.show_bin)
        self._before_quit((self.tr("Effacer une personne…"), "", commands.forget_person))

    def add_own(self, commands: VaultCommands, lock: Lock) -> None:
        """Offer what guards a person's own desk."""
        self._before_quit(
            (self.tr("Sauvegardes…"), "Ctrl+Shift+B", commands.show_backups),
            (self.tr("Emporter ce bureau…"), "", commands.carry),
            (self.tr("Ouvrir un bureau emporté…"), "", commands.open_carried),
        )
        self._before_quit((self.tr("Protection…"), "", commands.protection))
        self.add_lock(lock)

    def _before_quit(self, *entries: tuple[str, str, Callable[[], object]]) -> None:
        """Add a group to the file menu, above its last command."""
        last = self.file.actions()[-1]
        for text, keys, do in entries:
            self.file.insertAction(last, self._add(self.file, text, keys, do))
        self.file.insertSeparator(last)

    def _entries(self) -> list[Entry]:
        leader, window = self._conductor, self._window
        entries = [
            Entry(
                brand.name,
                f"Ctrl+{index + 1}" if index < LAST_DIGIT else self.tr("marque"),
                partial(leader.choose, brand.id),
                brand=brand,
            )
            for index, brand in enumerate(leader.brands)
        ]
        if window.brand is not None:
            entries += [
                Entry(
                    place.title, f"Alt+{index + 1}", partial(window.show_place, place), place.icon
                )
                for index, place in enumerate(window.panes)
            ]
        known = {entry.title for entry in entries}
        menus = (self.file, self.edit, self.brand, self.here, self.view, self.help)
        for action in (action for menu in menus for action in menu.actions()):
            title = action.text().replace("&&", "&")
            if action.isEnabled() and _does(action) and title not in known:
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                entries.append(Entry(title, keys, action.trigger, "arrow-elbow-down-left"))
        return entries

    def _go_to(self, found: Found) -> None:
        """Show the brand of what was found, then the thing in its place."""
        self._conductor.choose(found.brand_id)
        place = _PLACES[found.kind]
        self._window.show_place(place)
        pane = self._window.panes.get(place)
        if isinstance(pane, LibraryPane) and found.reply is not None:
            pane.show_reply(found.reply)
        elif isinstance(pane, ComposePane) and found.draft is not None:
            pane.turn_to(found.draft)
        elif isinstance(pane, InfluencePane):
            pane.show_person(found.id)

    def _fill_file(self) -> None:
        leader = self._conductor
        self._add(self.file, self.tr("Nouvelle marque…"), "Ctrl+Shift+N", leader.commands.create)
        self.file.addSeparator()
        self._add(self.file, self.tr("Importer des réponses…"), "Ctrl+Shift+I", self._import)
        self._add(self.file, self.tr("Exporter les réponses…"), "Ctrl+Shift+E", self._export)
        self.file.addSeparator()
        self._add(
            self.file, self.tr("Quitter"), QKeySequence.StandardKey.Quit, self._window.close
        ).setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self) -> tuple[QAction, QAction]:
        leader, standard = self._conductor, QKeySequence.StandardKey
        undo = self._add(self.edit, self.tr("Annuler"), standard.Undo, leader.undo)
        redo = self._add(self.edit, self.tr("Rétablir"), standard.Redo, leader.redo)
        return undo, redo

    def _fill_brand(self) -> None:
        leader = self._conductor
        commands = leader.commands
        for text, do in (
            (self.tr("Modifier…"), commands.edit),
            (self.tr("Dupliquer"), commands.duplicate),
            (self.tr("Archiver"), commands.archive),
            (self.tr("Supprimer"), commands.delete),
            (self.tr("Guide de ton…"), commands.guides.take_out),
            (self.tr("Exporter la marque…"), commands.files.take_out),
            (
                self.tr("Exporter la marque avec son journal…"),
                commands.files.take_out_with_journal,
            ),
            (self.tr("Remettre au client…"), commands.hand_over),
        ):
            self._add(self.brand, text, "", partial(self._with_brand, do))
        self._add(self.brand, self.tr("Importer une marque ou un profil…"), "", self._bring_in)
        self.brand.addSeparator()
        show_all = commands.show_all
        self._add(self.brand, self.tr("Toutes les marques…"), "Ctrl+Shift+L", show_all)
        self._add(
            self.brand, self.tr("Marque suivante"), "Ctrl+PgDown", partial(leader.step_brand, 1)
        )
        self._add(
            self.brand, self.tr("Marque précédente"), "Ctrl+PgUp", partial(leader.step_brand, -1)
        )

    def _bring_in(self) -> None:
        self._conductor.commands.files.bring_in(self._window.brand)

    def _fill_view(self) -> None:
        for index, place in enumerate(self._window.panes):
            go = partial(self._window.show_place, place)
            self._add(self.view, place.title, f"Alt+{index + 1}", go)
        self.view.addSeparator()
        self.looks = looks = ChoiceMenu(self._conductor.theme, self.view)
        looks.setTitle(self.tr("Apparence"))
        self.view.addMenu(looks)
        group = QActionGroup(self)
        names = {
            Scheme.SYSTEM: self.tr("Comme le système"),
            Scheme.LIGHT: self.tr("Claire"),
            Scheme.DARK: self.tr("Sombre"),
            Scheme.CONTRAST: self.tr("Contraste élevé"),
        }
        for scheme, name in names.items():
            action = looks.addAction(name)
            action.setCheckable(True)
            action.setData(str(scheme))
            action.setChecked(scheme is self._conductor.theme.scheme)
            group.addAction(action)
        group.triggered.connect(self._choose_scheme)
        standard = QKeySequence.StandardKey
        zoom = self._conductor.theme.step_text_scale
        self._add(self.view, self.tr("Agrandir le texte"), standard.ZoomIn, partial(zoom, 1))
        self._add(self.view, self.tr("Réduire le texte"), standard.ZoomOut, partial(zoom, -1))
        scale = self._conductor.theme.set_text_scale
        self._add(self.view, self.tr("Taille d’origine"), "Ctrl+0", partial(scale, 1.0))
        self.view.addSeparator()
        alone = self._add(self.view, self.tr("Concentration"), "F11", self._concentrate)
        alone.setCheckable(True)
        self._alone = alone

    def _add(self, menu: QMenu, text: str, keys: Keys, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts(_bindings(keys))
        action.triggered.connect(lambda: do())  # noqa: PLW0108  not with Qt’s «checked»
        # On macOS Qt would guess from the words which commands belong to the system's own menu.
        action.setMenuRole(QAction.MenuRole.NoRole)
        menu.addAction(action)
        return action

    def _digit(self, index: int) -> QAction:
        """Give Ctrl+1…9 to the brands of the rail; their tooltips name the keys."""
        action = QAction(self._window)
        action.setShortcut(QKeySequence(f"Ctrl+{index + 1}"))
        action.triggered.connect(lambda: self._conductor.choose_nth(index))
        self._window.addAction(action)
        return action

    def _show_place(self, place: Place) -> None:
        self.here.clear()
        self.here.setTitle(self._titles[place])
        self.here.addActions(list(self._window.pane.commands))
        self._show_here()

    def _show_here(self) -> None:
        """Offer what the place can do, once there is a brand to do it for."""
        there = bool(self._window.pane.commands) and self._window.brand is not None
        self.here.menuAction().setVisible(there)

    def _show_undoable(self, steps: Undoable) -> None:
        self._steps = steps
        self._word_steps()

    def _word_steps(self) -> None:
        self._word(self.undo, self.tr("Annuler"), self._steps.undo)
        self._word(self.redo, self.tr("Rétablir"), self._steps.redo)

    def _word(self, action: QAction, verb: str, step: Named | None) -> None:
        shown = self._window.brand.id if self._window.brand is not None else ""
        named = step_in_words(verb, step, shown) if step else verb
        action.setText(named.replace("&", "&&"))
        action.setEnabled(step is not None)

    def _choose_scheme(self, action: QAction) -> None:
        self._conductor.theme.set_scheme(Scheme(action.data()))

    def _concentrate(self) -> None:
        self._window.concentrate(on=self._alone.isChecked())

    def _import(self) -> None:
        self._conductor.take_in()

    def _export(self) -> None:
        self._conductor.export()

    def _with_brand(self, do: Callable[[Brand], object]) -> None:
        if self._window.brand is not None:
            do(self._window.brand)

    def _handbook(self) -> None:
        HandbookDialog(self._conductor.desk, self._conductor.theme, self._window).open()

    def _shortcuts(self) -> None:
        ShortcutsDialog(self._conductor.theme, self._window).open()


def _choose_minutes(lock: Lock, chosen: QAction) -> None:
    lock.choose_minutes(chosen.data())


def _choose_language(speaking: Speaking, chosen: QAction) -> None:
    speaking.choose(chosen.data())


def _check(group: QActionGroup, minutes: int) -> None:
    for action in group.actions():
        action.setChecked(action.data() == minutes)


def _does(action: QAction) -> bool:
    """Tell whether an action does something by itself, wherever the keyboard is."""
    leads_on = action.isSeparator() or isinstance(action.menu(), QMenu)
    return not leads_on and action.shortcutContext() is Qt.ShortcutContext.WindowShortcut


def _bindings(keys: Keys) -> list[QKeySequence]:
    """Return all that this platform uses for a standard command, and what others are used to."""
    if isinstance(keys, str):
        return [QKeySequence(keys)] if keys else []
    more = {
        QKeySequence.StandardKey.Redo: ("Ctrl+Shift+Z", "Ctrl+Y"),
        QKeySequence.StandardKey.ZoomIn: ("Ctrl++", "Ctrl+="),
        QKeySequence.StandardKey.Quit: ("Ctrl+Q",),
        QKeySequence.StandardKey.Preferences: ("Ctrl+,",),
    }
    bindings = [*map(QKeySequence, more.get(keys, ())), *QKeySequence.keyBindings(keys)]
    return list(dict.fromkeys(bindings))
