"""Any text that can be pasted can be kept, and what cannot stand is replaced by a sign one sees."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage import vault as vaults
from cmdesk.storage.texts import from_moment, storable, to_moment
from cmdesk.storage.vault import Vault

texts = st.text(st.characters(codec=None), max_size=60)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    opened = vaults.create(tmp_path_factory.mktemp("texts") / "desk.vault", bytes(32))
    opened.brands.put(Brand("b", "B", "#000000", "B"))
    yield opened
    opened.close()


@given(texts)
def test_nearly_every_text_is_kept_to_the_letter(text: str) -> None:
    kept = storable(text)
    assert storable(kept) == kept
    if not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in text):
        assert kept == text
    assert "\0" not in kept
    kept.encode()


def test_offsets_still_hold() -> None:
    assert storable("a\0b\ud800c\udfffd") == "a\u2400b\ufffdc\ufffdd"
    assert storable("\ud83d\ude00") == "😀"
    assert storable("\u202eעברית\u200f\u2066 \ufeff") == "\u202eעברית\u200f\u2066 \ufeff"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, many=st.lists(texts, max_size=3), query=texts)
def test_any_text_goes_in_out_undone_and_found(
    text: str, many: list[str], query: str, vault: Vault
) -> None:
    reply = Reply("r", "b", text, text + "x", tags=tuple(many), shortcut=query, notes=text)
    with vault.step("reply.create"):
        stored = vault.replies.put(reply)
    assert vault.replies.get("r") == stored
    assert stored.body == storable(text + "x")
    assert stored.tags == tuple(map(storable, many))
    vault.replies.search("b", query)
    vault.replies.search(None, text, fit=())
    vault.undo()
    assert vault.replies.get("r") is None
    vault.redo()
    assert vault.replies.get("r") == stored
    vault.brands.put(Brand("b", "B", "#000000", text, profile=ToneProfile(banned=tuple(many))))
    vault.settings.put("any", {"text": text})
    brand = vault.brands.get("b")
    assert brand
    assert brand.profile.banned == tuple(map(storable, many))
    with vault.step("reply.delete"):
        vault.replies.delete(["r"])


@given(st.datetimes(), st.integers(-12, 12))
def test_moments_sort_as_texts(moment: datetime, zone: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(hours=zone)))
    try:
        text = from_moment(aware)
    except OverflowError:
        return  # the first and last day of all time
    assert to_moment(text) == aware
    assert from_moment(moment) == from_moment(moment.replace(tzinfo=UTC))


def test_a_vault_is_no_place_for_a_key_in_clear(tmp_path: Path) -> None:
    key = bytes(range(32))
    opened = vaults.create(tmp_path / "desk.vault", key)
    opened.settings.put("a", "b")
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert key not in content
        assert key.hex().encode() not in content
    opened.close()
    assert opened.key() == bytes(32), "closed means forgotten"
