"""Bytes to domain values and back, one module a format, no database and no window."""
