"""Programs of others, measured beside the app in the same run where they can be had.

    python -m tests.bench.peers     installs novelWriter from PyPI into ``build/peers``

Grammalecte and hunspell are Debian's (``apt install grammalecte-cli hunspell``).
"""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "build" / "peers"
_PROGRAM = "novelwriter"


def novelwriter() -> str | None:
    """Return novelWriter's path, where it is installed: a window for writing, in Python and Qt."""
    own = _FOLDER / "bin" / _PROGRAM
    return str(own) if own.exists() else shutil.which(_PROGRAM)


def main() -> int:
    """Install what can be installed without being root; say what could not."""
    if novelwriter() is None:
        venv.create(_FOLDER, with_pip=True)
        pip = [str(_FOLDER / "bin" / "python"), "-m", "pip", "install", "--quiet", _PROGRAM]
        return subprocess.run(pip, check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
