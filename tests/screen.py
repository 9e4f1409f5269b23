"""A screen nobody looks at, and the hands of whoever works on it."""

import os
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager

_PATIENCE = 60.0


@contextmanager
def virtual_screen() -> Generator[str]:
    """Start Xvfb on a display that is free, and yield its name."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-ac"]
    with subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as said:
            number = said.readline().strip()
        yield f":{number}"
        server.terminate()


def xdotool(environment: Mapping[str, str], *words: str) -> str:
    """Have mouse or keys do something there, and return what xdotool says.

    Raises TimeoutExpired: it waits for ever for a window that never comes to the front.
    """
    done = subprocess.run(
        ["xdotool", *words],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
    )
    return done.stdout.strip()
