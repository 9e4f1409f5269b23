"""The command line: the same desk for scripts and for measurement, never importing PySide6."""
