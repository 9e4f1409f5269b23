"""Why a message is read as it is: in its own sentences."""

from cmdesk.desk.reasons import reasons_for
from cmdesk.domain.network import Situation
from cmdesk.tone.engine import Engine
from cmdesk.tone.model import Context

MESSAGE = (
    "Bonjour, je passe souvent chez vous. Trois semaines que j’attends, toujours pas de colis ! "
    "Vous ouvrez dimanche ?"
)


def test_each_situation_has_the_sentence_that_bears_it_out(engine: Engine) -> None:
    wanted = (Situation.COMPLAINT, Situation.QUESTION, Situation.HATE)
    found = reasons_for(engine.check, wanted, Context(incoming=MESSAGE))
    assert found[Situation.COMPLAINT].startswith("Trois semaines")
    assert found[Situation.QUESTION] == "Vous ouvrez dimanche ?"
    assert Situation.HATE not in found


def test_without_a_message_there_is_no_reason(engine: Engine) -> None:
    assert reasons_for(engine.check, tuple(Situation), Context()) == {}
