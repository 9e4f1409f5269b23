"""Copying replies to another brand: what was replaced, what is left and corrected, then a click."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.transfer import Copied, Transfer, keep_copies, prepare_copy
from cmdesk.domain.brand import Brand
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.library.compare import paragraph, text_html
from cmdesk.ui.library.correcting import Corrections
from cmdesk.ui.library.review import Item, Review
from cmdesk.ui.messages import replies_counted, variant_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.text import label


class CopyDialog(Sheet):
    """Nothing is written before the button; what still names the first brand is not ticked.

    ``brands`` are whose the replies are, and whose they may become; ``to`` is proposed.
    """

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brands: tuple[Brand, Sequence[Brand]],
        ids: Sequence[str],
        parent: QWidget | None,
        *,
        to: str = "",
    ) -> None:
        source, targets = brands
        super().__init__(theme, self.tr("Copier vers une autre marque"), self.tr("Copier"), parent)
        self._desk, self._source, self._targets = desk, source, tuple(targets)
        self._ids = tuple(ids)
        self._plan: Transfer | None = None
        self.target = ChoiceButton(theme, self.tr("Marque"))
        self.target.offer([brand.name for brand in targets])
        self.note = label("", "body", wrap=True)
        self.corrections = Corrections(theme)
        self.corrections.changed.connect(self._correct)
        self.review = Review(theme, self.tr("Réponses à copier"))
        self.review.ticked_changed.connect(self._count)
        self._lay_out()
        known = [brand.id for brand in targets]
        self.target.choose(known.index(to) if to in known else 0)
        self.target.chosen.connect(self._prepare)
        self._prepare()

    def submit(self) -> None:
        """Keep the ticked copies as drafts of the other brand."""
        if self._plan is None:
            return
        self.busy(on=True)
        replies = [self._plan.copies[place].reply for place in self.review.ticked]
        work = partial(keep_copies, replies=replies, fragments=self._plan.fragments)
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def _kept(self, _change: Change[int]) -> None:
        """Close, or tell what is still to be looked at in what was copied."""
        plan = self._plan
        kept = [plan.copies[place] for place in self.review.ticked] if plan else []
        left = [copied for copied in kept if copied.to_look_at]
        if plan is None or not (left or plan.fragments_left):
            self.accept()
            return
        self.set_title(self.tr("Copié, et à relire"))
        said = self.tr("{replies} dans la bibliothèque de {name}, en brouillon.")
        self.note.setText(said.format(replies=replies_counted(len(kept)), name=plan.target.name))
        for part in (self.target, self._towards, self.corrections, self.confirm):
            part.hide()
        self.review.show_items(self._items(left), ticks=False)
        self.cancel.setText(self.tr("Fermer"))
        self.cancel.setFocus()
        self.fit()

    def _prepare(self, _index: int = 0) -> None:
        self.problem.hide()
        self._look(self._prepared, {})

    def _correct(self) -> None:
        """Look anew, with what has been typed in place of what was left."""
        self._look(self._corrected, self.corrections.given)

    def _look(self, done: Callable[[Transfer], None], corrections: Mapping[str, str]) -> None:
        self.busy(on=True)
        work = partial(
            prepare_copy,
            ids=self._ids,
            source_id=self._source.id,
            target_id=self._targets[self.target.index].id,
            corrections=corrections,
        )
        self._desk.run(work, done, self.show_problem, owner=self, topic="plan")

    def _prepared(self, plan: Transfer) -> None:
        self._plan = plan
        self.note.setText(self._said(plan))
        self.corrections.show_marks(plan.marks_left)
        self.review.show_items(self._items(plan.copies))
        self.review.list.setFocus()
        self.fit()

    def _corrected(self, plan: Transfer) -> None:
        self._plan = plan
        self.note.setText(self._said(plan))
        self.review.renew_items(self._items(plan.copies))

    def _items(self, copies: Sequence[Copied]) -> list[Item]:
        return [
            Item(copied.reply.title, partial(self._html, copied), not copied.left)
            for copied in copies
        ]

    def _said(self, plan: Transfer) -> str:
        left = sum(bool(copied.left) for copied in plan.copies)
        parts = [
            self.tr(
                "Noms, comptes, mots-dièse, signatures et liens deviennent ceux de {name}."
            ).format(name=plan.target.name)
        ]
        if left:
            said = self.tr("{replies} parlent encore de {name} et ne sont pas cochées.")
            if left == 1:
                said = self.tr("{replies} parle encore de {name} et n’est pas cochée.")
            parts.append(said.format(replies=replies_counted(left), name=plan.source.name))
        doubts = dict.fromkeys(mark for copied in plan.copies for mark in copied.doubtful)
        if doubts:
            said = self.tr("À vérifier, car {name} ne les connaît pas : {marks}.")
            listed = ", ".join(doubts)
            parts.append(said.format(name=plan.target.name, marks=listed))
        if plan.fragments:
            names = ", ".join(fragment.name for fragment in plan.fragments)
            parts.append(self.tr("Fragments copiés avec elles : {names}.").format(names=names))
        for name, marks in plan.fragments_left:
            said = self.tr("Le fragment {name} dit encore {marks}.")
            parts.append(said.format(name=name, marks=", ".join(marks)))
        return " ".join(parts)

    def _html(self, copied: Copied) -> str:
        t, parts = self.theme.tokens, list[str]()
        for marks, said in (
            (copied.left, self.tr("Reste à remplacer\u00a0: {marks}")),
            (copied.doubtful, self.tr("À vérifier\u00a0: {marks}")),
        ):
            if marks:
                listed = escape(", ".join(marks))
                parts.append(paragraph(said.format(marks=listed), t.warning))
        if copied.replaced:
            gone = self.tr("(ôté)")
            pairs = (f"{escape(old)} → {escape(new or gone)}" for old, new in copied.replaced)
            parts.append(paragraph("<br>".join(pairs), t.text_2))
        for place, wording in enumerate(copied.reply.wordings):
            name = variant_name(wording)
            if place and name:
                parts.append(paragraph(escape(name), t.text_2))
            text = text_html(wording.body)
            for mark in copied.to_look_at:
                shown = f'<span style="color:{t.warning}"><u>{escape(mark)}</u></span>'
                text = text.replace(escape(mark), shown)
            parts.append(paragraph(text))
        return "".join(parts)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        self._towards = label(self.tr("Vers"), "field")
        row.addWidget(self._towards)
        row.addWidget(self.target)
        row.addStretch()
        self.add(row)
        self.add(self.note)
        self.add(self.corrections)
        self.add(self.review)
        self.finish()

    def _count(self) -> None:
        count = len(self.review.ticked)
        self.busy(on=not count)
        named = self.tr("Copier {replies}").format(replies=replies_counted(count))
        self.confirm.setText(named if count else self.tr("Copier"))
