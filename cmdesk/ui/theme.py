"""The look in one place: tokens read from the theme files, made into fonts, palette and sheet.

Widgets get the theme in their constructor, ask it for colours when they paint, and repaint on
``changed``. It follows the system's light or dark scheme unless told otherwise.
"""

import tomllib
from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from cmdesk.ui.contrast import AA, AAA, corrected, is_colour, text_on
from cmdesk.ui.icons import Icons
from cmdesk.ui.sheet import style_sheet

RADIUS_CARD = 8
RADIUS_CONTROL = 6
"""Corners, in logical pixels."""
CONTROL_HEIGHT = 32
ROW_HEIGHT = 56
RAIL_WIDTH = 76
FOCUS_WIDTH = 2
MOTION_MS = 120
"""The longest any movement may take, in milliseconds."""
LINUX_FAMILIES = ("Inter", "Noto Sans")


class Space(IntEnum):
    """The only distances used, in logical pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Scheme(StrEnum):
    """Which theme is shown; ``SYSTEM`` follows the machine."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """More contrast, light or dark as the system is."""


class Motion(StrEnum):
    """Whether things move; ``SYSTEM`` follows the machine."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


_AS_THE_SYSTEM = frozenset({Scheme.SYSTEM, Scheme.CONTRAST})
"""Light or dark as the system is, and at once when that changes."""
LOOKS = ("light", "dark", "contrast-light", "contrast-dark")
"""Every theme file there is."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, each ``#RRGGBB``; what each is for stands in the theme files."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    text_2: str
    text_3: str
    error: str
    warning: str
    suggestion: str
    ok: str
    accent: str


def read_tokens(path: Path) -> Tokens:
    """Read a theme file. Raises ValueError where a colour lacks, is unknown or is no colour."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    wanted = {item.name for item in fields(Tokens)}
    if set(data) != wanted:
        msg = f"{path.name}: colours lacking or unknown: {sorted(wanted ^ set(data))}"
        raise ValueError(msg)
    for key, value in data.items():
        if not isinstance(value, str) or not is_colour(value):
            msg = f"{path.name}: {key} is no #RRGGBB colour"
            raise ValueError(msg)
    return Tokens(**data)


_EFFECTS = Qt.UIEffect.UI_General
TEXT_STEP, LARGEST_TEXT = 0.1, 2.0
"""By how much text grows at once, and how far, as a share of its size as drawn."""


