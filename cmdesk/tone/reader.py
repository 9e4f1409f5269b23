"""One rule's TOML table becomes a ``Rule`` and its examples, or a ValueError that says why not."""

from collections.abc import Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from math import inf
from pathlib import Path
from typing import Any, cast

from cmdesk.domain.tone_profile import KEYS
from cmdesk.tone.compiled import compile_pattern
from cmdesk.tone.gathering import Gathering
from cmdesk.tone.kinds import KINDS
from cmdesk.tone.kinds.features import CUE, INCOMING, Members, load_classes, load_weights
from cmdesk.tone.kinds.scale import Maker, Place
from cmdesk.tone.model import Severity
from cmdesk.tone.pattern import Families
from cmdesk.tone.rules import ALWAYS, NO_IDS, Condition, Example, FixSpec, Ids, Learnt, Rule
from cmdesk.tone.tables import RuleError, Table, as_table, choice, text_of, texts

OPEN, CLOSE = "⟦", "⟧"

SCOPES = ("text", "sentence", "clause")
PARTS = ("all", "first", "last", "not_first")
_UNLESS = {
    "unless": "",
    "unless_sentence": "sentence",
    "unless_clause": "clause",
    "unless_text": "text",
    "unless_before": "before",
    "unless_after": "after",
}
_COMMON = {
    *("id", "severity", "kind", "message", "why", "find", "scope", "part", "when"),
    *("fix", "bad", "good", "unless_concern", "sure"),
    *_UNLESS,
}
_WHEN = (*(item.name for item in fields(Condition)), "moment")
_NAMED = ("", "listed", "text", "incoming", "stranger", "incoming-stranger")
_CUE = {"name", "weight", "find", "incoming", "most", "when", "telling"}


