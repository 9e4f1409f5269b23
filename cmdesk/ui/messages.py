"""The window's words for the values of the trade: moments, situations, statuses, dates.

Failures are worded in ``desk.wording``; concerns by the rule packs. French is the source.
"""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from cmdesk.desk.wording import shown_number, spoken
from cmdesk.domain.network import NETWORKS, Medium, Network, Outlet, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, Size, Variant
from cmdesk.domain.tone_profile import Address, Firmness, Humour, Moment, ToneProfile, Voice

_HOUR_MINUTES, _DAY_MINUTES = 60, 1440
_BLANKS = re.compile(r"[ \t\r\n]+")
"""What a line is broken at; no-break spaces stay."""
translate = QCoreApplication.translate


def begun(words: str) -> str:
    """Return words as they begin a line: with a capital, the rest as it is (acronyms, names)."""
    return words[:1].upper() + words[1:]


def shortened(words: str, most: int) -> str:
    """Return words on one line of at most ``most`` signs, with «…» where some are left out."""
    line = _BLANKS.sub(" ", words).strip()
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def outlet_name(outlet: Outlet) -> str:
    """Name where a text goes: «Bluesky», «E-mail» or «Libre»."""
    if isinstance(outlet, Network):
        return NETWORKS[outlet]
    names = {
        Medium.EMAIL: translate("Words", "E-mail"),
        Medium.FREE: translate("Words", "Libre"),
    }
    return names[outlet]


def situation_name(situation: Situation) -> str:
    """Name a situation: «plainte», «question» and so on."""
    return {
        Situation.COMPLAINT: translate("Words", "plainte"),
        Situation.QUESTION: translate("Words", "question"),
        Situation.PRAISE: translate("Words", "compliment"),
        Situation.ATTACK: translate("Words", "attaque"),
        Situation.HATE: translate("Words", "haine"),
        Situation.CRISIS: translate("Words", "crise"),
        Situation.JOKE: translate("Words", "plaisanterie"),
    }[situation]


def status_name(status: ReplyStatus) -> str:
    """Return «brouillon», «validée» or «retirée»."""
    return {
        ReplyStatus.DRAFT: translate("Words", "brouillon"),
        ReplyStatus.APPROVED: translate("Words", "validée"),
        ReplyStatus.RETIRED: translate("Words", "retirée"),
    }[status]


def kind_name(kind: ReplyKind) -> str:
    """Name what a reply does: «réponse», «excuse» and so on."""
    return {
        ReplyKind.ANSWER: translate("Words", "réponse"),
        ReplyKind.APOLOGY: translate("Words", "excuse"),
        ReplyKind.ARGUMENT: translate("Words", "argument"),
        ReplyKind.BOUNDARY: translate("Words", "limite"),
        ReplyKind.HOLDING: translate("Words", "attente"),
        ReplyKind.THANKS: translate("Words", "merci"),
        ReplyKind.ANNOUNCEMENT: translate("Words", "annonce"),
    }[kind]


def size_name(size: Size) -> str:
    """Return «courte» or «longue»."""
    return {
        Size.SHORT: translate("Words", "courte"),
        Size.LONG: translate("Words", "longue"),
    }[size]


def language_name(code: str) -> str:
    """Return «français» for ``fr``; a code that has no name here stays a code."""
    return {
        "fr": translate("Words", "français"),
        "en": translate("Words", "anglais"),
        "es": translate("Words", "espagnol"),
        "de": translate("Words", "allemand"),
        "it": translate("Words", "italien"),
        "pt": translate("Words", "portugais"),
        "nl": translate("Words", "néerlandais"),
    }.get(code, code)


def variant_name(variant: Variant) -> str:
    """Say what a wording is for: «vous, courte, Google»; empty where it suits anything."""
    parts = [str(variant.address)] if variant.address else []
    parts += [size_name(variant.size)] if variant.size else []
    parts += [NETWORKS[variant.network]] if variant.network else []
    parts += [language_name(variant.language)] if variant.language else []
    return ", ".join(parts)


def moment_name(moment: Moment) -> str:
    """Return «normal», «lassitude» or «crise»."""
    return {
        Moment.NORMAL: translate("Words", "normal"),
        Moment.FATIGUE: translate("Words", "lassitude"),
        Moment.CRISIS: translate("Words", "crise"),
    }[moment]


def moment_meaning(moment: Moment) -> str:
    """Say in one sentence what a moment changes."""
    return {
        Moment.NORMAL: translate("Words", "Le ton habituel de la marque."),
        Moment.FATIGUE: translate("Words", "Le public est las : plus de plaisanteries."),
        Moment.CRISIS: translate("Words", "Ni plaisanteries, ni promotion."),
    }[moment]


def humour_name(humour: Humour) -> str:
    """Say how much a brand jokes."""
    return {
        Humour.NONE: translate("Words", "sans humour"),
        Humour.LIGHT: translate("Words", "humour léger"),
        Humour.FREE: translate("Words", "humour libre"),
    }[humour]


def firmness_name(firmness: Firmness) -> str:
    """Say how firm a brand may be."""
    return {
        Firmness.GENTLE: translate("Words", "doux"),
        Firmness.FIRM: translate("Words", "ferme"),
        Firmness.CUTTING: translate("Words", "tranchant"),
    }[firmness]


