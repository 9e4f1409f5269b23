"""Show that words, tone and command line live without Qt: import them all where it cannot load."""

import importlib
import importlib.abc
import io
import json
import pkgutil
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout

QT = {"PySide6", "shiboken6"}
ROOMS = ("cmdesk.domain", "cmdesk.tone", "cmdesk.cli")
NOT_FOR_A_CHECK = {"sqlmodel", "sqlalchemy", "sqlcipher3", "keyring", "pydantic"}


class NoQt(importlib.abc.MetaPathFinder):
    """Refuses Qt as a machine without it would."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> None:
        """Raise ModuleNotFoundError for Qt's packages; leave the rest to the others."""
        if fullname.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def main() -> int:
    """Run one check, then import every module of the rooms that must not know Qt."""
    sys.meta_path.insert(0, NoQt())
    from cmdesk.cli import run

    request = json.dumps({"id": "1", "text": "Merci de supprimer cette photo."}) + "\n"
    sys.stdin = io.TextIOWrapper(io.BytesIO(request.encode()), encoding="utf-8")
    with redirect_stdout(io.StringIO()) as said:
        status = run(["check", "--jsonl"])
    answer = json.loads(said.getvalue())
    loaded = NOT_FOR_A_CHECK & set(sys.modules)
    if status or answer["id"] != "1" or loaded:
        print(f"status {status}, answer {answer}, loaded for nothing: {sorted(loaded)}")
        return 1
    names = [name for room in ROOMS for name in _modules(room)]
    for name in names:
        importlib.import_module(name)
    print(f"{len(names)} modules came without Qt")
    return 0


def _modules(room: str) -> list[str]:
    package = importlib.import_module(room)
    inner = pkgutil.walk_packages(package.__path__, f"{room}.")
    return [room, *(module.name for module in inner)]


if __name__ == "__main__":
    sys.exit(main())
