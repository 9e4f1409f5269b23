"""The words of a text as they stand in it."""

from cmdesk.spelling.reading import Reader


def words_of(text: str) -> list[str]:
    """Return each word to look up, as it is written."""
    return [
        text[start + word.start : start + word.end]
        for start, words in Reader().read(text)
        for word in words
    ]
