"""The installer for Windows: one person's own, without an administrator, made by NSIS.

It lays the frozen folder below the person's programs, with menu entries and kinds of files; its
uninstaller takes all of that away and leaves the desk. NSIS runs on Linux too, where the script
can be tried on a stand-in folder.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from string import Template

import notices
from facts import BUILD, DIST, ROOT, App
from machine import Lacking

_SCRIPT = Template((Path(__file__).parent / "windows.nsi").read_text(encoding="utf-8"))


def build(app: App, folder: Path) -> Path:
    """Make the installer and return its file. Raises Lacking without makensis."""
    tool = shutil.which("makensis")
    if tool is None:
        raise Lacking("makensis is not here: install NSIS")
    (folder / "NOTICES.txt").write_text(
        notices.plain(notices.gather(app, folder)), encoding="utf-8"
    )
    icon = BUILD / "icons" / "cmdesk.ico"
    if not icon.is_file():
        drawer = [sys.executable, str(ROOT / "packaging" / "icon.py"), str(icon.parent)]
        subprocess.run(drawer, check=True)
    return compile_(app, folder, tool)


def compile_(app: App, folder: Path, tool: str) -> Path:
    """Have NSIS make the installer from a folder, and return its file."""
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{app.program}-{app.version}-setup.exe"
    path = BUILD / f"{app.program}.nsi"
    # NSIS takes a file for UTF-8 by its mark.
    path.write_text(script(app, folder, package), encoding="utf-8-sig")
    subprocess.run([tool, "-V2", str(path)], check=True)
    return package


def script(app: App, folder: Path, package: Path) -> str:
    """Return the NSIS script for a folder."""
    quad = ".".join([*app.version.split("."), "0", "0", "0"][:4])
    kinds, forget = _kinds(app), _forget(app)
    return _SCRIPT.substitute(
        name=app.name["en"],
        program=app.program,
        version=app.version,
        quad=quad,
        maker=app.maintainer["name"],
        site=app.site,
        summary=app.summary["fr"],
        folder=folder,
        package=package,
        icon=BUILD / "icons" / "cmdesk.ico",
        size=sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) // 1024,
        actions=_actions(app),
        kinds=kinds,
        forget=forget,
        id=app.id,
    )


def _actions(app: App) -> str:
    lines = [
        f'  CreateShortCut "$SMPROGRAMS\\{app.name["en"]}\\{action.name["fr"]}.lnk" '
        f'"$INSTDIR\\{app.program}.exe" "{action.flag}"'
        for action in app.actions
    ]
    return "\n".join(lines)


def _kinds(app: App) -> str:
    """Return what joins the app's own ending to it; JSON stays whose it is."""
    lines = list[str]()
    for file in app.files:
        ending = file.pattern.removeprefix("*")
        if ending.count(".") > 1:
            continue  # Windows knows a file by its last ending alone
        kind = f"{app.id}{ending}"
        root = "Software\\Classes"
        called = f'"\\"$INSTDIR\\{app.program}.exe\\" \\"%1\\""'.replace('\\"', '$\\"')
        lines += [
            f'  WriteRegStr HKCU "{root}\\{ending}" "" "{kind}"',
            f'  WriteRegStr HKCU "{root}\\{kind}" "" "{file.name["fr"]}"',
            f'  WriteRegStr HKCU "{root}\\{kind}\\DefaultIcon" "" "$INSTDIR\\{app.program}.exe,0"',
            f'  WriteRegStr HKCU "{root}\\{kind}\\shell\\open\\command" "" {called}',
        ]
    return "\n".join(lines)


def _forget(app: App) -> str:
    endings = [f.pattern.removeprefix("*") for f in app.files if f.pattern.count(".") == 1]
    return "\n".join(
        f'  DeleteRegKey HKCU "Software\\Classes\\{key}"'
        for ending in endings
        for key in (ending, f"{app.id}{ending}")
    )
