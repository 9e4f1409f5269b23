"""Where the rule packs, icons and words lie, so that no other room guesses a folder.

The same files travel three ways: beside the code in a source tree, as ``cmdesk/_resources``
in an installed wheel, and under that same name in a frozen bundle.
"""

import sys
from pathlib import Path


def root() -> Path:
    """Return the folder that holds ``tone/``, ``demo/``, ``icons/``, ``messages/`` and ``themes/``.

    Raises FileNotFoundError where the program was installed without them.
    """
    for folder in _candidates():
        if folder.is_dir():
            return folder
    raise FileNotFoundError(_candidates()[-1])


def _candidates() -> tuple[Path, ...]:
    """Return the places to look, likeliest first; a bundle never reads a stray source tree."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return (Path(bundle) / "cmdesk" / "_resources",)
    package = Path(__file__).resolve().parents[1]
    return (package / "_resources", package.parent / "resources")
