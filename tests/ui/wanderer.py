"""A person who goes about the demo desk in a process of their own: ``python -m …wanderer``.

Shows another brand in another place, darker and larger, says which brand, and waits to be killed.
"""

import sys

from cmdesk import app
from cmdesk.system.paths import Paths
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.theme import Scheme

LARGER = 1.2


def go(window: MainWindow, conductor: Conductor) -> None:
    """Go where nobody was before."""
    conductor.choose(conductor.brands[2].id)
    window.show_place(Place.PROFILE)
    conductor.theme.set_scheme(Scheme.DARK)
    conductor.theme.set_text_scale(LARGER)
    sys.stdout.write(f"{conductor.brands[2].id}\n")
    sys.stdout.flush()


def main() -> int:
    """Open the demo desk and go about it."""
    application = app.application()
    window = app.build(Paths.demo(), demo=True)
    conductor = window.findChild(Conductor)
    assert isinstance(conductor, Conductor)
    conductor.ready.connect(lambda: go(window, conductor))
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
