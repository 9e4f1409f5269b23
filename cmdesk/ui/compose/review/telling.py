"""What a card says about a point, in words ready to show."""

from dataclasses import dataclass

from cmdesk.tone.model import Severity
from cmdesk.ui.compose.review.points import Point
from cmdesk.ui.compose.review.titles import title_of
from cmdesk.ui.messages import in_quotes, shortened

_LONGEST = 56
_LINE = 34
_QUOTES = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A point in words. ``mend`` is the label of the obvious button, or empty.

    ``brief`` is the title with the words concerned, where both are short.
    """

    severity: Severity
    title: str
    brief: str
    quote: str
    message: str
    why: str
    mend: str


def told(point: Point, *, mixed_address: bool) -> Told:
    """Put a point into words."""
    first, quote = point.first, quoted(point)
    title = title_of(first.concern, mixed_address=mixed_address)
    brief = f"{title} {quote}"
    return Told(
        severity=point.severity,
        title=title,
        brief=brief if quote and len(brief) <= _LINE else title,
        quote=quote,
        message=first.message,
        why=first.why,
        mend=point.mends[0].label if point.mends else "",
    )


def quoted(point: Point) -> str:
    """Return the words concerned in « », each once, shortened; nothing for what is absent."""
    words = dict.fromkeys(shortened(f.excerpt, _LONGEST) for f in point.findings if f.end > f.start)
    shown = [in_quotes(word) for word in words if word][:_QUOTES]
    return ", ".join(shown) + (", …" if len(words) > _QUOTES else "")
