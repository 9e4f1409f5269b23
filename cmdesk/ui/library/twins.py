"""Replies that say nearly the same made one: which stays, what becomes of the others."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.desk.bulk import keep_merged
from cmdesk.desk.care import Engine, address_of
from cmdesk.desk.changes import Change
from cmdesk.domain.merging import Merged, merge
from cmdesk.domain.reply import Reply, ReplyStatus, Variant
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.library.compare import paragraph, text_html
from cmdesk.ui.library.review import Item, Review
from cmdesk.ui.messages import and_others, is_many, replies_counted, variant_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.text import label

_OFFERED, _SHOWN, _CUT = 60, 12, 600


class TwinsDialog(Sheet):
    """Groups on the left; on the right what the one that stays becomes."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        engine: Engine | None,
        groups: Sequence[Sequence[Reply]],
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, self.tr("Réunir les réponses"), self.tr("Réunir"), parent)
        self._desk, self._engine = desk, engine
        self._groups = [sorted(group, key=_worth, reverse=True) for group in groups]
        self._kept = [group[0].id for group in self._groups]
        self.review = Review(theme, self.tr("Réponses presque identiques"))
        self.keep = ChoiceButton(theme, self.tr("Réponse gardée"))
        self.keep.chosen.connect(self._keep)
        self.review.shown.connect(self._offer)
        self.review.ticked_changed.connect(self._count)
        self._lay_out()
        self.review.show_items(
            [
                Item(self._name(group), partial(self._html, at))
                for at, group in enumerate(self._groups)
            ]
        )
        self.review.list.setFocus()

    def submit(self) -> None:
        """Make each ticked group one reply."""
        self.busy(on=True)
        merged = [
            (self._merged(place), [reply.id for reply in self._groups[place]])
            for place in self.review.ticked
        ]
        work = partial(keep_merged, merged=merged)
        self._desk.run(work, self._done, self.show_problem, owner=self)

    def _done(self, _change: Change[int]) -> None:
        self.accept()

    def _merged(self, place: int) -> Merged:
        return merge(self._groups[place], self._kept[place], self._described)

    def _described(self, variant: Variant) -> Variant:
        """Say how a text addresses its reader, as it will be picked by that."""
        address = address_of(self._engine, variant) if self._engine is not None else None
        return Variant(variant.body, address, variant.size, variant.language, variant.network)

    def _keep(self, index: int) -> None:
        place = self.review.list.currentRow()
        self._kept[place] = self._groups[place][index].id
        self.review.refresh()

    def _offer(self, place: int) -> None:
        group = self._groups[place]
        self.keep.offer([reply.title[:_OFFERED] for reply in group[:_OFFERED]])
        ids = [reply.id for reply in group]
        self.keep.choose(ids.index(self._kept[place]))

    def _name(self, group: Sequence[Reply]) -> str:
        return f"{group[0].title} ({len(group)})"

    def _html(self, place: int) -> str:
        merged, t = self._merged(place), self.theme.tokens
        reply = merged.reply
        parts = [paragraph(f"<b>{escape(reply.title)}</b>"), paragraph(_text(reply.body))]
        for at, variant in enumerate(reply.variants[:_SHOWN], 1):
            name = variant_name(variant) or self.tr("variante {count}").format(count=at)
            parts += (paragraph(escape(name), t.text_2), paragraph(_text(variant.body)))
        more = len(reply.variants) - _SHOWN
        if more > 0:
            parts.append(paragraph(and_others(more), t.text_2))
        if merged.left_out:
            said = self.tr(
                "{count} textes de plus qu’une réponse n’en garde partiront à la corbeille."
            )
            if not is_many(len(merged.left_out)):
                said = self.tr(
                    "{count} texte de plus qu’une réponse n’en garde partira à la corbeille."
                )
            parts.append(paragraph(said.format(count=len(merged.left_out)), t.warning))
        return "".join(parts)

    def _lay_out(self) -> None:
        self.add(
            label(
                self.tr(
                    "Une seule reste, avec les textes des autres pour variantes et la somme de "
                    "leurs usages. Les autres attendent trente jours dans la corbeille."
                ),
                "body",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Garder"), "field"))
        row.addWidget(self.keep)
        row.addStretch()
        self.add(row)
        self.add(self.review)
        self.finish()

    def _count(self) -> None:
        count = sum(len(self._groups[place]) for place in self.review.ticked)
        self.busy(on=not count)
        named = self.tr("Réunir {replies}").format(replies=replies_counted(count))
        self.confirm.setText(named if count else self.tr("Réunir"))


def _worth(reply: Reply) -> tuple[bool, int, str]:
    return reply.status is ReplyStatus.APPROVED, reply.uses, reply.id


def _text(body: str) -> str:
    return text_html(body if len(body) <= _CUT else body[:_CUT] + "…")
