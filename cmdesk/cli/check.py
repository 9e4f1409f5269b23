"""``cmdesk check``: the tone check for scripts (``--jsonl``) and for people (one text)."""

import argparse
import gc
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from cmdesk.cli import FAILED
from cmdesk.cli.parser import Subparsers
from cmdesk.desk import wording
from cmdesk.desk.incoming import content_of
from cmdesk.domain.errors import DeskError, RequestInvalid
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.formats import profile_toml
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Finding, Fix, Report, Severity
from cmdesk.tone.wire import parse_request, report_to_json

FOUND = 1
"""Exit status where a finding is as grave as ``--fail-on`` names."""
_RINGS = 50_000
"""How many new objects are worth a look for rings of them: a check leaves next to none."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = subparsers.add_parser(
        "check",
        help=wording.text("cli.check.help"),
        description=wording.text("cli.check.description"),
        epilog=wording.text("cli.check.epilog"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("text", nargs="?", help=wording.text("cli.check.text"))
    parser.add_argument("--jsonl", action="store_true", help=wording.text("cli.check.jsonl"))
    parser.add_argument("--profile", type=Path, help=wording.text("cli.check.profile"))
    for name in ("incoming", "network", "audience", "channel"):
        parser.add_argument(f"--{name}", help=wording.text(f"cli.check.{name}"))
    parser.add_argument(
        "--fail-on", choices=tuple(Severity), help=wording.text("cli.check.fail-on")
    )
    return parser


def run(args: argparse.Namespace) -> int:
    """Check what is asked and return 2 for a broken line, 1 for ``--fail-on``, 0 otherwise."""
    profile = _profile(args.profile) if args.profile else None
    if not args.jsonl and args.text is None:
        raise RequestInvalid(key="text", problem="missing-key")
    engine = open_engine()
    if args.jsonl:
        gc.freeze()  # the rules stay: nothing is gained by looking through them again
        gc.set_threshold(_RINGS)
        return _check_lines(engine, sys.stdin.buffer, profile, args.fail_on)
    asked = {key: getattr(args, key) for key in ("incoming", "network", "audience", "channel")}
    request = parse_request({"text": args.text, **asked})
    context = replace(request.context, profile=profile or ToneProfile())
    report = engine.check(args.text, context)
    print(shown(args.text, report, colour=sys.stdout.isatty()))
    return FOUND if _fails(report.findings, args.fail_on) else 0


def open_engine() -> Engine:
    """Return the engine with the shipped packs and the person's own; say which are broken."""
    paths = Paths.real()
    gc.disable()  # many small things are made, and all of them stay
    try:
        engine = load(
            resources.root() / "tone",
            paths.cache,
            paths.data / "tone",
            language=wording.spoken(),
        )
    finally:
        gc.enable()
    for problem in engine.problems:
        print(wording.words(problem), file=sys.stderr)
    return engine


def _profile(path: Path) -> ToneProfile:
    return profile_toml.read(content_of(path, profile_toml.MOST), path.name)


def _check_lines(
    engine: Engine, lines: Iterable[bytes], profile: ToneProfile | None, fail_on: str | None
) -> int:
    broken = found = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        identifier: object = None
        answer: dict[str, Any]
        try:
            data = _asked(_decoded(line))
            identifier = _identifier(data)
            request = parse_request(data)
            context = request.context
            if profile is not None:
                context = replace(context, profile=profile)
            report = engine.check(request.text, context)
            answer = report_to_json(request.id, report)
            found = found or _fails(report.findings, fail_on)
        except DeskError as error:
            broken = True
            answer = {"id": identifier, "error": _error(error, number)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    return FAILED if broken else FOUND if found else 0


def _decoded(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise RequestInvalid(key="", problem="not-json") from None


def _asked(data: object) -> object:
    """Return the request itself: a case file keeps it under ``input``, beside what it expects."""
    if not isinstance(data, dict):
        return data
    case = cast("dict[str, object]", data)
    asked = case.get("input")
    if "text" in case or not isinstance(asked, dict):
        return case
    return {"id": case.get("id"), **cast("dict[str, object]", asked)}


def _identifier(data: object) -> object:
    return cast("dict[str, object]", data).get("id") if isinstance(data, dict) else None


def _error(error: DeskError, line: int) -> dict[str, str | int]:
    return {"code": error.code, "message": str(wording.words(error)), "line": line}


def _fails(findings: Iterable[Finding], fail_on: str | None) -> bool:
    limit = Severity(fail_on).rank if fail_on else -1
    return any(finding.severity.rank <= limit for finding in findings)


def shown(text: str, report: Report, *, colour: bool) -> str:
    """Return a text and, under each line of it, its findings with their spans underlined.

    A fix of the whole text belongs to several findings, and is offered at the first of them.
    """
    result, start = list[str](), 0
    offered = set[Fix]()
    absent = [finding for finding in report.findings if finding.end == 0]
    placed = [finding for finding in report.findings if finding.end]
    for line in text.splitlines(keepends=True) or [""]:
        result.append(line.rstrip("\r\n"))
        end = start + len(line)
        for finding in placed:
            if start <= finding.start < end:
                indent = finding.start - start
                width = max(1, min(finding.end, end) - finding.start)
                mark = _painted("^" * width, finding.severity, colour=colour)
                result.append(" " * indent + mark)
                result += _told(finding, offered, colour=colour)
        start = end
    for finding in absent:
        result += _told(finding, offered, colour=colour)
    if not report.findings:
        result.append(wording.text("cli.check.clean"))
    length = report.length
    if length.limit is not None:
        result.append(f"{length.count} / {length.limit}")
    return "\n".join(result)


def _told(finding: Finding, offered: set[Fix], *, colour: bool) -> list[str]:
    name = _painted(finding.rule, finding.severity, colour=colour)
    lines = [f"{name} {finding.message}", f"    {finding.why}"]
    labels = dict.fromkeys(fix.label for fix in finding.fixes if fix not in offered)
    offered.update(finding.fixes)
    return lines + [f"    → {label}" for label in labels]


def _painted(words: str, severity: Severity, *, colour: bool) -> str:
    return f"\033[{_COLOURS[severity]}m{words}\033[0m" if colour else words
