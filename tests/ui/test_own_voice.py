"""The app keeps to its own advice: its words are read by its own engine, under its own profile."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest

from cmdesk.domain.tone_profile import ToneProfile, profile_from_mapping
from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context
from tests.ui.test_translations import TEXTS

VOICE = tomllib.loads((Path(__file__).parent / "own-voice.toml").read_text("utf-8"))
ASIDES = tuple(words for aside in VOICE["aside"] for words in aside["words"])
ELSEWHERE = frozenset(
    {"disclosure", "off-limits", "personal-data", "placeholder", "private-first", "removal-request"}
)
"""Concerns about what a brand publishes: a window says nothing in public."""
FIELD = re.compile(r"\{(\w*)\}")
PATTERNS = re.compile(r"\([^()]*\*\.[^()]*\)|;;")
NUMBERS = {"n", "count", "all", "total"}


class Said(NamedTuple):
    """One text of the app, and where it stands."""

    place: str
    text: str


def filled(text: str) -> str:
    """Return a text with something in its fields, so that it reads as a sentence."""

    def value(field: re.Match[str]) -> str:
        name = field[1]
        return "3" if name in NUMBERS else "3 réponses" if name == "replies" else "Lou"

    return FIELD.sub(value, PATTERNS.sub("", text))


def messages(language: str) -> Iterator[Said]:
    """Yield the sentences of failures and of the command line."""
    path = resources.root() / "messages" / f"{language}.toml"
    yield from _walked(tomllib.loads(path.read_text("utf-8")), "")


def _walked(part: Any, place: str) -> Iterator[Said]:
    if isinstance(part, str):
        # What a command does is told in the third person: an order to nobody.
        if not place.endswith(".description"):
            yield Said(place, part)
    elif isinstance(part, dict):
        for key, value in cast("dict[str, Any]", part).items():
            yield from _walked(value, f"{place}.{key}")
    else:
        for value in part:
            yield from _walked(value, place)


def faults(engine: Engine, profile: ToneProfile, said: Said) -> list[str]:
    """Return what the engine finds in a text, but for what is set aside."""
    text = filled(said.text)
    if any(words in text for words in ASIDES):
        return []
    return [
        f"{said.place}: {finding.rule}: «{text[finding.start : finding.end]}» in {text!r}"
        for finding in engine.check(text, Context(profile=profile)).findings
        # Words that begin small stand inside other sentences, or tell what an option does.
        if finding.concern not in ELSEWHERE
        and not (finding.concern == "address" and text[:1].islower())
    ]


@pytest.fixture(scope="module")
def engine(compiled_rules: Path) -> Engine:
    return load(resources.root() / "tone", compiled_rules)


def profile(*languages: str) -> ToneProfile:
    return profile_from_mapping({**VOICE["profile"], "languages": list(languages)})


def test_its_french_is_as_it_advises(engine: Engine) -> None:
    said = [Said("window", text.french) for text in TEXTS] + list(messages("fr"))
    found = [fault for item in said for fault in faults(engine, profile("fr"), item)]
    assert not found, "\n".join(found)
    assert len(said) > 2_000


def test_its_english_is_as_it_advises(engine: Engine) -> None:
    said = [Said("window", text.english) for text in TEXTS] + list(messages("en"))
    found = [fault for item in said for fault in faults(engine, profile("en"), item)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "text",
    [
        "Choisis un fichier, puis importe-le.",
        "Il suffit de savoir lire.",
        "Tout est enregistré !!",
        "Cela n’arrivera plus jamais.",
    ],
)
def test_a_slip_would_be_seen(engine: Engine, text: str) -> None:
    assert faults(engine, profile("fr"), Said("", text))


def test_nothing_is_set_aside_for_nothing() -> None:
    every = "\n".join(filled(text.french) for text in TEXTS)
    every += "\n".join(filled(item.text) for item in messages("fr"))
    assert not [words for words in ASIDES if words not in every]
