"""Undo and redo in words: what would be taken back, and whose it is where that is not in view."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.undo import Named
from cmdesk.ui.messages import labelled, step_name

_NAMED = 2
"""How many brands are named; of more it is said that they are several."""


def step_in_words(verb: str, step: Named, shown_id: str) -> str:
    """Word a step after «Annuler» or «Annulé»; ``shown_id`` is the brand in view.

    A step on other brands names them: nobody sees what it does to them.
    """
    name, where = step_name(step.code, step.count), _elsewhere(step.brands, shown_id)
    if not where:
        return labelled(verb, name)
    words = QCoreApplication.translate("Steps", "{verb} chez {brands}\u00a0: {step}")
    return words.format(verb=verb, brands=where, step=name)


def _elsewhere(brands: Mapping[str, str], shown_id: str) -> str:
    names = [name for name in brands.values() if name]
    if shown_id in brands or not names:
        return ""
    if len(names) > _NAMED:
        return QCoreApplication.translate("Steps", "plusieurs marques")
    both = QCoreApplication.translate("Steps", "{first} et {second}")
    return both.format(first=names[0], second=names[1]) if len(names) == _NAMED else names[0]
