"""A desk in a process of its own, to be killed or starved: ``python -m tests.storage.actor``.

``actor NTH DEED FOLDER …`` does a deed, and kills itself at the NTH instant at which it touches
the disk (0: never): each file opened, renamed or removed, and each statement run, is one.
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from cmdesk.desk import opening
from cmdesk.domain.reply import Reply
from cmdesk.storage import backup, database, keys, replacing
from cmdesk.storage import vault as vaults
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from tests.storage import next_schema

KEY = bytes(range(32))
_TOUCHES = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "shutil.copyfile"}


def write(path: Path) -> None:
    """Save replies until killed, and say so after each."""
    vault = vaults.open_(path, KEY)
    start = vault.replies.count()
    for number in range(start, start + 100_000):
        with vault.step("reply.create"):
            vault.replies.put(Reply(f"r{number}", "b1", f"Réponse {number}", "Bonjour " * 80))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def migrate(path: Path) -> None:
    """Open a vault with a version that knows one schema more."""
    next_schema.learn()
    vaults.open_(path, KEY).close()


def back_up(path: Path) -> None:
    """Make one backup."""
    backup.take_into(path, KEY, path.parent / "backups")


def restore(path: Path) -> None:
    """Put the latest backup in place."""
    latest = backup.listed(path.parent / "backups")[0]
    replacing.restore(latest.path, path, KEY)


def rekey(path: Path) -> None:
    """Change the key of the desk at CMDESK_HOME, with a code that the parent knows."""
    keys.SCRYPT_N = 1 << 10
    paths, store = Paths.real(), KeyStore()
    found = opening.unlock(paths, store)
    assert isinstance(found, opening.Opened)
    key = found.vault.key()
    found.vault.close()
    opening.change_key(paths, store, key, path.read_text()).vault.close()


def passphrase(path: Path) -> None:
    """Change the passphrase of the desk at CMDESK_HOME to what the parent wrote down."""
    keys.SCRYPT_N = 1 << 10
    found = opening.unlock(Paths.real(), KeyStore())
    assert isinstance(found, opening.Opened)
    opening.set_passphrase(found.vault, path.read_text())
    found.vault.close()


def create(path: Path) -> None:
    """Make a vault where there is none."""
    vaults.create(path, KEY).close()


DEEDS: dict[str, Callable[[Path], None]] = {
    deed.__name__: deed for deed in (write, migrate, back_up, restore, rekey, passphrase, create)
}


def kill_at(nth: int, met: list[int]) -> None:
    """Kill this process at the nth instant from now; ``met`` counts them."""

    def touch() -> None:
        met[0] += 1
        if met[0] == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in _TOUCHES and ".py" not in str(arguments[0]):
            touch()

    real = database.Database.run

    def run(self: database.Database, sql: str, values: Sequence[object] = ()) -> int:
        touch()
        return real(self, sql, values)

    database.Database.run = run
    sys.addaudithook(hook)


if __name__ == "__main__":
    instants = [0]
    if sys.argv[2] != "write":
        kill_at(int(sys.argv[1]), instants)
    DEEDS[sys.argv[2]](Path(sys.argv[3]))
    sys.stdout.write(f"{instants[0]}\n")
