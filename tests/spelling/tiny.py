"""A tiny French dictionary of the tests' own, and a pause for its process."""

from pathlib import Path

from cmdesk.spelling.speller import Speller

WORDS = (
    "bonjour merci pour votre commande demain le la les colis arrive jeudi de du l'eau eau peux "
    "tu aujourd'hui nous avons bien reçu désolé œuvre et va t il qu'il"
).split()


def make_dictionary(folder: Path, name: str = "fr_FR", words: tuple[str, ...] = ()) -> Path:
    """Write the two files of a dictionary into ``folder`` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    held = [*WORDS, *words]
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwzé\n", "utf-8")
    (folder / f"{name}.dic").write_text("\n".join([str(len(held)), *held, ""]), "utf-8")
    return folder


def known(speller: Speller, word: str, languages: tuple[str, ...] = ("fr",)) -> bool:
    """Whether the speller has an answer on a word by now."""
    return word in speller.verdicts(languages)
