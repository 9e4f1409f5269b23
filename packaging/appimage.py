"""One file for any Linux desktop: the frozen folder and a small start script, as an AppImage.

Needs ``appimagetool`` (AppImageKit) on the path; without it the AppDir is made and left for it.
"""

import os
import shutil
import subprocess
from pathlib import Path

import frozen
import metadata
import notices
from facts import BUILD, DIST, App
from machine import Lacking

_RUN = """#!/bin/sh
# The folder is mounted somewhere else at every start.
here="$(dirname "$(readlink -f "$0")")"
exec "$here/usr/lib/{program}/{program}" "$@"
"""
_MACHINES = {"amd64": "x86_64", "arm64": "aarch64"}


def build(app: App, folder: Path) -> Path:
    """Make the AppImage and return its file. Raises Lacking without appimagetool."""
    tree = lay(app, folder)
    tool = shutil.which("appimagetool")
    if tool is None:
        raise Lacking(f"appimagetool is not here; what it packs lies in {tree}")
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{app.program}-{app.version}-{machine()}.AppImage"
    ours = {**os.environ, "ARCH": machine(), "VERSION": app.version}
    subprocess.run([tool, "--no-appstream", str(tree), str(package)], check=True, env=ours)
    return package


def lay(app: App, folder: Path) -> Path:
    """Make the AppDir from a frozen folder and return it."""
    tree = BUILD / "AppDir"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / app.program
    frozen.copy(folder, home)
    metadata.lay(app, tree / "usr" / "share", app.program)
    doc = tree / "usr" / "share" / "doc" / app.program
    doc.mkdir(parents=True)
    text = notices.plain(notices.gather(app, home))
    (doc / "NOTICES.txt").write_text(text, encoding="utf-8")
    start = tree / "AppRun"
    start.write_text(_RUN.format(program=app.program), encoding="utf-8")
    start.chmod(0o755)
    share = tree / "usr" / "share"
    icon = share / "icons" / "hicolor" / "256x256" / "apps" / f"{app.id}.png"
    for source in (share / "applications" / f"{app.id}.desktop", icon):
        shutil.copy(source, tree / source.name)
    (tree / ".DirIcon").symlink_to(icon.name)
    return tree


def machine() -> str:
    """Return this machine's kind as AppImages name it."""
    from facts import architecture

    return _MACHINES.get(architecture(), architecture())
