"""Tu and vous: who is addressed how, and on what evidence."""

from cmdesk.tone.address.reader import read_address
from cmdesk.tone.address.verbs import VerbTable

__all__ = ["VerbTable", "read_address"]
