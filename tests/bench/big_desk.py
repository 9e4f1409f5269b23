"""Makes a desk of the size that the vault is measured at: thirty brands that worked for years.

Where the environment names a folder in ``CMDESK_DESKS``, a desk of each size is made once there
and copied from then on: the largest takes minutes to make.
"""

import os
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cmdesk.desk.opening import DEMO_KEY, LAID_OUT
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.storage import vault as vaults
from cmdesk.storage.migrations import LAYOUT
from cmdesk.storage.vault import Vault
from cmdesk.system.paths import Paths
from tests.people import influencer

DESKS = "CMDESK_DESKS"
KEY = DEMO_KEY
BRANDS, REPLIES, INFLUENCERS, JOURNAL = 30, 5_000, 2_000, 200_000
_SYLLABLES = (
    "a bo cla dé é fi gra hé in jou ka lu ma né or pré qui ré so ta u ven xi yo zé ci dra fleu "
    "ment tion eur ette ail ille oir age ance ier ère ois eau"
).split()
_COMMON = (
    "bonjour merci nous vous de la le les et à un une votre notre pour avec est pas plus très "
    "colis retard commande équipe magasin train demain réponse message question problème"
).split()
_NOW = datetime(2026, 6, 1, tzinfo=UTC)


def make_demo(scale: float = 1.0) -> Paths:
    """Fill the demo's place with a big desk, which a window opens without asking for anything."""
    paths = Paths.demo().ready()
    make(paths.vault, scale).close()
    # Without its stamp, a demo desk is taken for an earlier build's, and made anew.
    (paths.data / LAID_OUT).write_text(LAYOUT, "utf-8")
    return paths


def make(path: Path, scale: float = 1.0) -> Vault:
    """Fill a new vault, ``scale`` times the full size, and return it open.

    A tenth has a tenth of the brands too. Beyond the full size, each brand has more replies, and
    nothing else is more.
    """
    folder = os.environ.get(DESKS)
    if folder is None:
        return _made(path, scale)
    kept = Path(folder) / f"{scale:g}.vault"
    if not kept.exists():
        _made(kept, scale).close()
    shutil.copyfile(kept, path)
    return vaults.open_(path, KEY)


def _made(path: Path, scale: float) -> Vault:
    chance, vault, least = random.Random(7), vaults.create(path, KEY), min(1.0, scale)
    words = _words(chance)
    brands = max(1, round(BRANDS * least))
    vault.brands.put_all(_brand(number) for number in range(brands))
    for number in range(brands):
        vault.replies.put_all(_replies(chance, words, number, round(REPLIES * scale)))
    people = tuple(_influencers(chance, words, brands, round(INFLUENCERS * least)))
    vault.people.put_all(item.person for item in people)
    vault.relations.put_all(item.relation for item in people)
    vault.journal.put_all(_journal(chance, words, brands, round(JOURNAL * least)))
    vault.drafts.put_all(Draft(f"d{n}", f"b{n}", _text(chance, words, 30)) for n in range(brands))
    return vault


def words_of(seed: int = 7) -> list[str]:
    """Return the vocabulary that the texts are made of, common words first."""
    return _words(random.Random(seed))


def _words(chance: random.Random) -> list[str]:
    rare = {"".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)}
    return [*_COMMON, *sorted(rare)]


def _text(chance: random.Random, words: list[str], count: int) -> str:
    common = chance.choices(words[: len(_COMMON)], k=count // 2)
    rare = chance.choices(words, k=count - count // 2)
    return " ".join(chance.sample(common + rare, count)).capitalize() + "."


def _brand(number: int) -> Brand:
    own = [_COMMON[(number * 7 + step) % len(_COMMON)] for step in range(20)]
    profile = ToneProfile(
        handles=(f"@marque{number}", f"@marque{number}_aide"),
        hashtags=(f"#Marque{number}",),
        address=Address.VOUS,
        banned=tuple(own[:6]),
        preferred=dict(zip(own[6:9], own[9:12], strict=True)),
        values=tuple(own[12:14]),
        off_limits=tuple(own[14 : 16 + number % 5]),
    )
    return Brand(f"b{number}", f"Marque {number}", "#335577", f"M{number % 10}", number, profile)


def _replies(chance: random.Random, words: list[str], brand: int, count: int) -> Iterator[Reply]:
    for number in range(count):
        yield Reply(
            f"r{brand}-{number}",
            f"b{brand}",
            _text(chance, words, 5),
            _text(chance, words, chance.randint(20, 90)),
            situations=(chance.choice(list(Situation)),),
            tags=tuple(chance.sample(words[:200], 2)),
            networks=(chance.choice(list(Network)),),
            status=chance.choice(list(ReplyStatus)),
            shortcut=f";{number}",
            uses=chance.randint(0, 300),
            last_used=_NOW - timedelta(hours=chance.randint(0, 9_000)),
            created=_NOW,
            modified=_NOW,
        )


def _influencers(
    chance: random.Random, words: list[str], brands: int, count: int
) -> Iterator[Influencer]:
    for number in range(count):
        name = " ".join(word.capitalize() for word in chance.sample(words, 2))
        yield influencer(
            f"b{number % brands}",
            name,
            f"@{name.replace(' ', '')}{number}",
            id_=f"i{number}",
            address=Address.TU,
            references=(_text(chance, words, 4),),
            notes=_text(chance, words, 40),
        )


def _journal(
    chance: random.Random, words: list[str], brands: int, count: int
) -> Iterator[JournalEntry]:
    for number in range(count):
        yield JournalEntry(
            f"j{number}",
            f"b{chance.randrange(brands)}",
            _NOW - timedelta(minutes=number * 7),
            _text(chance, words, 40),
            _text(chance, words, 25),
            Network.X,
        )


if __name__ == "__main__":
    make(Path(sys.argv[1])).close()
