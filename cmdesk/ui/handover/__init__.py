"""The end of a contract: what the client gets, and what becomes of the brand here."""
