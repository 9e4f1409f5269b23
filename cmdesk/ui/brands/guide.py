"""A brand's tone guide worded for its client, and the way to its files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject
from PySide6.QtWidgets import QWidget

from cmdesk.desk.compose import today
from cmdesk.desk.guides import GuideExamples, export_guide, gather_examples
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.domain.guide import Example, Guide, Section
from cmdesk.domain.tone_profile import Address, Humour
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save_as, file_name
from cmdesk.ui.messages import day, situation_name, voice_at_a_glance
from cmdesk.ui.print.guide import GuidePdf
from cmdesk.ui.print.writing import PdfWriting
from cmdesk.ui.profile.voice import trait
from cmdesk.ui.tasks import Desk

translate = QCoreApplication.translate


class BrandGuides(QObject):
    """Asks where to, gathers examples, writes a PDF or Markdown; ``host`` is the window."""

    def __init__(self, desk: Desk, host: QWidget, save: ChooseFile = ask_to_save_as) -> None:
        super().__init__(host)
        self._desk, self._host, self._save = desk, host, save

    def take_out(self, brand: Brand) -> None:
        """Ask for the file and write that brand's guide."""
        checker = self._desk.checker
        if checker is None:
            self._desk.notify(self.tr("Les règles se chargent encore. Réessayez dans un instant."))
            return
        name = self.tr("Guide de ton — {name}").format(name=file_name(brand.name))
        proposed = QDir.home().filePath(f"{name}.pdf")
        kinds = self.tr("PDF à signer (*.pdf);;Markdown (*.md)")
        chosen = self._save(self._host, self.tr("Guide de ton"), proposed, kinds)
        if chosen:
            work = partial(gather_examples, brand=brand, check=checker.check)
            self._desk.run(work, partial(self._write, brand, Path(chosen)), owner=self)

    def _write(self, brand: Brand, path: Path, examples: GuideExamples) -> None:
        guide = guide_of(brand, examples)
        if path.suffix.lower() == ".md":
            self._desk.run(lambda _: export_guide(guide, path), self._done, owner=self)
            return
        writing = PdfWriting(GuidePdf(guide), path, self)
        writing.written.connect(partial(self._written, path))
        writing.failed.connect(self._failed)
        writing.start()

    def _written(self, path: Path, _size: int) -> None:
        self._done(path)

    def _done(self, path: Path) -> None:
        self._desk.notify(self.tr("Guide de ton enregistré : {file}").format(file=path.name))

    def _failed(self, error: DeskError) -> None:
        self._desk.failed.emit(error)


def guide_of(brand: Brand, examples: GuideExamples) -> Guide:
    """Word a brand's guide; what the profile leaves open is left out."""
    now = today()
    edited = translate("Guide", "Édité le {day} {year}")
    sections = (
        _address(brand, examples),
        _manner(brand),
        _measure(brand),
        _vocabulary(brand, examples),
        _topics(brand),
        _audiences(brand),
        _situations(examples),
    )
    return Guide(
        brand=brand.name,
        colour=brand.colour,
        title=translate("Guide", "Guide de ton"),
        edited=edited.format(day=day(now, now), year=now.year),
        facts=voice_at_a_glance(brand.profile),
        sections=tuple(item for item in sections if item.rules or item.table or item.examples),
        sign_title=translate("Guide", "Accord du client"),
        sign_text=translate(
            "Guide",
            "Ce guide dit comment parler en public au nom de {brand}. Signé, il fait foi jusqu’à "
            "la version suivante.",
        ).format(brand=brand.name),
        signature=(
            translate("Guide", "Nom et fonction"),
            translate("Guide", "Date"),
            translate("Guide", "Signature"),
        ),
        say=translate("Guide", "À dire"),
        avoid=translate("Guide", "À éviter"),
    )


def _rules(brand: Brand, *keys: str) -> tuple[tuple[str, str], ...]:
    found = ((key, trait(brand.profile, key)) for key in keys)
    return tuple((item.name, ", ".join(item.words)) for _, item in found if item.words)


def _address(brand: Brand, examples: GuideExamples) -> Section:
    leads = {
        Address.TU: translate("Guide", "Nous tutoyons une personne seule, partout et toujours."),
        Address.VOUS: translate("Guide", "Nous vouvoyons chaque personne, partout et toujours."),
        Address.EITHER: translate("Guide", "Tu ou vous selon la personne, jamais les deux."),
    }
    turned = examples.address
    shown = (Example(turned.good), Example(turned.bad, good=False)) if turned else ()
    return Section(
        translate("Guide", "S’adresser aux gens"),
        leads[brand.profile.address],
        _rules(brand, "address", "voice", "languages"),
        examples=shown,
    )


def _manner(brand: Brand) -> Section:
    leads = {
        Humour.NONE: translate("Guide", "La marque ne plaisante pas en public."),
        Humour.LIGHT: translate(
            "Guide", "Un sourire est bienvenu, sauf face à une plainte ou un jour difficile."
        ),
        Humour.FREE: translate(
            "Guide", "La marque plaisante volontiers, sauf face à une plainte ou en crise."
        ),
    }
    return Section(
        translate("Guide", "Humour, fermeté, part d’humain"),
        leads[brand.profile.humour],
        _rules(brand, "humour", "firmness", "personhood"),
    )


def _measure(brand: Brand) -> Section:
    keys = ("emoji_max", "exclamation_max", "hashtag_max", "capitals_max")
    return Section(
        translate("Guide", "La mesure, dans un même texte"),
        rules=_rules(brand, *keys, "emoji_allowed", "emoji_banned"),
    )


def _vocabulary(brand: Brand, examples: GuideExamples) -> Section:
    profile = brand.profile
    head = (translate("Guide", "On n’écrit pas"), translate("Guide", "On écrit"))
    rows = tuple(profile.preferred.items())
    note = translate("Guide", "« {word} », déjà dans vos réponses")
    return Section(
        translate("Guide", "Les mots de la maison"),
        rules=_rules(brand, "banned", "promise_ok", "hashtags", "signatures"),
        table=(head, *rows) if rows else (),
        examples=tuple(
            Example(sentence, note.format(word=word)) for word, sentence in examples.words[:3]
        ),
    )


def _topics(brand: Brand) -> Section:
    return Section(
        translate("Guide", "Les sujets"),
        translate("Guide", "Hors de ses causes, la marque ne prend pas position."),
        _rules(brand, "values", "off_limits"),
    )


def _audiences(brand: Brand) -> Section:
    told = zip(brand.profile.audiences, trait(brand.profile, "audiences").words, strict=True)
    pairs = tuple(
        (item.name, words.removeprefix(item.name).strip(" \N{NO-BREAK SPACE}:") or _as_brand())
        for item, words in told
    )
    return Section(
        translate("Guide", "Selon le public"),
        translate("Guide", "Pour ces communautés seulement ; le reste ne change pas."),
        pairs,
    )


def _as_brand() -> str:
    return translate("Guide", "comme la marque")


def _situations(examples: GuideExamples) -> Section:
    return Section(
        translate("Guide", "Exemples validés"),
        translate("Guide", "Tirés des réponses que vous avez approuvées."),
        examples=tuple(
            Example(text, situation_name(situation)) for situation, text in examples.by_situation
        ),
    )
