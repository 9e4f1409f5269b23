"""What is read in an incoming message, and when an apology is due to it."""

import pytest

from cmdesk.domain.network import Situation
from cmdesk.tone.engine import Engine
from cmdesk.tone.model import Context

COMPLAINT = "Trois semaines que j’attends mon colis, personne ne répond"
PRICE = "42 € le kilo de comté, faut pas pousser"
REPLY = "Votre dossier est suivi par Julie."


def raises_missing_apology(engine: Engine, text: str, context: Context) -> bool:
    found = engine.check(text, context).findings
    return any(finding.concern == "missing-apology" for finding in found)


@pytest.mark.parametrize("incoming", [COMPLAINT, PRICE])
def test_a_complaint_is_read_whatever_it_is_about(engine: Engine, incoming: str) -> None:
    found = engine.check(REPLY, Context(incoming=incoming)).situations
    assert Situation.COMPLAINT in found


def test_an_apology_is_due_for_what_the_brand_did_alone(engine: Engine) -> None:
    assert raises_missing_apology(engine, REPLY, Context(incoming=COMPLAINT))
    assert not raises_missing_apology(engine, REPLY, Context(incoming=PRICE))


def test_no_situation_without_an_incoming(engine: Engine) -> None:
    assert engine.check(REPLY, Context()).situations == ()


def test_what_the_person_chose_wins(engine: Engine) -> None:
    quiet = Context(incoming=COMPLAINT, situations=(Situation.QUESTION,))
    assert not raises_missing_apology(engine, REPLY, quiet)
    unread = Context(incoming="terrorisme", situations=(Situation.COMPLAINT,))
    assert raises_missing_apology(engine, REPLY, unread)
    price = Context(incoming=PRICE, situations=(Situation.COMPLAINT,))
    assert not raises_missing_apology(engine, REPLY, price)
