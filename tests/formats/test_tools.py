"""What goes to another tool comes back equal, but for what the format is listed as not carrying."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import FileUnreadable
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.formats.carrying import Part
from cmdesk.formats.entries import entries
from cmdesk.formats.library import Library
from cmdesk.formats.registry import FORMATS, Family, Format, format_named, format_of
from cmdesk.formats.tools import text_blaze, zammad
from cmdesk.formats.tools.markup import from_html
from tests.formats.strategies import libraries, one

TOOLS = [item for item in FORMATS if item.family is Family.TOOL]
BRAND = Brand("b", "Fournil Lou", "#A8471F", "FL")
DROPPED: dict[Part, Callable[[Reply], Reply]] = {
    Part.TITLE: lambda reply: replace(reply, title=reply.shortcut),
    Part.SITUATIONS: lambda reply: replace(reply, situations=()),
    Part.TAGS: lambda reply: replace(reply, tags=()),
    Part.SHORTCUT: lambda reply: replace(reply, shortcut=""),
    Part.NOTES: lambda reply: replace(reply, notes=""),
    Part.USES: lambda reply: replace(reply, uses=0),
}

# An opening brace would make a variable of any two signs, and each tool has its own idea of names.
signs = st.text(alphabet="aéœ ’'\"}[]%;:|\\<>&=,.\n\t€😀-+@$", max_size=30)
variables = st.sampled_from(["{prénom}", "{nom}", "{numero}", "{ce matin|ce soir}", "{a|b|c}"])
bodies = st.lists(st.one_of(signs, variables), min_size=1, max_size=8).map("".join)


def sent(body: str, **changes: object) -> Library:
    reply = Reply(
        id="r",
        brand_id="b",
        title="Rupture en soirée",
        body=body,
        situations=(Situation.COMPLAINT,),
        tags=("pain", "soir"),
        shortcut="rupture",
        notes="À adapter.",
        uses=3,
        status=ReplyStatus.APPROVED,
    )
    return Library(BRAND, (replace(reply, **changes),))  # pyright: ignore[reportArgumentType] -- any field


def back(tool: Format, library: Library) -> tuple[Reply, ...]:
    assert tool.write is not None
    assert tool.read is not None
    batches = tool.read(tool.write([library]), f"x{tool.extension}")
    return tuple(reply for batch in batches for reply in batch.replies)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_what_is_carried_comes_back_equal(tool: Format) -> None:
    library = sent("Bonjour {prénom},\n\nvotre commande {numero} part {ce matin|ce soir}.\n— Lou")
    (expected,) = library.replies
    for part, dropped in DROPPED.items():
        if part not in tool.carried:
            expected = dropped(expected)
    (found,) = back(tool, library)
    for name in ("title", "body", "tags", "shortcut", "notes", "uses"):
        assert getattr(found, name) == getattr(expected, name), name


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
@given(body=bodies)
def test_any_body_comes_back_to_the_letter(tool: Format, body: str) -> None:
    (found,) = back(tool, sent(body)) or (Reply("", "", "", ""),)
    if tool.name == "zammad":  # HTML folds white space
        assert found.body.split() == body.split()
    elif tool.syntax is not None and not list(tool.syntax.by_hand(body)):
        assert found.body == body


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
@given(library=libraries)
def test_any_library_goes_out_and_can_be_read(tool: Format, library: Library) -> None:
    kept = [item for item in library.replies if item.status is not ReplyStatus.RETIRED]
    assert len(back(tool, library)) <= sum(len(item.wordings) for item in kept)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_two_replies_of_one_shortcut_stay_two(tool: Format) -> None:
    reply = sent("Un").replies[0]
    library = Library(BRAND, (reply, replace(reply, id="s", title="Deux", body="Deux")))
    found = back(tool, library)
    assert [item.body for item in found] == ["Un", "Deux"]
    if Part.SHORTCUT in tool.carried:
        assert [item.shortcut for item in found] == ["rupture", "rupture-2"]


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_a_retired_reply_stays_behind_and_is_said(tool: Format) -> None:
    library = sent("Un", status=ReplyStatus.RETIRED)
    assert back(tool, library) == ()
    assert Part.RETIRED in {loss.part for loss in tool.losses([library])}


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_its_own_file_is_recognised(tool: Format) -> None:
    assert tool.write is not None
    data = tool.write([sent("Bonjour {prénom}, à demain.")])
    assert format_of(PurePath(f"x{tool.extension}"), data) is tool


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"[", b"{}", b"[1]", b"null", b"- a", b'"'])
def test_another_file_is_refused_or_holds_nothing(tool: Format, data: bytes) -> None:
    assert tool.read is not None
    try:
        batches = tool.read(data, "x")
    except FileUnreadable as error:
        assert error.params["file"] == "x"
    else:
        assert tool.extension == ".csv"
        assert all(reply.title or reply.body for batch in batches for reply in batch.replies)


def test_a_desk_that_does_not_know_a_variable_says_so_before() -> None:
    losses = {
        loss.part: loss for loss in format_named("zendesk").losses([one("{prénom}, n° {commande}")])
    }
    assert losses[Part.VARIABLES].count == 1
    assert losses[Part.VARIABLES].example == "commande"


def test_espanso_reads_the_keys_of_its_own_schema() -> None:
    data = format_named("espanso").write
    assert data is not None
    library = Library(BRAND, (*sent("Sans variable").replies, *sent("{prénom} {a|b}").replies))
    document = yaml.safe_load(data([library]))
    plain, form = document["matches"]
    assert plain == {
        "trigger": ";rupture",
        "label": "Rupture en soirée",
        "replace": "Sans variable",
        "search_terms": ["pain", "soir"],
    }
    assert form["form"] == "[[prénom]] [[choix_a_b]]"
    assert form["form_fields"] == {"choix_a_b": {"type": "choice", "values": ["a", "b"]}}


def test_beeftext_opens_only_its_version() -> None:
    write = format_named("beeftext").write
    assert write is not None
    document = json.loads(write([sent("{prénom}")]))
    assert document["fileFormatVersion"] == 10
    (combo,) = document["combos"]
    assert combo["group"] == document["groups"][0]["uuid"]
    assert combo["snippet"] == "#{input:prénom}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("zendesk", "{{ticket.requester.first_name}}"),
        ("gorgias", "{{ticket.customer.firstname}}"),
        ("chatwoot", "{{contact.first_name}}"),
        ("zammad", "#{ticket.customer.firstname}"),
        ("text-blaze", "{formtext: name=prénom}"),
        ("textexpander", "%filltext:name=prénom%"),
    ],
)
def test_a_first_name_is_written_in_the_tools_own_syntax(name: str, expected: str) -> None:
    write = format_named(name).write
    assert write is not None
    assert expected in write([sent("Bonjour {prénom}")]).decode()


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Bonjour <b>Lou</b>,</p><p>à&nbsp;demain</p>", "Bonjour Lou,\nà\u00a0demain"),
        ("un<br/>deux<BR>trois", "un\ndeux\ntrois"),
        ("<ul><li>a</li> <li>b</li></ul>", "a\n\nb"),
        ("<style>p<b></style><script>'<style>'</script>reste", "reste"),
        ("avant<!-- > <b> -->après<!-- sans fin", "avantaprès"),
        ('<a title="a > b" href=c>lien</a>', "lien"),
        ("<!DOCTYPE html><?xml?>3 < 4 && 5 > 4 &lt;3", "3 < 4 && 5 > 4 <3"),
        (f"&#{'9' * 5_000};", "\ufffd"),
        ("&#233;&#xe9;&#10;&eacute;", "éé é"),
    ],
)
def test_html_becomes_text(markup: str, text: str) -> None:
    assert from_html(markup) == text


def test_an_escaped_command_is_text() -> None:
    snippet = {"name": "x", "text": r"\{cursor} \\{formtext: name=a} {cursor}"}
    data = json.dumps({"folders": [{"snippets": [snippet]}]}).encode()
    ((reply,),) = (batch.replies for batch in text_blaze.read(data))
    assert reply.body == "{cursor} \\{a} {cursor}"


def test_replies_of_one_title_are_numbered() -> None:
    reply = sent("Un", shortcut="", title="").replies[0]
    other = replace(reply, shortcut="reponse-2")
    found = [item.shortcut for item in entries([Library(BRAND, (reply, other, reply, reply))])]
    assert found == ["reponse", "reponse-2", "reponse-3", "reponse-4"]


def test_a_row_that_ends_before_its_name_is_read() -> None:
    (batch,) = zammad.read(b"content,name\nBonjour,\n")
    assert [(item.title, item.body) for item in batch.replies] == [("", "Bonjour")]


def test_a_yaml_bomb_is_refused_at_once() -> None:
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    lines += [
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]" for i in range(9)
    ]
    read = format_named("espanso").read
    assert read is not None
    with pytest.raises(FileUnreadable) as caught:
        read("\n".join(lines).encode(), "bombe.yml")
    assert caught.value.params == {
        "file": "bombe.yml",
        "problem": "yaml-alias",
        "where": "",
        "line": 2,
    }


@pytest.mark.parametrize(
    "text", ["!!python/object/apply:os.system [ls]", "matches: !!python/name:os.system", "[" * 99]
)
def test_yaml_that_would_run_or_dig_is_refused(text: str) -> None:
    read = format_named("espanso").read
    assert read is not None
    with pytest.raises(FileUnreadable):
        read(text.encode(), "x.yml")
