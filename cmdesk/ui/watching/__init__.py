"""Exports kept up to date in a folder, so that other apps have the replies at hand."""
