"""No network, no telemetry: nothing here can call out, and no test gets away with it either."""

import ast
import socket
from pathlib import Path

import pytest

from tests.house.tree import PROJECT, python_files

CALLING_OUT = {
    *("aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "requests", "smtplib", "socket"),
    *("ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc"),
    "PySide6.QtNetwork",
}
ON_THIS_MACHINE = {"QLocalServer", "QLocalSocket"}
"""Qt's sockets that never leave the machine: a second start finds the first one by them."""

BETWEEN_STARTS = "cmdesk/system/instance.py"
"""Where a second start speaks to the first one, over a file or this machine's own loopback."""


def _imports(source: str) -> set[str]:
    """Return what a module imports: each module by its whole name, without the harmless parts."""
    found = set[str]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {
                f"{node.module}.{alias.name}"
                for alias in node.names
                if alias.name not in ON_THIS_MACHINE
            }
    return found


def _calling_out(source: str) -> set[str]:
    return {
        name
        for name in _imports(source)
        for banned in CALLING_OUT
        if name == banned or name.startswith(f"{banned}.")
    }


def test_a_call_out_is_noticed() -> None:
    for line in (
        "import urllib.request",
        "from urllib import request",
        "def late():\n    import socket as plain",
        "from http.client import HTTPSConnection",
        "from PySide6.QtNetwork import QNetworkAccessManager",
    ):
        assert _calling_out(line), line
    assert not _calling_out("from PySide6.QtNetwork import QLocalServer, QLocalSocket")
    assert not _calling_out("from urllib.parse import quote")


@pytest.mark.parametrize(
    "path", python_files("cmdesk"), ids=lambda path: path.relative_to(PROJECT).as_posix()
)
def test_no_module_can_call_out(path: Path) -> None:
    out = _calling_out(path.read_text(encoding="utf-8"))
    assert out <= ({"socket"} if path == PROJECT / BETWEEN_STARTS else set[str]())


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as caller, pytest.raises(AssertionError, match="network"):
        caller.connect(("203.0.113.1", 9))
