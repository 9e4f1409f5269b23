"""The verb table is small, says where it comes from, and knows its forms."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cmdesk.tone.address.forms import Nouns, elides, like, your
from cmdesk.tone.address.verbs import CELLS, NOUN, VerbTable, bits

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "tone" / "fr"
DICTIONARY = Path("/usr/share/hunspell")
TABLE = VerbTable.load(FOLDER)
NOUNS = Nouns.load(FOLDER)


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lexicon", ROOT / "packaging" / "lexicon.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_table_is_small_and_names_its_origin_and_licence() -> None:
    files = list(FOLDER.glob("verbs*"))
    assert sum(path.stat().st_size for path in files) <= 1_500_000
    for path in files:
        head = path.read_text(encoding="utf-8")[:600]
        assert "hunspell" in head
        assert "Mozilla Public License, v. 2.0" in head


@pytest.mark.skipif(not (DICTIONARY / "fr.aff").exists(), reason="no hunspell-fr-comprehensive")
def test_the_table_is_what_the_script_derives() -> None:
    lexicon = script()
    version, affixes = lexicon.read_affixes(DICTIONARY / "fr.aff")
    tables = lexicon.build(lexicon.read_words(DICTIONARY / "fr.dic"), affixes)
    assert lexicon.verbs_text(version, tables) == (FOLDER / "verbs.txt").read_text(encoding="utf-8")
    assert tuple(cell[0] for cell in lexicon.CELLS) == CELLS


@pytest.mark.parametrize(
    ("form", "cells"),
    [
        ("regarde", ("imp2s", "prs1s", "prs3s")),
        ("regardez", ("imp2p", "prs2p")),
        ("dites", ("imp2p", "prs2p", "ptcfp")),
        ("iras", ("fut2s",)),
        ("êtes", ("prs2p",)),
        ("mangé", ("ptcms",)),
        ("chez", ()),
        ("assez", ()),
    ],
)
def test_a_form_is_what_grammars_say(form: str, cells: tuple[str, ...]) -> None:
    assert TABLE.mask(form) == bits(*cells)


def test_a_homograph_is_marked() -> None:
    assert TABLE.mask("porte") & NOUN
    assert not TABLE.mask("regarde") & NOUN


def test_accents_left_out_are_no_hindrance() -> None:
    assert TABLE.mask("etes") & bits("prs2p")
    assert TABLE.folded_mask("ecoute") & bits("imp2s")
    assert TABLE.readings("repete")[0].form("imp2p") == "répétez"


@pytest.mark.parametrize(
    ("following", "form"),
    [
        (("commande",), "ta"),
        (("numéro",), "ton"),
        (("adresse",), "ton"),
        (("histoire",), "ton"),
        (("hauteur",), "ta"),
        (("nouvelle", "carte"), "ta"),
        (("nouveau", "compte"), "ton"),
        (("charmante", "boutique"), "ta"),
        (("box",), "ta"),
        ((), ""),
        (("xyzzy",), ""),
    ],
)
def test_the_possessive_follows_the_noun(following: tuple[str, ...], form: str) -> None:
    assert your(following, NOUNS) == form


def test_elision_knows_the_aspirated_h() -> None:
    assert elides("aide") and elides("habite") and elides("y")
    assert not elides("hâte") and not elides("prends") and not elides("onze")


def test_capitals_are_kept() -> None:
    assert like("vous", "TU") == "VOUS"
    assert like("regardez", "Regarde") == "Regardez"
    assert like("vous", "tu") == "vous"
