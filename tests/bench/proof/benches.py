"""Every bench that the proof runs, and what is promised of its figures."""

from tests.bench.proof.bench import Bench, Part, Shortlist, Size
from tests.bench.proof.faults import FAULTS
from tests.bench.proof.promise import Promise, Way, at_least, at_most
from tests.bench.proof.reach import REACH

_HELD_BACK = {
    "heldback": "unseen cases",
    "heldback-2": "unseen cases",
    "heldback-3": "unseen cases",
    "heldback-4": "cases of which twenty were read",
    "heldback-5": "unseen cases",
    "heldback-6": "unseen cases",
    "heldback-7": "unseen cases",
}


def _held_back() -> tuple[Promise, ...]:
    """Return what is promised of each set that nobody read while the rules were written."""
    found = list[Promise]()
    for name, cases in _HELD_BACK.items():
        row = f"{name}.jsonl"
        found.append(at_least(f"precision on {cases}, {name}", row, "precision %", 90))
        found.append(at_least(f"recall on {cases}, {name}", row, "recall %", 75))
        found.append(at_most(f"clean replies alarmed, {name}", row, "of them alarmed %", 5))
    clean = "heldback-2-clean"
    found.append(at_most(f"clean replies alarmed, {clean}", f"{clean}.jsonl", _ALARMED, 5))
    return tuple(found)


_ALARMED = "of them alarmed %"
_ADDRESS = "tatoeba-pairs-dev"
_SILENT = f"{_ADDRESS} without any pronoun, odd lines, as written"
_ALARMS = "alarms in 1,000"

QUALITY = (
    Bench(
        "accuracy",
        Part.QUALITY,
        "tests.bench.accuracy",
        (Size("", 0.35),),
        _held_back(),
        shortlist=Shortlist(
            "What the engine is known to miss on unseen cases", "held back: ", "recall %", 75
        ),
    ),
    Bench(
        "address",
        Part.QUALITY,
        "tests.bench.address",
        (Size("", 0.1),),
        (
            at_least(
                "tu and vous without any pronoun, on lines read since, exact",
                _SILENT,
                "exact %",
                99,
            ),
            at_least(
                "paired sentences, on lines read since, exact",
                f"{_ADDRESS}, odd lines, as written",
                "exact %",
                99.7,
            ),
            at_most(
                "alarms on neutral sentences, read since",
                "tatoeba-neutral-dev, odd lines, as written",
                _ALARMS,
                0.5,
            ),
            at_most(
                "alarms on spoken and written French, read since",
                "ud-neutral-dev, odd lines, as written",
                _ALARMS,
                2,
            ),
            at_most("table of verbs loaded", "loading the table of verbs", "median ms", 25),
        ),
    ),
)

_FROZEN = "build/frozen/cmdesk/cmdesk"
_STARTS = {"warm": 700, "cold": 1_000}
"""Milliseconds until one can work, of what a package installs."""


def _openings(name: str, start: str, sizes: tuple[Size, ...]) -> tuple[Bench, Bench]:
    """Return the bench of starts from the sources, and of those that are promised: a package's."""
    desks = {"demo desk": "demo desk", "30 × 5,000": "30 brands, 150,000 replies"}
    peers = {"a bare PySide6 window": "bare PySide6 window", "novelWriter's window": "novelWriter"}
    looked_at = tuple(
        Promise(f"{what}, {start}", f"{row}, {start}", "median ms")
        for what, row in {**desks, **peers}.items()
    )
    promised = tuple(
        at_most(f"{start} start, {what}", f"{row}, {start}", "median ms", _STARTS[start])
        for what, row in desks.items()
    )
    frozen = tuple(Size(f"--program {_FROZEN} {size.arguments}", size.minutes) for size in sizes)
    module, packaged = "tests.bench.opening", f"{name}-package"
    return (
        Bench(name, Part.SPEED, module, sizes, looked_at, needs=("Xvfb",)),
        Bench(packaged, Part.SPEED, module, frozen, promised, needs=("Xvfb", _FROZEN)),
    )


_MARKS = "key to marks"
_GRAMMALECTE = "Grammalecte on the same {}: so many times as long"

