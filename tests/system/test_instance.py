"""One process a desk: a second start hands over, a killed one leaves no obstacle."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.system.instance import MAX_MESSAGE, Instance

_HOLDER = """
import sys, time
from pathlib import Path
from cmdesk.system.instance import Instance
mine = Instance(Path(sys.argv[1]))
assert mine.claim()
mine.listen(lambda arguments: print(*arguments, sep="|", flush=True))
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def other(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the desk."""
    command = [sys.executable, "-c", _HOLDER, str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_start_hands_its_arguments_over(
    other: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    mine = Instance(tmp_path)
    assert not mine.claim()
    assert mine.hand_over(["--brand", "Été", "a b"])
    assert other.stdout
    assert other.stdout.readline() == "--brand|Été|a b\n"
    assert mine.hand_over([])


def test_a_killed_desk_is_no_obstacle(other: "subprocess.Popen[str]", tmp_path: Path) -> None:
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    assert (tmp_path / "desk.lock").exists()
    assert (tmp_path / "desk.address").exists()
    mine = Instance(tmp_path)
    assert mine.claim()
    assert not mine.hand_over(["x"]), "nobody is there to hear it"
    mine.release()


def test_a_released_desk_can_be_claimed_again(tmp_path: Path) -> None:
    for _ in range(3):
        mine = Instance(tmp_path)
        assert mine.claim()
        mine.listen(lambda _: None)
        mine.release()


@pytest.mark.parametrize("long", [False, True])
def test_only_this_user_can_call(tmp_path: Path, long: bool) -> None:
    if long:
        tmp_path /= "é" * 60
    calls = list[tuple[str, ...]]()
    heard = threading.Event()
    mine = Instance(tmp_path)
    mine.claim()
    mine.listen(lambda arguments: (calls.append(arguments), heard.set())[0])
    address = tmp_path / "desk.address"
    assert address.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "desk.lock").stat().st_mode & 0o777 == 0o600
    port = json.loads(address.read_text())["port"]
    assert (port > 0) == long
    bad = (b'{"word": "no", "arguments": ["x"]}', b"\xff\xff", b"[]", b'{"word": 1}', b"")
    for message in (*bad, b"[" * 10_000, b"a" * (MAX_MESSAGE + 10)):
        with socket.socket(socket.AF_INET if long else socket.AF_UNIX) as peer:
            peer.connect(("127.0.0.1", port) if long else str(tmp_path / "desk.socket"))
            peer.settimeout(10)
            peer.sendall(message + b"\n")
            peer.shutdown(socket.SHUT_WR)
            try:
                assert peer.recv(2) == b""
            except ConnectionResetError:
                continue
    assert Instance(tmp_path).hand_over(["still there"])
    assert heard.wait(10)
    assert calls == [("still there",)]
    mine.release()


def test_a_broken_address_is_nobody(tmp_path: Path) -> None:
    broken = ("", "{}", "[1]", '{"port": "x", "word": 2}', "[" * 10_000)
    for text in (*broken, *(f'{{"port": {port}, "word": "w"}}' for port in (1, 70_000, "1e999"))):
        (tmp_path / "desk.address").write_text(text)
        assert not Instance(tmp_path).hand_over(["x"])
