"""The licences of all that a package holds, gathered from what was really put into it."""

import ast
import json
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import cast

from facts import BUILD, ROOT, App, Part

from cmdesk.system.notices import FILE, licence_files, licence_of

LICENCES = ROOT / "resources" / "licences"
_FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
_OWNER = re.compile(r"(?im)^\W*(copyright\b.*\d{4}.*?|©.*)\s*$")


@dataclass(frozen=True, slots=True)
class Notice:
    """One licence: of what, under which name, whose, and in whose words.

    ``files`` are globs below the program's folder.
    """

    name: str
    licence: str
    owners: tuple[str, ...]
    files: tuple[str, ...]
    text: str
    note: str = ""


def gather(app: App, folder: Path) -> tuple[Notice, ...]:
    """Return the notices of a frozen folder. Raises LookupError where a licence is not found."""
    parts = [part(item) for item in app.parts if _any_there(folder, item.files)]
    return (own(app), *parts, *_libraries(), *_system_libraries(folder))


def keep(notices: Iterable[Notice], resources: Path) -> None:
    """Write the notices where the program itself shows them."""
    items = [{"name": n.name, "licence": n.licence, "text": n.text.strip()} for n in notices]
    path = resources / FILE
    path.write_text(json.dumps(items, ensure_ascii=False, indent=1), encoding="utf-8")


def plain(notices: Iterable[Notice]) -> str:
    """Return the notices as one text for people."""
    blocks = list[str]()
    for notice in notices:
        head = f"{notice.name}\n{notice.licence}\n" + "".join(f"{o}\n" for o in notice.owners)
        note = f"{notice.note}\n" if notice.note else ""
        blocks.append(f"{head}{note}\n{notice.text.strip()}\n")
    return f"\n{'=' * 72}\n\n".join(blocks)


def debian(app: App, notices: Iterable[Notice], prefix: str) -> str:
    """Return the notices in Debian's form; ``prefix`` is where the program's folder lies."""
    blocks = [f"Format: {_FORMAT}\nUpstream-Name: {app.name['en']}\nSource: {app.site}\n"]
    for notice in notices:
        files = " ".join(f"{prefix}/{glob}" for glob in notice.files) or "*"
        owners = "\n  ".join(notice.owners)
        words = f"{notice.note}\n\n{notice.text}" if notice.note else notice.text
        text = "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in _lines(words))
        blocks.append(
            f"Files: {files}\nCopyright: {owners}\nLicense: {_short(notice.licence)}\n{text}\n"
            f"Comment: {notice.name}\n"
        )
    return "\n".join(blocks)


def own(app: App) -> Notice:
    """Return the app's own notice."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return Notice(
        f"{app.name['en']} {app.version}", app.licence, _owners(text, app.name["en"]), (), text
    )


def part(item: Part) -> Notice:
    """Return the notice of what is no Python library. Raises LookupError without its words."""
    texts = [_words(item.text), *([_words(item.more)] if item.more else [])]
    text = "\n\n".join(texts)
    return Notice(item.name, item.licence, (item.copyright,), tuple(item.files), text, item.note)


def _words(where: str) -> str:
    """Return a licence by where ``app.toml`` says that it stands. Raises LookupError."""
    places = {
        "python": _python_licence(),
        "pyinstaller": licence_files(metadata.distribution("pyinstaller"))[0],
    }
    for path in (places.get(where), LICENCES / where, ROOT / where):
        if path is not None and path.is_file():
            return path.read_text(encoding="utf-8")
    raise LookupError(where)


def _python_licence() -> Path:
    """Return Python's own licence: beside its library, or where Debian keeps it."""
    beside = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    name = "python{}.{}".format(*sys.version_info)
    return beside if beside.is_file() else Path("/usr/share/doc") / name / "copyright"


def _libraries() -> Iterator[Notice]:
    """Yield the Python libraries that PyInstaller put in; Qt's are among the parts."""
    owners = metadata.packages_distributions()
    names = {name for top in _shipped_modules() for name in owners.get(top, ())}
    for name in sorted(names, key=str.lower):
        if name.lower().startswith(("pyside6", "shiboken6", "cmdesk")):
            continue
        found = metadata.distribution(name)
        files = licence_files(found)
        if not files:
            raise LookupError(name)
        text = "\n\n".join(path.read_text(encoding="utf-8") for path in files)
        tops = sorted(top for top, of in owners.items() if name in of)
        yield Notice(
            f"{name} {found.version}",
            licence_of(found),
            _owners(text, *_said(found, "Author"), f"the authors of {name}"),
            tuple(f"_internal/{top}*" for top in tops),
            text,
        )


def _shipped_modules() -> set[str]:
    """Return the top-level modules in PyInstaller's own list of what it put in."""
    (toc,) = (BUILD / "pyinstaller").glob("*/PYZ-00.toc")
    tree: object = ast.literal_eval(toc.read_text(encoding="utf-8"))
    return {name.partition(".")[0] for name in _names(tree)}


def _names(tree: object) -> Iterator[str]:
    """Yield the first of each three texts, however deep they lie: name, path, kind."""
    if isinstance(tree, list | tuple):
        items = cast("Sequence[object]", tree)
        if len(items) == 3 and all(isinstance(item, str) for item in items):
            yield str(items[0])
        else:
            for item in items:
                yield from _names(item)


def _system_libraries(folder: Path) -> Iterator[Notice]:
    """Yield the building system's libraries, by the package of Debian that each came from."""
    loose = (p for p in (folder / "_internal").glob("lib*.so*") if not p.is_symlink())
    for path in sorted(loose):
        if path.name.startswith("libpython"):
            continue
        said = subprocess.run(
            ["dpkg-query", "--search", f"*/{path.name}"], check=True, capture_output=True, text=True
        )
        package = said.stdout.partition(":")[0]
        words = Path("/usr/share/doc") / package / "copyright"
        text = words.read_text(encoding="utf-8")
        files = (f"_internal/{path.name}",)
        yield Notice(f"{path.name}, of Debian's {package}", package, (package,), files, text)


def _said(found: metadata.Distribution, key: str) -> list[str]:
    return found.metadata.get_all(key) or []


def _owners(text: str, *otherwise: str) -> tuple[str, ...]:
    found: list[str] = _OWNER.findall(text)
    return tuple(dict.fromkeys(found[:3])) or otherwise[:1]


def _any_there(folder: Path, globs: Iterable[str]) -> bool:
    return any(any(folder.glob(glob)) for glob in globs)


def _short(licence: str) -> str:
    return re.sub(r"[^\w.+]+", "-", licence).strip("-")


def _lines(text: str) -> list[str]:
    return text.strip().replace("\f", "\n").splitlines()
