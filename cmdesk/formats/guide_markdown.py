"""A tone guide as Markdown: to be read anywhere, changed by hand, kept beside the contract."""

from cmdesk.domain.guide import Guide, Section
from cmdesk.formats.library_markdown import escaped


def write(guide: Guide) -> bytes:
    """Return the guide as UTF-8 Markdown, ended by a line feed."""
    lines = [f"# {escaped(guide.title)} — {escaped(guide.brand)}", "", escaped(guide.edited), ""]
    if guide.facts:
        lines += [" · ".join(map(escaped, guide.facts)), ""]
    for section in guide.sections:
        lines += _section(guide, section)
    lines += [f"## {escaped(guide.sign_title)}", "", escaped(guide.sign_text), ""]
    for line in guide.signature:
        lines += [f"{escaped(line)} : ______________________________".replace(" :", "\u00a0:"), ""]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _section(guide: Guide, section: Section) -> list[str]:
    lines = [f"## {escaped(section.title)}", ""]
    if section.lead:
        lines += [escaped(section.lead), ""]
    for name, value in section.rules:
        lines.append(f"- **{escaped(name)}**\u00a0: {escaped(value)}")
    if section.rules:
        lines.append("")
    if section.table:
        head, *rows = section.table
        lines += [f"| {escaped(head[0])} | {escaped(head[1])} |", "| --- | --- |"]
        lines += [f"| {escaped(first)} | {escaped(second)} |" for first, second in rows]
        lines.append("")
    for example in section.examples:
        mark = f"✓ {guide.say}" if example.good else f"✗ {guide.avoid}"
        note = f" — *{escaped(example.note)}*" if example.note else ""
        lines += [f"**{mark}**{note}", "", f"> {escaped(example.text)}", ""]
    return lines
