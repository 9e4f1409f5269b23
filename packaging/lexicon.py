"""Derive the 2nd-person verb table of `resources/tone/fr` from the hunspell French dictionary.

The dictionary (Debian `hunspell-fr-comprehensive`, MPL-2.0) writes mood, tense and person beside
every affix. This script expands the verbs, groups those that inflect alike, and keeps what reading
and converting tu and vous takes: paradigms, stems, the words that are also 2nd-person forms, and
the gender of nouns.

    python packaging/lexicon.py [--dictionary /usr/share/hunspell] [--out resources/tone/fr]
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent

# The cells of a paradigm: name, mood or tense of the affix file, person or gender and number.
CELLS: tuple[tuple[str, str, str], ...] = (
    ("inf", "po:infi", ""),
    ("imp2s", "po:impe", "po:2sg"),
    ("imp2p", "po:impe", "po:2pl"),
    ("prs2s", "po:ipre", "po:2sg"),
    ("prs2p", "po:ipre", "po:2pl"),
    ("ipf2s", "po:iimp", "po:2sg"),
    ("ipf2p", "po:iimp", "po:2pl"),
    ("fut2s", "po:ifut", "po:2sg"),
    ("fut2p", "po:ifut", "po:2pl"),
    ("cnd2s", "po:cond", "po:2sg"),
    ("cnd2p", "po:cond", "po:2pl"),
    ("sub2s", "po:spre", "po:2sg"),
    ("sub2p", "po:spre", "po:2pl"),
    ("pst2s", "po:ipsi", "po:2sg"),
    ("pst2p", "po:ipsi", "po:2pl"),
    ("sbi2s", "po:simp", "po:2sg"),
    ("sbi2p", "po:simp", "po:2pl"),
    ("prs1s", "po:ipre", "po:1sg"),
    ("prs3s", "po:ipre", "po:3sg"),
    ("ptcms", "po:ppas", "is:mas is:sg"),
    ("ptcmp", "po:ppas", "is:mas is:pl"),
    ("ptcfs", "po:ppas", "is:fem is:sg"),
    ("ptcfp", "po:ppas", "is:fem is:pl"),
)
SECOND_PERSON = tuple(i for i, cell in enumerate(CELLS) if cell[2] in {"po:2sg", "po:2pl"})
PRESENT = tuple(i for i, cell in enumerate(CELLS) if cell[0] in {"prs1s", "prs3s"})

# What else a form may be: the part of speech in the dictionary, the letter in the table.
CLASSES = {
    "po:nom": "n",
    "po:adj": "a",
    "po:npr": "p",
    "po:prn": "p",
    "po:patr": "p",
}

UNACCENTED = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")

HEADER = """\
# {what}
# Derived by packaging/lexicon.py from the French dictionary of hunspell, «Toutes variantes»
# {version}, by Olivier R. and others (https://grammalecte.net), Debian package
# hunspell-fr-comprehensive.
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at
# http://mozilla.org/MPL/2.0/.
"""


@dataclass(frozen=True, slots=True)
class Affix:
    """One suffix rule: what it takes away, what it adds, where it fits, what it means."""

    strip: str
    add: str
    fits: re.Pattern[str]
    tags: frozenset[str]


@dataclass(slots=True)
class Word:
    """One entry of the dictionary."""

    lemma: str
    flags: tuple[str, ...]
    tags: frozenset[str]


@dataclass(slots=True)
class Tables:
    """Everything that is written out."""

    paradigms: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    others: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    genders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def read_affixes(path: Path) -> tuple[str, dict[str, list[Affix]]]:
    """Return the version of the dictionary and the suffix rules under their two-letter flag."""
    version = ""
    affixes: dict[str, list[Affix]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if not version and (found := re.search(r"“TOUTES VARIANTES” (v[\d.]+)", line)):
            version = found[1]
        parts = line.split()
        if len(parts) < 5 or parts[0] != "SFX":
            continue
        flag, strip, add, condition = parts[1:5]
        affixes[flag].append(
            Affix(
                strip="" if strip == "0" else strip,
                add="" if add.split("/")[0] == "0" else add.split("/")[0],
                fits=re.compile(f"(?:{condition})$"),
                tags=frozenset(tag.rstrip("!") for tag in parts[5:]),
            )
        )
    return version, affixes


def read_words(path: Path) -> Iterator[Word]:
    """Yield the entries of the dictionary, one by one."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        head, _, tags = line.partition(" ")
        lemma, _, flags = head.partition("/")
        yield Word(
            lemma=lemma,
            flags=tuple(flags[i : i + 2] for i in range(0, len(flags), 2)),
            tags=frozenset(tags.split()),
        )


