"""Measures the vault at full size: python -m tests.bench.desk [folder] (a minute to make it)."""

import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cmdesk.desk.brands import list_brands
from cmdesk.desk.compose import keep_draft, load_draft, record_copy
from cmdesk.desk.replies import count_replies, save_reply, search_replies
from cmdesk.desk.surroundings import surroundings
from cmdesk.domain.network import Situation
from cmdesk.storage import vault as vaults
from cmdesk.storage.copying import check, copy
from cmdesk.storage.vault import Vault
from tests.bench import big_desk, figures
from tests.bench.figures import milliseconds

_PAGE = 50


def main(folder: Path) -> None:
    """Make the desk where it is not there yet, and print each figure as a distribution."""
    path = folder / "desk.vault"
    if not path.exists():
        made = milliseconds(lambda: big_desk.make(path).close())
        print(f"made in {made / 1000:.0f} s")
    _sizes(path)
    _show("open", 150, _times(20, lambda: vaults.open_(path, big_desk.KEY).close()))
    vault = vaults.open_(path, big_desk.KEY)
    _measure(vault)
    vault.close()
    _background(path, folder)


def _sizes(path: Path) -> None:
    vault = vaults.open_(path, big_desk.KEY)
    texts = [reply.title + reply.body for reply in vault.replies.all()]
    texts += [entry.text + entry.incoming for entry in vault.journal.all()]
    text, file = sum(len(item.encode()) for item in texts) / 1e6, path.stat().st_size / 1e6
    figures.tell("vault's file", {"MB": file, "MB of text": text, "times its text": file / text})
    print(f"file {file:.0f} MB for {text:.0f} MB of text: {file / text:.1f} times")
    vault.close()


def _measure(vault: Vault) -> None:
    chance = random.Random(3)
    brands = [brand.id for brand in list_brands(vault)]

    def switch() -> None:
        brand_id = chance.choice(brands)
        surroundings(vault, brand_id)
        search_replies(vault, brand_id, limit=_PAGE)
        count_replies(vault, brand_id)

    _show("switch brand", 30, _times(300, switch))
    queries = _typed(chance)
    _show(
        "search a key",
        10,
        [milliseconds(lambda q=q: _search(vault, q, chance, brands)) for q in queries],
    )
    everywhere = queries[:300]
    _show(
        "search all brands",
        10,
        [milliseconds(lambda q=q: _search_all(vault, q)) for q in everywhere],
    )
    _show("save reply", 20, _times(500, lambda: _save(vault, chance, brands)))
    _show("keep draft", 20, _times(500, lambda: _keep(vault, chance, brands)))
    _show("record copy", 20, _times(500, lambda: _copy(vault, chance, brands)))


def _typed(chance: random.Random) -> list[str]:
    """Return what a search box holds after each key, for words common and rare."""
    words, queries = big_desk.words_of(), list[str]()
    for _ in range(150):
        text = " ".join([chance.choice(words[:40]), chance.choice(words)])
        queries += (text[: end + 1] for end in range(len(text)))
    return queries


def _search(vault: Vault, query: str, chance: random.Random, brands: Sequence[str]) -> None:
    fit = (Situation.COMPLAINT,)
    search_replies(vault, chance.choice(brands), query, fit=fit, limit=_PAGE)


def _search_all(vault: Vault, query: str) -> None:
    search_replies(vault, None, query, limit=_PAGE)


def _save(vault: Vault, chance: random.Random, brands: Sequence[str]) -> None:
    reply = vault.replies.get(f"r{chance.randrange(len(brands))}-{chance.randrange(5_000)}")
    if reply:
        save_reply(vault, replace(reply, body=reply.body + " Merci encore."))


def _keep(vault: Vault, chance: random.Random, brands: Sequence[str]) -> None:
    draft = load_draft(vault, chance.choice(brands))
    keep_draft(vault, replace(draft, text=draft.text + "."))


def _copy(vault: Vault, chance: random.Random, brands: Sequence[str]) -> None:
    record_copy(vault, load_draft(vault, chance.choice(brands)), ())


def _background(path: Path, folder: Path) -> None:
    target = folder / "copy.vault"
    salt = path.read_bytes()[:16]
    took = milliseconds(lambda: copy(path, big_desk.KEY, target, salt=salt))
    print(f"verified copy: {took / 1000:.1f} s")
    checked = milliseconds(lambda: check(target, big_desk.KEY))
    print(f"check: {checked / 1000:.1f} s")
    figures.tell("verified copy", {"s": took / 1000})
    figures.tell("check of a vault", {"s": checked / 1000})
    target.unlink()


def _times(rounds: int, work: Callable[[], object]) -> list[float]:
    return [milliseconds(work) for _ in range(rounds)]


def _show(name: str, wanted: float, times: list[float]) -> None:
    found = figures.spread(name, times)
    verdict = "ok" if found.p99 <= wanted else "OVER"
    print(
        f"{name:18} p50 {found.median:7.2f}  p99 {found.p99:7.2f}  max {found.most:7.2f} ms"
        f"  (n={found.count}, wanted ≤ {wanted:g})  {verdict}"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            main(Path(scratch))