class RuleReader:
    """Reads the rules of one pack; what they share with others goes into the gathering."""

    def __init__(
        self,
        concern: str,
        path: Path,
        families: Families,
        gathering: Gathering,
        learnt: Learnt | None = None,
    ) -> None:
        self._concern = concern
        self._path = path
        self._families = families
        self._gathering = gathering
        self._scales = gathering.scales
        self._known = dict[str, frozenset[int]]()
        self._learnt = learnt

    def read(self, table: Table, language: str) -> tuple[Rule, list[Example]]:
        """Return the rule and its examples. Raises ValueError (PatternError is one)."""
        kind = KINDS.get(text_of(table, "kind", "existence"))
        if kind is None:
            raise RuleError(f"no kind «{table['kind']}»; there are {', '.join(sorted(KINDS))}")
        known = _COMMON | set(kind.options) | set(kind.patterns)
        for key in table:
            if key not in known:
                near = get_close_matches(key, sorted(known), 1, 0)[0]
                raise RuleError(f"unknown key «{key}»; the nearest is «{near}»")
        for key in ("id", "message", "why", *kind.needed):
            if table.get(key) in (None, "", [], {}):
                raise RuleError(f"«{key}» is missing")
        if kind.taught and self._learnt is None:
            raise RuleError(f"a rule of kind «{kind.name}» needs a pack that has [learnt]")
        name = f"{self._concern}.{table['id']}"
        rule = Rule(
            id=name,
            concern=self._concern,
            kind=kind.name,
            severity=Severity(choice(table, "severity", tuple(Severity), "warning")),
            message=text_of(table, "message"),
            why=text_of(table, "why"),
            part=choice(table, "part", PARTS, "all"),
            find=self._patterns(table.get("find", []), "find"),
            unless=self._unless(table),
            when=self._condition(table.get("when", {})),
            fixes=tuple(_fixes(table.get("fix", []))),
            options=self._options(table, kind.options),
            patterns={key: self._patterns(table.get(key, []), key) for key in kind.patterns},
            unless_concern=texts(table.get("unless_concern", []), "unless_concern"),
            learnt=None if table.get("sure") else self._learnt,
            file=str(self._path),
            language=language,
        )
        return rule, self._examples(name, table, language)

    def _patterns(self, sources: object, key: str) -> Ids:
        return self._gathering.set_of(self._numbers(sources, key))

    def _numbers(self, sources: object, key: str) -> frozenset[int]:
        """Return the numbers of what some patterns compile to."""
        result = frozenset[int]()
        for source in texts(sources, key):
            if source not in self._known:
                try:
                    found = compile_pattern(source, self._families)
                except ValueError as error:
                    raise RuleError(f"{key}: «{source}»: {error}") from None
                self._known[source] = frozenset(map(self._gathering.number, found))
            result |= self._known[source]
        return result

    def _unless(self, table: Table) -> dict[str, Ids]:
        scope = choice(table, "scope", SCOPES, "sentence")
        result = dict[str, frozenset[int]]()
        for key, fixed in _UNLESS.items():
            if key in table:
                reach = fixed or scope
                result[reach] = result.get(reach, frozenset()) | self._numbers(table[key], key)
        return {reach: self._gathering.set_of(numbers) for reach, numbers in result.items()}

    def _options(self, table: Table, names: tuple[str, ...]) -> dict[str, Any]:
        options = {key: table[key] for key in names if key in table}
        folder, classes = self._path.parent, options.pop("classes", "")
        learnt = dict[str, float]()
        if "weights" in options:
            learnt = _weights(folder / options["weights"])
            options["weights"] = self._sides(options["weights"], learnt, classes)
        if "cues" in options:
            cues = options["cues"] = [self._cue(cue, learnt) for cue in options["cues"]]
            options["asked"] = frozenset([ids for cue in cues for ids in _asked(cue)])
        if "swap" in options:
            pairs = options["swap"].items()
            options["swap"] = [(self._patterns(p, "swap"), str(text)) for p, text in pairs]
        if "groups" in options:
            options["groups"] = [self._patterns(group, "groups") for group in options["groups"]]
        return options

    def _sides(
        self, name: str, weights: Mapping[str, float], classes: str
    ) -> tuple[Place, Place | None]:
        """Put the weights of the text and those of the incoming message into their scale."""
        path, known = str(self._path.parent / name), _classes(self._path.parent, classes)
        answered = {
            feature.removeprefix(INCOMING): weight
            for feature, weight in weights.items()
            if feature.startswith(INCOMING)
        }
        own = {feature: w for feature, w in weights.items() if not feature.startswith(INCOMING)}
        place = self._scales.place(path, own, known, "score")
        if not answered:
            return place, None
        return place, self._scales.place(INCOMING + path, answered, known, "score")

    def _cue(self, cue: object, learnt: Mapping[str, float]) -> dict[str, Any]:
        table = as_table(cue, "cues")
        name = text_of(table, "name")
        weight = table.get("weight", learnt.get(CUE + name, 0.0) if learnt else None)
        if not name or weight is None or table.keys() - _CUE:
            raise RuleError(f"a cue has name, weight, and find or incoming: {cue}")
        return {
            "name": name,
            "weight": float(weight),
            "most": int(table.get("most", 1)),
            "telling": table.get("telling") is True,
            "find": self._patterns(table.get("find", []), "find"),
            "incoming": self._patterns(table.get("incoming", []), "incoming"),
            "when": self._condition(table.get("when", {})),
        }

    def _condition(self, when: object) -> Condition:
        table = as_table(when, "when")
        if not table:
            return ALWAYS
        for key in table:
            if key not in _WHEN:
                near = get_close_matches(key, _WHEN, 1, 0)[0]
                raise RuleError(f"when: unknown key «{key}»; the nearest is «{near}»")
        profile = {
            key: texts(value, key)
            for key, value in as_table(table.get("profile", {}), "profile").items()
        }
        if "moment" in table:
            profile["moment"] = texts(table["moment"], "moment")
        for key in profile.keys() - set(KEYS):
            raise RuleError(f"when: no profile key «{key}»")
        return Condition(
            situation=texts(table.get("situation", []), "situation"),
            not_situation=texts(table.get("not_situation", []), "not_situation"),
            not_only=texts(table.get("not_only", []), "not_only"),
            apology_due=table.get("apology_due"),
            network=texts(table.get("network", []), "network"),
            channel=text_of(table, "channel"),
            reach=text_of(table, "reach"),
            answer=table.get("answer"),
            profile=profile,
            words_min=int(table.get("words_min", 0)),
            words_max=int(table.get("words_max", 0)),
            incoming=self._patterns(table.get("incoming", []), "incoming"),
            incoming_unless=self._patterns(table.get("incoming_unless", []), "incoming_unless"),
            text=self._patterns(table.get("text", []), "text"),
            off_limits=self._patterns(table.get("off_limits", []), "off_limits"),
            named=choice(table, "named", _NAMED, ""),
        )

    def _examples(self, rule: str, table: Table, language: str) -> list[Example]:
        bad, good = table.get("bad", []), table.get("good", [])
        if len(bad) < 2 or len(good) < 3:
            raise RuleError("a rule has two bad and three good examples at least")
        examples = [_example(rule, item, bad=True) for item in bad]
        examples += [_example(rule, item, bad=False) for item in good]
        return [replace(example, language=language) for example in examples]


