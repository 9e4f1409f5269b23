"""The tokens hold their contrasts in both themes, for every brand colour there may be."""

from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import COLOURS
from cmdesk.system import resources
from cmdesk.ui.contrast import AA, AAA, contrast, corrected, luminance, mixed, text_on
from cmdesk.ui.theme import LOOKS, Scheme, Theme, Tokens, read_tokens

SCHEMES = LOOKS
SIGN = 3.0
GROUNDS = ("window", "surface", "raised")
INKS = ("text", "text_2", "text_3", "error", "warning", "suggestion", "ok", "accent")
COLOUR = st.from_regex(r"\A#[0-9A-F]{6}\Z")


def least(scheme: str) -> float:
    return AAA if scheme.startswith("contrast") else AA


def tokens(scheme: str) -> Tokens:
    return read_tokens(resources.root() / "themes" / f"{scheme}.toml")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_is_readable_on_every_ground(scheme: str, ground: str, ink: str) -> None:
    colours = asdict(tokens(scheme))
    assert contrast(colours[ink], colours[ground]) >= least(scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_grounds_under_the_mouse_and_of_what_is_chosen_are_readable_too(scheme: str) -> None:
    """Controls and rows tint their ground with ink: by a tenth at most where words stand on it."""
    t = tokens(scheme)
    for ground in (t.window, t.surface, t.raised):
        for ink in (t.text, t.text_2):
            assert contrast(ink, mixed(ground, t.text, 0.1)) >= AA
        assert contrast(t.text, mixed(ground, t.accent, 0.3)) >= AA


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_ring_and_a_sign_stand_out_from_every_ground(scheme: str) -> None:
    """WCAG 2.2, 1.4.11: 3 for what one must see of a control."""
    t = tokens(scheme)
    for ground in (t.window, t.surface, t.raised):
        for sign in (t.accent, t.error, t.warning, t.suggestion, t.ok, t.text_3):
            assert contrast(sign, ground) >= SIGN


@pytest.mark.parametrize("system", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("colour", [*COLOURS, "#000001", "#FFFF00", "#6666FF", "#808080"])
def test_more_contrast_reaches_a_brand_s_own_colour(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, system: Qt.ColorScheme, colour: str
) -> None:
    theme.set_scheme(Scheme.CONTRAST)
    monkeypatch.setattr(Theme, "dark", system is Qt.ColorScheme.Dark)
    theme.set_brand_colour(colour)
    t, accent = theme.tokens, theme.accent
    assert all(contrast(accent, ground) >= AAA for ground in (t.window, t.surface, t.raised))
    assert contrast(theme.text_on(accent), accent) >= AAA
    assert contrast("#FFFFFF", theme.avatar_colour(colour)) >= AAA


def _high(_hints: QAccessibilityHints) -> Qt.ContrastPreference:
    return Qt.ContrastPreference.HighContrast


def test_the_system_may_ask_for_more_contrast(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", _high)
    assert not theme.contrast  # light was chosen
    theme.set_scheme(Scheme.SYSTEM)
    assert theme.contrast
    assert theme.tokens == tokens("contrast-dark" if theme.dark else "contrast-light")


def test_more_contrast_turns_dark_with_the_system_at_once(theme: Theme, qtbot: QtBot) -> None:
    theme.set_scheme(Scheme.CONTRAST)
    hints = QGuiApplication.styleHints()
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    theme.set_scheme(Scheme.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@given(colour=COLOUR)
def test_any_brand_colour_is_made_readable(scheme: str, colour: str) -> None:
    t = tokens(scheme)
    accent = corrected(colour, t.window, t.surface, t.raised)
    assert all(contrast(accent, ground) >= AA for ground in (t.window, t.surface, t.raised))
    assert contrast(text_on(accent), accent) >= AA


@given(colour=COLOUR)
def test_a_colour_that_already_holds_is_left_alone(colour: str) -> None:
    once = corrected(colour, "#FFFFFF")
    assert corrected(once, "#FFFFFF") == once


@given(colour=COLOUR)
def test_a_correction_keeps_the_hue(colour: str) -> None:
    before, after = QColor(colour), QColor(corrected(colour, "#FFFFFF"))
    if before.hslSaturationF() > 0.2 and after.lightnessF() > 0.1:
        apart = abs(before.hslHueF() - after.hslHueF())
        assert min(apart, 1 - apart) < 0.05


def test_known_contrasts() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="#RRGGBB"):
        contrast("red", "#FFFFFF")


@pytest.mark.parametrize("line", ['window = "#FFFFFF"', 'window = "blue"\n', "glow = 3"])
def test_a_broken_theme_file_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "light.toml"
    path.write_text(line, "utf-8")
    with pytest.raises(ValueError, match=r"light\.toml"):
        read_tokens(path)


def test_the_scheme_changes_everything_at_once(theme: Theme, qtbot: QtBot) -> None:
    light = theme.tokens
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.dark
    assert theme.tokens != light
    theme.set_scheme(Scheme.LIGHT)
    assert theme.tokens == light


def test_a_brand_colour_is_the_accent_and_none_is_the_theme_s_own(theme: Theme) -> None:
    theme.set_brand_colour("#FFDD00")
    assert theme.accent != "#FFDD00"
    assert contrast(theme.accent, theme.tokens.surface) >= AA
    theme.set_brand_colour(None)
    assert theme.accent == theme.tokens.accent


@pytest.mark.parametrize("colour", [*COLOURS, "#FFFFFF", "#000000", "nonsense"])
def test_initials_can_be_read_on_every_avatar(theme: Theme, colour: str) -> None:
    assert contrast("#FFFFFF", theme.avatar_colour(colour)) >= AA


def test_text_scale_grows_controls_and_stays_in_bounds(theme: Theme) -> None:
    assert theme.control_height == 32
    theme.set_text_scale(1.5)
    assert theme.control_height == 48
    assert theme.font(14).pixelSize() == 21
    theme.set_text_scale(9)
    assert theme.text_scale == 2
    theme.set_text_scale(0.1)
    assert theme.text_scale == 1
