"""How the threads of this process get on: they share one heap, and hand over soon."""

import ctypes
import sys

_M_ARENA_MAX = -8
"""The parameter of ``mallopt(3)`` that says how many heaps there may be."""
_TURN = 0.001
"""The longest that a thread keeps the interpreter while another waits, in seconds."""


def settle_threads() -> None:
    """Set how threads live together. To be called once, while there is but one."""
    share_heap()
    # The vault's thread reads in Python too: it must hand the window its turn within a frame.
    sys.setswitchinterval(_TURN)


def share_heap() -> bool:
    """Let all threads use one heap; False where the C library leaves no choice.

    The GNU C library gives each thread one of its own, up to eight a core, and each keeps the size
    of the largest work ever done in it: an export of 5,000 replies, in a new thread each time,
    left 24 MB a time. Python runs one thread at a time: none waits for another's turn here.
    """
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None)
    return hasattr(library, "mallopt") and bool(library.mallopt(_M_ARENA_MAX, 1))
