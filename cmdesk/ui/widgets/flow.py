"""Words as chips over as many lines as they need."""

from typing import cast

from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.wrap import Wrap


class Flow(Wrap):
    """Chips, wrapped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @property
    def chips(self) -> list[Chip]:
        """The chips shown."""
        return cast("list[Chip]", self.parts)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show these words."""
        chips = self.chips[: len(words)]
        chips += [Chip(self._theme, "", self) for _ in words[len(chips) :]]
        for chip, word in zip(chips, words, strict=True):
            chip.set_text(word)
        self.set_parts(chips)
