"""What is sent to a client for their approval, in the client's language, not the window's."""

from collections.abc import Iterable

from cmdesk.desk.wording import LANGUAGES, spoken, text
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.network import NETWORKS, Medium, Network, Outlet


def client_language(brand: Brand) -> str:
    """Return the first of a brand's languages that we speak; where we speak none, the window's."""
    known = (code.lower().split("-")[0] for code in brand.profile.languages)
    return next((code for code in known if code in LANGUAGES), spoken())


def request_text(draft: Draft, brand: Brand) -> str:
    """Return what to send to the client: the message received, each answer, and what to reply."""
    tongue = client_language(brand)
    name = next(iter(brand.contact.name.split()), "")
    hello = "request.hello-you" if name else "request.hello"
    blocks = [text(hello, tongue, name=name), text("request.about", tongue, brand=brand.name)]
    if draft.incoming.strip():
        key = "request.received-from" if draft.author else "request.received"
        head = text(key, tongue, author=draft.author)
        blocks.append(f"{head}\n{draft.incoming.strip()}")
    for outlets, answer in _answers(draft):
        where = ", ".join(_outlet(item, tongue) for item in outlets if item is not Medium.FREE)
        head = text("request.answer-for" if where else "request.answer", tongue, where=where)
        blocks.append(f"{head}\n{answer.strip()}")
    blocks.append(text("request.reply", tongue))
    return "\n\n".join(blocks) + "\n"


def _answers(draft: Draft) -> Iterable[tuple[tuple[Outlet, ...], str]]:
    common = tuple(item for item in draft.outlets if not draft.has_own(item))
    if common:
        yield common, draft.text
    for own in draft.own_texts:
        yield (own.outlet,), own.text


def _outlet(outlet: Outlet, tongue: str) -> str:
    return NETWORKS[outlet] if isinstance(outlet, Network) else text(f"request.{outlet}", tongue)
