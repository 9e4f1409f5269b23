r"""Derive `resources/emoji/fr.tsv`, by which emoji are found, from Unicode's own French names.

Names and keywords come from CLDR (npm `cldr-annotations-full` and `-derived-full`, Unicode-3.0),
order, groups, ages and skin tones from Unicode's `emoji-test.txt` as npm `unicode-emoji-json`
carries it. Unpack the three, then:

    python packaging/emoji_table.py --cldr annotations --derived annotationsDerived \
        --order data-by-emoji.json [--out resources/emoji/fr.tsv]
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parents[1]
GROUPS = {
    "Smileys & Emotion": "Visages et émotions",
    "People & Body": "Personnes et gestes",
    "Animals & Nature": "Animaux et nature",
    "Food & Drink": "Nourriture et boissons",
    "Travel & Places": "Voyages et lieux",
    "Activities": "Activités",
    "Objects": "Objets",
    "Symbols": "Symboles",
    "Flags": "Drapeaux",
}
OLD = 14.0
"""Emoji up to this version are in every font that is looked after; younger ones name theirs."""
HEADER = """\
# Emoji by their French names: sign, name, keywords in French and the English name; parted by tabs.
# «+» after the sign: it takes a skin tone. A number after it: the version of Emoji that brought it.
# Derived by packaging/emoji_table.py from Unicode CLDR {cldr} annotations and emoji-test.txt.
# Copyright © 1991-2025 Unicode, Inc. Licence: Unicode-3.0 (LICENSE beside this file).
"""
Annotations = dict[str, dict[str, list[str]]]


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cldr", type=Path, required=True)
    parser.add_argument("--derived", type=Path, required=True)
    parser.add_argument("--order", type=Path, required=True)
    parser.add_argument("--version", default="48.2.0")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "emoji" / "fr.tsv")
    options = parser.parse_args()
    order = cast("dict[str, dict[str, Any]]", json.loads(options.order.read_text("utf-8")))
    known = read(options.cldr, "annotations") | read(options.derived, "annotationsDerived")
    lines = HEADER.format(cldr=options.version) + "".join(rows(order, known))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(lines, encoding="utf-8")


def read(folder: Path, name: str) -> Annotations:
    """Return the French annotations by sign, without U+FE0F."""
    data = json.loads((folder / "fr" / "annotations.json").read_text("utf-8"))
    return {plain(sign): item for sign, item in data[name]["annotations"].items()}


def rows(order: dict[str, dict[str, Any]], known: Annotations) -> Iterator[str]:
    """Yield the table's lines, a heading before each group."""
    group = ""
    for sign, about in order.items():
        if about["group"] != group:
            group = about["group"]
            yield f"= {GROUPS[group]}\n"
        item = known[plain(sign)]
        name = item["tts"][0]
        more = [word for word in item["default"] if word != name]
        marks = "+" if about["skin_tone_support"] and takes_tone(sign, known) else ""
        marks += about["emoji_version"] if float(about["emoji_version"]) > OLD else ""
        head = f"{sign} {marks}".rstrip()
        yield "\t".join((head, name, ", ".join(more), about["name"])) + "\n"


def takes_tone(sign: str, known: Annotations) -> bool:
    """Whether a tone after the first sign makes an emoji that CLDR names: one person alone."""
    bare = plain(sign)
    return f"{bare[0]}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}{bare[1:]}" in known


def plain(sign: str) -> str:
    """Return a sign as CLDR keys it."""
    return sign.replace("\N{VARIATION SELECTOR-16}", "")


if __name__ == "__main__":
    main()
