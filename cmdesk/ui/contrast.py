"""How far two colours stand apart, and how to move one until it can be read.

Source: WCAG 2.2, "relative luminance" and "contrast ratio".
"""

import colorsys
import re
from functools import lru_cache

AA = 4.5
"""The contrast that WCAG AA asks of body text."""
AAA = 7.0
"""What WCAG AAA asks of it, and whoever chooses more contrast."""
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_STEPS = 40


def is_colour(value: str) -> bool:
    """Tell whether ``value`` is ``#RRGGBB``."""
    return _HEX.fullmatch(value) is not None


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=512)
def corrected(colour: str, *backgrounds: str, ratio: float = AA) -> str:
    """Move ``colour``'s lightness as little as it takes to hold ``ratio`` on each background.

    Hue and saturation stay, so that a brand remains recognisable. The backgrounds must be all
    light or all dark.
    """
    if _holds(colour, backgrounds, ratio):
        return colour
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(colour))
    darker = all(luminance(background) > 0.18 for background in backgrounds)
    goal = 0.0 if darker else 1.0
    for step in range(1, _STEPS + 1):
        moved = light + (goal - light) * step / _STEPS
        candidate = _hex(*colorsys.hls_to_rgb(hue, moved, saturation))
        if _holds(candidate, backgrounds, ratio):
            return candidate
    return "#000000" if darker else "#FFFFFF"


@lru_cache(maxsize=512)
def text_on(background: str) -> str:
    """Return the more readable of near-black and white on ``background`` (4.5 or more)."""
    return max("#FFFFFF", "#14110F", key=lambda ink: contrast(ink, background))


@lru_cache(maxsize=512)
def mixed(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with ``share`` (0 to 1) of ``other`` mixed in."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return _hex(*(one + (two - one) * share for one, two in pairs))


def _holds(colour: str, backgrounds: tuple[str, ...], ratio: float) -> bool:
    return all(contrast(colour, background) >= ratio for background in backgrounds)


def _parts(colour: str) -> tuple[float, float, float]:
    if not is_colour(colour):
        msg = f"not a #RRGGBB colour: {colour!r}"
        raise ValueError(msg)
    return (
        int(colour[1:3], 16) / 255,
        int(colour[3:5], 16) / 255,
        int(colour[5:7], 16) / 255,
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in (red, green, blue))
