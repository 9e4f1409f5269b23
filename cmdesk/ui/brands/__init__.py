"""Brands at the window: adding, changing and deleting them, their moments, guide and journal."""
