"""Spelling at the desk: whether it is looked at, and the words that a person has called right.

Personal words are a setting of the desk; a brand's own lie on its card and travel with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from cmdesk.desk import wording
from cmdesk.desk.brands import update_brand
from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.others import BrandMarks
from cmdesk.spelling.misspelt import keys_of
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.tone.model import Finding, Fix, Severity

CONCERN, RULE = "spelling", "spelling.word"
_NAME = "spelling"
_SETTINGS = frozenset({What.SETTINGS})


@dataclass(frozen=True, slots=True)
class SpellingChoice:
    """What the person has decided: ``words`` are right for every brand."""

    on: bool = True
    words: tuple[str, ...] = ()


def load_spelling(vault: Vault) -> SpellingChoice:
    """Return what the person has decided about spelling."""
    kept = cast("dict[str, object]", vault.settings.get(_NAME, {}))
    words = cast("list[str]", kept.get("words", []))
    return SpellingChoice(kept.get("on") is not False, tuple(words))


def keep_spelling(vault: Vault, choice: SpellingChoice) -> Change[SpellingChoice]:
    """Keep what the person has decided, in place of what was kept before."""
    words = dict.fromkeys(word.strip() for word in choice.words)
    kept = replace(choice, words=tuple(word for word in words if word))
    vault.settings.put(_NAME, {"on": kept.on, "words": list(kept.words)})
    return Change(kept, _SETTINGS)


def learn(vault: Vault, word: str) -> Change[SpellingChoice]:
    """Call a word right for every brand."""
    choice = load_spelling(vault)
    return keep_spelling(vault, replace(choice, words=(*choice.words, word)))


def forget(vault: Vault, word: str) -> Change[SpellingChoice]:
    """Undo ``learn``."""
    choice = load_spelling(vault)
    left = tuple(item for item in choice.words if item != word)
    return keep_spelling(vault, replace(choice, words=left))


def learn_for(vault: Vault, brand_id: str, word: str) -> Change[Brand]:
    """Call a word right for one brand. Raises BrandUnknown."""
    brand = vault.brands.require(brand_id)
    return keep_brand_words(vault, brand_id, (*brand.words, word))


def keep_brand_words(vault: Vault, brand_id: str, words: Iterable[str]) -> Change[Brand]:
    """Keep the words that are right for one brand. Raises BrandUnknown."""
    brand = vault.brands.require(brand_id)
    return update_brand(vault, replace(brand, words=tuple(dict.fromkeys(words))))


def right_words(
    choice: SpellingChoice,
    brand: Brand,
    others: Iterable[BrandMarks],
    influencers: Iterable[Influencer],
    draft: Draft,
) -> frozenset[str]:
    """Return the words that are right whatever a dictionary says. Pure: any thread may call it.

    They are those that were called right, the house vocabulary, the words of the trade, and the
    names of all brands, of the brand's influencers, and of whoever wrote the message.
    """
    names = [*choice.words, *brand.words, *brand.profile.preferred.values()]
    for marks in (brand.marks, *others):
        names += (marks.name, *marks.handles, *marks.hashtags, *marks.signatures)
    for influencer in influencers:
        names += (*influencer.person.names, *influencer.person.handles)
    return _trade() | keys_of([*names, draft.author_name, draft.author_handle])


def spelling_finding(
    text: str, start: int, end: int, near: Mapping[str, tuple[str, ...]]
) -> Finding:
    """Return what is said of a misspelt word; ``near`` holds the words known to come near it."""
    word = text[start:end]
    fixes = tuple(Fix(_label(other), start, end, other) for other in near.get(word, ()))
    return Finding(
        RULE,
        CONCERN,
        Severity.SUGGESTION,
        start,
        end,
        word,
        wording.text("spelling.message", word=word),
        wording.text("spelling.why"),
        fixes,
    )


@cache
def _trade() -> frozenset[str]:
    path = resources.root() / "spelling" / "trade.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return keys_of(line for line in lines if not line.startswith("#"))


def _label(word: str) -> str:
    return wording.text("spelling.write", word=word)
