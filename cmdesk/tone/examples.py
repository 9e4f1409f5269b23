"""A rule's own examples, tried: what they expect of the engine, and what it does instead."""

from cmdesk.tone.engine import Engine
from cmdesk.tone.rules import Example
from cmdesk.tone.wire import parse_request


def failure(engine: Engine, example: Example) -> str:
    """Return how the rule fails its example, or an empty text.

    A bad one must give findings with the marked spans (an absence: the empty span at 0), a good
    one none of this rule. Raises RequestInvalid and ProfileInvalid for a broken example.
    """
    request = parse_request(dict(example.request))
    findings = engine.examine(example, request.context)
    found = tuple((finding.start, finding.end) for finding in findings)
    if found == example.spans:
        return ""
    raw = request.text
    wanted, got = (
        " + ".join(raw[start:end] or "∅" for start, end in spans) or "—"
        for spans in (example.spans, found)
    )
    kind = "bad" if example.bad else "good"
    return f"{example.rule}: {kind} «{raw}»: expected [{wanted}], found [{got}]"
