"""Why a message is read as it is: in its own sentences."""

from cmdesk.desk.reasons import reasons_for
from cmdesk.domain.network import Situation
from cmdesk.system import resources
from cmdesk.tone.engine import load
from cmdesk.tone.model import Context

MESSAGE = (
    "Bonjour, je passe souvent chez vous. Trois semaines que j’attends, toujours pas de colis ! "
    "Vous ouvrez dimanche ?"
)


def test_each_situation_has_the_sentence_that_bears_it_out() -> None:
    check = load(resources.root() / "tone").check
    wanted = (Situation.COMPLAINT, Situation.QUESTION, Situation.HATE)
    found = reasons_for(check, wanted, Context(incoming=MESSAGE))
    assert found[Situation.COMPLAINT].startswith("Trois semaines")
    assert found[Situation.QUESTION] == "Vous ouvrez dimanche ?"
    assert Situation.HATE not in found


def test_without_a_message_there_is_no_reason() -> None:
    check = load(resources.root() / "tone").check
    assert reasons_for(check, tuple(Situation), Context()) == {}
