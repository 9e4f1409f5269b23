"""How the window words what is known of somebody: contracts, contacts, references, figures."""

from datetime import date

from cmdesk.domain.influencer import Contract, Reference, Standing
from cmdesk.domain.joining import Difference
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.messages import counted, day, decimal, labelled, number, translate

NBSP = "\N{NO-BREAK SPACE}"
_MILLION = 1_000_000


def contract_kind(kind: ContractKind | None) -> str:
    """Name what somebody gets: «payé», «cadeaux», «aucun»."""
    if kind is None:
        return translate("People", "Aucun")
    return {
        ContractKind.PAID: translate("People", "Payé"),
        ContractKind.GIFT: translate("People", "Cadeaux"),
    }[kind]


def contract_words(contract: Contract, today: date) -> str:
    """Say what contract runs, ran or will run, and until when."""
    paid = contract.kind is ContractKind.PAID
    name = translate("People", "Contrat payé") if paid else translate("People", "Cadeaux")
    if contract.runs(today):
        if contract.until is None:
            return translate("People", "{contract} en cours").format(contract=name)
        said = translate("People", "{contract} jusqu’au {day}")
        return said.format(contract=name, day=day(contract.until, today))
    if contract.since is not None and contract.since > today:
        said = translate("People", "{contract} à partir du {day}")
        return said.format(contract=name, day=day(contract.since, today))
    if contract.until is not None:
        said = translate("People", "{contract} jusqu’au {day}, terminé")
        return said.format(contract=name, day=day(contract.until, today))
    return name


def contact_words(last: date | None, today: date) -> str:
    """Say how long ago one was last in contact: «hier», «il y a 12 jours», «jamais»."""
    if last is None:
        return translate("People", "jamais")
    days = (today - last).days
    if days <= 0:
        return translate("People", "aujourd’hui")
    if days == 1:
        return translate("People", "hier")
    return translate("People", "il y a {days} jours").format(days=number(days))


def audience_words(count: int) -> str:
    """Say how many follow somebody: «84 000 abonnés», «1,2 M d’abonnés»."""
    if count >= _MILLION:
        millions = translate("People", "{count} M d’abonnés").format(
            count=decimal(count / _MILLION)
        )
        return millions.replace(" ", NBSP)
    return counted(count, translate("People", "abonné"), translate("People", "abonnés"))


def out_of_use_words(reference: Reference, today: date) -> str:
    """Say why a reference is not to be made; empty where it may be."""
    standing = reference.standing(today)
    if standing is Standing.GOOD:
        return ""
    if standing is Standing.NEVER or reference.until is None:
        said = translate("People", "plus jamais")
    else:
        ended = translate("People", "périmée depuis le {day}")
        said = ended.format(day=day(reference.until, today))
    return labelled(said, reference.reason) if reference.reason else said


def until_words(reference: Reference, today: date) -> str:
    """Say until when a reference may be made; empty where that has no end."""
    if reference.until is None or reference.standing(today) is not Standing.GOOD:
        return ""
    return translate("People", "jusqu’au {day}").format(day=day(reference.until, today))


def people_counted(count: int) -> str:
    """Return «1 personne», «2 000 personnes»."""
    return counted(count, translate("People", "personne"), translate("People", "personnes"))


def difference_words(difference: Difference) -> str:
    """Word, for the notes, what another card said where only one thing can stand."""
    said = difference.said
    if isinstance(said, Address):
        return translate("People", "L’autre fiche disait «\u00a0{address}\u00a0».").format(
            address=said
        )
    parts = [contract_kind(said.kind).lower()]
    if said.since is not None:
        parts.append(translate("People", "du {day}").format(day=f"{said.since:%d/%m/%Y}"))
    if said.until is not None:
        parts.append(translate("People", "au {day}").format(day=f"{said.until:%d/%m/%Y}"))
    return translate("People", "L’autre fiche avait un contrat\u00a0: {contract}.").format(
        contract=" ".join(parts)
    )
