"""Why a message is read as it is: the sentences that, alone, are read so too."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from cmdesk.domain.network import Situation
from cmdesk.tone.model import Context, Report
from cmdesk.tone.text import Text

MOST_SENTENCES = 40
"""Of a longer message only the beginning is gone through."""
Check = Callable[[str, Context], Report]


def reasons_for(
    check: Check, situations: Iterable[Situation], context: Context
) -> dict[Situation, str]:
    """Return the first sentence that bears out each situation of ``context.incoming``.

    A situation that only the whole message bears out has none. Pure: any thread may call it.
    """
    wanted, found = set(situations), dict[Situation, str]()
    read = Text(context.incoming or "")
    for start, end in read.sentences[:MOST_SENTENCES]:
        sentence = read.excerpt(start, end).strip()
        if not sentence or not wanted - found.keys():
            continue
        alone = replace(context, incoming=sentence, situations=None, recent=(), other_brands=())
        for situation in check("", alone).situations:
            if situation in wanted:
                found.setdefault(situation, sentence)
    return found
