"""From a point to its words and back: hover, caret, F8, and the card beside the words."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cmdesk.desk.examples import Pair
from cmdesk.tone.model import Finding
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.compose.review.points import Mend, Point
from cmdesk.ui.compose.review.popup import PointPopup
from cmdesk.ui.compose.review.proof import Proof
from cmdesk.ui.compose.review.telling import told
from cmdesk.ui.theme import Theme

_HOVER_MS = 320
_CARET_MS = 700
_GLANCE = 120
"""Longest stretch, in code points, whose card comes by itself where the caret rests."""


class Pointing(QObject):
    """Shows the card for the point under the mouse or the caret; walks from point to point."""

    mended = Signal(Point, Mend)
    ignored = Signal(Point)
    muted = Signal(Point)
    learnt, learnt_here = Signal(Point), Signal(Point)
    opened = Signal(Point)
    """The card of a point is on show."""
    current = Signal(object)
    """The ``Point`` that the caret is in, or None."""

    def __init__(self, theme: Theme, editor: AnswerEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._editor = theme, editor
        self._proof: Proof | None = None
        self._popup: PointPopup | None = None
        self._hovered: tuple[Finding, QRectF] | None = None
        self._hover, self._rest = QTimer(self), QTimer(self)
        for timer, pause, act in (
            (self._hover, _HOVER_MS, self._show_hovered),
            (self._rest, _CARET_MS, self._show_at_caret),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(act)
        editor.pointed.connect(self._point_at)
        editor.cursorPositionChanged.connect(self._caret_moved)
        editor.edited.connect(self.close)
        editor.verticalScrollBar().valueChanged.connect(self.close)
        editor.installEventFilter(self)

    @property
    def popup(self) -> PointPopup | None:
        """The card, once it was shown."""
        return self._popup

    def show_proof(self, proof: Proof | None) -> None:
        """Point at what is said of the text now."""
        self._proof = proof
        popup = self._popup
        if popup is not None and popup.point is not None:
            self._keep_up(popup, popup.point, proof)
        self.current.emit(self._at_caret())

    def _keep_up(self, popup: PointPopup, point: Point, proof: Proof | None) -> None:
        """Leave the card as it is, show what else there is to mend with, or close it."""
        points = proof.points if proof is not None else ()
        if point in points:
            return
        place = (point.key, point.first.start)
        same = next((p for p in points if (p.key, p.first.start) == place), None)
        if same is None or proof is None:
            self.close()
        else:
            popup.show_more(same, told(same, mixed_address=proof.mixed_address))

    def illustrate(self, point: Point, pair: Pair | None) -> None:
        """Show an example in the card, if it is still this point's."""
        if self._popup is not None and self._popup.point is point:
            self._popup.show_example(pair)

    def step(self, by: int) -> Point | None:
        """Go to the next point after the caret (``by`` 1) or the one before it (-1)."""
        points = self._points_in_order()
        if not points:
            return None
        shown = self._popup.point if self._popup else None
        here = shown or self._at_caret()
        if here in points:
            at = (points.index(here) + by) % len(points)
        else:
            caret = self._editor.caret
            after = [n for n, point in enumerate(points) if point.first.start >= caret]
            first = after[0] if after else 0
            at = first if by > 0 else (first - 1) % len(points)
        self.go_to(points[at])
        return points[at]

    def go_to(self, point: Point) -> None:
        """Put the caret on a point's words and show its card beside them."""
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._editor.leave_word()
        if not point.absent:
            self._editor.move_to(point.first.start)
        self._rest.stop()
        self._show(point, self._editor.place_of(point.first), focus=False)

    def open_mends(self) -> None:
        """Open the card on show, at the caret or at the next point, the keyboard on its mends."""
        shown = self._popup.point if self._popup else None
        point = shown or self._at_caret() or self.step(1)
        if point is not None:
            self._show(point, self._editor.place_of(point.first), focus=True)

    def close(self) -> None:
        """Close the card."""
        self._hover.stop()
        self._rest.stop()
        popup = self._popup
        if popup is not None and popup.isVisible():
            if popup.holds_focus:
                self._back_to_text()
            popup.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Close with Escape, and when the text loses the keyboard to something else."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shown = self._popup is not None and self._popup.isVisible()
            if shown and event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        gone = event.type() == QEvent.Type.FocusOut and self._left_for_good()
        if gone or event.type() == QEvent.Type.Hide:
            self.close()
        return False

    def _left_for_good(self) -> bool:
        """Whether the keyboard is elsewhere in the window now, and not on the card itself."""
        elsewhere = QApplication.focusWidget()
        on_card = self._popup is not None and self._popup.holds_focus
        return elsewhere not in (None, self._editor) and not on_card

    def _points_in_order(self) -> list[Point]:
        points = self._proof.points if self._proof else ()
        return sorted(points, key=lambda point: (not point.absent, point.first.start))

    def _at_caret(self) -> Point | None:
        if self._proof is None or self._proof.text != self._editor.text:
            return None
        finding = self._editor.finding_at(self._editor.caret)
        if finding is not None:
            return self._proof.point_of(finding)
        shown = self._popup.point if self._popup else None
        return shown if shown is not None and shown.absent else None

    def _point_at(self, finding: Finding | None, place: QRectF) -> None:
        self._hover.stop()
        if finding is None:
            self._hovered = None
            if self._popup is not None:
                self._popup.let_go()
            return
        self._hovered = (finding, place)
        self._hover.start()

    def _show_hovered(self) -> None:
        if self._hovered is not None and self._proof is not None:
            finding, place = self._hovered
            point = self._proof.point_of(finding)
            if point is not None:
                self._show(point, place, focus=False)

    def _caret_moved(self) -> None:
        self._rest.stop()
        by_hand = self._editor.typing or self._editor.clicking
        if by_hand and self._editor.word_being_typed() is None and self._editor.hasFocus():
            self._rest.start()
        point = self._at_caret()
        shown = self._popup.point if self._popup else None
        if shown is not None and shown is not point:
            self.close()
        self.current.emit(point)

    def _show_at_caret(self) -> None:
        point = self._at_caret()
        finding = self._editor.finding_at(self._editor.caret)
        if point is None or not self._editor.hasFocus():
            return
        # Of a stretch such as a whole text, wherever one rests is no question about it.
        if finding is None or finding.end - finding.start <= _GLANCE:
            self._show(point, self._editor.place_of(finding or point.first), focus=False)

    def _show(self, point: Point, place: QRectF, *, focus: bool) -> None:
        if self._proof is None:
            return
        popup, window = self._card(), self._editor.window()
        corner = self._editor.viewport().mapTo(window, QPoint(0, 0))
        at = QRect(place.toAlignedRect()).translated(corner)
        words = told(point, mixed_address=self._proof.mixed_address)
        popup.show_at(point, words, at, focus=focus)
        self.current.emit(point)
        self.opened.emit(point)

    def _card(self) -> PointPopup:
        """Return the card over the window that holds the text now: it may have moved."""
        window, popup = self._editor.window(), self._popup
        if popup is not None and popup.parentWidget() is window:
            return popup
        if popup is not None:
            popup.deleteLater()
        popup = self._popup = PointPopup(self._theme, window)
        popup.mended.connect(self.mended)
        popup.ignored.connect(self.ignored)
        popup.muted.connect(self.muted)
        popup.learnt.connect(self.learnt)
        popup.learnt_here.connect(self.learnt_here)
        popup.left.connect(self._back_to_text)
        return popup

    def _back_to_text(self) -> None:
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
