"""Why a single word is worth a look, before its surroundings are asked."""

from enum import IntEnum

from cmdesk.tone.address import words as w
from cmdesk.tone.address.glue import respell, unglue
from cmdesk.tone.address.verbs import IMPERATIVE_TU, PRESENT_13, VerbTable, bits

VOUS_FORMS = bits("imp2p", "prs2p", "ipf2p", "fut2p", "cnd2p", "sub2p")
TU_FORMS = bits("prs2s", "fut2s", "sub2s")
_VERB_FORMS = VOUS_FORMS | TU_FORMS | IMPERATIVE_TU | PRESENT_13

_LONGEST = 30


class Kind(IntEnum):
    """Why a word is worth a look."""

    NOTHING = 0
    TU = 1
    TE = 2
    ELIDED = 3
    TON = 4
    THINE = 5
    VOUS = 6
    YOUR = 7
    SUBJECT = 8
    TAS = 9
    GLUED = 10
    VERB = 11
    MISSPELT = 12
    COINED = 13


_OVERT = {
    "tu": Kind.TU,
    **dict.fromkeys(("te", "toi", "ta", "tes", "stp", "tkt", "tqt", "steuplait", "stpl"), Kind.TE),
    **dict.fromkeys(("t'", "t"), Kind.ELIDED),
    "ton": Kind.TON,
    **dict.fromkeys(("tien", "tienne", "tiens", "tiennes"), Kind.THINE),
    "vous": Kind.VOUS,
    **dict.fromkeys(("vos", "votre", "votres"), Kind.YOUR),
    **dict.fromkeys(w.SUBJECTS, Kind.SUBJECT),
    "tas": Kind.TAS,
}


def kind_of(word: str, table: VerbTable) -> Kind:
    """Work out why a folded word is worth a look."""
    overt = _OVERT.get(word)
    if overt is not None or len(word) > _LONGEST:
        return overt or Kind.NOTHING
    if table.folded_mask(word) & _VERB_FORMS:
        return Kind.VERB
    if word.endswith("ez") and table.folded_mask(respell(word)) & VOUS_FORMS:
        return Kind.MISSPELT
    glued = len(word) > 1 and (word.endswith(("tu", "vous")) or word[0] in "tnlm")
    if glued and unglue(word, table):
        return Kind.GLUED
    return Kind.COINED if word.endswith("ez") and len(word) > 4 else Kind.NOTHING
