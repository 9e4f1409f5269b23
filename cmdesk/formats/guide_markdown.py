"""A tone guide as Markdown: to be read anywhere, changed by hand, kept beside the contract."""

import re

from cmdesk.domain.guide import Guide, Section

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LISTLIKE = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def write(guide: Guide) -> bytes:
    """Return the guide as UTF-8 Markdown, ended by a line feed."""
    lines = [f"# {_text(guide.title)} — {_text(guide.brand)}", "", _text(guide.edited), ""]
    if guide.facts:
        lines += [" · ".join(map(_text, guide.facts)), ""]
    for section in guide.sections:
        lines += _section(guide, section)
    lines += [f"## {_text(guide.sign_title)}", "", _text(guide.sign_text), ""]
    for line in guide.signature:
        lines += [f"{_text(line)} : ______________________________".replace(" :", "\u00a0:"), ""]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "replace")


def _section(guide: Guide, section: Section) -> list[str]:
    lines = [f"## {_text(section.title)}", ""]
    if section.lead:
        lines += [_text(section.lead), ""]
    for name, value in section.rules:
        lines.append(f"- **{_text(name)}**\u00a0: {_text(value)}")
    if section.rules:
        lines.append("")
    if section.table:
        head, *rows = section.table
        lines += [f"| {_text(head[0])} | {_text(head[1])} |", "| --- | --- |"]
        lines += [f"| {_text(first)} | {_text(second)} |" for first, second in rows]
        lines.append("")
    for example in section.examples:
        mark = f"✓ {guide.say}" if example.good else f"✗ {guide.avoid}"
        note = f" — *{_text(example.note)}*" if example.note else ""
        lines += [f"**{mark}**{note}", "", f"> {_text(example.text)}", ""]
    return lines


def _text(text: str) -> str:
    """Return a text of one line that Markdown shows as it is."""
    clean = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LISTLIKE.sub(r"\1\\\2", clean)
