"""Writes the page: what holds, what is short, what was not run, then every figure."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from tests.bench.figures import Row
from tests.bench.proof.bench import Bench, Part, Shortlist
from tests.bench.proof.outcome import Outcome
from tests.bench.proof.promise import Judged, Promise, Verdict, judge, number

_HEAD = """# Proof

What CM Desk promises, and what was measured of it. `python3 packaging/dev.py prove` measures all
and writes this page; `--only NAME` measures one part of it anew. Nobody types here: whether a
promise holds is worked out from its figure and its target.
"""
_NOISE = """\
Before each measurement stand the machine's load and a fixed piece of work, in ms (least, median,
99th of 100). The load counts the measurement before it too. Where these three lie far apart,
something else was running, and figures of the clock are too long.
"""


def page(benches: Sequence[Bench], outcomes: Mapping[str, Outcome]) -> str:
    """Return the whole page, in Markdown."""
    judged = {bench.name: _judged(bench, outcomes) for bench in benches}
    every = list(chain.from_iterable(judged.values()))
    hosts = list(dict.fromkeys(outcome.host for outcome in outcomes.values()))
    sections = [
        _HEAD,
        _summary(every, list(outcomes.values())),
        "\n".join(f"- Machine {place}: {host}" for place, host in enumerate(hosts, 1)) + "\n",
        _NOISE,
        *_list("Short of what is promised", every, Verdict.SHORT),
        *_list("Not run", every, Verdict.NOT_RUN),
    ]
    for part in Part:
        sections.append(f"## {part}\n")
        for bench in benches:
            if bench.part is part:
                outcome = outcomes.get(bench.name)
                sections += _section(bench, outcome, judged[bench.name], hosts)
    return "\n".join(sections)


def _judged(bench: Bench, outcomes: Mapping[str, Outcome]) -> list[Judged]:
    return [judge(promise, outcomes.get(bench.name)) for promise in bench.promises]


def _summary(every: Sequence[Judged], outcomes: Sequence[Outcome]) -> str:
    count = {verdict: sum(item.verdict is verdict for item in every) for verdict in Verdict}
    promised = len(every) - count[Verdict.SEEN]
    days = sorted(outcome.at[:10] for outcome in outcomes)
    when = f", measured from {days[0]} to {days[-1]}" if days else ""
    return (
        f"**{promised} promises{when}: {count[Verdict.HOLDS]} hold, {count[Verdict.SHORT]} are "
        f"short, {count[Verdict.NOT_RUN]} were not run.**\n"
    )


def _list(title: str, every: Sequence[Judged], verdict: Verdict) -> Iterator[str]:
    found = [item for item in every if item.verdict is verdict]
    if found:
        yield f"## {title}\n"
        yield "\n".join(f"- {item.promise.words}: {_measured(item)}" for item in found) + "\n"


def _measured(item: Judged) -> str:
    if item.figure is None:
        return item.why
    wanted = f", wanted {_wanted(item.promise)}" if item.promise.target is not None else ""
    return f"{number(item.figure)}{wanted}{f', short {item.why}' if item.why else ''}"


def _wanted(promise: Promise) -> str:
    return "–" if promise.target is None else f"{promise.way} {number(promise.target)}"


def _section(
    bench: Bench, outcome: Outcome | None, judged: Sequence[Judged], hosts: Sequence[str]
) -> Iterator[str]:
    """Yield one bench's promises, what it misses, and all of its figures."""
    yield f"### {bench.name}\n"
    if outcome is None:
        yield "Not run.\n"
        return
    least, median, late = outcome.noise
    where = f", machine {hosts.index(outcome.host) + 1}" if len(hosts) > 1 else ""
    yield (
        f"`{outcome.command}` on {outcome.at.replace('T', ' ')}{where}, in {outcome.seconds:.0f} s;"
        f" before it: load {outcome.load:.1f}, fixed work {least:.2f}, {median:.2f}, {late:.2f}\n"
    )
    whole = bench.command(bench.sizes[-1])
    if outcome.command != whole:
        yield f"A smaller run than the whole, which is `{whole}`.\n"
    if outcome.why:
        yield f"**Not whole: {_cell(outcome.why)}**\n"
    if judged:
        head = ("promised", "where", "wanted", "measured", "")
        yield _table(head, [_row_of(item) for item in judged])
    if bench.shortlist is not None:
        yield _missed(bench.shortlist, outcome)
    if outcome.lacking:
        yield "\n".join(f"- {what}: {why}" for what, why in outcome.lacking.items()) + "\n"
    if outcome.rows:
        yield f"<details><summary>Every figure of {bench.name}</summary>\n"
        yield _figures(outcome.rows)
        yield "</details>\n"


def _row_of(item: Judged) -> tuple[str, ...]:
    verdict = f"**{item.verdict}** {item.why}" if item.why else item.verdict.value
    figure = "–" if item.figure is None else number(item.figure)
    promise = item.promise
    where = f"{promise.row}, {promise.column}"
    return promise.words, where, _wanted(promise), figure, verdict


def _missed(shortlist: Shortlist, outcome: Outcome) -> str:
    """Return the list of what stays below a share, worst first."""
    found = sorted(
        (row[shortlist.column], what.removeprefix(shortlist.begins))
        for what, row in outcome.rows.items()
        if what.startswith(shortlist.begins) and row.get(shortlist.column, 100) < shortlist.below
    )
    told = ", ".join(f"{what} {number(share)}" for share, what in found) or "nothing"
    return f"{shortlist.title} ({shortlist.column} below {shortlist.below:g}): {told}.\n"


def _figures(rows: Mapping[str, Row]) -> str:
    """Return a table of all rows that have the same columns, for each kind of row that there is."""
    kinds = dict[tuple[str, ...], list[tuple[str, ...]]]()
    for what, row in rows.items():
        kinds.setdefault(tuple(row), []).append((what, *map(number, row.values())))
    return "\n".join(_table(("", *columns), lines) for columns, lines in kinds.items())


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rules = [":---", *(["---:"] * (len(head) - 1))]
    cells = [[_cell(cell) for cell in line] for line in (head, *lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (cells[0], rules, *cells[1:])) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