def month_name(month: int) -> str:
    """Name a month, 1 to 12."""
    return (
        translate("Words", "janvier"),
        translate("Words", "février"),
        translate("Words", "mars"),
        translate("Words", "avril"),
        translate("Words", "mai"),
        translate("Words", "juin"),
        translate("Words", "juillet"),
        translate("Words", "août"),
        translate("Words", "septembre"),
        translate("Words", "octobre"),
        translate("Words", "novembre"),
        translate("Words", "décembre"),
    )[month - 1]


def voice_at_a_glance(profile: ToneProfile) -> tuple[str, ...]:
    """Return the header's chips: address, voice, humour, firmness, where they say something."""
    chips: list[str] = []
    if profile.address is not Address.EITHER:
        chips.append(str(profile.address))
    if profile.voice is not Voice.ANY:
        chips.append(str(profile.voice))
    chips.append(humour_name(profile.humour))
    chips.append(firmness_name(profile.firmness))
    return tuple(chips)


def day(value: date, today: date) -> str:
    """Return «3 mars», with the year where it is another one than today's."""
    number = translate("Words", "1er") if value.day == 1 else str(value.day)
    text = f"{number}\N{NO-BREAK SPACE}{month_name(value.month)}"
    return text if value.year == today.year else f"{text} {value.year}"


def local_day(value: datetime, today: date) -> str:
    """Return the day of a UTC time as the person's clock has it."""
    return day(value.astimezone().date(), today)


def standing(reply: Reply, today: date) -> str:
    """Say where a reply stands: «validée le 3 mars», «brouillon» and so on."""
    if reply.expires_on is not None and reply.status is not ReplyStatus.RETIRED:
        shown = day(reply.expires_on, today)
        if reply.expires_on < today:
            return translate("Words", "expirée le {day}").format(day=shown)
        return translate("Words", "expire le {day}").format(day=shown)
    if reply.status is ReplyStatus.APPROVED and reply.approved_on is not None:
        return translate("Words", "validée le {day}").format(day=day(reply.approved_on, today))
    return status_name(reply.status)


def number(value: int) -> str:
    """Return a whole number with the thousands of the language in force: «2 200», “2,200”."""
    return shown_number(value)


def read_number(typed: str) -> int | None:
    """Return the whole number typed, its thousands parted or not; None where there is none."""
    digits = "".join(filter(str.isdecimal, typed))
    return int(digits) if digits else None


def decimal(value: float) -> str:
    """Return a figure with one decimal at most: «1,2», “1.2”, «3»."""
    figure = f"{value:.1f}".removesuffix(".0")
    return figure.replace(".", ",") if spoken() == "fr" else figure


def is_many(value: int) -> bool:
    """Tell whether a count takes the plural: from 2 in French, all but 1 in English."""
    return value > 1 if spoken() == "fr" else value != 1


def counted(value: int, one: str, many: str) -> str:
    """Return «1 réponse», «412 réponses»."""
    return f"{number(value)}\N{NO-BREAK SPACE}{many if is_many(value) else one}"


def labelled(name: str, said: object) -> str:
    """Return «name : said», with the colon as the language sets it."""
    return translate("Words", "{name}\u00a0: {said}").format(name=name, said=said)


def in_quotes(words: str) -> str:
    """Return words between the language's quotation marks."""
    return translate("Words", "«\u00a0{words}\u00a0»").format(words=words)


def replies_counted(value: int) -> str:
    """Return «412 réponses»."""
    return counted(value, translate("Words", "réponse"), translate("Words", "réponses"))


def and_others(count: int) -> str:
    """Return «et 1 autre», «et 412 autres»: how many more there are than are named."""
    many = translate("Words", "et {count} autres")
    said = many if is_many(count) else translate("Words", "et {count} autre")
    return said.format(count=number(count))


def ago(moment: datetime, now: datetime) -> str:
    """Return «à l’instant», «il y a 4 min», «il y a 3 h», then the day; both times are UTC."""
    minutes = int((now - moment).total_seconds() // 60)
    nbsp = "\N{NO-BREAK SPACE}"
    if minutes < 0 or minutes >= _DAY_MINUTES:
        today = now.astimezone().date()
        return translate("Words", "le {day}").format(day=local_day(moment, today))
    if minutes < 1:
        return translate("Words", "à l’instant")
    if minutes < _HOUR_MINUTES:
        return translate("Words", "il y a {count}").format(count=f"{minutes}{nbsp}min")
    return translate("Words", "il y a {count}").format(count=f"{minutes // _HOUR_MINUTES}{nbsp}h")


def backed_up(latest: datetime | None, now: datetime, *, failing: bool) -> str:
    """Say how a vault’s backups stand: the last one, none yet, or that they fail."""
    if latest is None:
        if failing:
            return translate("Words", "la sauvegarde échoue, aucune n’existe encore")
        return translate("Words", "pas encore sauvegardé")
    when = ago(latest, now)
    if failing:
        return translate("Words", "la sauvegarde échoue, dernière {when}").format(when=when)
    return translate("Words", "sauvegardé {when}").format(when=when)
