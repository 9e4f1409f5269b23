"""The language of the windows: the person's choice or the system's, for our words and Qt's own.

French is the source: nothing of ours is loaded to speak it.
"""

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cmdesk.desk import wording
from cmdesk.system import resources

SOURCE = wording.LANGUAGES[0]
"""The language that the code's own texts are written in."""
NAMES = {"fr": "Français", "en": "English"}
"""What each language calls itself."""
_LOCALES = {"fr": "fr_FR", "en": "en_GB"}
_CHOICE = "cmdesk.language"
_TRANSLATOR = "translator-"


def language_of(choice: str) -> str:
    """Return the language that a choice means; empty, or one we do not speak: the system's."""
    return choice if choice in wording.LANGUAGES else _system_language()


def chosen() -> str:
    """Return the choice in force; empty: as the system."""
    app = QCoreApplication.instance()
    return str(app.property(_CHOICE) or "") if app is not None else ""


def speak(app: QCoreApplication, choice: str) -> None:
    """Have all that is made from now on speak as chosen; windows that are open stay as they are."""
    language = language_of(choice)
    app.setProperty(_CHOICE, choice if choice in wording.LANGUAGES else "")
    wording.speak(language)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for before in app.findChildren(QTranslator):
        if before.objectName().startswith(_TRANSLATOR):
            app.removeTranslator(before)
            before.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, f"qtbase_{language}", qt)
    if language != SOURCE:
        _install(app, f"cmdesk_{language}", str(resources.root() / "translations"))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    words = QTranslator(app)
    words.setObjectName(f"{_TRANSLATOR}{name}")
    if words.load(name, folder):
        app.installTranslator(words)


def _system_language() -> str:
    """Return what the environment says or, where it is silent, the system's own settings."""
    told = {"LANG": next(iter(QLocale.system().uiLanguages()), "")}
    return wording.preferred_language({**told, **os.environ})
