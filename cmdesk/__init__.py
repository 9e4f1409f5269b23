"""CM Desk: a desk for people who speak in public for many brands."""

__version__ = "0.1.0"
