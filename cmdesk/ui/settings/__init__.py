"""Settings: everything that can be set, in one place, found by a word."""
