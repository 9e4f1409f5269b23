"""Dialogs: each asks one thing, keeps what was typed when it fails, and says why in words."""
