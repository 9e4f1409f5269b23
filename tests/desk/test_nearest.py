"""The replies that come nearest to a message: by its telling words and by its situation."""

import pytest

from cmdesk.desk.nearest import Asked, Memory, last_words, nearest_replies, nearest_to
from cmdesk.desk.replies import save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.storage.vault import Vault

REPLIES = {
    "Rupture": ("Nous n’avions plus une seule baguette, et c’est dommage.", Situation.COMPLAINT),
    "Photo": ("Quelle belle photo de baguette !", Situation.PRAISE),
    "Retard": ("Le train est parti en retard, et nous en sommes désolés.", Situation.COMPLAINT),
    "Horaires": ("Nous ouvrons à sept heures.", Situation.QUESTION),
}


@pytest.fixture
def filled(vault: Vault, brand: Brand) -> tuple[Vault, str]:
    for title, (body, situation) in REPLIES.items():
        save_reply(vault, Reply("", brand.id, title, body, situations=(situation,)))
    return vault, brand.id


def titles(filled: tuple[Vault, str], message: str, *fit: Situation) -> list[str]:
    vault, brand = filled
    return [reply.title for reply in nearest_replies(vault, brand, message, fit)]


def test_words_tell_and_the_situation_decides(filled: tuple[Vault, str]) -> None:
    message = "Trois fois que je viens et plus une baguette, franchement."
    assert titles(filled, message, Situation.COMPLAINT)[0] == "Rupture"
    assert "Photo" not in titles(filled, message, Situation.COMPLAINT)
    assert titles(filled, "Des baguettes comme ça, bravo", Situation.PRAISE)[0] == "Photo"


def test_other_forms_of_a_word_are_found(filled: tuple[Vault, str]) -> None:
    assert titles(filled, "Encore des retards ce matin")[0] == "Retard"


def test_nothing_speaks_for_a_reply(filled: tuple[Vault, str]) -> None:
    assert titles(filled, "") == []
    assert titles(filled, "Bonjour, merci pour tout") == []
    assert titles(filled, '\x00 \ud83d ’’’ *** "OR" (') == []


def test_a_retired_reply_stays_away(filled: tuple[Vault, str]) -> None:
    vault, brand = filled
    for reply in nearest_replies(vault, brand, "baguette"):
        save_reply(
            vault, Reply(reply.id, brand, reply.title, reply.body, status=ReplyStatus.RETIRED)
        )
    assert titles(filled, "baguette") == []


def test_what_was_found_is_remembered_and_nothing_else_changes(filled: tuple[Vault, str]) -> None:
    vault, brand = filled
    memory: Memory = {}
    for written in ("", "la photo", "la photo de baguette"):
        asked = Asked(brand, "Encore des retards", (Situation.COMPLAINT,), written)
        assert nearest_to(vault, asked, memory) == nearest_to(vault, asked, {})
    before = dict(memory)
    nearest_to(vault, Asked(brand, "Encore des retards", (Situation.COMPLAINT,)), memory)
    assert memory == before
    save_reply(vault, Reply("", brand, "Encore un retard", "Un retard de plus."))
    asked = Asked(brand, "Encore des retards")
    assert len(nearest_to(vault, asked, {})) == len(nearest_to(vault, asked, memory)) + 1


def test_few_keys_ask_for_another_search() -> None:
    text = "Bonjour Julie, nous sommes désolés de ce retard et vous remercions de votre patience."
    keys = {last_words(text[:end]) for end in range(len(text))}
    assert len(keys) < len(text) / 1.5
