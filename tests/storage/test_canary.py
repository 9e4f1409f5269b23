"""A text that must not leak is looked for in every byte that a whole day of work leaves behind."""

import os
import subprocess
import sys
from pathlib import Path

from tests.storage.soundness import ROOT

CANARY = "Zéphyrine Carabosse"

_DAY = """
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
import keyring
from cmdesk.desk import backups, brands, compose, erasure, influencers, opening, replies, undo
from cmdesk.domain.reply import Reply
from cmdesk.storage import keys
from cmdesk.storage.worker import VaultWorker
from cmdesk.system import crash, logs
from cmdesk.system.instance import Instance
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from tests.conftest import MemoryKeyring
from tests.people import influencer

keyring.set_keyring(MemoryKeyring())
keys.SCRYPT_N = 1 << 10
canary, store, paths = sys.argv[1], KeyStore(), Paths.real().ready()
mine = Instance(paths.data)
assert mine.claim()
mine.listen(lambda _: None)
log = logs.start(paths.logs)
made = opening.first(paths, store, canary)
vault = made.vault
brand = brands.create_brand(vault, canary).value
for number in range(300):
    saved = replies.save_reply(vault, Reply("", brand.id, canary, f"{canary} {number} " * 30)).value
replies.search_replies(vault, brand.id, canary)
draft = replace(compose.load_draft(vault, brand.id), text=canary * 40, incoming=canary)
compose.keep_draft(vault, draft)
compose.record_copy(vault, draft, ())
influencers.save_influencer(vault, influencer(brand.id, canary, "@" + canary))
replies.delete_replies(vault, [saved.id])
undo.undo(vault)
vault.settings.put("second", canary)
log.info("saved %s", canary)
try:
    replies.save_reply(vault, replace(saved, body=canary * 9000))
except Exception as error:
    log.exception("refused %s", canary)
    crash.write(error, paths.logs / "crashes", ("save",))
try:
    vault.brands.put(replace(brand, id="other"))
except Exception as error:
    log.exception("refused %s", canary)
    crash.write(error, paths.logs / "crashes", ("save",))
backups.plan(vault).run()
backups.export_archive(vault, Path(sys.argv[2]) / "carried.cmdesk")
vault.replies.search(None, canary)
key = vault.key()
# Sorting and grouping that spills must not spill in clear text.
vault._database.rows("SELECT body FROM reply ORDER BY body || title, notes")
vault.close()
again = opening.change_key(paths, store, key, opening.new_recovery_code(), canary)
erasure.forget_person(again.vault, ["nobody"])
print("lived", flush=True)
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_byte_of_a_client_is_left_in_clear(tmp_path: Path) -> None:
    home, temporary, carried = (tmp_path / name for name in ("home", "temporary", "carried"))
    for folder in (home, temporary, carried):
        folder.mkdir()
    env = {**os.environ, "HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        env.pop(f"XDG_{kind}_HOME", None)
    env.pop("CMDESK_HOME", None)
    env["SQLITE_TMPDIR"] = str(temporary)
    done = subprocess.run(
        [sys.executable, "-c", _DAY, CANARY, str(carried)],
        cwd=home,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "lived\n", done.stderr
    assert done.stderr == ""
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 6
    assert any("crash" in path.name for path in files)
    assert any(path.name == "cmdesk.log" for path in files)
    assert list(temporary.iterdir()) == [], "no temporary file outside the data folder"
    forms = {
        form.encode(code)
        for name in (CANARY, *CANARY.split())
        for form in (name, name.lower(), name.upper())
        for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
    }
    forms |= {b"Z\\u00e9phyrine", b"zephyrine", b"SQLite format 3"}
    for path in files:
        content = path.read_bytes()
        assert not [form for form in forms if form in content], path
    modes = {
        path: path.stat().st_mode & 0o077 for path in (home.rglob("*")) if "cmdesk" in str(path)
    }
    assert not [path for path, mode in modes.items() if mode], modes
