"""Try a package for Debian as a person would, in a bare Debian of its own, and keep a log.

    sudo python3 packaging/trial.py PACKAGE ROOT LOG

ROOT is a folder that ``debootstrap --variant=minbase SUITE ROOT`` made; it is changed. Needs Xvfb,
xdotool and ImageMagick on this machine; the window's pictures are laid beside the log. The
package is installed, tries itself, opens the demo desk for a user without rights, is removed and
purged; what that user wrote must still be there.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

USER, DISPLAY = "lou", ":97"
_HOME = Path("home") / USER
_PATIENCE = 60.0
_FORMATS = ("json", "csv", "xlsx", "pdf", "docx", "html", "markdown")


class Failed(Exception):
    """A step did not do what it should; the message says which."""


@dataclass
class Trial:
    """One bare system, and the log of what was done in it."""

    root: Path
    log: TextIO
    started: float = field(default_factory=time.monotonic)

    def say(self, text: str) -> None:
        """Write a line into the log and show it."""
        line = f"[{time.monotonic() - self.started:6.1f} s] {text}"
        print(line, flush=True)
        self.log.write(f"{line}\n")
        self.log.flush()

    def run(self, *command: str, user: str = "root", may_fail: bool = False) -> str:
        """Run a command inside, log it, and return what it said. Raises Failed."""
        inside = ["chroot", f"--userspec={user}:{user}", str(self.root), *command]
        self.say(f"{user}$ {' '.join(command)}")
        done = subprocess.run(
            inside, check=False, capture_output=True, text=True, env=_environment(user)
        )
        said = done.stdout + done.stderr
        for line in said.splitlines()[-12:]:
            self.log.write(f"    {line}\n")
        if done.returncode and not may_fail:
            raise Failed(f"{' '.join(command)}: {said[-2000:]}")
        return said


def main() -> int:
    """Do the whole trial; 0 where every step did what it should."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for name in ("package", "root", "log"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    with args.log.open("w", encoding="utf-8") as file, _mounted(args.root):
        trial = Trial(args.root, file)
        try:
            _all(trial, args.package, args.log)
        except Failed as failed:
            trial.say(f"FAILED: {failed}")
            return 1
        trial.say("everything passed")
    return 0


def _all(trial: Trial, package: Path, log: Path) -> None:
    trial.run("sh", "-c", ". /etc/os-release; echo $PRETTY_NAME")
    _install(trial, package)
    _work(trial)
    with _screen():
        _open(trial, ("cmdesk", "--demo"), log.with_suffix(".demo.png"))
        _open(trial, ("cmdesk",), log.with_suffix(".own.png"))
    _remove(trial)


def _install(trial: Trial, package: Path) -> None:
    shutil.copy(package, trial.root / "tmp" / package.name)
    trial.run("apt-get", "update", "-q")
    trial.run("dpkg", "-i", f"/tmp/{package.name}", may_fail=True)  # noqa: S108 -- in the bare root
    trial.run("apt-get", "install", "-f", "-y", "-q", "--no-install-recommends")
    if "ok installed" not in trial.run("dpkg-query", "-W", "-f", "${Status}", "cmdesk"):
        raise Failed("the package is not installed")
    trial.run("useradd", "--create-home", USER, may_fail=True)


def _work(trial: Trial) -> None:
    """Let the user try the program, and take the demo library out in every format."""
    trial.run("cmdesk", "self-test", user=USER)
    trial.run("cmdesk", "rules", "test", user=USER)
    for kind in _FORMATS:
        out = f"/{_HOME}/library.{kind}"
        trial.run("cmdesk", "export", "--demo", "--format", kind, "--out", out, user=USER)


def _open(trial: Trial, command: tuple[str, ...], picture: Path) -> None:
    """Open the window, wait until it is painted, take its picture and close it."""
    inside = ["chroot", f"--userspec={USER}:{USER}", str(trial.root), *command]
    started = time.monotonic()
    trial.say(f"{USER}$ {' '.join(command)} (on a screen)")
    with subprocess.Popen(inside, env=_environment(USER)) as process:
        try:
            window = _shown(process)
            trial.say(f"the window is there after {time.monotonic() - started:.2f} s")
            time.sleep(3)
            subprocess.run(
                ["import", "-display", DISPLAY, "-window", "root", str(picture)], check=True
            )
            trial.say(f"picture: {picture.name}")
            _xdotool("windowclose", window)
        finally:
            process.terminate()
            process.wait(20)


def _shown(process: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise Failed(f"the program ended with {process.returncode}")
        found = _xdotool("search", "--onlyvisible", "--name", "CM Desk").split()
        if found:
            return found[-1]
        time.sleep(0.02)
    raise Failed("no window came")


def _remove(trial: Trial) -> None:
    """Remove and purge: the program goes, what the user wrote stays."""
    data = trial.root / _HOME / ".local" / "share"
    before = sorted(_files(data))
    if not before:
        raise Failed("the desk wrote nothing")
    trial.run("apt-get", "remove", "-y", "-q", "cmdesk")
    trial.run("dpkg", "--purge", "cmdesk")
    if (trial.root / "usr" / "lib" / "cmdesk").exists():
        raise Failed("the program's folder is still there")
    if sorted(_files(data)) != before:
        raise Failed("what the user wrote is not as it was")
    trial.say(f"{len(before)} files of the user are untouched")


def _files(folder: Path) -> Iterator[str]:
    return (str(path) for path in folder.rglob("*") if path.is_file())


def _environment(user: str) -> dict[str, str]:
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    ours = {"PATH": path, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    home = "/root" if user == "root" else f"/{_HOME}"
    return {**ours, "HOME": home, "DISPLAY": DISPLAY, "LANGUAGE": "fr"}


def _xdotool(*words: str) -> str:
    display = {**os.environ, "DISPLAY": DISPLAY}
    done = subprocess.run(
        ["xdotool", *words], check=False, env=display, capture_output=True, text=True
    )
    return done.stdout


@contextmanager
def _screen() -> Generator[None]:
    """Show a screen, which the bare system reaches by its abstract socket."""
    command = ["Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-ac"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        time.sleep(1)
        try:
            yield
        finally:
            server.terminate()


@contextmanager
def _mounted(root: Path) -> Generator[None]:
    """Give the bare system what every running one has."""
    mounts = {"proc": ("-t", "proc"), "dev": ("--bind",)}
    sources = {"proc": "proc", "dev": "/dev"}
    for name, how in mounts.items():
        subprocess.run(["mount", *how, sources[name], str(root / name)], check=True)
    try:
        yield
    finally:
        for name in mounts:
            subprocess.run(["umount", "--lazy", str(root / name)], check=False)


if __name__ == "__main__":
    sys.exit(main())