def _asked(cue: Mapping[str, Any]) -> tuple[Ids, ...]:
    """Return the sets of patterns that a cue looks for; the empty one where it looks for none."""
    found = tuple([cue[key] for key in ("find", "incoming") if cue[key]])
    return found or (NO_IDS,)


def _example(rule: str, item: object, *, bad: bool) -> Example:
    request = {"text": item} if isinstance(item, str) else as_table(item, "an example")
    plain, spans = unmarked(text_of(request, "text"))
    if not bad and spans:
        raise RuleError(f"a good example marks nothing: {plain}")
    return Example(rule, {**request, "text": plain}, bad, spans or ((0, 0),) if bad else ())


def unmarked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without its ⟦marks⟧, and the spans that they mark."""
    plain, spans = "", list[tuple[int, int]]()
    for at, piece in enumerate(text.split(OPEN)):
        inside, closed, after = piece.partition(CLOSE)
        if at and not closed:
            raise RuleError(f"a mark is not closed: {text}")
        if at:
            spans.append((len(plain), len(plain) + len(inside)))
        plain += inside + after
    return plain, tuple(spans)


def read_learnt(table: object, folder: Path, scales: Maker) -> Learnt | None:
    """Return what a pack has learnt of whole texts, if it has. Raises ValueError."""
    given = as_table(table, "learnt")
    if not given:
        return None
    if "weights" not in given or given.keys() - {"weights", "least"}:
        raise RuleError("learnt has weights, and least or not")
    path = folder / text_of(given, "weights")
    place = scales.place(str(path), _weights(path), ("", {}), "learnt")
    return Learnt(*place, float(given.get("least", -inf)))


def _weights(path: Path) -> dict[str, float]:
    """Return the weights of a file that can be read."""
    try:
        return load_weights(str(path))
    except (OSError, ValueError) as error:
        raise RuleError(f"weights: {error}") from None


def _classes(folder: Path, name: str) -> tuple[str, Members]:
    """Return the path of a file of word classes, and what stands there; no name is no class."""
    if not name:
        return "", {}
    path = str(folder / name)
    try:
        return path, load_classes(path)
    except (OSError, ValueError) as error:
        raise RuleError(f"classes: {error}") from None


def _fixes(fix: object) -> list[FixSpec]:
    result = list[FixSpec]()
    for item in cast("list[object]", fix) if isinstance(fix, list) else [fix]:
        if item == "delete":
            result.append(FixSpec("delete", "Retirer", {"any": ""}))
            continue
        table = as_table(item, "a fix")
        action = next((key for key in ("replace", "start", "open", "end") if key in table), "")
        if not action or table.keys() - {action, "label"}:
            raise RuleError("a fix has a label and one of replace, start, open, end")
        said = table[action]
        wordings = {"any": said} if isinstance(said, str) else as_table(said, action)
        if wordings.keys() - {"tu", "vous", "any"}:
            raise RuleError("a fix is worded for tu, vous or any")
        result.append(FixSpec(action, text_of(table, "label"), wordings))
    return result
