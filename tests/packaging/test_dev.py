"""What ``dev.py`` says to people on machines that lack something."""

import importlib.util
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from unittest.mock import Mock

import pytest

from tests.house.tree import PROJECT

DEV = PROJECT / "packaging" / "dev.py"


@pytest.fixture
def machine() -> ModuleType:
    return _fresh("machine")


def _fresh(name: str) -> ModuleType:
    path = PROJECT / "packaging" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _be(monkeypatch: pytest.MonkeyPatch, machine: ModuleType, **release: str) -> None:
    monkeypatch.setattr(machine.platform, "freedesktop_os_release", lambda: release)
    monkeypatch.setattr(machine.shutil, "which", "/usr/bin/{}".format)
    monkeypatch.setattr(machine.os, "geteuid", lambda: 1000)


@pytest.mark.parametrize(
    "release",
    [
        {"ID": "debian", "VERSION_ID": "12"},
        {"ID": "ubuntu", "ID_LIKE": "debian"},
        {"ID": "linuxmint", "ID_LIKE": "ubuntu debian"},
    ],
)
def test_one_line_for_debian_and_its_children(
    monkeypatch: pytest.MonkeyPatch, machine: ModuleType, release: dict[str, str]
) -> None:
    _be(monkeypatch, machine, **release)
    lacking = {"libEGL.so.1": "libegl1", "Python's venv": "python3-venv"}
    with pytest.raises(machine.Lacking) as told:
        machine.provide(lacking)
    line = "sudo apt-get install --no-install-recommends -y libegl1 python3-venv"
    assert line in str(told.value).splitlines()[2]


def test_elsewhere_what_lacks_is_named(
    monkeypatch: pytest.MonkeyPatch, machine: ModuleType
) -> None:
    _be(monkeypatch, machine, ID="fedora", VERSION_ID="41")
    with pytest.raises(machine.Lacking) as told:
        machine.provide({"libEGL.so.1": "libegl1"})
    assert "libEGL.so.1" in str(told.value)
    assert "apt" not in str(told.value)


def test_a_library_is_missed_only_where_it_does_not_load(
    monkeypatch: pytest.MonkeyPatch, machine: ModuleType
) -> None:
    monkeypatch.setattr(machine, "QT_LIBRARIES", {"libc.so.6": "libc6", "libnot.so.9": "libnot9"})
    assert machine.missing(window=False, uv=True) == {"libnot.so.9": "libnot9"}


def test_a_bare_python_lacks_venv_unless_uv_is_there(
    monkeypatch: pytest.MonkeyPatch, machine: ModuleType
) -> None:
    monkeypatch.setattr(machine, "QT_LIBRARIES", {})
    monkeypatch.setattr(machine.importlib.util, "find_spec", dict[str, None]().get)
    assert machine.missing(window=False, uv=False) == {"Python's venv": "python3-venv"}
    assert not machine.missing(window=False, uv=True)


def test_a_display_counts_only_where_it_answers(
    monkeypatch: pytest.MonkeyPatch, machine: ModuleType
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not machine.has_display()
    monkeypatch.setenv("DISPLAY", ":987")
    assert not machine.has_display()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X987")
        server.listen()
        assert machine.has_display()


def test_what_is_not_needed_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dev = _fresh("dev")
    for name in ("fonts", "dictionaries", "programs"):
        monkeypatch.setattr(dev.machine, f"missing_{name}", Mock(return_value={name: name}))
    monkeypatch.setattr(dev.machine, "missing", Mock(return_value={}))
    monkeypatch.setattr(dev.machine, "provide", provide := Mock(side_effect=dev.Lacking("no way")))
    monkeypatch.setattr(dev.environment, "ready", Mock(return_value=False))
    monkeypatch.setattr(dev.environment, "prepare", prepare := Mock())
    dev._prepare(dev.TEST_LOCK, window=False)
    assert set(provide.call_args.args[0]) == {"fonts", "dictionaries", "programs"}
    prepare.assert_called_once_with(dev.TEST_LOCK, window=False)
    assert "Not needed, but better with. no way" in capsys.readouterr().out


def test_an_unknown_argument_is_named(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(DEV), "run", "--reel"],
        cwd=tmp_path,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "--reel" in done.stderr


_UNSTEADY = """
from pathlib import Path

def test_passes_from_the_second_time_on():
    met = Path(__file__).with_suffix(".met")
    first = not met.exists()
    met.touch()
    assert not first

def test_never_passes():
    assert False
"""


@pytest.mark.parametrize(
    ("names", "outcome"),
    [
        (["test_passes_from_the_second_time_on"], 0),
        (["test_never_passes"], 1),
        (["test_passes_from_the_second_time_on", "test_never_passes"], 1),
        ([f"test_{number}" for number in range(4)], 1),
    ],
)
def test_what_failed_beside_others_is_tried_again_alone(
    names: list[str],
    outcome: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    dev = _fresh("dev")
    (tmp_path / "test_it.py").write_text(_UNSTEADY)
    (tmp_path / "test_it.met").touch()
    failures = tmp_path / "lastfailed"
    failures.write_text(json.dumps({f"test_it.py::{name}": True for name in names}))
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "_FAILURES", failures)
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    assert dev._alone(sys.executable) == outcome
    assert ("UNSTEADY" in capfd.readouterr().out) == (outcome == 0)


def test_peers_that_lack_are_named_by_their_packages(
    monkeypatch: pytest.MonkeyPatch, machine: ModuleType
) -> None:
    monkeypatch.setattr(machine, "PEERS", {"python3": "python3", "no-such-peer": "peer-package"})
    monkeypatch.setattr(machine, "is_linux", lambda: True)
    monkeypatch.setattr(machine.shutil, "which", {"python3": "here"}.get)
    assert machine.missing_peers() == {"no-such-peer": "peer-package"}
