"""Emoji and special characters, searched and put at the caret."""