class Theme(QObject):
    """The theme in force. ``resources`` is the folder that holds ``themes/`` and ``icons/``."""

    changed = Signal()
    """Colours or sizes are others: measure and paint anew."""
    accent_changed = Signal()
    """Only the accent is another: paint anew."""

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every = {name: read_tokens(resources / "themes" / f"{name}.toml") for name in LOOKS}
        self.icons = Icons(resources / "icons")
        self._scheme = Scheme.SYSTEM
        self._motion = Motion.SYSTEM
        self._text_scale = 1.0
        self._brand_colour: str | None = None
        self._family = _interface_family()
        hints = _hints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in force."""
        if self._scheme in _AS_THE_SYSTEM:
            return _hints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def contrast(self) -> bool:
        """Whether more contrast is asked for, here or by the system."""
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme is Scheme.CONTRAST
        asked = _hints().accessibility().contrastPreference()
        return asked is Qt.ContrastPreference.HighContrast

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        look = "dark" if self.dark else "light"
        return self._every[f"contrast-{look}" if self.contrast else look]

    @property
    def scheme(self) -> Scheme:
        """What was chosen: as the system, light, dark, or more contrast."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """How much larger than drawn text is, 1.0 to 2.0."""
        return self._text_scale

    @property
    def accent(self) -> str:
        """The brand's colour corrected for this theme, or the theme's accent without a brand."""
        return self.brand_accent(self._brand_colour)

    def brand_accent(self, colour: str | None) -> str:
        """Return ``colour`` moved until it can be read on every ground of this theme."""
        tokens = self.tokens
        if colour is None or not is_colour(colour):
            return tokens.accent
        grounds = (tokens.window, tokens.surface, tokens.raised)
        return corrected(colour, *grounds, ratio=self._ratio)

    def avatar_colour(self, colour: str) -> str:
        """Return ``colour`` dark enough for white initials, the same in both themes."""
        wanted = colour if is_colour(colour) else self.tokens.accent
        return corrected(wanted, "#FFFFFF", ratio=self._ratio)

    @property
    def _ratio(self) -> float:
        # What stands on an accent is nearly black, not black: a little more is asked for.
        return AAA + 1 if self.contrast else AA

    @staticmethod
    def text_on(background: str) -> str:
        """Return the ink that reads best on ``background``."""
        return text_on(background)

    def colour(self, name: str) -> QColor:
        """Return a token's colour for painting, e.g. ``theme.colour("text_2")``."""
        return QColor(getattr(self.tokens, name))

    def set_brand_colour(self, colour: str | None) -> None:
        """Put a brand's colour in force (None: no brand); primary buttons and edges follow."""
        if colour != self._brand_colour:
            self._brand_colour = colour
            self.accent_changed.emit()

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose light, dark, more contrast, or to follow the system."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self.apply()

    def set_text_scale(self, scale: float) -> None:
        """Make text larger, from 1.0 to 2.0."""
        scale = min(LARGEST_TEXT, max(1.0, scale))
        if scale != self._text_scale:
            self._text_scale = scale
            self.apply()

    def step_text_scale(self, steps: int) -> None:
        """Make text larger, or smaller, by a few steps of a tenth."""
        self.set_text_scale(round(self._text_scale + steps * TEXT_STEP, 2))

    def font(self, pixels: int = 14, *, semibold: bool = False, tabular: bool = False) -> QFont:
        """Return the interface font at ``pixels`` (before text scale)."""
        font = QFont(self._family) if self._family else QGuiApplication.font()
        font.setPixelSize(self.px(pixels))
        font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def px(self, pixels: int) -> int:
        """Return a length that grows with text, in logical pixels."""
        return round(pixels * self._text_scale)

    @property
    def control_height(self) -> int:
        """How high buttons and fields are, with the text scale."""
        return self.px(CONTROL_HEIGHT)

    @property
    def motion(self) -> Motion:
        """What was chosen: as the system, movement, or stillness."""
        return self._motion

    def set_motion(self, motion: Motion) -> None:
        """Choose whether things move, or to follow the system."""
        if motion is not self._motion:
            self._motion = motion
            # Menus, lists and hints that unroll or fade, where the system has them do so.
            QApplication.setEffectEnabled(_EFFECTS, _has_effects() and not self.reduced_motion)
            self.changed.emit()

    @property
    def reduced_motion(self) -> bool:
        """Whether stillness is asked for, here or by the system."""
        if self._motion is not Motion.SYSTEM:
            return self._motion is Motion.REDUCED
        app = QApplication.instance()
        style = app.style() if isinstance(app, QApplication) else None
        return style is None or not style.styleHint(style.StyleHint.SH_Widget_Animate)

    def apply(self) -> None:
        """Dress the application: style, palette, font and sheet, once for all widgets."""
        self.prepare()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(style_sheet(self))
        self.changed.emit()

    def dress_again(self) -> None:
        """Have all be measured and painted anew: what moves to another window loses its fonts."""
        self.changed.emit()

    def prepare(self) -> None:
        """Give the application all but the sheet, for widgets that are still being put together.

        Qt reads the sheet anew for a whole branch each time that it is mounted somewhere: a window
        put together first and dressed then is there in half the time.
        """
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(_palette(self.tokens))
            app.setFont(self.font())

    def _system_changed(self) -> None:
        if self._scheme in _AS_THE_SYSTEM:
            self.apply()


@cache
def _has_effects() -> bool:
    """Whether Qt's own movements were on as the system left them; asked before they are changed."""
    return QApplication.isEffectEnabled(_EFFECTS)


@cache
def _hints() -> QStyleHints:
    """Return the system's hints; held, for what hangs on them in Python would go with them."""
    return QGuiApplication.styleHints()


def _interface_family() -> str:
    """Name Inter or Noto Sans on a system whose own interface font may be anything."""
    if QGuiApplication.platformName() in {"windows", "cocoa"}:
        return ""
    known = set(QFontDatabase.families())
    return next((family for family in LINUX_FAMILIES if family in known), "")


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for colour, roles in {
        tokens.window: (role.Window, role.AlternateBase),
        tokens.surface: (role.Base,),
        tokens.raised: (role.Button, role.ToolTipBase, role.Light, role.Midlight),
        tokens.line: (role.Mid, role.Dark, role.Shadow),
        tokens.text: (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        tokens.accent: (role.Highlight, role.Link, role.Accent),
        text_on(tokens.accent): (role.HighlightedText, role.BrightText),
        tokens.text_3: (role.PlaceholderText,),
    }.items():
        for item in roles:
            palette.setColor(item, QColor(colour))
    for item in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, item, QColor(tokens.text_3))
    return palette
