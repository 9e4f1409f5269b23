"""``cmdesk rules``: what the engine looks for, why, and whether every example still holds."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from cmdesk.cli.check import open_engine
from cmdesk.cli.parser import Subparsers
from cmdesk.desk import wording
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.tone.engine import Engine
from cmdesk.tone.examples import failure
from cmdesk.tone.library import read_examples
from cmdesk.tone.rules import Example, Rule

UNKNOWN = 1
"""Exit status where no rule has that name, or an example fails."""


@dataclass(frozen=True)
class _Packs:
    shipped: Path
    personal: Path


def add(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = subparsers.add_parser(
        "rules",
        help=wording.text("cli.rules.help"),
        description=wording.text("cli.rules.description"),
    )
    parser.add_argument("name", nargs="?", help=wording.text("cli.rules.name"))
    return parser


def run(args: argparse.Namespace) -> int:
    """List the rules, explain those of an id or concern, or (``test``) try all examples."""
    engine = open_engine()
    packs = _Packs(resources.root() / "tone", Paths.real().data / "tone")
    if args.name == "test":
        return _test(engine, packs)
    if args.name is None:
        for rule in engine.rules:
            print(f"{rule.id:<42} {rule.severity:<10} {engine.say(rule.message)}")
        return 0
    rules = [rule for rule in engine.rules if args.name in (rule.id, rule.concern)]
    if not rules:
        print(wording.text("cli.rules.unknown", name=args.name))
        return UNKNOWN
    examples = read_examples(packs.shipped, packs.personal)
    for rule in rules:
        print(_explained(engine, rule, [e for e in examples if e.rule == rule.id]))
    return 0


def _explained(engine: Engine, rule: Rule, examples: list[Example]) -> str:
    lines = [f"{rule.id} ({rule.severity})", f"  {engine.say(rule.message)}"]
    lines.append(f"  {engine.say(rule.why)}")
    lines += [f"  ✗ {example.request['text']}" for example in examples if example.bad]
    lines += [f"  ✓ {example.request['text']}" for example in examples if not example.bad]
    return "\n".join([*lines, ""])


def _test(engine: Engine, packs: _Packs) -> int:
    examples = read_examples(packs.shipped, packs.personal)
    failures = [text for example in examples if (text := failure(engine, example))]
    for text in failures:
        print(text)
    print(wording.text("cli.rules.tested", count=len(examples), failed=len(failures)))
    return UNKNOWN if failures or engine.problems else 0
