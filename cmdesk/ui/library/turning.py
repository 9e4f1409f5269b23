"""Turning replies to the brand's address: each text looked at before, all in one step."""

from functools import partial
from html import escape

from PySide6.QtWidgets import QWidget

from cmdesk.desk.bulk import reword
from cmdesk.desk.care import Engine, Health, Rewording, turned
from cmdesk.desk.changes import Change
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job
from cmdesk.ui.library.compare import compared_html, paragraph
from cmdesk.ui.library.review import Item, Review
from cmdesk.ui.messages import replies_counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.text import label


class TurningDialog(Sheet):
    """Works the texts out beside the window; what cannot be turned whole is not ticked."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        engine: Engine,
        health: Health,
        ids: tuple[str, ...],
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, self.tr("Convertir l’adresse"), self.tr("Convertir"), parent)
        self._desk = desk
        self._found: tuple[Rewording, ...] = ()
        self.progress = label("", "body")
        self.review = Review(theme, self.tr("Textes à convertir"))
        self.review.ticked_changed.connect(self._count)
        self.add(self.progress)
        self.add(self.review)
        self.finish()
        self.busy(on=True)
        self._job = Job(lambda hear: turned(engine, health, ids, hear), self)
        self._job.progressed.connect(self._tell)
        self._job.done.connect(self._turned)
        self._job.crashed.connect(desk.crashed)
        self._tell(0)
        self._job.start()

    def submit(self) -> None:
        """Put the new texts for the old."""
        self.busy(on=True)
        wanted = [self._found[place] for place in self.review.ticked]
        work = partial(reword, rewordings=wanted)
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def _kept(self, _change: Change[int]) -> None:
        self.accept()

    def _tell(self, share: int) -> None:
        self.progress.setText(self.tr("Conversion… {share} %").format(share=share))

    def _turned(self, found: tuple[Rewording, ...]) -> None:
        self._found = found
        self.review.show_items([self._item(item) for item in found])
        left = sum(bool(item.remaining) for item in found)
        text = self.tr("Le texte d’avant reste dans les versions de chaque réponse.")
        if left == 1:
            text = self.tr("Un texte demande une main : il n’est pas coché.")
        elif left:
            text = self.tr("{count} textes demandent une main : ils ne sont pas cochés.")
        text = text.format(count=left)
        self.progress.setText(text)
        self.review.list.setFocus()

    def _item(self, item: Rewording) -> Item:
        name = (
            item.title if not item.place else self.tr("{title} (variante)").format(title=item.title)
        )
        return Item(name, partial(self._html, item), not item.remaining)

    def _html(self, item: Rewording) -> str:
        t = self.theme.tokens
        note = ""
        if item.remaining:
            forms = escape(", ".join(item.remaining))
            said = self.tr("À tourner vous-même : {forms}").format(forms=forms)
            note = paragraph(said, t.warning)
        return (
            f'{note}<div style="line-height:145%">{compared_html(item.before, item.after, t)}</div>'
        )

    def _count(self) -> None:
        count = len({self._found[place].reply_id for place in self.review.ticked})
        self.busy(on=not count)
        named = self.tr("Convertir {replies}").format(replies=replies_counted(count))
        self.confirm.setText(named if count else self.tr("Convertir"))