def inflect(word: Word, affixes: dict[str, list[Affix]]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield every form of an entry with what the affix file says of it; the entry itself first."""
    if "()" not in word.flags:
        yield word.lemma, word.tags
    for flag in word.flags:
        for affix in affixes.get(flag, ()):
            if affix.fits.search(word.lemma) and word.lemma.endswith(affix.strip):
                stem = word.lemma[: len(word.lemma) - len(affix.strip)]
                yield stem + affix.add, affix.tags


def cells_of(forms: Iterable[tuple[str, frozenset[str]]]) -> tuple[str, ...]:
    """Return the forms of a verb in the order of CELLS; variants of one cell joined by `|`."""
    cells: list[dict[str, None]] = [{} for _ in CELLS]
    for form, tags in forms:
        if "-" in form:
            continue
        for cell, (_, mood, person) in zip(cells, CELLS, strict=True):
            invariable = mood == "po:ppas" and "is:inv" in tags and "is:mas" in tags
            if mood in tags and (
                set(person.split()) <= tags or (invariable and person.startswith("is:mas"))
            ):
                cell[form] = None
    return tuple("|".join(cell) for cell in cells)


def common_stem(cells: Iterable[str]) -> str:
    """Return the longest beginning shared by all forms."""
    forms = [form for cell in cells if cell for form in cell.split("|")]
    first, last = min(forms), max(forms)
    shared = (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return first[: next(shared, min(len(first), len(last)))]


def add_verb(tables: Tables, cells: tuple[str, ...]) -> None:
    """File a verb under the paradigm of its endings."""
    stem = common_stem(cells)
    endings = tuple(
        "|".join(form[len(stem) :] or "-" for form in cell.split("|")) if cell else ""
        for cell in cells
    )
    tables.paradigms.setdefault(endings, set()).add(stem or "-")
    for index in (*SECOND_PERSON, *PRESENT):
        tables.forms.update(cells[index].split("|"))


def add_other(tables: Tables, word: Word, affixes: dict[str, list[Affix]]) -> None:
    """Note the classes of a word that is no verb, and its gender where it is a noun."""
    classes = {CLASSES.get(tag, "o") for tag in word.tags if tag.startswith("po:")}
    for form, tags in inflect(word, affixes):
        if "-" in form or not form:
            continue
        tables.others[form.lower()].update(classes)
        described = tags | word.tags
        singular = "is:sg" in described or "is:inv" in described
        if "po:nom" in word.tags and singular and form.islower():
            both = "is:epi" in described
            if both or "is:mas" in described:
                tables.genders[form].add("m")
            if both or "is:fem" in described:
                tables.genders[form].add("f")


def build(words: Iterable[Word], affixes: dict[str, list[Affix]]) -> Tables:
    """Gather everything to be written from the entries."""
    tables = Tables()
    for word in words:
        if not any(re.match(r"po:v[0-3]", tag) for tag in word.tags):
            add_other(tables, word, affixes)
            continue
        cells = cells_of(inflect(word, affixes))
        if cells[0] and any(cells[i] for i in SECOND_PERSON):
            add_verb(tables, cells)
    return tables


def verbs_text(version: str, tables: Tables) -> str:
    """Return the verb table: cells, paradigms with their stems, homographs."""
    out = [HEADER.format(what="Second-person verb forms of French.", version=version)]
    out.append("# cells: their names. verbs: endings in the order of the cells, then their stems;")
    out.append(
        "# «-» is nothing at all, «|» parts variants. others: classes, then words: a adjective,"
    )
    out.append("# n noun, o other, p proper noun. Only words that could be taken for a 2nd person.")
    out.append("cells\t" + " ".join(cell[0] for cell in CELLS))
    for endings, stems in sorted(tables.paradigms.items(), key=lambda p: (-len(p[1]), p[0])):
        out.append("verbs\t" + ",".join(endings) + "\t" + " ".join(sorted(stems)))
    known = {form.translate(UNACCENTED) for form in tables.forms}
    homographs: dict[str, list[str]] = defaultdict(list)
    for form, classes in tables.others.items():
        folded = form.translate(UNACCENTED)
        if folded in known or (folded[:1] in "nt" and folded[1:] in known):
            homographs["".join(sorted(classes))].append(form)
    for letters, forms in sorted(homographs.items()):
        out.append(f"others\t{letters}\t" + " ".join(sorted(forms)))
    return "\n".join(out) + "\n"


def nouns_text(version: str, tables: Tables) -> str:
    """Return singular nouns by gender, one line each: `m`, `f`, or `mf` for both."""
    out = [HEADER.format(what="Genders of French nouns.", version=version)]
    by_gender: dict[str, list[str]] = defaultdict(list)
    for form, genders in tables.genders.items():
        by_gender["".join(sorted(genders, reverse=True))].append(form)
    for gender, forms in sorted(by_gender.items()):
        out.append(f"{gender}\t " + " ".join(sorted(forms)) + " ")
    return "\n".join(out) + "\n"


def main() -> None:
    """Read the dictionary, write `verbs.txt` and `verbs-nouns.txt`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dictionary", type=Path, default=Path("/usr/share/hunspell"))
    parser.add_argument("--out", type=Path, default=HERE.parent / "resources" / "tone" / "fr")
    options = parser.parse_args()
    version, affixes = read_affixes(options.dictionary / "fr.aff")
    tables = build(read_words(options.dictionary / "fr.dic"), affixes)
    for name, text in (
        ("verbs.txt", verbs_text(version, tables)),
        ("verbs-nouns.txt", nouns_text(version, tables)),
    ):
        path: Path = options.out / name
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path}: {path.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
