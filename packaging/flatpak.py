"""The Flatpak: the frozen folder over the freedesktop runtime, with no way to the network.

The manifest is made from the facts; ``flatpak-builder`` turns it into one file. The sandbox opens
the display, the keyring, and the folders where people keep what they import and export.
"""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import frozen
import metadata
import notices
from facts import BUILD, DIST, App
from machine import Lacking

_RUNTIME = "24.08"
_PERMISSIONS = (
    "--share=ipc",
    "--socket=wayland",
    "--socket=fallback-x11",
    "--device=dri",
    "--talk-name=org.freedesktop.secrets",
    "--talk-name=org.a11y.Bus",
    "--filesystem=xdg-documents",
    "--filesystem=xdg-download",
    "--filesystem=xdg-desktop",
)


def build(app: App, folder: Path) -> Path:
    """Make the single-file bundle and return it. Raises Lacking without flatpak-builder."""
    tree = lay(app, folder)
    if shutil.which("flatpak-builder") is None or shutil.which("flatpak") is None:
        raise Lacking(f"flatpak-builder is not here; its manifest lies in {tree}")
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{app.program}-{app.version}.flatpak"
    work, shelf = BUILD / "flatpak-work", BUILD / "flatpak-shelf"
    remote = ["--install-deps-from=flathub", "--user"]
    options = ["--force-clean", f"--repo={shelf}", *remote]
    command = ["flatpak-builder", *options, str(work), str(manifest_path(app, tree))]
    subprocess.run(command, check=True, cwd=tree)
    bundle = ["flatpak", "build-bundle", str(shelf), str(package), app.id]
    subprocess.run(bundle, check=True)
    return package


def lay(app: App, folder: Path) -> Path:
    """Make the folder with the manifest and all that it installs, and return it."""
    tree = BUILD / "flatpak"
    shutil.rmtree(tree, ignore_errors=True)
    frozen.copy(folder, tree / "program")
    metadata.lay(app, tree / "share", app.program)
    text = notices.plain(notices.gather(app, tree / "program"))
    (tree / "NOTICES.txt").write_text(text, encoding="utf-8")
    written = json.dumps(manifest(app), indent=2)
    manifest_path(app, tree).write_text(f"{written}\n", encoding="utf-8")
    return tree


def manifest_path(app: App, tree: Path) -> Path:
    """Return where the manifest lies."""
    return tree / f"{app.id}.json"


def manifest(app: App) -> Mapping[str, object]:
    """Return the manifest as flatpak-builder reads it."""
    home = f"/app/lib/{app.program}"
    commands = [
        f"mkdir -p {home} /app/bin /app/share",
        f"cp -a program/. {home}/",
        f"ln -s ../lib/{app.program}/{app.program} /app/bin/{app.program}",
        "cp -a share/. /app/share/",
        f"install -Dm644 NOTICES.txt /app/share/licenses/{app.id}/NOTICES.txt",
    ]
    return {
        "id": app.id,
        "runtime": "org.freedesktop.Platform",
        "runtime-version": _RUNTIME,
        "sdk": "org.freedesktop.Sdk",
        "command": app.program,
        "finish-args": list(_PERMISSIONS),
        "build-options": {"strip": False, "no-debuginfo": True},
        "modules": [
            {
                "name": app.program,
                "buildsystem": "simple",
                "build-commands": commands,
                "sources": [{"type": "dir", "path": "."}],
            }
        ],
    }
