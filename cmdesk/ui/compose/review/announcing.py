"""Findings for whoever hears the window: told once the person rests, and only what is new."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.tone.model import Severity
from cmdesk.ui.announcing import announce
from cmdesk.ui.compose.review.proof import Proof, Proofreader
from cmdesk.ui.compose.review.telling import told
from cmdesk.ui.messages import is_many, labelled

REST_MS = 900
"""So long nobody has typed: a screen reader says each key, and must not be talked over."""
translate = QCoreApplication.translate


class FindingsSpoken(QObject):
    """Listens to the proofreader, and speaks for ``editor``, where the person is."""

    def __init__(self, proofreader: Proofreader, editor: QWidget) -> None:
        super().__init__(editor)
        self._editor, self._said = editor, ""
        self._proof: Proof | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._say)
        proofreader.read.connect(self._read)

    def _read(self, proof: Proof) -> None:
        self._proof = proof
        self._rest.start()

    def _say(self) -> None:
        proof = self._proof
        if proof is None or not self._editor.isVisible():
            return
        words = findings_in_words(proof)
        if words != self._said:
            self._said = words
            worst = {point.severity for point in proof.standing_points}
            announce(self._editor, words, urgent=Severity.ERROR in worst)


def findings_in_words(proof: Proof) -> str:
    """Say how many points stand, and the first one; nothing of an empty text."""
    points = proof.standing_points
    if not proof.text.strip():
        return ""
    if not points:
        return translate("FindingsSpoken", "Rien à redire")
    first = told(points[0], mixed_address=proof.mixed_address)
    words = (
        translate("FindingsSpoken", "{n} points. Le premier")
        if is_many(len(points))
        else translate("FindingsSpoken", "{n} point")
    )
    named = f"{first.title} {first.quote}".strip()
    return labelled(words.format(n=len(points)), named)
