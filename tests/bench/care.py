"""Measures the reading of a whole library: python -m tests.bench.care."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from cmdesk.desk.care import Around, Health, examine
from cmdesk.domain.brand import Brand
from cmdesk.domain.likeness import alike
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.system import resources
from cmdesk.tone.engine import load
from tests.bench import big_desk, figures

_REPLIES, _READ = 5_000, 300
_TEXT = "Bonjour {prénom}, votre colis part demain et vous recevrez son numéro ce soir. "


def main() -> None:
    """Print how long it takes to find what is alike, and to read replies, first and again."""
    chance, words = random.Random(5), big_desk.words_of()
    texts = {str(n): " ".join(chance.choices(words, k=55)) for n in range(_REPLIES)}
    _show(f"{_REPLIES:,} unlike texts compared", lambda: alike(texts))
    twins = {str(n): _TEXT + words[n % len(words)] for n in range(_REPLIES)}
    _show(f"{_REPLIES:,} near-duplicates compared", lambda: alike(twins))
    with tempfile.TemporaryDirectory() as cache:
        engine = load(resources.root() / "tone", Path(cache))
    around = Around(Brand("b", "Lou", "#335577", "L", profile=ToneProfile(address=Address.VOUS)))
    replies = [Reply(str(n), "b", "T", _TEXT + texts[str(n)]) for n in range(_READ)]
    read = list[Health]()
    _show(f"{_READ} replies read", lambda: read.append(examine(engine, around, replies, _deaf)))
    _show(f"{_READ} replies read again", lambda: examine(engine, around, replies, _deaf, *read))


def _show(what: str, work: Callable[[], object]) -> None:
    seconds = figures.milliseconds(work) / 1000
    figures.tell(what, {"s": seconds})
    print(f"{what}: {seconds:.2f} s")


def _deaf(_left: int, _total: int) -> None:
    """Hear nothing."""


if __name__ == "__main__":
    main()
