"""The package for Debian 12 and 13, Ubuntu and their children.

It needs no script of its own at install: the system's triggers see menu, icons and kinds of
files. Removing it, purging it too, leaves what a person wrote in their home.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import elf
import frozen
import metadata
import notices
from facts import BUILD, DIST, ROOT, App, architecture

HOME = Path("usr/lib/cmdesk")


def build(app: App, folder: Path) -> Path:
    """Make the package from a frozen folder and return its file. Raises CalledProcessError."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / HOME
    frozen.copy(folder, home)
    for path in (home / frozen.INNER).glob("lib*.so*"):
        if not path.is_symlink() and path.name in app.debian.libraries:
            path.unlink()  # the system's own is mended by the system
    share = tree / "usr" / "share"
    metadata.lay(app, share, app.program)
    _papers(app, home, share / "doc" / app.program)
    program = tree / "usr" / "bin" / app.program
    program.parent.mkdir(parents=True)
    program.symlink_to(Path("../lib/cmdesk") / app.program)
    _control(app, tree)
    _modes(tree)
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{app.program}_{app.version}_{architecture()}.deb"
    options = ["--root-owner-group", "-Zxz", "-z9", "--build", str(tree), str(package)]
    subprocess.run(["dpkg-deb", *options], check=True, stdout=subprocess.DEVNULL)
    return package


def depends(app: App, home: Path) -> tuple[str, ...]:
    """Return the packages that the programs below ``home`` need.

    Raises LookupError for a library whose package ``app.toml`` does not name.
    """
    wanted = elf.from_outside(home) - app.optional
    unknown = sorted(wanted - app.debian.libraries.keys())
    if unknown:
        raise LookupError(f"no package of Debian is named for {', '.join(unknown)}")
    libc = app.debian.libraries["libc.so.6"]
    packages = {app.debian.libraries[name] for name in wanted} - {libc}
    return (f"{libc} (>= {elf.newest_glibc(home)})", *sorted(packages), *app.debian.depends)


def _control(app: App, tree: Path) -> None:
    folder = tree / "DEBIAN"
    folder.mkdir()
    paragraphs = "\n .\n".join(f" {text}" for text in app.description["en"])
    lines = [
        f"Package: {app.program}",
        f"Version: {app.version}",
        f"Architecture: {architecture()}",
        f"Maintainer: {app.contact}",
        f"Installed-Size: {round(frozen.size(tree) / 1024)}",
        f"Depends: {', '.join(depends(app, tree / HOME))}",
        f"Recommends: {', '.join(app.debian.recommends)}",
        f"Section: {app.debian.section}",
        "Priority: optional",
        f"Homepage: {app.site}",
        f"Description: {app.summary['en']}",
        paragraphs,
    ]
    (folder / "control").write_text("\n".join(lines) + "\n", encoding="utf-8")
    files = sorted(p for p in tree.rglob("*") if p.is_file() and not p.is_symlink())
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree)}"
        for path in files
        if "DEBIAN" not in path.parts
    ]
    (folder / "md5sums").write_text("\n".join(sums) + "\n", encoding="utf-8")


def _papers(app: App, home: Path, doc: Path) -> None:
    doc.mkdir(parents=True)
    found = notices.gather(app, home)
    (doc / "copyright").write_text(notices.debian(app, found, HOME.as_posix()), encoding="utf-8")
    news = (ROOT / "CHANGELOG.md").read_bytes()
    (doc / "changelog.gz").write_bytes(gzip.compress(news, mtime=0))


def _modes(tree: Path) -> None:
    """Let everybody read all, and nobody but root write any."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
