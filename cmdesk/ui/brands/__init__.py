"""Brands at the window: adding, changing and deleting them, and changing their moment."""
