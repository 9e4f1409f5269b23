"""Variables are told from the text around them, and nothing of it is lost."""

from cmdesk.domain.variables import pieces


def test_variables_are_told_from_the_text() -> None:
    found = list(pieces("Bonjour {prénom}, {} { } {a\nb} fin {x}"))
    assert [piece for piece, variable in found if variable] == ["{prénom}", "{ }", "{x}"]
    assert "".join(piece for piece, _ in found) == "Bonjour {prénom}, {} { } {a\nb} fin {x}"
