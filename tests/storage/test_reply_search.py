"""The first page of a search is the beginning of the whole, whichever query it came from."""

import random
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from tests.storage.conftest import KEY

FIT = (Situation.COMPLAINT, Situation.QUESTION)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    chance = random.Random(4)
    made = vaults.create(tmp_path / "desk.vault", KEY)
    made.brands.put_all(Brand(f"b{n}", f"Marque {n}", "#335577", "M", n) for n in range(2))
    words = "retard retour remise colis commande merci".split()
    made.replies.put_all(
        Reply(
            f"r{number}",
            f"b{number % 2}",
            " ".join(chance.sample(words, 2)),
            " ".join(chance.sample(words, 4)),
            situations=tuple(chance.sample(list(Situation), 2)),
            shortcut="retard" if number == 77 else f";{number}",
            uses=chance.randrange(20),
        )
        for number in range(200)
    )
    yield made
    made.close()


@pytest.mark.parametrize("brand_id", ["b0", "b1", None])
@pytest.mark.parametrize("query", ["r", "retard", "re co", "merci", "", "introuvable"])
def test_pages_put_together_are_the_whole(vault: Vault, brand_id: str | None, query: str) -> None:
    whole = vault.replies.search(brand_id, query, fit=FIT, limit=1_000)
    assert len(whole) == vault.replies.count_found(brand_id, query)
    for size in (1, 7, 30):
        pages = [
            reply
            for offset in range(0, len(whole) + size, size)
            for reply in vault.replies.search(brand_id, query, fit=FIT, limit=size, offset=offset)
        ]
        assert tuple(pages) == whole


def test_the_shortcut_comes_first_then_names_then_fit_then_use(vault: Vault) -> None:
    found = vault.replies.search("b1", "retard", fit=FIT, limit=1_000)
    assert found[0].shortcut == "retard"

    def key(reply: Reply) -> tuple[bool, int, int]:
        named = "retard" in f"{reply.title} {reply.shortcut}"
        return named, len(set(reply.situations) & set(FIT)), reply.uses

    keys = [key(reply) for reply in found[1:]]
    assert keys == sorted(keys, reverse=True)
    assert {named for named, _fit, _uses in keys} == {True, False}


NFD = partial(unicodedata.normalize, "NFD")


@pytest.mark.parametrize(
    "text",
    [
        *("Straße", "한국어 감사", "Спасибо мой", "が ありがとう", "καλημέρα σας", "ﬁn", "𝗛𝗲𝗹𝗹𝗼"),
        *("Œuvre été", NFD("Œuvre été"), NFD("Спасибо мой"), NFD("καλημέρα")),
    ],
)
def test_a_text_of_any_script_is_found_as_it_stands(vault: Vault, text: str) -> None:
    kept = Reply("own", "b0", "Titre", text)
    vault.replies.put(kept)
    *_, last = text.split()
    for query in (text, NFD(text), text.lower(), last[:3]):
        assert vault.replies.search("b0", query) == (kept,)
