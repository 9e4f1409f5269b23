"""A text leaves the desk: after a last look, by the clipboard, with a line in the journal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from cmdesk.desk.compose import record_copy
from cmdesk.desk.nearest import other_wordings
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.likeness import likeness, shingles
from cmdesk.domain.network import Medium, Network
from cmdesk.tone.model import Severity
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.compose.review.proof import Proof, Proofreader
from cmdesk.ui.compose.review.telling import quoted
from cmdesk.ui.compose.review.titles import title_of
from cmdesk.ui.compose.sending.last_look import Doubt, LastLook
from cmdesk.ui.messages import outlet_name
from cmdesk.ui.tasks import Desk

PAGES: Mapping[Network, str] = {
    Network.X: "https://x.com/notifications/mentions",
    Network.BLUESKY: "https://bsky.app/notifications",
    Network.MASTODON: "https://joinmastodon.org/servers",
    Network.THREADS: "https://www.threads.com/activity",
    Network.INSTAGRAM: "https://www.instagram.com/",
    Network.FACEBOOK: "https://www.facebook.com/",
    Network.LINKEDIN: "https://www.linkedin.com/notifications/",
    Network.TIKTOK: "https://www.tiktok.com/",
    Network.YOUTUBE: "https://studio.youtube.com/",
    Network.GOOGLE: "https://business.google.com/reviews",
}
"""Where one answers on each network, for a brand whose own address is not noted."""
_REPETITION = "repetition"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is about to leave: a draft, its brand, what is said of it, and what was sent lately."""

    draft: Draft
    brand: Brand
    proof: Proof | None
    recent: tuple[str, ...] = ()


def page_of(brand: Brand, network: Network) -> str:
    """Return the page to open for an answer: the brand's own account, or the network's."""
    own = (item.url for item in brand.accounts if item.network is network and item.url)
    found = next(own, "")
    return found if found.startswith(("https://", "http://")) else PAGES[network]


class Sending(QObject):
    """Copies, asks first where a fault is left, and writes down what was heeded and passed over."""

    left = Signal(object)
    """The ``Draft`` that has just left."""

    def __init__(
        self,
        desk: Desk,
        look: LastLook,
        proofreader: Proofreader,
        outgoing: Callable[[], Outgoing | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._look, self._proofreader = desk, look, proofreader
        self._outgoing = outgoing
        self._visit = False
        self._awaited: str | None = None
        """The text that leaves as soon as it is read over."""
        self.open_page: Callable[[QUrl], object] = QDesktopServices.openUrl
        look.confirmed.connect(self._confirmed)
        proofreader.read.connect(self._read)

    def send(self, *, visit: bool = False) -> None:
        """Copy the text in view, after a last look; ``visit`` opens the network's page then."""
        out = self._outgoing()
        if out is None:
            return
        if not out.draft.shown.strip():
            self._desk.notify(self.tr("Il n’y a encore rien à copier."))
            return
        self._visit = visit
        if self._look.doubt is not None:
            self._look.confirm()
            return
        if out.proof is None and self._proofreader.pending:
            self._awaited = out.draft.shown
            return
        doubt = self._doubt(out)
        if doubt.faults or doubt.twin:
            self._look.ask(doubt)
            if doubt.twin:
                self._seek_others(out)
            return
        self._copy(out, "")

    def record(self, text: str) -> None:
        """Write down a thread that leaves by its own dialog."""
        out = self._outgoing()
        if out is not None:
            self._note(out, text, "")

    def _read(self, proof: Proof) -> None:
        """Go on with a text that waited to be read, unless another stands there by now."""
        awaited, self._awaited = self._awaited, None
        out = self._outgoing() if awaited == proof.text else None
        if out is not None and out.draft.shown == awaited:
            self.send(visit=self._visit)

    def _confirmed(self, reason: str) -> None:
        out = self._outgoing()
        if out is not None:
            self._copy(out, reason)

    def _doubt(self, out: Outgoing) -> Doubt:
        outlet = outlet_name(out.draft.outlet)
        if out.draft.outlet is Medium.FREE:
            outlet = self.tr("sans réseau")
        if out.proof is None:
            unread = self.tr("Texte pas encore relu\u00a0: la relecture se prépare")
            return Doubt(out.brand.name, outlet, out.draft.shown, (unread,))
        mixed = out.proof.mixed_address
        faults = tuple(
            " ".join(filter(None, (title_of(p.first.concern, mixed_address=mixed), quoted(p))))
            for p in out.proof.standing_points
            if p.severity is Severity.ERROR
        )
        repeats = any(item.concern == _REPETITION for item in out.proof.standing)
        twin = _twin(out) if repeats else ""
        return Doubt(out.brand.name, outlet, out.draft.shown, faults, twin)

    def _seek_others(self, out: Outgoing) -> None:
        work = partial(other_wordings, brand_id=out.brand.id, text=out.draft.shown)
        self._desk.run(work, self._offer, owner=self, topic="others")

    def _offer(self, wordings: tuple[str, ...]) -> None:
        if self._look.doubt is not None and self._look.doubt.twin:
            self._look.offer(wordings)

    def _copy(self, out: Outgoing, reason: str) -> None:
        copy_text(out.draft.shown)
        self._note(out, out.draft.shown, reason)
        if self._visit and out.draft.network is not None:
            self.open_page(QUrl(page_of(out.brand, out.draft.network)))

    def _note(self, out: Outgoing, text: str, reason: str) -> None:
        draft = out.draft.with_shown(text)
        said = self.tr("Copié pour {brand}").format(brand=out.brand.name)
        if len(draft.outlets) > 1:
            said = f"{said} · {outlet_name(draft.outlet)}"
        work = partial(
            record_copy,
            draft=draft,
            findings=self._proofreader.passed,
            heeded=self._proofreader.heeded,
            reason=reason,
        )
        self._desk.run(work, lambda _change: self._desk.notify(said), owner=self)
        self.left.emit(out.draft)


def _twin(out: Outgoing) -> str:
    """Return the text sent lately that comes nearest to the one that is to leave."""
    own = shingles(out.draft.shown)
    return max(out.recent, key=lambda text: likeness(own, shingles(text)), default="")