SPEED = (
    Bench(
        "speed",
        Part.SPEED,
        "tests.bench.speed",
        (Size("--rounds 0.1", 0.6), Size("--rounds 0.4", 0.9), Size("", 1.8)),
        (
            at_most("check of 280 characters", "280 characters", "median ms", 0.5),
            at_most("check of 280 characters, p99", "280 characters", "p99 ms", 2),
            at_most("check of 3,000 characters", "3,000 characters", "median ms", 4),
            at_least("check --jsonl", "check --jsonl", "lines a second", 4_000),
            at_most("process start, one line", "process start, one line checked", "median ms", 120),
            *(
                Promise(
                    _GRAMMALECTE.format(size), f"{size}, Grammalecte", "times as long", Way.AT_LEAST
                )
                for size in ("280 characters", "3,000 characters")
            ),
        ),
    ),
    Bench(
        "spelling",
        Part.SPEED,
        "tests.bench.spelling",
        (Size("", 0.1),),
        (
            Promise("spelling of 3,000 characters", "3,000 characters", "median ms"),
            Promise("hunspell on the same", "3,000 characters, hunspell", "median ms"),
        ),
    ),
    Bench(
        "keys",
        Part.SPEED,
        "tests.bench.keys",
        (Size("--keys 24", 0.3), Size("--keys 80", 0.8), Size("--keys 200 --minute", 5)),
        (
            *(
                promise
                for shape in ("280 characters", "3,000 in paragraphs", "3,000 in one paragraph")
                for promise in (
                    at_most(f"key to underline, {shape}", f"{shape}: {_MARKS}", "median ms", 4),
                    at_most(f"key to underline, {shape}, p99", f"{shape}: {_MARKS}", "p99 ms", 16),
                    at_most(
                        f"no frame over 50 ms in a minute of typing, {shape}",
                        f"{shape}: a minute of typing",
                        "longest turn ms",
                        50,
                    ),
                )
            ),
            at_most(
                "suggestions after the last key",
                "nearest of 5,000 replies, after the last key",
                "p99 ms",
                30,
            ),
        ),
    ),
    Bench(
        "desk",
        Part.SPEED,
        "tests.bench.desk",
        (Size("", 1.2),),
        (
            at_most("vault opened", "open", "p99 ms", 150),
            at_most("brand switched, in the vault", "switch brand", "p99 ms", 30),
            at_most("search at a key, 150,000 replies", "search a key", "p99 ms", 10),
            at_most("search of all brands at a key", "search all brands", "p99 ms", 10),
            at_most("reply saved", "save reply", "p99 ms", 20),
            Promise("size of the vault against its texts", "vault's file", "times its text"),
        ),
    ),
    Bench(
        "window",
        Part.SPEED,
        "tests.bench.window",
        (Size("12", 0.3), Size("60", 1)),
        tuple(
            at_most(
                f"brand switched to its first frame, at {place}",
                f"switch brand at {place}: first frame",
                "p99 ms",
                30,
            )
            for place in ("write", "replies", "profile")
        ),
    ),
    *_openings("opening", "warm", (Size("--rounds 3", 0.3), Size("--rounds 9", 0.8))),
    *_openings(
        "opening-cold", "cold", (Size("--rounds 2 --cold", 0.3), Size("--rounds 9 --cold", 1.2))
    ),
    Bench("start", Part.SPEED, "tests.bench.start", (Size("1", 0.2), Size("15", 1))),
    Bench(
        "formats",
        Part.SPEED,
        "tests.bench.formats",
        (Size("1 json csv xlsx", 0.1), Size("3", 1), Size("9", 3)),
        (
            at_most("10,000 replies to JSON", "json write", "median ms", 500),
            at_most("10,000 replies to CSV", "csv write", "median ms", 500),
            at_most(
                "10,000 replies to XLSX, against the bare writer",
                "xlsx write",
                "times as long as bare",
                1.5,
            ),
        ),
    ),
    Bench("care", Part.SPEED, "tests.bench.care", (Size("", 0.1),)),
)

_TARGET = "30 × 5,000"
GROWTH = (
    Bench(
        "growth",
        Part.GROWTH,
        "tests.bench.growth",
        (Size("--rounds 8 0.1", 0.4), Size("--rounds 20 0.1 1", 1.5), Size("0.1 1 10", 12)),
        (
            at_most("brand switched to its first frame, p99", "switch, p99", _TARGET, 30),
            at_most("suggestions after the last key, p99", "suggestions, p99", _TARGET, 30),
            at_most("key to underline, 280 characters, p99", "key to marks, p99", _TARGET, 16),
            at_most("reply saved, p99", "save, p99", _TARGET, 20),
        ),
    ),
)

BENCHES = (*QUALITY, *SPEED, *GROWTH, *FAULTS, *REACH)
