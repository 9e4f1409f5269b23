"""The app for macOS: a bundle with its kinds of files, in a disk image to drag it from.

PyInstaller makes the bundle beside the frozen folder; this fills in what the Finder asks for,
signs it for this machine alone (a published one wants the maker's own certificate, given as
``CMDESK_SIGN``), and has ``hdiutil`` make the image. It runs on macOS only.
"""

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import notices
from facts import BUILD, DIST, App
from machine import Lacking

_OLDEST = "12.0"
_UNIFORM = {"application/json": "public.json"}


def build(app: App, folder: Path) -> Path:
    """Make the disk image and return its file. Raises Lacking elsewhere than on macOS."""
    bundle = folder.with_suffix(".app")
    if sys.platform != "darwin" or not bundle.is_dir():
        raise Lacking("a bundle for macOS is made on macOS")
    resources = bundle / "Contents" / "Resources"
    text = notices.plain(notices.gather(app, folder))
    (resources / "NOTICES.txt").write_text(text, encoding="utf-8")
    for language in app.name:
        (resources / f"{language}.lproj").mkdir(exist_ok=True)
    path = bundle / "Contents" / "Info.plist"
    kept: dict[str, Any] = plistlib.loads(path.read_bytes())
    path.write_bytes(plistlib.dumps({**kept, **facts_of(app)}))
    identity = os.environ.get("CMDESK_SIGN", "-")
    signing = ["codesign", "--force", "--deep", "--sign", identity]
    hardened = [] if identity == "-" else ["--options", "runtime", "--timestamp"]
    subprocess.run([*signing, *hardened, str(bundle)], check=True)
    return _image(app, bundle)


def facts_of(app: App) -> Mapping[str, object]:
    """Return what the bundle says of itself besides what PyInstaller wrote."""
    return {
        "CFBundleName": app.name["en"],
        "CFBundleDisplayName": app.name["en"],
        "CFBundleIdentifier": app.id,
        "CFBundleShortVersionString": app.version,
        "CFBundleVersion": app.version,
        "CFBundleDevelopmentRegion": "fr",
        "CFBundleLocalizations": sorted(app.name),
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": _OLDEST,
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": file.name["fr"],
                "LSItemContentTypes": [_uniform(app, file.type)],
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
            }
            for file in app.files
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": _uniform(app, file.type),
                "UTTypeDescription": file.name["fr"],
                "UTTypeConformsTo": [_UNIFORM.get(file.parent, "public.data")],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [file.pattern.removeprefix("*.")],
                    "public.mime-type": [file.type],
                },
            }
            for file in app.files
        ],
    }


def _uniform(app: App, kind: str) -> str:
    return f"{app.id}.{kind.rpartition('/')[2].partition('+')[0].removeprefix('x-')}"


def _image(app: App, bundle: Path) -> Path:
    DIST.mkdir(exist_ok=True)
    shown = BUILD / "dmg"
    shutil.rmtree(shown, ignore_errors=True)
    shown.mkdir(parents=True)
    shutil.copytree(bundle, shown / f"{app.name['en']}.app", symlinks=True)
    (shown / "Applications").symlink_to("/Applications")
    package = DIST / f"{app.program}-{app.version}.dmg"
    options = ["-volname", app.name["en"], "-srcfolder", str(shown), "-ov", "-format", "UDZO"]
    subprocess.run(["hdiutil", "create", *options, str(package)], check=True)
    return package
