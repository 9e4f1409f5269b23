"""What is to be written ends as its kind does, and no file goes of which nobody was asked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.ui.dialogs.files import ask_to_save_as

WHOLE, PROFILE = "Marque entière (*.json)", "Profil seul (*.toml)"


class Person:
    """Answers the system's dialog: a name under a filter each time it asks, then nothing."""

    def __init__(self, folder: Path, *said: tuple[str, str]) -> None:
        self.proposed: list[str] = []
        self._said = [(str(folder / name), kind) for name, kind in said]

    def answer(
        self, _parent: QWidget, _title: str, proposed: str, _kinds: str, _kind: str = ""
    ) -> tuple[str, str]:
        self.proposed.append(proposed)
        return self._said.pop(0) if self._said else ("", "")


def got(monkeypatch: pytest.MonkeyPatch, folder: Path, person: Person) -> str:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", person.answer)
    proposed = str(folder / "Lou.json")
    return ask_to_save_as(QWidget(), "Exporter", proposed, f"{WHOLE};;{PROFILE}")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "said",
    [
        ("Lou.json", WHOLE, "Lou.json"),
        ("Lou.toml", WHOLE, "Lou.toml"),
        ("Lou.json", PROFILE, "Lou.toml"),
        ("Lou v2.1", WHOLE, "Lou v2.1.json"),
        ("Lou v2.1", "", "Lou v2.1.json"),
        ("Lou", PROFILE, "Lou.toml"),
    ],
)
def test_the_ending_that_is_typed_says_the_kind_else_the_filter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: tuple[str, str, str]
) -> None:
    typed, kind, path = said
    assert got(monkeypatch, tmp_path, Person(tmp_path, (typed, kind))) == str(tmp_path / path)


@pytest.mark.usefixtures("qapp")
def test_a_file_that_the_ending_turns_it_into_is_asked_about_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "Zoé.json"
    there.write_text("precious")
    person = Person(tmp_path, ("Zoé", WHOLE))
    assert got(monkeypatch, tmp_path, person) == ""
    assert person.proposed[1:] == [str(there)]
    person = Person(tmp_path, ("Zoé", WHOLE), ("Zoé.json", WHOLE))
    assert got(monkeypatch, tmp_path, person) == str(there)
