"""The window's own controls: each paints itself from the theme, and only from it."""
