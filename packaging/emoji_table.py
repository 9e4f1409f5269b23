r"""Derive the tables by which emoji are found, `resources/emoji/*.tsv`, from Unicode's own names.

Names and keywords come from CLDR (npm `cldr-annotations-full` and `-derived-full`, Unicode-3.0),
order, groups, ages and skin tones from Unicode's `emoji-test.txt` as npm `unicode-emoji-json`
carries it. Unpack the three, then:

    python packaging/emoji_table.py --cldr annotations --derived annotationsDerived \
        --order data-by-emoji.json [--out resources/emoji]
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parents[1]
FRENCH = {
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
"""What Unicode calls the groups, in French."""
OLD = 14.0
"""Emoji up to this version are in every font that is looked after; younger ones name theirs."""
HEADER = """\
# Emoji by their names in the language of this file: sign, name, keywords; parted by tabs.
# «+» after the sign: it takes a skin tone. A number after it: the version of Emoji that brought it.
# Derived by packaging/emoji_table.py from Unicode CLDR {cldr} annotations and emoji-test.txt.
# Copyright © 1991-2025 Unicode, Inc. Licence: Unicode-3.0 (LICENSE beside this file).
"""
Annotations = dict[str, dict[str, list[str]]]


def main() -> None:
    """Write a table for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cldr", type=Path, required=True)
    parser.add_argument("--derived", type=Path, required=True)
    parser.add_argument("--order", type=Path, required=True)
    parser.add_argument("--version", default="48.2.0")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "emoji")
    options = parser.parse_args()
    order = cast("dict[str, dict[str, Any]]", json.loads(options.order.read_text("utf-8")))
    options.out.mkdir(parents=True, exist_ok=True)
    for language, groups in (("fr", FRENCH), ("en", dict[str, str]())):
        known = read(options.cldr / language, "annotations")
        known |= read(options.derived / language, "annotationsDerived")
        table = HEADER.format(cldr=options.version) + "".join(rows(order, known, groups))
        (options.out / f"{language}.tsv").write_text(table, encoding="utf-8", newline="\n")


def read(folder: Path, name: str) -> Annotations:
    """Return one language's annotations by sign, without U+FE0F."""
    data = json.loads((folder / "annotations.json").read_text("utf-8"))
    return {plain(sign): item for sign, item in data[name]["annotations"].items()}


def rows(
    order: dict[str, dict[str, Any]], known: Annotations, groups: dict[str, str]
) -> Iterator[str]:
    """Yield the table's lines, before each group its heading: that of ``groups`` or Unicode's."""
    group = ""
    for sign, about in order.items():
        if about["group"] != group:
            group = about["group"]
            yield f"= {groups.get(group, group)}\n"
        item = known[plain(sign)]
        name = item["tts"][0]
        more = [word for word in item["default"] if word != name]
        marks = "+" if about["skin_tone_support"] and takes_tone(sign, known) else ""
        marks += about["emoji_version"] if float(about["emoji_version"]) > OLD else ""
        head = f"{sign} {marks}".rstrip()
        yield "\t".join((head, name, ", ".join(more))) + "\n"


def takes_tone(sign: str, known: Annotations) -> bool:
    """Whether a tone after the first sign makes an emoji that CLDR names: one person alone."""
    bare = plain(sign)
    return f"{bare[0]}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}{bare[1:]}" in known


def plain(sign: str) -> str:
    """Return a sign as CLDR keys it."""
    return sign.replace("\N{VARIATION SELECTOR-16}", "")


if __name__ == "__main__":
    main()
