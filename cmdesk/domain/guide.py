"""A brand's tone guide, worded and ready to be set: what its client reads and signs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """Words to say (or, not ``good``, to avoid), with a line that tells when or why."""

    text: str
    note: str = ""
    good: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """One chapter: rules as pairs of name and value, then a table, then examples.

    ``table`` has its two headings in its first row; empty: none.
    """

    title: str
    lead: str = ""
    rules: tuple[tuple[str, str], ...] = ()
    table: tuple[tuple[str, str], ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide: ``signature`` are lines to fill in by hand.

    ``say`` and ``avoid`` head the examples.
    """

    brand: str
    colour: str
    title: str
    edited: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    sign_title: str
    sign_text: str
    signature: tuple[str, ...]
    say: str
    avoid: str
