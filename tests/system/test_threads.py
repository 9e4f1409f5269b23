"""Threads share one heap: what one let go, the next takes again."""

import subprocess
import sys
import xml.etree.ElementTree as Tree

import pytest

_THREADS = """
import ctypes, os, sys, threading
from cmdesk.system.threads import settle_threads
if sys.argv[1] == "settled":
    settle_threads()
library, met = ctypes.CDLL(None), threading.Barrier(4)
library.malloc.restype = ctypes.c_void_p
def work():
    library.malloc(100_000)
    met.wait()
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
library.fopen.restype = ctypes.c_void_p
out = library.fopen(b"/dev/stdout", b"w")
library.malloc_info(0, ctypes.c_void_p(out))
library.fflush(ctypes.c_void_p(out))
"""


def heaps(way: str) -> int:
    """Return how many heaps the C library says there are, after four threads at once."""
    command = [sys.executable, "-c", _THREADS, way]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return len(Tree.fromstring(told).findall("heap"))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the C library decides")
def test_four_threads_share_one_heap() -> None:
    assert heaps("settled") == 1
    assert heaps("left alone") > 1
