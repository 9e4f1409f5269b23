"""No command: open the window, or say in words why this machine cannot."""

import argparse
import gc
import os
import sys

from cmdesk.cli import FAILED
from cmdesk.desk import wording


def run(args: argparse.Namespace) -> int:
    """Open the window on the demo desk or on the person's own; return its exit status."""
    if not _has_display():
        return _cannot(wording.text("cli.missing-display"))
    # What is made until the window stands will stay: looking for garbage among it only takes time.
    gc.disable()
    try:
        from cmdesk import app
    except ImportError as error:
        if error.name is not None and error.name.startswith("cmdesk"):
            raise
        return _cannot(error.name or str(error).partition(":")[0])
    file = args.file.absolute() if args.file is not None else None
    call = app.Call(new_reply=args.new_reply, last_brand=args.last_brand, file=file)
    return app.main(app.Options(demo=args.demo, call=call))


def _has_display() -> bool:
    """Whether a window can show; elsewhere than on Linux the system always has a display."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _cannot(missing: str) -> int:
    print(wording.text("cli.no-window", missing=missing), file=sys.stderr)
    return FAILED
