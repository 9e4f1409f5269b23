"""What packages say of the app is true, and accepted by those who read it."""

import json
import plistlib
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import appimage
import facts
import flatpak
import icon
import macos
import metadata
import notices
import pytest
import windows
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cmdesk.ui.application import DESKTOP_ID
from cmdesk.ui.calls import Call
from tests.house.tree import PROJECT, RESOURCES

APP = facts.read()


def validator(name: str) -> str:
    """Return a program that reads what packages say; skip where it is not there."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"no {name}")
    return found


@pytest.fixture
def share(tmp_path: Path) -> Path:
    metadata.lay(APP, tmp_path, APP.program)
    return tmp_path


def test_the_window_is_known_by_the_menu_entry() -> None:
    assert APP.id == DESKTOP_ID


def test_every_action_of_the_menu_entry_is_understood() -> None:
    assert APP.actions
    for action in APP.actions:
        assert Call.of((action.flag,)).arguments() == (action.flag,)
    asked = ["cmdesk", *(action.flag for action in APP.actions), "--version"]
    subprocess.run([sys.executable, "-m", *asked], check=True, cwd=PROJECT, capture_output=True)


def test_every_text_is_in_both_languages() -> None:
    texts = [APP.name, APP.kind, APP.summary, APP.description, APP.keywords]
    texts += [item.name for item in (*APP.actions, *APP.files)]
    texts += [shot.caption for shot in APP.screenshots]
    assert all(set(text) == {"fr", "en"} for text in texts)


def test_the_menu_entry_is_valid(share: Path) -> None:
    entry = share / "applications" / f"{APP.id}.desktop"
    subprocess.run([validator("desktop-file-validate"), "--no-hints", str(entry)], check=True)


def test_the_store_page_is_valid(share: Path) -> None:
    page = share / "metainfo" / f"{APP.id}.metainfo.xml"
    command = [validator("appstreamcli"), "validate", "--no-net", str(page)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_kinds_of_files_are_valid(share: Path) -> None:
    command = [validator("update-mime-database"), str(share / "mime")]
    subprocess.run(command, check=True, capture_output=True)
    globs = (share / "mime" / "globs2").read_text(encoding="utf-8")
    assert all(f"{file.type}:{file.pattern}" in globs for file in APP.files)
    page = ElementTree.parse(share / "mime" / "packages" / f"{APP.id}.xml")
    begins = [found.get("value") for found in page.iter() if found.tag.endswith("}match")]
    assert begins == ['"format": "cmdesk.library"']


def test_every_picture_is_there() -> None:
    for shot in APP.screenshots:
        assert QImage(str(metadata.PICTURES / shot.file)).width() >= 1280


def _channels(image: QImage, x: int, y: int) -> tuple[int, int, int, int]:
    colour = image.pixelColor(x, y)
    return colour.red(), colour.green(), colour.blue(), colour.alpha()


@pytest.mark.parametrize("size", icon.SIZES)
def test_the_icons_that_travel_are_the_drawings(qapp: QApplication, size: int) -> None:
    kept, drawn = QImage(str(RESOURCES / "app" / f"cmdesk-{size}.png")), icon.draw(size)
    assert kept.size() == drawn.size()
    apart = [
        abs(one - other)
        for x in range(size)
        for y in range(size)
        for one, other in zip(
            _channels(kept, x, y),
            _channels(drawn, x, y),
            strict=True,
        )
    ]
    assert sum(apart) / len(apart) < 2


def test_windows_and_macos_get_icons_that_can_be_read(qapp: QApplication, tmp_path: Path) -> None:
    for made in (icon.write_ico(tmp_path / "i.ico"), icon.write_icns(tmp_path / "i.icns")):
        assert QImage(str(made)).width() >= 16


def test_every_part_has_its_licence() -> None:
    text = notices.plain([notices.own(APP), *map(notices.part, APP.parts)])
    assert "MIT" in text
    for part in APP.parts:
        assert part.name in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_no_fact_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "app.toml"
    given = (PROJECT / "packaging" / "app.toml").read_text(encoding="utf-8")
    assert tomllib.loads(given)
    path.write_text(f"typo = 1\n{given}", encoding="utf-8")
    with pytest.raises(TypeError):
        facts.read(path)


def _own_alone(app: facts.App, _folder: Path) -> tuple[notices.Notice, ...]:
    return (notices.own(app),)


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as small as can be, in place of the frozen one; what is made of it goes apart."""
    for module in (appimage, flatpak, windows):
        monkeypatch.setattr(module, "BUILD", tmp_path / "build")
        monkeypatch.setattr(module, "DIST", tmp_path / "dist")
    monkeypatch.setattr(notices, "gather", _own_alone)
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    for name in ("cmdesk", "cmdesk.exe", "_internal/lib.txt"):
        (folder / name).write_text('#!/bin/sh\necho started "$@"\n')
        (folder / name).chmod(0o755)
    return folder


def test_the_installer_for_windows_is_made(
    stand_in: Path, tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "build" / "icons").mkdir(parents=True)
    icon.write_ico(tmp_path / "build" / "icons" / "cmdesk.ico")
    validator("makensis")
    package = windows.build(APP, stand_in)
    assert package.read_bytes().startswith(b"MZ")
    script = (tmp_path / "build" / "cmdesk.nsi").read_text(encoding="utf-8-sig")
    assert "RequestExecutionLevel user" in script
    assert '"Software\\Classes\\.cmdesk"' in script
    assert "HKLM" not in script


def test_the_folder_of_an_appimage_starts(stand_in: Path) -> None:
    tree = appimage.lay(APP, stand_in)
    command = [str(tree / "AppRun"), "self-test", "a b"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == "started self-test a b\n"
    assert (tree / f"{APP.id}.desktop").is_file()
    assert (tree / ".DirIcon").resolve() == tree / f"{APP.id}.png"


def test_the_manifest_of_the_flatpak_is_understood(stand_in: Path) -> None:
    tree = flatpak.lay(APP, stand_in)
    path = flatpak.manifest_path(APP, tree)
    command = [validator("flatpak-builder"), "--show-manifest", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tree)
    shown = json.loads(done.stdout)
    assert shown["id"] == APP.id
    assert not [word for word in shown["finish-args"] if "network" in word]


def test_the_bundle_for_macos_names_what_it_opens() -> None:
    told = plistlib.loads(plistlib.dumps(dict(macos.facts_of(APP))))
    opened = {kind for item in told["CFBundleDocumentTypes"] for kind in item["LSItemContentTypes"]}
    assert opened == {item["UTTypeIdentifier"] for item in told["UTExportedTypeDeclarations"]}
    assert len(opened) == len(APP.files)
