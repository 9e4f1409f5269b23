"""What changed from one voice to another, said as a person would: «on tutoyait → on vouvoie»."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cmdesk.domain.history import Difference, differences
from cmdesk.domain.tone_profile import Address, Audience, ToneProfile
from cmdesk.ui.messages import labelled
from cmdesk.ui.profile.voice import trait

translate = QCoreApplication.translate
_ARROW = "→"


def evolution(old: ToneProfile, new: ToneProfile) -> tuple[str, ...]:
    """Return one line for each key that two voices hold differently."""
    return tuple(_line(item, old, new) for item in differences(old, new))


def _line(difference: Difference, old: ToneProfile, new: ToneProfile) -> str:
    key = difference.key
    if key == "address":
        before, after = _habits()[old.address], _ways()[new.address]
        return f"{before} {_ARROW} {after}"
    name = trait(new, key).name
    if key == "audiences":
        said = _audiences(old.audiences, new.audiences)
    elif difference.added or difference.removed:
        said = _came_and_went(difference)
    else:
        said = f"{_words(old, key)} {_ARROW} {_words(new, key)}"
    return labelled(name, said)


def _came_and_went(difference: Difference) -> str:
    came = [f"+\N{NO-BREAK SPACE}{word}" for word in difference.added]
    went = [f"−\N{NO-BREAK SPACE}{word}" for word in difference.removed]
    return ", ".join((*came, *went))


def _words(profile: ToneProfile, key: str) -> str:
    value = getattr(profile, key)
    if isinstance(value, int):
        return str(value)
    return ", ".join(trait(profile, key).words) or translate("Voice", "rien")


def _audiences(old: tuple[Audience, ...], new: tuple[Audience, ...]) -> str:
    before: Mapping[str, object] = {item.name: dict(item.overrides) for item in old}
    after: Mapping[str, object] = {item.name: dict(item.overrides) for item in new}
    parts = [f"+\N{NO-BREAK SPACE}{name}" for name in after if name not in before]
    parts += [f"−\N{NO-BREAK SPACE}{name}" for name in before if name not in after]
    changed = translate("Voice", "{name} réglé autrement")
    parts += [
        changed.format(name=name)
        for name, overrides in after.items()
        if name in before and before[name] != overrides
    ]
    return ", ".join(parts) or translate("Voice", "ordre changé")


def _habits() -> Mapping[Address, str]:
    return {
        Address.TU: translate("Voice", "on tutoyait"),
        Address.VOUS: translate("Voice", "on vouvoyait"),
        Address.EITHER: translate("Voice", "on laissait le choix du tu ou du vous"),
    }


def _ways() -> Mapping[Address, str]:
    return {
        Address.TU: translate("Voice", "on tutoie"),
        Address.VOUS: translate("Voice", "on vouvoie"),
        Address.EITHER: translate("Voice", "on laisse le choix du tu ou du vous"),
    }


def count_of(old: ToneProfile, new: ToneProfile) -> int:
    """Return how many keys differ, the moment and the name among them."""
    keys = len(differences(old, new))
    return keys + (old.moment is not new.moment) + (old.name != new.name)
