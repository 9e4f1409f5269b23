"""The window's English is whole, fresh, and says what the French says."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "cmdesk" / "ui").rglob("*.py"))
WORDS = ROOT / "resources" / "translations" / "cmdesk_en.ts"
FIELD = re.compile(r"\{\w*\}")
FILES_AND_FIELDS = re.compile(r"\{\w*\}|\([^()]*\*\.[^()]*\)|\.\w+|@\S+")
FRENCH_SIGNS = re.compile("[«»\u202f]|\u00a0[;:!?]|\\w'\\w|\\.\\.\\.")


class Text(NamedTuple):
    """One text of the window, with the context that it is looked up by."""

    context: str
    french: str
    english: str
    finished: bool


def texts(path: Path = WORDS) -> list[Text]:
    """Return what a ``.ts`` file holds."""
    found = list[Text]()
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(
                Text(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.text or "",
                    translation.get("type") != "unfinished",
                )
            )
    return found


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TEXTS = texts()


def test_every_text_is_translated() -> None:
    assert not [text for text in TEXTS if not text.finished or not text.english.strip()]
    assert len(TEXTS) > 1_500


def test_the_file_holds_what_the_code_says(tmp_path: Path) -> None:
    fresh = tmp_path / WORDS.name
    fresh.write_bytes(WORDS.read_bytes())
    script().gather(fresh)
    assert {text[:2] for text in texts(fresh)} == {text[:2] for text in TEXTS}, (
        "run packaging/translations.py and translate what is new"
    )


def test_the_window_loads_what_the_file_says(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    script().release(WORDS, made)
    assert made.read_bytes() == WORDS.with_suffix(".qm").read_bytes(), (
        "run packaging/translations.py"
    )


SAME = frozenset(
    """animations archive argument cm desk python qt licence licences version
    camille causes client contact copies ctrl date documents emoji euro format
    fragment fragments hashtag hashtags humour images influence journal lune maison martin moment
    moments normal note notes pdf photo point points protection public question relation relations
    rivelotte signature signatures sites situation situations source suggestion suggestions tu
    utf versions vous windows zoé""".split()
)
"""Words that are the same in both languages, or names."""


def test_what_reads_the_same_is_the_same_in_both() -> None:
    left = [
        text.french
        for text in TEXTS
        if text.french == text.english
        for word in re.findall(r"[^\W\d_]{2,}", FILES_AND_FIELDS.sub("", text.french))
        if word.casefold() not in SAME
    ]
    assert not left, "translate it, or tell of it in SAME"


def unlike(text: Text) -> bool:
    """Tell whether a translation lost a field, a line or a key, or has one of its own."""
    fields = sorted(FIELD.findall(text.english)) == sorted(FIELD.findall(text.french))
    signs = all(text.english.count(sign) == text.french.count(sign) for sign in ("\n", "&", ";;"))
    return not (fields and signs and text.english.endswith("…") == text.french.endswith("…"))


def test_a_text_keeps_its_fields_lines_and_keys() -> None:
    assert not [text for text in TEXTS if unlike(text)]
    assert unlike(Text("Words", "le {day}", "on {days}", finished=True))


def test_english_is_set_as_english() -> None:
    assert not [text for text in TEXTS if FRENCH_SIGNS.search(text.english)]
    assert FRENCH_SIGNS.search("le «\u00a0mot\u00a0»")
    assert FRENCH_SIGNS.search("don't")


def test_one_letter_opens_one_menu() -> None:
    titles = [text for text in TEXTS if text.context == "Menus" and "&" in text.french]
    for language in ("french", "english"):
        keys = [getattr(text, language).partition("&")[2][:1].lower() for text in titles]
        assert len(keys) == len(set(keys)) == 10


class Call(NamedTuple):
    """One call that words something, where it stands."""

    place: str
    context: str
    text: ast.expr
    in_function: bool


def calls() -> Iterator[Call]:
    """Yield every call of ``tr``, ``translate`` and QT_TRANSLATE_NOOP with literal words."""
    for path in FILES:
        yield from _calls(ast.parse(path.read_text("utf-8")), path.name, "", in_function=False)


def _calls(node: ast.AST, file: str, owner: str, *, in_function: bool) -> Iterator[Call]:
    owner = node.name if isinstance(node, ast.ClassDef) else owner
    in_function = in_function or isinstance(node, ast.FunctionDef | ast.Lambda)
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = f"{file}:{node.lineno}"
        if name == "tr" and node.args:
            yield Call(place, owner, node.args[0], in_function)
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) > 1:
            context = node.args[0]
            said = context.value if isinstance(context, ast.Constant) else None
            if isinstance(said, str):
                yield Call(place, said, node.args[1], in_function or name != "translate")
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, file, owner, in_function=in_function)


def test_lupdate_saw_every_call() -> None:
    """Some ways of writing a text are beyond lupdate: it would stay French without a word."""
    known = {text[:2] for text in TEXTS}
    lost, early = list[str](), list[str]()
    for call in calls():
        words = call.text.value if isinstance(call.text, ast.Constant) else None
        if (call.context, words) not in known:
            lost.append(f"{call.place} {call.context}")
        if not call.in_function:
            early.append(call.place)
    assert not lost
    assert not early, "said when the module is loaded, before a language is chosen"
