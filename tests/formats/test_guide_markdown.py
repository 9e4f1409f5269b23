"""A guide in Markdown shows what it was given, whatever signs are in it."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cmdesk.domain.guide import Example, Guide, Section
from cmdesk.formats import guide_markdown

plain = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs")), min_size=1, max_size=20
)


def guide(*sections: Section, brand: str = "Lou") -> Guide:
    return Guide(
        brand,
        "#AA3300",
        "Guide",
        "hier",
        ("vous",),
        sections,
        "Accord",
        "…",
        ("Nom",),
        "Oui",
        "Non",
    )


@given(plain, plain, plain)
def test_no_sign_of_a_text_is_taken_for_markup(name: str, avoided: str, wanted: str) -> None:
    section = Section("T", "", (("Mots", name),), (("a", "b"), (avoided, wanted)), ())
    data = guide_markdown.write(guide(section)).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(data)
    shown = [
        "".join(child.content for child in token.children or ())
        for token in tokens
        if token.children
    ]
    assert f"Mots\u00a0: {name}" in shown
    assert avoided in shown
    assert wanted in shown


def test_french_spaces_and_what_looks_like_an_entity_stay() -> None:
    section = Section("T", "«\u00a0Merci\u202f!\u00a0» &lt;3")
    data = guide_markdown.write(guide(section, brand="C\ud83d")).decode()
    assert "«\u00a0Merci\u202f!\u00a0» \\&lt;3" in data
    assert "C\ufffd" in data


def test_examples_say_by_a_word_whether_to_write_them() -> None:
    section = Section("T", examples=(Example("Bonjour", "accueil"), Example("Salut", good=False)))
    data = guide_markdown.write(guide(section)).decode()
    assert "**✓ Oui** — *accueil*\n\n> Bonjour" in data
    assert "**✗ Non**\n\n> Salut" in data
